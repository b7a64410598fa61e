import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import { formatNumber } from '../../kernel/money.ts';
import { isRole } from '../../kernel/role.ts';
import { seesSecurity } from '../../web/confidential.ts';
import type { View } from '../../web/env.ts';
import { FilterChoice } from '../../web/filter.tsx';
import { faultSentence } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Empty, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { AuditEntry } from '../core/chain.ts';
import { type Change, changesOf, nameIn } from '../core/change.ts';
import { type Speech, spoken } from '../core/spoken.ts';
import type { Query } from '../input.ts';
import { type Texts, texts } from '../texts.ts';

type Props = {
  view: View;
  /** Fields that are questions, by their sentences. */
  asked: Record<string, string>;
  /** The filter as it stands in the address. */
  query: Query;
  faults: Record<string, string>;
  entries: readonly AuditEntry[];
  /** The names of the things that ids in the entries stand for. */
  names: ReadonlyMap<string, string>;
  /** Entries of the whole chain. */
  total: number;
  /** Where the next page begins; undefined on the last one. */
  older: number | undefined;
};

export const AuditPage: FC<Props> = (props) => {
  const { view, query, entries, total } = props;
  const t = texts(view.language);
  const one = query.kennung && (t.entities[query.gegenstand ?? ''] ?? query.kennung);
  const lead = one ? t.leadOne(one) : t.lead(formatNumber(total, view.language));
  return (
    <Page view={view} title={t.title} lead={lead} room="audit">
      <Filter {...props} t={t} />
      {entries.length === 0 ? (
        <Empty title={t.none} action={<a href={paths.audit()}>{t.filter.reset}</a>}>
          {t.noneHint}
        </Empty>
      ) : (
        <Entries {...props} t={t} />
      )}
      <Pages {...props} t={t} />
      <p class="muted small">{t.verify}</p>
    </Page>
  );
};

type Part = FC<Props & { t: Texts }>;

const Filter: Part = ({ view, query, faults, t }) => (
  <search>
    <form class="filters" method="get" action={paths.audit()}>
      {query.kennung && <input type="hidden" name="kennung" value={query.kennung} />}
      <FilterText view={view} name="wer" label={t.filter.who} query={query} faults={faults} />
      <FilterChoice
        name="vorgang"
        label={t.filter.verb}
        all={t.filter.any}
        chosen={query.vorgang}
        options={byName(t.verbs)}
      />
      <FilterChoice
        name="gegenstand"
        label={t.filter.entity}
        all={t.filter.any}
        chosen={query.gegenstand}
        options={byName(entitiesFor(view, t))}
      />
      <FilterText view={view} name="von" label={t.filter.from} query={query} faults={faults} type="date" />
      <FilterText view={view} name="bis" label={t.filter.until} query={query} faults={faults} type="date" />
      <Button kind="secondary">{t.filter.submit}</Button>
      {Object.values(query).some(Boolean) && <a href={paths.audit()}>{t.filter.reset}</a>}
    </form>
  </search>
);

/** What the viewer may not see is not offered either. */
const entitiesFor = (view: View, t: Texts): Record<string, string> =>
  seesSecurity(view.rights)
    ? t.entities
    : Object.fromEntries(Object.entries(t.entities).filter(([entity]) => !entity.startsWith('security-')));

