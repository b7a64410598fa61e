import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { Unit } from '../../municipality/store/units.ts';
import { PathChart } from '../../web/charts/path-chart.tsx';
import type { View } from '../../web/env.ts';
import { FilterChoice } from '../../web/filter.tsx';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, Empty, May, Table, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type PlacementAdvice, spreadModel } from '../core/advise-placement.ts';
import type { ContactList } from '../store/contact-list.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

export type PlacementAsked = { count: number; steps: 1 | 2; perUnit: boolean };

export type PlacementProps = {
  view: View;
  list: ContactList | undefined;
  asked: PlacementAsked;
  /** Undefined: it took too long. */
  advice: PlacementAdvice | undefined;
  /** How many mandates are tied to the list. */
  present: number;
  /** How long a list is kept. */
  months: number;
  units: readonly Unit[];
  /** Signs that are persons' names, so that a pick can name its person. */
  personIds: ReadonlyMap<string, string>;
  form: Form;
};

export const PlacementPage: FC<PlacementProps> = (props) => {
  const { view, list, advice } = props;
  const t = texts(view.language).placement;
  return (
    <Page
      view={view}
      room="guides"
      title={t.title}
      lead={
        list &&
        t.lead(
          formatNumber(list.people.length, view.language),
          formatNumber(list.pairs.length / 2, view.language),
          formatDay(list.importedOn, view.language),
        )
      }
    >
      <GuideTabs view={view} current="placement" />
      {list ? (
        <>
          <Question {...props} />
          {advice ? <Advice {...props} advice={advice} /> : <p role="alert">{t.timeout}</p>}
        </>
      ) : (
        <Empty title={t.none}>{t.noneHint}</Empty>
      )}
      <Upload {...props} />
    </Page>
  );
};

const Question: FC<PlacementProps> = ({ view, asked, present }) => {
  const t = texts(view.language).placement;
  return (
    <form class="filters" action={paths.guidePlacement()} method="get">
      <div class="kern-form-input">
        <label class="kern-label" for="anzahl">
          {t.fields.count}
        </label>
        <input
          class="kern-form-input__input short"
          id="anzahl"
          name="anzahl"
          type="number"
          min="1"
          max="100"
          value={String(asked.count)}
        />
      </div>
      <FilterChoice
        name="schritte"
        label={t.fields.steps}
        chosen={String(asked.steps)}
        options={(['1', '2'] as const).map((value) => ({ value, label: t.steps[value] }))}
      />
      <Tick id="je-einheit" name="je-einheit" checked={asked.perUnit}>
        {t.fields.perUnit}
      </Tick>
      <Button kind="secondary">{t.submit}</Button>
      <p class="muted small wide">{t.present(present)}</p>
    </form>
  );
};

const Advice: FC<PlacementProps & { advice: PlacementAdvice }> = (props) => {
  const { view, advice } = props;
  const t = texts(view.language).placement;
  const share = (count: number) => percent(count / Math.max(1, advice.people), view);
  const isProven = advice.total >= advice.bound;
  return (
    <>
      <Card title={t.picks} wide>
        <p>
          <strong>{t.result(share(advice.before), share(advice.total))}</strong>{' '}
          {isProven ? t.proven : t.bound(advice.bound, percent(advice.total / advice.bound, view))}
        </p>
        <p class="muted small">{t.counted}</p>
        <Picks {...props} />
      </Card>
      <SpreadCard view={view} advice={advice} />
    </>
  );
};

/** Rounded down, since a guarantee must not promise more than was proven. */
const percent = (share: number, { language }: View): string =>
  `${formatNumber(Math.floor(share * 100), language)}${percentSign(language)}`;

