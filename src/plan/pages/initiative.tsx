import type { Child, FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatEuro, formatNumber } from '../../kernel/money.ts';
import { formatQuarter } from '../../kernel/quarter.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { written } from '../../web/written.ts';
import { fieldOf, formSections } from '../core/field.ts';
import { type CostSum, opinionBodies, sumCosts } from '../core/initiative.ts';
import type { Computed } from '../core/light.ts';
import { type List, type ListColumn, type ListRow, listOf } from '../core/list.ts';
import { maySpeak } from '../core/opinion.ts';
import { optionName } from '../core/option-name.ts';
import { formatPeriod } from '../core/period.ts';
import type { Competence } from '../core/threshold.ts';
import { ComputedMark, Course } from '../running/pages/course.tsx';
import type { ChangeRequest } from '../running/store/changes.ts';
import type { WholeInitiative } from '../store/initiatives.ts';
import type { Opinion } from '../store/opinions.ts';
import type { StepTaken } from '../store/steps.ts';
import { texts } from '../texts.ts';
import { LightMark, StateMark } from './marks.tsx';
import { NextSteps, type StepChoice } from './next-steps.tsx';
import { spanOf } from './row.tsx';
import type { Choices } from './section.tsx';
import { slugOf } from './section-slug.ts';

export type InitiativeProps = {
  view: View;
  initiative: WholeInitiative;
  choices: Choices;
  opinions: readonly Opinion[];
  steps: readonly StepTaken[];
  changes: readonly ChangeRequest[];
  computed: Computed;
  next: readonly StepChoice[];
  competence: Competence | undefined;
  committed: CostSum;
  /** Running costs are valued over this time. */
  termYears: number;
};

export const InitiativePage: FC<InitiativeProps> = (props) => {
  const { view, initiative } = props;
  const t = texts(view.language).page;
  const unit = nameIn(props.choices.units, initiative.unitId);
  return (
    <Page
      view={view}
      room="plan"
      title={`${initiative.code} ${initiative.name}`}
      named
      lead={t.lead(
        optionName('state', initiative.state, view.language),
        formatDay(initiative.stateSince, view.language),
        unit,
      )}
      actions={<Actions view={view} initiative={initiative} />}
    >
      <div class="split">
        <div class="stack">
          <Facts {...props} />
          <Money {...props} />
          <Rows {...props} list="milestones" />
          <Rows {...props} list="risks" />
          <Rows {...props} list="alternatives" />
        </div>
        <div class="stack">
          <NextSteps {...props} />
          <Course {...props} />
          <Opinions {...props} />
          <People {...props} />
          <Rows {...props} list="dependencies" />
          <Rows {...props} list="contributions" />
          <Steps {...props} />
        </div>
      </div>
    </Page>
  );
};

const Actions: FC<{ view: View; initiative: WholeInitiative }> = ({ view, initiative }) => {
  const t = texts(view.language).page;
  return (
    <>
      <ButtonLink href={paths.impulses({ vorhaben: initiative.id })}>{t.impulses}</ButtonLink>
      <ButtonLink href={paths.score(initiative.id)}>{t.score}</ButtonLink>
      <ButtonLink href={paths.statusReports(initiative.id)}>{t.reports}</ButtonLink>
      <ButtonLink href={paths.initiativeHistory(initiative.id)}>{t.history}</ButtonLink>
      <May view={view} decision="V1" need="prepare" quiet>
        <ButtonLink href={paths.initiativeEdit(initiative.id)} primary>
          {t.edit}
        </ButtonLink>
      </May>
    </>
  );
};

const nameIn = (options: readonly { value: string; label: string }[], id: string | null): string =>
  options.find(({ value }) => value === id)?.label ?? '';

