import type { Facts, Figure } from '../../strategy/core/consolidation.ts';
import { inBoth } from '../../web/texts.ts';

/** Facts as the page says them: counts as text, amounts with their unit. */
export type SaidFacts = Record<keyof Facts, string>;

const de = {
  title: (applications: string, duplicates: string) =>
    `${applications} ${applications === '1' ? 'Anwendung' : 'Anwendungen'}, ${duplicates} davon doppelt`,
  lead: (saved: string, share: string) =>
    `Bliebe je Aufgabe eine Anwendung, fielen bis zu ${saved} im Jahr weg (gerechnet mit ${share} der Kosten der übrigen).`,
  leadNothing: 'Keine Aufgabe hat mehr als eine Anwendung.',
  emptyTitle: 'Noch nichts zu zählen',
  empty:
    'Sobald Anwendungen im Register stehen, werden hier doppelte, Kosten und Standards in Zahlen gezeigt.',
  toRegister: 'Zum Register der Anwendungen',
  targets: 'Ziele',
  addYear: 'Früheres Jahr eintragen',
  note: (year: number) => `Jahresstand ${year} festhalten`,
  noted: (year: number) => `Der Jahresstand ${year} ist festgehalten.`,
  notedMeanwhile: (name: string, year: number) =>
    `Inzwischen hat ${name} den Jahresstand ${year} festgehalten; er steht unten. Halten Sie noch einmal fest, wenn der heutige gelten soll.`,
  saved: 'Die Ziele sind gespeichert.',
  figures: {
    applications: 'Anwendungen im Einsatz',
    duplicates: 'Doppelte Anwendungen',
    workplaceCents: 'IT-Betrieb je Arbeitsplatz',
    useCents: 'Anwendungskosten je Nutzung',
    standardShare: 'Auf Standards',
    centralShare: 'Zentral betrieben',
  } satisfies Record<Figure, string>,
  how: {
    applications: (f: SaidFacts) =>
      `${f.inUse} Anwendungen des Registers haben den Stand „im Einsatz“ oder „läuft aus“.`,
    duplicates: (f: SaidFacts) =>
      `${f.tasked} Anwendungen nennen ihre Aufgabe, das sind ${f.tasks} verschiedene Aufgaben. Was über die erste je Aufgabe hinausgeht, zählt als doppelt.`,
    workplaceCents: (f: SaidFacts) =>
      `Betrieb und IT-Personal im Budget des Jahres (${f.operationCents}) geteilt durch ${f.workplaces} Beschäftigte mit Arbeitsplatz (Profil der Kommune).`,
    useCents: (f: SaidFacts) =>
      `Kosten im Jahr (${f.costedCents}) geteilt durch ${f.costedUses} Nutzungen, aus ${f.costed} von ${f.inUse} Anwendungen, bei denen beides bekannt ist. Wer drei Anwendungen nutzt, zählt dreimal.`,
    standardShare: (f: SaidFacts) =>
      `${f.onStandard} von ${f.inUse} Anwendungen laufen auf einer Technik, die im Radar auf „Einsetzen“ steht.`,
    centralShare: (f: SaidFacts) =>
      `${f.central} von ${f.hosted} Anwendungen mit bekanntem Betrieb laufen nicht auf Rechnern oder Servern der Ämter.`,
  } satisfies Record<Figure, (facts: SaidFacts) => string>,
  unknown: 'nicht bekannt',
  aim: (value: string, year: number) => `Ziel ${year}: ${value}`,
  noAim: 'noch kein Ziel',
  onPath: 'auf dem Zielpfad',
  behind: 'hinter dem Zielpfad',
  years: 'Soll und Ist über die Jahre',
  yearsHint:
    'Das Soll liegt auf der geraden Linie vom ersten festgehaltenen Jahr zum Ziel. Die Zahlen des laufenden Jahres sind der heutige Stand.',
  figure: 'Kennzahl',
  wanted: (value: string) => `Soll ${value}`,
  today: 'heute',
  chartWords: (figure: string, first: string, last: string, aim: string) =>
    `${figure}: von ${first} auf ${last}, Ziel ${aim}`,
  potential: 'Was Zusammenlegen spart',
  potentialHint: (share: string) =>
    `Es bleibt, was auf einem Standard läuft, dann was zentral betrieben wird, dann was die meisten nutzen. Gerechnet sind ${share} der Jahreskosten der übrigen; der Rest bleibt für Lizenzen der Personen, die umziehen. Einmalige Kosten des Umzugs sind nicht abgezogen.`,
  share: 'Anteil der Kosten, der wegfällt',
  calculate: 'Rechnen',
  task: 'Aufgabe',
  kept: 'bleibt',
  others: 'entfällt',
  otherCost: 'Kosten der entfallenden im Jahr',
  savedCost: 'Einsparung im Jahr',
  unknownCost: (count: number) => (count === 1 ? 'eine ohne Kostenangabe' : `${count} ohne Kostenangabe`),
  sum: 'Summe',
  form: 'Ziele der Konsolidierung',
  formLead: 'Was bis wann erreicht werden soll. Leere Felder haben kein Ziel.',
  yearForm: 'Zahlen eines früheren Jahres eintragen',
  yearLead: 'Für Jahre, aus denen es das Register noch nicht gab. Ein Jahr, das schon da ist, wird ersetzt.',
  fields: {
    year: 'Jahr',
    applications: 'Anwendungen im Einsatz',
    duplicates: 'Doppelte Anwendungen',
    workplaceCents: 'IT-Betrieb je Arbeitsplatz (Euro)',
    useCents: 'Anwendungskosten je Nutzung (Euro)',
    standardShare: 'Auf Standards (%)',
    centralShare: 'Zentral betrieben (%)',
  } as Record<string, string>,
  refusals: {
    'no-figure': 'Bitte tragen Sie mindestens eine Zahl ein.',
    'year-in-future': 'Das Jahr liegt in der Zukunft. Bitte geben Sie ein früheres an.',
    'year-in-past': 'Das Zieljahr liegt in der Vergangenheit. Bitte geben Sie ein späteres an.',
  } as Record<string, string>,
};

