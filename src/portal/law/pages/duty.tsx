import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import { dutySentence } from '../../../law/core/council.ts';
import { isDay, parseDuration } from '../../../law/core/day.ts';
import type { Evidence } from '../../../law/store/statements.ts';
import type { View } from '../../../web/env.ts';
import type { Form } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Duties, Duty } from '../store.ts';
import { texts } from '../texts.ts';
import { CoveringCard, EvidenceCard, PersonCard, StandingCard } from './duty-acts.tsx';
import { CoverageMark, dayText, LawStateMark } from './marks.tsx';
import { LawTabs } from './tabs.tsx';

export type DutyProps = {
  view: View;
  reading: Duties;
  duty: Duty;
  evidence: readonly Evidence[];
  /** Duties of related acts that begin on the same day. */
  meets: readonly Duty[];
  decision: string;
  responsible: { names: string[]; byRight: boolean };
  persons: readonly { value: string; label: string }[];
  initiatives: readonly { value: string; label: string }[];
  form: Form;
};

/** One duty: what the act says, what it means here, what is done about it. */
export const DutyPage: FC<DutyProps> = (props) => {
  const { view, duty } = props;
  const { row, coverage } = duty;
  return (
    <Page
      view={view}
      room="law"
      title={row.obligation.title[view.language]}
      lead={leadOf(duty, view.language)}
    >
      <LawTabs view={view} />
      <p>
        <LawStateMark view={view} state={row.state} />{' '}
        <CoverageMark view={view} row={row} coverage={coverage} />
      </p>
      <div class="split">
        <div class="stack">
          <FactsCard {...props} />
          <HistoryCard {...props} />
          <SourcesCard {...props} />
        </div>
        <div class="stack">
          <StandingCard {...props} />
          <CoveringCard {...props} />
          <EvidenceCard {...props} />
          <PersonCard {...props} />
          <PaperCard {...props} />
        </div>
      </div>
    </Page>
  );
};

function leadOf({ row: { due, obligation } }: Duty, language: Language): string {
  const t = texts(language).duty;
  if (due.date === null && due.waitsFor !== null)
    return obligation.due.kind === 'event' ? t.leadEvent : t.leadAgain;
  if (due.date === null) return t.leadNone;
  const day = formatDay(due.date, language);
  if (due.boundary === 'end_of_day') return t.leadLast(day);
  return obligation.due.kind === 'since' ? t.leadSince(day) : t.leadFrom(day);
}

const FactsCard: FC<DutyProps> = ({ view, duty: { row }, meets }) => {
  const t = texts(view.language);
  const { law, obligation } = row;
  const { language } = view;
  const facts: [string, Child][] = [
    [t.duty.law, `${law.title[language]} (${law.abbreviation}), ${t.kinds[law.kind]}`],
    [t.duty.legalRefs, obligation.legalRefs.join(', ')],
    [t.duty.addressee, t.addressees[obligation.addressee]],
    [t.duty.bindingness, t.bindingness[obligation.bindingness]],
    [t.duty.due, dueFact(row, language)],
    [t.duty.startBy, row.startBy && formatDay(row.startBy, language)],
    [t.duty.next, row.next && formatDay(row.next, language)],
    [t.duty.confidence, t.confidence[row.confidence]],
    [t.duty.status, law.status.note?.[language] ?? null],
    [
      t.duty.sanctions,
      law.sanctions.length === 0
        ? null
        : law.sanctions.map(({ text, appliesToMunicipality }) => (
            <p>
              {text[language]} <span class="muted">({t.duty.sanctionFor[appliesToMunicipality]})</span>
            </p>
          )),
    ],
    [
      t.duty.meets,
      meets.length === 0
        ? null
        : meets.map(({ row: other }) => (
            <p>
              <a href={paths.obligation(other.obligation.id)}>{other.obligation.title[language]}</a>
            </p>
          )),
    ],
  ];
  return (
    <Card title={t.duty.facts}>
      <p>{obligation.text[language]}</p>
      <dl class="facts">
        {facts
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </>
          ))}
      </dl>
    </Card>
  );
};

