import type { Day } from '../../kernel/day.ts';
import { counted, type Language } from '../../kernel/text.ts';
import { type InitiativeState, initiativeStates, type Light, lights } from '../../plan/core/initiative.ts';
import { stateNames } from '../../plan/core/life-cycle.ts';
import { optionName } from '../../plan/core/option-name.ts';
import type { Means } from '../../plan/means/core/means.ts';
import { type AgendaReport, behindBlocks, countProgress, summaryOf } from './agenda-report.ts';
import { type ClimateOf, climateBlocks } from './climate-block.ts';
import { frameBlocks, type MoneyOfYear, moneyBlocks, overrunBlocks } from './money-block.ts';
import type { Block, Paper } from './paper.ts';
import { staffBlocks, type TeamDays } from './staff-block.ts';

export type YearlyReport = {
  municipality: string;
  year: number;
  agenda: AgendaReport;
  initiatives: readonly (ClimateOf & { state: InitiativeState; light: Light | null })[];
  money: readonly MoneyOfYear[];
  /** Carried over and blocked, as the frames hold it. */
  beyondBudget: Means['money'];
  teams: readonly TeamDays[];
  /** Of the register: in use, one too many for a task, replacements that have to begin. */
  applications: { inUse: number; duplicates: number; due: number } | null;
};

/** Yearly report to the council: what was reached, what it cost, who did it, what comes next. */
export function yearlyReportOf(input: YearlyReport, day: Day, language: Language): Paper {
  const t = words[language];
  const progress = countProgress(input.agenda);
  return {
    title: t.title(input.year),
    kind: t.kind,
    municipality: input.municipality,
    day,
    language,
    blocks: [
      heading(t.proposal),
      {
        kind: 'list',
        ordered: true,
        items: [t.notes(input.year), ...(progress.behind > 0 ? [t.instructs(progress.behind)] : [])],
      },
      heading(t.summary),
      { kind: 'paragraph', text: t.short(input.initiatives.length, progress.onPath, progress.indicators) },
      heading(t.reasons),
      heading(t.agenda, 2),
      ...summaryOf(input.agenda, language),
      ...behindBlocks(input.agenda, language),
      heading(t.plan, 2),
      ...planBlocks(input, language),
      ...applicationBlocks(input, language),
      heading(t.finance),
      { kind: 'paragraph', text: t.counted },
      ...moneyBlocks(input.money, language),
      ...frameBlocks(input.money, input.beyondBudget, language),
      ...overrunBlocks(input.money, language),
      heading(t.staff),
      ...staffBlocks(input.teams, language),
      heading(t.sustainability),
      ...climateBlocks(input.initiatives, language),
    ],
  };
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });

function planBlocks({ initiatives }: YearlyReport, language: Language): Block[] {
  const t = words[language];
  const states = initiativeStates
    .map((state) => ({ state, found: initiatives.filter((one) => one.state === state).length }))
    .filter(({ found }) => found > 0);
  const lit = lights.map(
    (light) => [light, initiatives.filter((one) => one.light === light).length] as const,
  );
  const red = initiatives.filter(({ light }) => light === 'red');
  return [
    {
      kind: 'bars',
      title: t.states,
      bars: states.map(({ state, found }) => ({
        label: stateNames[state][language],
        value: found,
        text: String(found),
      })),
    },
    {
      kind: 'paragraph',
      text: t.lights(
        lit.map(([light, found]) => `${found} ${optionName('light', light, language)}`).join(', '),
      ),
    },
    ...(red.length
      ? [{ kind: 'list' as const, items: red.map(({ code, name }) => t.red(`${code} ${name}`)) }]
      : []),
  ];
}

function applicationBlocks({ applications }: YearlyReport, language: Language): Block[] {
  const t = words[language];
  if (!applications) return [];
  const { inUse, duplicates, due } = applications;
  return [heading(t.strategy, 2), { kind: 'paragraph', text: t.applications(inUse, duplicates, due) }];
}