const en: typeof de = {
  title: (applications, duplicates) =>
    `${applications} ${applications === '1' ? 'application' : 'applications'}, ${duplicates} of them duplicates`,
  lead: (saved, share) =>
    `With one application per task up to ${saved} a year would fall away (taking ${share} of what the others cost).`,
  leadNothing: 'No task has more than one application.',
  emptyTitle: 'Nothing to count yet',
  empty:
    'As soon as applications stand in the register, duplicates, cost and standards are shown here in figures.',
  toRegister: 'To the register of applications',
  targets: 'Targets',
  addYear: 'Enter an earlier year',
  note: (year) => `Keep the state of ${year}`,
  noted: (year) => `The state of ${year} is kept.`,
  notedMeanwhile: (name, year) =>
    `Meanwhile ${name} has kept the state of ${year}; it stands below. Keep it again if today’s should count.`,
  saved: 'The targets are saved.',
  figures: {
    applications: 'Applications in use',
    duplicates: 'Duplicate applications',
    workplaceCents: 'IT operation per workplace',
    useCents: 'Application cost per use',
    standardShare: 'On standards',
    centralShare: 'Centrally operated',
  },
  how: {
    applications: (f) => `${f.inUse} applications of the register are “in use” or “being phased out”.`,
    duplicates: (f) =>
      `${f.tasked} applications name their task, which makes ${f.tasks} different tasks. What goes beyond the first of a task counts as duplicate.`,
    workplaceCents: (f) =>
      `Operation and IT staff in the budget of the year (${f.operationCents}) divided by ${f.workplaces} employees with a workplace (profile of the municipality).`,
    useCents: (f) =>
      `Cost a year (${f.costedCents}) divided by ${f.costedUses} uses, of ${f.costed} of ${f.inUse} applications where both are known. Who uses three applications counts three times.`,
    standardShare: (f) =>
      `${f.onStandard} of ${f.inUse} applications run on a technology that the radar has under “Adopt”.`,
    centralShare: (f) =>
      `${f.central} of ${f.hosted} applications with known operation do not run on computers or servers of the offices.`,
  },
  unknown: 'unknown',
  aim: (value, year) => `Target ${year}: ${value}`,
  noAim: 'no target yet',
  onPath: 'on the path',
  behind: 'behind the path',
  years: 'Target and actual over the years',
  yearsHint:
    'The target lies on the straight line from the first year that was kept. The figures of the current year are those of today.',
  figure: 'Figure',
  wanted: (value) => `wanted ${value}`,
  today: 'today',
  chartWords: (figure, first, last, aim) => `${figure}: from ${first} to ${last}, target ${aim}`,
  potential: 'What merging saves',
  potentialHint: (share) =>
    `What runs on a standard stays, then what is run centrally, then what most people use. Counted is ${share} of what the others cost a year; the rest stays for licences of the people who move. One-off cost of moving is not subtracted.`,
  share: 'Part of the cost that falls away',
  calculate: 'Calculate',
  task: 'Task',
  kept: 'stays',
  others: 'goes',
  otherCost: 'Cost a year of those that go',
  savedCost: 'Saving a year',
  unknownCost: (count) => (count === 1 ? 'one without cost' : `${count} without cost`),
  sum: 'Sum',
  form: 'Targets of consolidation',
  formLead: 'What is to be reached by when. Blank fields have no target.',
  yearForm: 'Enter figures of an earlier year',
  yearLead: 'For years from before the register. A year that is there already is replaced.',
  fields: {
    year: 'Year',
    applications: 'Applications in use',
    duplicates: 'Duplicate applications',
    workplaceCents: 'IT operation per workplace (euro)',
    useCents: 'Application cost per use (euro)',
    standardShare: 'On standards (%)',
    centralShare: 'Centrally operated (%)',
  },
  refusals: {
    'no-figure': 'Please enter at least one figure.',
    'year-in-future': 'The year is in the future. Please give an earlier one.',
    'year-in-past': 'The target year is in the past. Please give a later one.',
  },
};

/** The words of consolidation in figures. */
export const consolidationTexts = inBoth(de, en);
