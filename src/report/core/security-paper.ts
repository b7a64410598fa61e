import { type Day, formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { Language } from '../../kernel/text.ts';
import type { RunningClock } from '../../security/core/clock.ts';
import { type ContactPurpose, type Duty, dutyConditions } from '../../security/core/duty.ts';
import type { IncidentKind } from '../../security/core/incident.ts';
import { kindNames, purposeNames } from '../../security/core/name.ts';
import type { Block, Paper } from './paper.ts';
import { securityWords } from './security-words.ts';

type Frame = { municipality: string; day: Day; language: Language };

export type EmergencySheet = Frame & {
  contacts: readonly {
    purpose: ContactPurpose;
    name: string;
    phone: string | null;
    reachable: string | null;
  }[];
  duties: readonly Duty[];
  restart: readonly {
    name: string;
    restartRank: number | null;
    maxOutageHours: number | null;
    fallback: string | null;
    operator: string | null;
  }[];
};

/** Empty lines to write on. */
const noteLines = 14;

/** What works when IT does not: whom to call, whom to tell, what starts first, and room to write. */
export function emergencySheetOf({ municipality, day, language, ...sheet }: EmergencySheet): Paper {
  const t = securityWords[language].paper;
  const rows = sheet.contacts.map(({ purpose, name, phone, reachable }) => [
    purposeNames[purpose][language],
    name,
    phone ?? '–',
    reachable ?? '–',
  ]);
  return {
    title: t.title,
    kind: t.kind,
    municipality,
    day,
    language,
    blocks: [
      { kind: 'heading', level: 1, text: t.first },
      { kind: 'list', ordered: true, items: t.steps },
      { kind: 'heading', level: 1, text: t.call },
      rows.length === 0
        ? { kind: 'paragraph', text: t.callNone }
        : { kind: 'table', caption: '', head: t.callHead, rows },
      ...restartBlocks(sheet.restart, language),
      { kind: 'heading', level: 1, text: t.duties },
      {
        kind: 'table',
        caption: '',
        head: t.dutyHead,
        rows: sheet.duties.map((duty) => [
          [duty.name[language], dutyConditions[duty.when]?.[language]].filter(Boolean).join(', '),
          duty.to[language],
          periodOf(duty, language),
          [duty.basis, duty.open?.[language]].filter(Boolean).join('; '),
        ]),
      },
      { kind: 'heading', level: 1, text: t.notes },
      {
        kind: 'table',
        caption: '',
        head: t.notesHead,
        rows: Array.from({ length: noteLines }, () => ['\u00a0'.repeat(20), '\u00a0', '\u00a0'.repeat(24)]),
      },
    ],
  };
}

function restartBlocks(restart: EmergencySheet['restart'], language: Language): Block[] {
  const t = securityWords[language].paper;
  if (restart.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t.restart },
    {
      kind: 'table',
      caption: '',
      head: t.restartHead,
      rows: restart.map(({ restartRank, name, maxOutageHours, fallback, operator }) => [
        String(restartRank),
        name,
        maxOutageHours === null ? '–' : t.outage(maxOutageHours),
        fallback ?? '–',
        operator ?? '–',
      ]),
    },
  ];
}

function periodOf({ clock }: Duty, language: Language): string {
  const t = securityWords[language].paper;
  if ('hours' in clock) return t.hours(clock.hours);
  if ('days' in clock) return t.days(clock.days);
  if ('months' in clock) return t.months(clock.months);
  return 'atOnce' in clock ? t.atOnce : t.unconfirmed;
}

export type IncidentFile = Frame & {
  number: number;
  title: string;
  kind: IncidentKind;
  exercise: boolean;
  noticedAt: Date;
  lead: string | null;
  targets: readonly string[];
  description: string | null;
  effects: string | null;
  lessons: string | null;
  closedAt: Date | null;
  clocks: readonly (RunningClock & {
    report: { reportedBy: string; reportedAt: Date; told: string | null; note: string | null } | null;
  })[];
  entries: readonly { happenedAt: Date; text: string; enteredBy: string }[];
  tasks: readonly { text: string; person: string | null; dueOn: Day | null; doneAt: Date | null }[];
};

/** The whole notebook of an incident for the file. */
export function incidentFileOf(file: IncidentFile): Paper {
  const { municipality, day, language, title, description, effects, lessons } = file;
  const t = securityWords[language].incident;
  const part = (heading: string, text: string | null): Block[] =>
    text
      ? [
          { kind: 'heading', level: 1, text: heading },
          { kind: 'paragraph', text },
        ]
      : [];
  return {
    title,
    kind: t.kind,
    municipality,
    day,
    language,
    blocks: [
      { kind: 'facts', items: factsOf(file) },
      ...part(t.description, description),
      ...part(t.effects, effects),
      ...workBlocks(file),
      ...part(t.lessons, lessons),
    ],
  };
}

function factsOf(file: IncidentFile): { label: string; text: string }[] {
  const { language, number, kind, exercise, noticedAt, lead, targets, closedAt } = file;
  const t = securityWords[language].incident;
  const type = kindNames[kind][language];
  return [
    { label: t.number, text: String(number) },
    { label: t.type, text: exercise ? `${type} (${t.exercise})` : type },
    { label: t.noticed, text: formatMoment(noticedAt, language) },
    { label: t.lead, text: lead ?? '' },
    { label: t.targets, text: targets.join(', ') },
    { label: t.closed, text: closedAt ? formatMoment(closedAt, language) : '' },
  ].filter(({ text }) => text !== '');
}

function workBlocks({ language, clocks, entries, tasks }: IncidentFile): Block[] {
  const t = securityWords[language].incident;
  const table = (title: string, head: readonly string[], rows: string[][]): Block[] => [
    { kind: 'heading', level: 1, text: title },
    rows.length === 0 ? { kind: 'paragraph', text: t.none } : { kind: 'table', caption: '', head, rows },
  ];
  return [
    ...table(
      t.clocks,
      t.clockHead,
      clocks
        .filter(({ applies, report }) => applies !== 'no' || report)
        .map((clock) => clockRow(clock, language)),
    ),
    ...table(
      t.course,
      t.courseHead,
      entries.map(({ happenedAt, text, enteredBy }) => [formatMoment(happenedAt, language), text, enteredBy]),
    ),
    ...table(
      t.tasks,
      t.taskHead,
      tasks.map(({ text, person, dueOn, doneAt }) => [
        text,
        person ?? '–',
        dueOn ? formatDay(dueOn, language) : '–',
        doneAt ? formatMoment(doneAt, language) : '–',
      ]),
    ),
  ];
}

function clockRow({ duty, dueAt, state, report }: IncidentFile['clocks'][number], language: Language) {
  const t = securityWords[language].incident;
  const said = report
    ? [`${report.reportedBy}, ${formatMoment(report.reportedAt, language)}`, report.told, report.note]
    : [];
  return [
    duty.name[language],
    duty.to[language],
    dueAt ? formatMoment(dueAt, language) : '–',
    [t.states[state], ...said].filter(Boolean).join('; '),
  ];
}
