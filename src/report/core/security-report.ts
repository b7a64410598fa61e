import { type Day, formatDay } from '../../kernel/day.ts';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import { type Progress, shareMet } from '../../security/core/progress.ts';
import type { RiskStanding } from '../../security/core/risk.ts';
import type { Block, Paper } from './paper.ts';
import { securityWords } from './security-words.ts';

/** What the head of the administration is told. Names of requirements only where something is to be decided or is late. */
export type SecurityStanding = {
  municipality: string;
  day: Day;
  language: Language;
  sheets: readonly {
    title: string;
    progress: Progress;
    groups: readonly { title: string; progress: Progress }[];
  }[];
  /** Of the entry level, the oldest day first. */
  over: readonly { day: Day; progress: Progress }[];
  overdue: readonly { name: string; person: string | null; dueOn: Day }[];
  risks: readonly { name: string; risk: string; untilOn: Day; standing: RiskStanding }[];
  /** Of the last twelve months, exercises left out. */
  incidents: readonly { title: string; noticedOn: Day; openReports: number; closed: boolean }[];
  lastExercise: Day | null;
  untested: readonly string[];
  gaps: number;
  initiatives: number;
};

/** Longest lists of the report; it is to be read in minutes. */
const maxRows = 20;

export function securityReportOf(standing: SecurityStanding): Paper {
  const { municipality, day, language, sheets, overdue, risks } = standing;
  const t = securityWords[language].report;
  const entry = sheets[0]!.progress;
  const waiting = risks.filter((risk) => risk.standing === 'proposed').length;
  return {
    title: t.title,
    kind: t.kind,
    municipality,
    day,
    language,
    blocks: [
      { kind: 'paragraph', strong: true, text: t.summary(entry.met, entry.relevant, overdue.length) },
      { kind: 'paragraph', text: t.decide(waiting) },
      ...progressBlocks(standing),
      ...riskBlocks(standing),
      ...overdueBlocks(standing),
      ...incidentBlocks(standing),
      ...emergencyBlocks(standing),
    ],
  };
}

const percent = (progress: Progress): number => Math.floor((shareMet(progress) ?? 0) * 100);

function progressBlocks({ sheets, over, language }: SecurityStanding): Block[] {
  const t = securityWords[language].report;
  const number = (value: number) => formatNumber(value, language);
  return [
    { kind: 'heading', level: 1, text: t.progress },
    {
      kind: 'bars',
      title: t.progress,
      bars: sheets.map(({ title, progress }) => ({
        label: title,
        value: percent(progress),
        target: 100,
        text: t.progressText(progress.met, progress.relevant, number(percent(progress))),
      })),
    },
    ...sheets.map(
      ({ title, groups }): Block => ({
        kind: 'table',
        caption: t.groups(title),
        head: t.groupHead,
        figures: [1, 2, 3, 4],
        rows: groups.map(({ title: group, progress }) => [
          group,
          ...[progress.met, progress.partly, progress.unmet, progress.open].map(number),
        ]),
      }),
    ),
    {
      kind: 'table',
      caption: t.over,
      head: t.overHead,
      figures: [1, 2, 3],
      rows: over
        .slice(-12)
        .map(({ day, progress }) => [
          formatDay(day, language),
          number(progress.met),
          number(progress.relevant),
          `${number(percent(progress))}${percentSign(language)}`,
        ]),
    },
  ];
}

/** A table, or the sentence that there is nothing. */
const tableOr = (
  { count, none }: { count: (rows: number) => string; none: string },
  title: string,
  head: readonly string[],
  rows: string[][],
): Block[] => [
  { kind: 'heading', level: 1, text: title },
  rows.length === 0
    ? { kind: 'paragraph', text: none }
    : { kind: 'table', caption: `${title}: ${count(rows.length)}`, head, rows: rows.slice(0, maxRows) },
];

function riskBlocks({ risks, language }: SecurityStanding): Block[] {
  const t = securityWords[language].report;
  const shown = risks.filter(({ standing }) => standing in t.riskStates);
  const rows = shown.map(({ name, risk, untilOn, standing }) => [
    name,
    risk,
    formatDay(untilOn, language),
    t.riskStates[standing]!,
  ]);
  return tableOr(t, t.risks, t.riskHead, rows);
}

function overdueBlocks({ overdue, gaps, initiatives, language }: SecurityStanding): Block[] {
  const t = securityWords[language].report;
  const rows = overdue.map(({ name, person, dueOn }) => [name, person ?? '–', formatDay(dueOn, language)]);
  return [
    ...tableOr(t, t.overdue, t.overdueHead, rows),
    { kind: 'paragraph', text: t.measures(gaps, initiatives) },
  ];
}

function incidentBlocks({ incidents, lastExercise, language }: SecurityStanding): Block[] {
  const t = securityWords[language].report;
  const rows = incidents.map(({ title, noticedOn, openReports, closed }) => [
    title,
    formatDay(noticedOn, language),
    formatNumber(openReports, language),
    closed ? t.closed : t.open,
  ]);
  return [
    ...tableOr({ ...t, none: t.noIncident }, t.incidents, t.incidentHead, rows),
    { kind: 'paragraph', text: t.exercise(lastExercise && formatDay(lastExercise, language)) },
  ];
}

function emergencyBlocks({ untested, language }: SecurityStanding): Block[] {
  const t = securityWords[language].report;
  return [
    { kind: 'heading', level: 1, text: t.untested },
    untested.length === 0 ? { kind: 'paragraph', text: t.none } : { kind: 'list', items: untested },
  ];
}
