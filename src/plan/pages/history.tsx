import type { FC } from 'hono/jsx';
import type { AuditEntry } from '../../audit/core/chain.ts';
import { fieldWords } from '../../audit/core/field-words.ts';
import { type Speech, spoken } from '../../audit/core/spoken.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { fieldOf } from '../core/field.ts';
import { optionName } from '../core/option-name.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  initiative: { id: string; name: string };
  entries: readonly AuditEntry[];
  more: boolean;
};

export const HistoryPage: FC<Props> = ({ view, initiative, entries, more }) => {
  const t = texts(view.language).history;
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(initiative.name)}
      lead={t.lead}
      actions={<ButtonLink href={paths.initiative(initiative.id)}>{initiative.name}</ButtonLink>}
    >
      {entries.map((entry) => (
        <Entry view={view} id={initiative.id} entry={entry} />
      ))}
      {more && <a href={paths.initiativeHistory(initiative.id, entries.at(-1)!.sequence)}>{t.older}</a>}
    </Page>
  );
};

const Entry: FC<{ view: View; id: string; entry: AuditEntry }> = ({ view, id, entry }) => {
  const t = texts(view.language).history;
  const when = formatMoment(new Date(entry.at), view.language);
  const role = words(view.language).roles[entry.role as keyof ReturnType<typeof words>['roles']];
  return (
    <Card>
      <p>
        <strong>{when}</strong>{' '}
        <span class="muted">
          {entry.name}
          {role && `, ${role}`}
        </span>
      </p>
      <What view={view} entry={entry} />
      {entry.act === 'initiative.change' && (
        <May view={view} decision="V1" need="prepare" quiet>
          <form method="post" action={paths.initiativeUndo(id, entry.sequence)}>
            <button class="kern-btn kern-btn--secondary" type="submit">
              <span class="kern-label">{t.undo}</span>
            </button>
          </form>
        </May>
      )}
    </Card>
  );
};

const What: FC<{ view: View; entry: AuditEntry }> = ({ view, entry }) => {
  const t = texts(view.language).history;
  const { fields } = fieldWords(view.language);
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)];
  if (entry.act === 'initiative.create') return <p>{t.created}</p>;
  if (entry.act === 'initiative.step')
    return <p>{t.stepped(state(view, before.state), state(view, after.state))}</p>;
  if (entry.act !== 'initiative.change') return <p>{done(view, entry)}</p>;
  return (
    <table class="kern-table kern-table--small">
      <caption class="kern-sr-only">{t.changes}</caption>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.was}</th>
          <th scope="col">{t.is}</th>
        </tr>
      </thead>
      <tbody>
        {Object.keys(after).map((key) => (
          <tr>
            <th scope="row">{fieldOf(key)?.label[view.language] ?? fields[key] ?? key}</th>
            <td>{shown(view, key, before[key])}</td>
            <td>{shown(view, key, after[key])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** "Für das Portal freigegeben: Einheit": an act that changes no field of the initiative itself. */
function done(view: View, { act, before, after }: AuditEntry): string {
  const t = texts(view.language).history;
  const verb = act.slice(act.indexOf('.') + 1);
  const told = Object.entries(fieldsOf(after ?? before)).map(([key, value]) =>
    spoken(value, key, speechOf(view)),
  );
  return [t.acts[verb] ?? t.acts.other, ...told].join(': ');
}

const state = (view: View, value: unknown): string => optionName('state', String(value ?? ''), view.language);

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Lists are told by their length: the rows themselves stand in the audit log. */
function shown(view: View, key: string, value: unknown): string {
  const t = texts(view.language).history;
  if (value === null || value === undefined || value === '') return t.blank;
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join(', ') : t.rows(value.length);
  if (typeof value === 'boolean') return optionName('boolean', value ? 'yes' : 'no', view.language);
  const option = optionName(key, String(value), view.language);
  return option === value ? spoken(value, key, speechOf(view)) : option;
}

/** Days, quarters and money as the log says them. */
function speechOf(view: View): Speech {
  const { yes, no } = words(view.language);
  const { blank } = texts(view.language).history;
  return { language: view.language, ...fieldWords(view.language), names: new Map(), yes, no, empty: blank };
}