const Facts: FC<InitiativeProps> = ({ view, initiative, choices, computed }) => {
  const t = texts(view.language);
  const { language } = view;
  const named = (key: string, value: string | null) => value && optionName(key, value, language);
  const facts: [string, Child][] = [
    ['startingPoint', initiative.startingPoint],
    ['goalText', initiative.goalText],
    ['results', lines(initiative.results)],
    ['reason', named('reason', initiative.reason)],
    ['kind', named('kind', initiative.kind)],
    ['class', named('class', initiative.class)],
    ['origin', named('origin', initiative.origin)],
    ['clientId', nameIn(choices.persons, initiative.clientId)],
    ['leadOfficeId', nameIn(choices.persons, initiative.leadOfficeId)],
    ['leadItId', nameIn(choices.persons, initiative.leadItId)],
    ['participants', lines(initiative.participants)],
    ['plannedStart', spanOf(initiative, view)],
    ['forecastEnd', initiative.forecastEnd && formatPeriod(initiative.forecastEnd, language)],
    [
      'deadline',
      initiative.deadline &&
        `${formatDay(initiative.deadline, language)} (${named('deadlineHardness', initiative.deadlineHardness)})`,
    ],
    [
      'legalBasis',
      initiative.legalBasis && (
        <a href={paths.lawList({ vorhaben: initiative.id, gilt: 'any' })}>{initiative.legalBasis}</a>
      ),
    ],
    ['ifRejected', initiative.ifRejected],
    ['cover', named('cover', initiative.cover)],
  ];
  return (
    <Card title={t.page.facts}>
      {initiative.againstAdvice && <p class="warn">{t.page.againstAdvice}</p>}
      {initiative.description && <p lang={written(view)}>{initiative.description}</p>}
      <p>
        <StateMark view={view} state={initiative.state} /> <LightMark view={view} light={initiative.light} />{' '}
        <ComputedMark view={view} initiative={initiative} computed={computed} />
      </p>
      <dl class="facts">
        {facts
          .filter(([, text]) => text)
          .map(([key, text]) => (
            <>
              <dt>{key === 'plannedStart' ? t.list.column.period : fieldOf(key)?.label[language]}</dt>
              <dd>{text}</dd>
            </>
          ))}
      </dl>
      <May view={view} decision="V1" need="prepare" quiet>
        <p class="small">
          {formSections.map((section, at) => (
            <>
              {at > 0 && ' · '}
              <a class="small" href={paths.initiativeEdit(initiative.id, slugOf[section])}>
                {t.sections[section]}
              </a>
            </>
          ))}
        </p>
      </May>
    </Card>
  );
};

const lines = (entries: readonly string[]): Child =>
  entries.length === 0 ? null : entries.length === 1 ? (
    entries[0]
  ) : (
    <ul>
      {entries.map((entry) => (
        <li>{entry}</li>
      ))}
    </ul>
  );

const Money: FC<InitiativeProps> = (props) => {
  const { view, initiative, competence, committed, termYears } = props;
  const t = texts(view.language).page;
  const costs = initiative.lists.costs ?? [];
  const said = (recurrence: string, sentence: (sum: string) => string, unsaid: string): string => {
    const own = costs.filter((cost) => cost.recurrence === recurrence) as { cents: number | null }[];
    return own.length === 0 ? unsaid : sentence(sumText(view, sumCosts(own)));
  };
  return (
    <Card title={t.money} id="kosten">
      {costs.length === 0 ? (
        <p class="muted">{t.moneyNone}</p>
      ) : (
        <>
          <p>
            {said('one-off', t.moneySum, t.moneyUnsaid)} {said('running', t.runningSum, t.runningUnsaid)}
          </p>
          <ListTable {...props} list="costs" />
        </>
      )}
      {competence && (
        <p class="small">
          <strong>
            <a href={paths.planRules()}>{t.competence}</a>:
          </strong>{' '}
          {t.competenceText(
            texts(view.language).bodies[competence.decides],
            sumText(view, committed),
            termYears,
          )}
        </p>
      )}
      <Inner {...props} list="savings" />
      <Inner {...props} list="fundings" />
      <Inner {...props} list="commitments" />
      <Inner {...props} list="bookings" />
    </Card>
  );
};

const Inner: FC<InitiativeProps & { list: string }> = (props) =>
  (props.initiative.lists[props.list] ?? []).length === 0 ? null : (
    <>
      <h3>{fieldOf(props.list)!.label[props.view.language]}</h3>
      <ListTable {...props} />
    </>
  );

/** „mindestens 120.000 €, zuzüglich 2 unbezifferter Beträge“. */
export const sumText = (view: View, { cents, unknown }: CostSum): string => {
  const sum = formatEuro(cents, view.language);
  return unknown === 0 ? sum : texts(view.language).page.atLeast(sum, unknown);
};

const People: FC<InitiativeProps> = (props) => {
  const { view, initiative } = props;
  const t = texts(view.language).page;
  const efforts = initiative.lists.efforts ?? [];
  const days = efforts.reduce((sum, row) => sum + Number(row.days), 0);
  return (
    <Card title={t.people}>
      {efforts.length === 0 ? (
        <p class="muted">{t.peopleNone}</p>
      ) : (
        <>
          <p>{t.peopleSum(formatNumber(days, view.language))}</p>
          <ListTable {...props} list="efforts" />
        </>
      )}
    </Card>
  );
};