const Picks: FC<PlacementProps & { advice: PlacementAdvice }> = ({ view, advice, units, personIds }) => {
  const t = texts(view.language).placement;
  const unitOf = (sign: string | null) => units.find(({ code, name }) => code === sign || name === sign);
  // Who is central in a unit is for those who may ask that person; everybody else reads the unit.
  const may = view.rights.may('L1', 'prepare');
  const { rank, person, unit, why, accept } = t.columns;
  const head = (
    <tr>
      {[rank, ...(may ? [person] : [unit]), why, ...(may ? [accept] : [])].map((label) => (
        <th scope="col">{label}</th>
      ))}
    </tr>
  );
  return (
    <Table caption={t.picks} head={head}>
      {advice.picks.map(({ person, unit, hours, marginal, reach, forUnit }, at) => (
        <tr>
          <td>{at + 1}</td>
          <th scope="row">
            {may && person} <span class={may ? 'muted small' : ''}>{unitOf(unit)?.name ?? unit ?? '–'}</span>
          </th>
          <td class="sentence">
            {t.reaches(marginal)}
            {forUnit && `; ${t.forUnit}`}
            <span class="muted small"> ({t.total(reach, hours)})</span>
          </td>
          {may && (
            <td>
              <a
                href={paths.guideNew({
                  einheit: unitOf(unit)?.id,
                  person: personIds.get(person),
                  kennung: person,
                  stunden: hours === null ? undefined : formatNumber(hours, 'de', hours % 1 === 0 ? 0 : 1),
                  grund: t.reason(marginal, reach),
                })}
              >
                {t.accept}
                <span class="kern-sr-only">: {t.acceptFor(person)}</span>
              </a>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
};

const SpreadCard: FC<{ view: View; advice: PlacementAdvice }> = ({ view, advice: { spread } }) => {
  const t = texts(view.language).placement;
  const points = (shares: readonly number[]) => shares.map((value, at) => ({ at, value }));
  const words = t.spreadWords(
    percent(spread.before.at(-1)!, view),
    percent(spread.after.at(-1)!, view),
    spreadModel.weeks,
  );
  const head = (
    <tr>
      <th scope="col">{t.spreadColumns.week}</th>
      <th scope="col" class="number">
        {t.spreadColumns.before}
      </th>
      <th scope="col" class="number">
        {t.spreadColumns.after}
      </th>
    </tr>
  );
  return (
    <Card title={t.spread} wide>
      <p>{words}</p>
      <div class="split">
        <div>
          <PathChart
            title={t.spread}
            words={words}
            path={points(spread.before)}
            measured={points(spread.after)}
            format={(value) => percent(value, view)}
            formatAt={(at) => `${t.spreadColumns.week} ${at}`}
          />
          <p class="muted small">{t.spreadNote(percent(spreadModel.chancePerContact, view))}</p>
        </div>
        <Table caption={t.spread} head={head}>
          {spread.before.map((share, week) => (
            <tr>
              <th scope="row">{week}</th>
              <td class="number">{percent(share, view)}</td>
              <td class="number">{percent(spread.after[week]!, view)}</td>
            </tr>
          ))}
        </Table>
      </div>
    </Card>
  );
};

const Upload: FC<PlacementProps> = ({ view, form, list, months }) => {
  const t = texts(view.language).placement;
  const isOpen = !list || Object.keys(form.faults).length > 0;
  return (
    <May view={view} decision="L2" need="prepare">
      <details class="more" open={isOpen}>
        <summary>{t.upload}</summary>
        <p>{t.uploadLead}</p>
        <p>
          {t.kept(months)} <a href={paths.keptData()}>{texts(view.language).basics.kept}</a>
        </p>
        <PostForm view={view} action={paths.guideContactList()} form={form} labels={t.uploadFields} upload>
          <TextField
            view={view}
            form={form}
            name="source"
            label={t.uploadFields.source}
            required
            maxlength={200}
          />
          {(['edges', 'units'] as const).map((name) => (
            <div class={`kern-form-input ${form.faults[name] ? 'kern-form-input--error' : ''}`}>
              <label class="kern-label" for={name}>
                {t.uploadFields[name]}
              </label>
              <input
                class="kern-form-input__input"
                type="file"
                id={name}
                name={name}
                accept=".csv,.txt,text/csv,text/plain"
                aria-describedby={form.faults[name] ? `${name}-fehler` : undefined}
              />
              {form.faults[name] && (
                <p class="kern-error" id={`${name}-fehler`}>
                  {form.faults[name]}
                </p>
              )}
            </div>
          ))}
          <div class="actions">
            <Button kind="secondary">{t.upload}</Button>
          </div>
        </PostForm>
        {list && (
          <form method="post" action={paths.guideContactListRemoval()}>
            <Button kind="secondary">{t.remove}</Button>
          </form>
        )}
      </details>
    </May>
  );
};