function dueFact(row: Duty['row'], language: Language): string {
  const t = texts(language).duty;
  const { due, obligation } = row;
  const note = obligation.due.note?.[language];
  const base = () => {
    if (due.landUnknown || (due.earliest !== due.latest && due.earliest && due.latest))
      return t.span(formatDay(due.earliest!, language), formatDay(due.latest!, language));
    if (due.date === null && obligation.due.kind === 'event')
      return due.within ? t.within(periodText(due.within, language)) : `${t.leadEvent} ${t.noPeriod}`;
    if (due.date === null && due.waitsFor !== null) return t.every(periodText(due.within!, language));
    return dayText(row, language);
  };
  return [base(), due.announced && t.announced, note].filter(Boolean).join('; ');
}

/** `72 Stunden`, `1 Monat`. */
function periodText(duration: string, language: Language): string {
  const { months, days, seconds } = parseDuration(duration);
  const whole = months % 12 === 0;
  const units: [number, [string, string], [string, string]][] = [
    [whole ? months / 12 : 0, ['Jahr', 'Jahre'], ['year', 'years']],
    [whole ? 0 : months, ['Monat', 'Monate'], ['month', 'months']],
    [days, ['Tag', 'Tage'], ['day', 'days']],
    [Math.round(seconds / 3600), ['Stunde', 'Stunden'], ['hour', 'hours']],
  ];
  const parts = units
    .filter(([count]) => count > 0)
    .map(([count, de, en]) => `${count} ${(language === 'de' ? de : en)[count === 1 ? 0 : 1]}`);
  return parts.join(' ') || (language === 'de' ? 'unverzüglich' : 'at once');
}

const HistoryCard: FC<DutyProps> = ({ view, duty: { row }, reading }) => {
  const t = texts(view.language).duty;
  const history = row.obligation.due.history ?? [];
  if (history.length === 0) return null;
  const { known, date, note } = t.historyColumns;
  const head = (
    <tr>
      {[known, date, note].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.history}>
      <Table caption={t.history} head={head}>
        {history.map((entry) => (
          <tr>
            <td>{formatDay(entry.knownFrom, view.language)}</td>
            <td>{formatDay(entry.date, view.language)}</td>
            <td>
              {reading.catalogue.sources[entry.reference]?.title} {entry.note}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const SourcesCard: FC<DutyProps> = ({ view, duty: { row }, reading }) => {
  const t = texts(view.language).duty;
  const { references } = row.obligation;
  return (
    <Card title={t.sources}>
      <ul>
        {references.map((key) => {
          const source = reading.catalogue.sources[key]!;
          if (source.type === 'memory') return <li class="warn">{t.memory}</li>;
          return (
            <li>
              {source.url ? (
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}{' '}
              <span class="muted small">
                ({sourceDay(source.sourceAsOf, view.language) ?? t.undatedSource})
              </span>
            </li>
          );
        })}
      </ul>
      {row.law.openQuestions.length > 0 && (
        <>
          <h3>{t.open}</h3>
          <ul>
            {row.law.openQuestions.map((question) => (
              <li lang="de">{question}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};

/** Sources are known by day, month or year. */
const sourceDay = (asOf: string | null, language: Language): string | null =>
  asOf && (isDay(asOf) ? formatDay(asOf, language) : asOf.split('-').reverse().join('/'));

const PaperCard: FC<DutyProps> = ({ view, duty }) => {
  const t = texts(view.language).duty;
  const names = duty.covering.map(({ name }) => name);
  return (
    <Card title={t.councilText}>
      <blockquote>
        <p>{dutySentence(duty, names, view.language)}</p>
      </blockquote>
      <p class="small">
        <a href={paths.audit({ kennung: duty.row.obligation.id })}>{t.log}</a>
      </p>
    </Card>
  );
};