const Rows: FC<InitiativeProps & { list: string }> = (props) =>
  (props.initiative.lists[props.list] ?? []).length === 0 ? null : (
    <Card title={fieldOf(props.list)!.label[props.view.language]}>
      <ListTable {...props} />
    </Card>
  );

const ListTable: FC<InitiativeProps & { list: string }> = ({ view, initiative, choices, list: key }) => {
  const list = listSpec(key);
  const rows = initiative.lists[key] ?? [];
  const columns = list.columns.filter(
    (column) =>
      rows.some((row) => row[column.key] !== null && row[column.key] !== false) || column.kind === 'cents',
  );
  const head = (
    <tr>
      {columns.map((column) => (
        <th scope="col" class={isFigure(column.kind) ? 'number' : ''}>
          {column.label[view.language]}
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={fieldOf(key)!.label[view.language]} head={head}>
      {rows.map((row) => (
        <tr>
          {columns.map((column) => (
            <td class={isFigure(column.kind) ? 'number' : ''}>{cellText(view, key, column, row, choices)}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
};

const isFigure = (kind: string): boolean => ['cents', 'number', 'percent', 'year'].includes(kind);

const listSpec = (key: string): List => listOf(key)!;

function cellText(view: View, list: string, column: ListColumn, row: ListRow, choices: Choices): Child {
  const value = row[column.key];
  const { language } = view;
  if (column.kind === 'cents')
    return value === null ? <em>{texts(language).page.unknownCost}</em> : formatEuro(Number(value), language);
  if (value === null || value === undefined || value === false) return '';
  switch (column.kind) {
    case 'number':
    case 'percent':
      return formatNumber(Number(value), language, Number.isInteger(Number(value)) ? 0 : 1);
    case 'day':
      return formatDay(String(value), language);
    case 'period':
      return formatPeriod(String(value), language);
    case 'quarter':
      return formatQuarter(Number(value));
    case 'boolean':
    case 'yes-no':
      return optionName('boolean', value ? 'yes' : 'no', language);
    case 'team':
      return nameIn(choices.teams, String(value));
    case 'goal':
      return nameIn(choices.goals, String(value));
    case 'unit':
      return nameIn(choices.units, String(value));
    case 'initiative':
      return <a href={paths.initiative(String(value))}>{nameIn(choices.initiatives, String(value))}</a>;
    case 'choice':
      return optionName(`${list}.${column.key}`, String(value), language);
    default:
      return String(value);
  }
}

const Opinions: FC<InitiativeProps> = ({ view, initiative, opinions }) => {
  const t = texts(view.language).page;
  const tones = { green: 'good', condition: 'warn', red: 'bad', open: '' } as const;
  return (
    <Card title={t.opinions} id="voten">
      <ul class="plain">
        {opinionBodies.map((body) => {
          const opinion = opinions.find((one) => one.body === body);
          return (
            <li>
              <strong>{optionName('body', body, view.language)}</strong>:{' '}
              <span class={tones[opinion?.vote ?? 'open']}>
                {optionName('vote', opinion?.vote ?? 'open', view.language)}
              </span>
              {opinion && (
                <span class="muted small">
                  {' '}
                  {t.spoken(opinion.spokenBy, formatDay(opinion.spokenOn, view.language))}
                </span>
              )}
              {opinion?.statement && <p class="small">{opinion.statement}</p>}
              {maySpeak(body, view.viewer?.role ?? null) && (
                <>
                  {' '}
                  <a href={paths.initiativeOpinion(initiative.id, body)}>{t.speak}</a>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};

const Steps: FC<InitiativeProps> = ({ view, steps }) => {
  const t = texts(view.language);
  if (steps.length === 0) return null;
  return (
    <Card title={t.page.steps}>
      <ol class="plain">
        {steps.map((step) => (
          <li>
            {t.history.stepped(
              optionName('state', step.fromState ?? '', view.language),
              optionName('state', step.toState, view.language),
            )}{' '}
            <span class="muted small">
              {t.page.spoken(step.takenBy, formatDay(dayInGermany(step.takenAt), view.language))}
            </span>
            {step.evidence.reason && <p class="small">{step.evidence.reason}</p>}
            {step.evidence.exception && <p class="small">{step.evidence.exception}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
};
