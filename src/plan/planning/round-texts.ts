import { counted } from '../../kernel/text.ts';
import { inBoth } from '../../web/texts.ts';

const de = {
  title: 'Planungsrunden',
  none: 'Noch keine Runde. Eine Runde führt durch das Planungsjahr: Aufruf, Bewertung, Planung, Abstimmung, Beschluss, Fortschreibung.',
  create: 'Runde anlegen',
  years: (from: number, to: number) => (from === to ? `Haushalt ${from}` : `Haushalt ${from} bis ${to}`),
  due: (day: string) => `bis ${day}`,
  overdue: (day: string) => `war bis ${day}`,
  now: 'jetzt',
  done: 'erledigt',
  next: (stage: string) => `Weiter zu: ${stage}`,
  note: 'Notiz zum Schritt',
  moved: (stage: string) => `Die Runde ist jetzt in der Stufe: ${stage}.`,
  faults: {
    'nothing-calculated': 'Berechnen Sie zuerst mindestens ein Szenario.',
    'nothing-adopted': 'Tragen Sie zuerst den Beschluss zum Plan ein.',
    'last-stage': 'Die Runde ist bereits abgeschlossen.',
  },
  conflict: 'Inzwischen hat jemand anders die Runde weitergeführt. Bitte sehen Sie nach.',
  facts: {
    announced: (count: number) => `${count} gemeldet und noch nicht geprüft`,
    assessing: (count: number) => `${count} in Bewertung`,
    assessed: (count: number) => `${count} bewertet`,
    calculated: (count: number) =>
      `${count === 0 ? 'noch kein Szenario' : counted.de(count, 'Szenario', 'Szenarien')} berechnet`,
    proposed: 'Eine Fassung liegt zur Entscheidung vor',
    adopted: (count: number) =>
      `${count === 0 ? 'noch keine Fassung' : counted.de(count, 'Fassung', 'Fassungen')} beschlossen`,
  },
  history: 'Verlauf',
  new: 'Planungsrunde anlegen',
  newLead: 'Bei einem Doppelhaushalt umfasst eine Runde zwei Haushaltsjahre.',
  labels: { name: 'Name', fromYear: 'Erstes Haushaltsjahr', toYear: 'Letztes Haushaltsjahr' },
  dayOf: (stage: string) => `${stage} bis`,
  nameTaken: 'Eine Runde mit diesem Namen gibt es schon.',
  order: 'Das letzte Jahr liegt vor dem ersten.',
  created: 'Die Runde ist angelegt. Sie beginnt mit dem Aufruf an die Ämter.',
};

const en: typeof de = {
  title: 'Planning rounds',
  none: 'No round yet. A round leads through the planning year: call, assessment, planning, agreement, resolution, rolling on.',
  create: 'Add round',
  years: (from, to) => (from === to ? `Budget ${from}` : `Budget ${from} to ${to}`),
  due: (day) => `until ${day}`,
  overdue: (day) => `was due ${day}`,
  now: 'now',
  done: 'done',
  next: (stage) => `On to: ${stage}`,
  note: 'Note on the step',
  moved: (stage) => `The round is now in its stage: ${stage}.`,
  faults: {
    'nothing-calculated': 'Calculate at least one scenario first.',
    'nothing-adopted': 'Record the resolution on the plan first.',
    'last-stage': 'The round is closed already.',
  },
  conflict: 'Somebody else has moved the round meanwhile. Please look again.',
  facts: {
    announced: (count) => `${count} announced and not checked yet`,
    assessing: (count) => `${count} in assessment`,
    assessed: (count) => `${count} assessed`,
    calculated: (count) =>
      `${count === 0 ? 'no scenario' : counted.en(count, 'scenario', 'scenarios')} calculated`,
    proposed: 'A version lies before a body',
    adopted: (count) => `${count === 0 ? 'no version' : counted.en(count, 'version', 'versions')} adopted`,
  },
  history: 'History',
  new: 'Add planning round',
  newLead: 'With a two-year budget a round covers two fiscal years.',
  labels: { name: 'Name', fromYear: 'First fiscal year', toYear: 'Last fiscal year' },
  dayOf: (stage) => `${stage} until`,
  nameTaken: 'There is a round of that name already.',
  order: 'The last year lies before the first.',
  created: 'The round is added. It begins with the call to the offices.',
};

export const roundTexts = inBoth(de, en);