const words = {
  de: {
    title: (year: number) => `Jahresbericht ${year} zur Digitalisierung`,
    kind: 'Informationsvorlage an den Rat',
    proposal: 'Beschlussvorschlag',
    notes: (year: number) => `Der Rat nimmt den Jahresbericht ${year} zur Kenntnis.`,
    instructs: (behind: number) =>
      behind === 1
        ? 'Die Verwaltung wird beauftragt, für die Kennzahl hinter ihrem Zielpfad Maßnahmen vorzuschlagen.'
        : `Die Verwaltung wird beauftragt, für die ${behind} Kennzahlen hinter ihrem Zielpfad Maßnahmen vorzuschlagen.`,
    summary: 'Kurzfassung',
    short: (initiatives: number, onPath: number, indicators: number) =>
      `${counted.de(initiatives, 'Vorhaben ist', 'Vorhaben sind')} gemeldet, geplant, in Arbeit oder abgeschlossen. ${indicators > 0 ? `Auf dem Zielpfad oder davor: ${onPath} von ${counted.de(indicators, 'Kennzahl', 'Kennzahlen')} der Digitalen Agenda.` : 'Die Digitale Agenda hat noch keine Kennzahl.'}`,
    reasons: 'Begründung',
    agenda: 'Digitale Agenda',
    plan: 'IT-Vorhabenplan',
    states: 'Vorhaben nach Stand',
    lights: (text: string) => `Ampeln der Vorhaben: ${text}.`,
    red: (name: string) => `${name} steht auf Rot.`,
    strategy: 'IT-Strategie',
    applications: (inUse: number, duplicates: number, due: number) =>
      `${counted.de(inUse, 'Anwendung ist', 'Anwendungen sind')} im Einsatz, ${duplicates} davon für eine Aufgabe, für die es schon eine andere gibt. ${due === 1 ? 'Eine Ablösung muss' : `${due} Ablösungen müssen`} jetzt beginnen und ${due === 1 ? 'hat' : 'haben'} noch kein Vorhaben.`,
    finance: 'Finanzielle Auswirkungen',
    counted: 'Gezählt sind Vorhaben, die eingeplant, beschlossen, in Arbeit oder abgeschlossen sind.',
    staff: 'Personal',
    sustainability: 'Nachhaltigkeit',
  },
  en: {
    title: (year: number) => `Yearly report ${year} on digitalisation`,
    kind: 'Information paper to the council',
    proposal: 'Proposed resolution',
    notes: (year: number) => `The council notes the yearly report ${year}.`,
    instructs: (behind: number) =>
      behind === 1
        ? 'The administration is instructed to propose measures for the indicator behind its path.'
        : `The administration is instructed to propose measures for the ${behind} indicators behind their path.`,
    summary: 'Summary',
    short: (initiatives: number, onPath: number, indicators: number) =>
      `${counted.en(initiatives, 'initiative is', 'initiatives are')} announced, planned, under way or completed. ${indicators > 0 ? `On the path or ahead: ${onPath} of ${counted.en(indicators, 'indicator', 'indicators')} of the digital agenda.` : 'The digital agenda has no indicator yet.'}`,
    reasons: 'Reasons',
    agenda: 'Digital agenda',
    plan: 'IT plan',
    states: 'Initiatives by state',
    lights: (text: string) => `Lights of the initiatives: ${text}.`,
    red: (name: string) => `${name} is red.`,
    strategy: 'IT strategy',
    applications: (inUse: number, duplicates: number, due: number) =>
      `${counted.en(inUse, 'application is', 'applications are')} in use, ${duplicates} of them for a task that has another already. ${due === 1 ? 'One replacement has' : `${due} replacements have`} to begin now and ${due === 1 ? 'has' : 'have'} no initiative yet.`,
    finance: 'Financial effects',
    counted: 'Counted are initiatives that are planned, adopted, under way or completed.',
    staff: 'Staff',
    sustainability: 'Sustainability',
  },
};