const FilterText: FC<{
  view: View;
  name: string;
  label: string;
  query: Query;
  faults: Record<string, string>;
  type?: string;
}> = ({ view, name, label, query, faults, type }) => {
  const fault = faults[name];
  return (
    <div class={`kern-form-input ${fault ? 'kern-form-input--error' : ''}`}>
      <label class="kern-label" for={name}>
        {label}
      </label>
      <input
        class="kern-form-input__input"
        id={name}
        name={name}
        type={fault ? 'text' : (type ?? 'search')}
        value={query[name] ?? ''}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${name}-fehler` : undefined}
      />
      {fault && (
        <p class="kern-error" id={`${name}-fehler`}>
          {faultSentence(words(view.language), fault)}
        </p>
      )}
    </div>
  );
};

const byName = (names: Record<string, string>): { value: string; label: string }[] =>
  [...Map.groupBy(Object.entries(names), ([, label]) => label)]
    .sort(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([label, [first]]) => ({ value: first![0], label }));

const Entries: Part = ({ view, entries, names, asked, t }) => {
  const speech = speechOf(view, { ...t, fields: { ...t.fields, ...asked } }, names);
  const { when, who, what, changes, number } = t.columns;
  const head = (
    <tr>
      {[when, who, what, changes].map((text) => (
        <th scope="col">{text}</th>
      ))}
      <th scope="col" class="number">
        {number}
      </th>
    </tr>
  );
  return (
    <Table caption={t.title} head={head} folds>
      {entries.map((entry) => (
        <tr>
          <td class="nowrap">
            <time datetime={entry.at}>{formatMoment(new Date(entry.at), view.language)}</time>
          </td>
          <td>
            {entry.name}
            <br />
            <span class="muted small">
              {isRole(entry.role) ? words(view.language).roles[entry.role] : t.noRole}
            </span>
          </td>
          <td>
            <What entry={entry} t={t} />
          </td>
          <td>
            <Changes changes={changesOf(entry.before, entry.after)} t={t} speech={speech} />
          </td>
          <td class="number" data-label={number}>
            {formatNumber(entry.sequence, view.language)}
          </td>
        </tr>
      ))}
    </Table>
  );
};

const pathOf: Record<string, (id: string) => string> = {
  initiative: paths.initiative,
  unit: paths.unit,
  person: paths.person,
  team: paths.team,
  municipality: paths.municipality,
  budget: paths.budgets,
};

/** "Vorhaben Serviceportal geändert", with a way to the thing and to everything that was done to it. */
const What: FC<{ entry: AuditEntry; t: Texts }> = ({ entry, t }) => {
  const phrase = t.phrases[entry.act];
  if (phrase) return <>{phrase}</>;
  const verb = entry.act.slice(entry.act.indexOf('.') + 1);
  const kind = t.entities[entry.entity] ?? entry.entity;
  const name = [kind, nameIn(entry.before, entry.after)].filter(Boolean).join(' ');
  const path = verb === 'remove' ? undefined : pathOf[entry.entity]?.(entry.entityId);
  return (
    <>
      {path ? <a href={path}>{name}</a> : name} {t.verbs[verb] ?? verb}
      <br />
      <a class="small" href={paths.audit({ gegenstand: entry.entity, kennung: entry.entityId })}>
        {t.history}
      </a>
    </>
  );
};

const shownAtOnce = 3;

const Changes: FC<{ changes: readonly Change[]; t: Texts; speech: Speech }> = ({ changes, t, speech }) => {
  if (changes.length === 0) return null;
  const list = (
    <ul class="plain small">
      {changes.map((change) => (
        <li>
          <ChangedField change={change} t={t} speech={speech} />
        </li>
      ))}
    </ul>
  );
  if (changes.length <= shownAtOnce) return list;
  return (
    <details class="more">
      <summary>{t.more(changes.length)}</summary>
      {list}
    </details>
  );
};

const ChangedField: FC<{ change: Change; t: Texts; speech: Speech }> = ({ change, t, speech }) => {
  const { field, before, after } = change;
  return (
    <>
      {field && fieldName(speech.fields[field] ?? field)}
      {before !== undefined && (
        <del>
          <span class="kern-sr-only">{t.was} </span>
          {spoken(before, field, speech)}
        </del>
      )}
      {before !== undefined && after !== undefined && ' → '}
      {after !== undefined && (
        <>
          {before !== undefined && <span class="kern-sr-only">{t.is} </span>}
          {spoken(after, field, speech)}
        </>
      )}
    </>
  );
};

/** A question ends in its own mark. */
const fieldName = (name: string): string => (name.endsWith('?') ? `${name} ` : `${name}: `);

function speechOf(view: View, t: Texts, names: ReadonlyMap<string, string>): Speech {
  const { yes, no, roles } = words(view.language);
  return {
    language: view.language,
    fields: t.fields,
    values: { ...t.values, ...roles },
    names,
    yes,
    no,
    empty: t.empty,
  };
}

const Pages: Part = ({ query, older, t }) => {
  if (older === undefined && !query.vor) return null;
  return (
    <nav class="pager" aria-label={t.title}>
      {query.vor && <a href={paths.audit({ ...query, vor: undefined })}>{t.newest}</a>}
      {older !== undefined && (
        <a rel="next" href={paths.audit({ ...query, vor: String(older) })}>
          {t.older}
        </a>
      )}
    </nav>
  );
};
