import { counted } from '../../kernel/text.ts';
import type { Replacement } from '../../strategy/core/application.ts';
import { inBoth } from '../../web/texts.ts';

const de = {
  title: (count: number) => counted.de(count, 'Anwendung im Einsatz', 'Anwendungen im Einsatz'),
  lead: (due: number, late: number, notice: number) =>
    [
      due === 0
        ? 'Keine Ablösung muss jetzt beginnen'
        : due === 1
          ? 'Eine Ablösung muss jetzt beginnen und hat kein Vorhaben'
          : `${due} Ablösungen müssen jetzt beginnen und haben kein Vorhaben`,
      late > 0 && `${late} ${late === 1 ? 'kommt' : 'kommen'} nach dem Ende der Wartung`,
      notice > 0 && `${notice} ${notice === 1 ? 'Kündigung steht' : 'Kündigungen stehen'} in 90 Tagen an`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  emptyTitle: 'Noch keine Anwendung im Register',
  empty:
    'Das Register zeigt, was im Einsatz ist, was es kostet und was wann abgelöst werden muss. Eine Tabelle aus den Ämtern lässt sich einlesen.',
  create: 'Anwendung anlegen',
  read: 'Tabelle einlesen',
  file: 'Als Tabelle (XLSX)',
  none: 'Zu diesem Filter gibt es keine Anwendung.',
  caption: 'Anwendungen',
  search: 'Name, Aufgabe, Hersteller',
  anyUnit: 'alle Einheiten',
  anyState: 'alle',
  attention: 'Nur mit Handlungsbedarf',
  filter: 'Filtern',
  edit: 'Bearbeiten',
  unknown: 'nicht bekannt',
  perYear: 'im Jahr',
  facts: 'Steckbrief',
  cost: 'Kosten und Nutzung',
  dates: 'Vertrag, Wartung, Ablösung',
  perUser: 'je Person',
  replacement: {
    none: 'kein Ende der Wartung bekannt',
    later: 'beginnt später',
    due: 'jetzt beginnen',
    planned: 'Vorhaben läuft',
    'too-late': 'Vorhaben endet zu spät',
  } satisfies Record<Replacement['state'], string>,
  replacementTitle: 'Ablösung',
  begins: (day: string) => `Die Ablösung muss am ${day} beginnen, 24 Monate vor dem Ende der Wartung.`,
  beginsNow: 'Es gibt keine Wartung mehr: Die Ablösung muss jetzt beginnen.',
  began: (day: string) => `Die Ablösung hätte am ${day} beginnen müssen, 24 Monate vor dem Ende der Wartung.`,
  lateSentence: (end: string, support: string) =>
    `Das Vorhaben endet am ${end}, die Wartung schon am ${support}.`,
  why: 'Vom Votum des Beirats bis zur Vergabe vergingen in einer ausgewerteten Stadt 19 Monate (Karlsruhe); mit Einführung wird daraus ein Vorlauf von 24 Monaten.',
  createInitiative: 'Vorhaben zur Ablösung anlegen',
  initiativeName: (name: string) => `Ablösung ${name}`,
  initiativeCreated: (code: string) =>
    `Das Vorhaben ${code} ist angelegt und hier als Nachfolge eingetragen.`,
  notice: { later: 'Kündigung bis', soon: 'bald kündigen, bis', missed: 'Kündigung war möglich bis' },
  unsupported: 'keine Wartung mehr',
  retireNeeds: 'Eine Anwendung abzuschalten entscheidet, wer T4 verantwortet.',
  remove: 'Aus dem Register löschen',
  removed: (name: string) => `„${name}“ ist gelöscht.`,
  hostings: {
    own: 'eigenes Rechenzentrum',
    provider: 'Dienstleister',
    cloud: 'Cloud des Herstellers',
    local: 'Rechner oder Server im Amt',
  },
  protections: { normal: 'normal', high: 'hoch', 'very-high': 'sehr hoch' },
  lifeCycles: {
    planned: 'geplant',
    active: 'im Einsatz',
    'phasing-out': 'läuft aus',
    retired: 'abgeschaltet',
  },
  form: 'Anwendung',
  formLead: 'Wer sie verantwortet, was sie kostet, bis wann sie gewartet wird.',
  fields: {
    name: 'Name',
    task: 'Aufgabe',
    unitId: 'Verantwortliche Einheit',
    contact: 'Fachlich verantwortlich (Person oder Stelle)',
    vendor: 'Hersteller oder Anbieter',
    technology: 'Technik',
    standardId: 'Läuft auf dem Standard',
    hosting: 'Betrieb',
    users: 'Personen, die damit arbeiten',
    yearlyCents: 'Kosten im Jahr (Euro, brutto)',
    protection: 'Schutzbedarf',
    lifeCycle: 'Stand',
    contractEndsOn: 'Vertrag läuft bis',
    noticeMonths: 'Kündigungsfrist (Monate)',
    supportUntil: 'Wartung bis',
    unsupported: 'Es gibt keine Wartung (mehr)',
    successorId: 'Vorhaben zur Ablösung',
    note: 'Bemerkung',
    unit: 'Einheit',
    people: 'Personen',
    cost: 'Kosten im Jahr',
    support: 'Wartung bis',
  },
  hints: {
    task: 'Gleich geschrieben wie bei anderen Anwendungen derselben Aufgabe: Danach werden doppelte gezählt.',
    cost: 'Lizenz, Pflege und Betrieb eines Jahres.',
    technology: 'Zum Beispiel Datenbank, Programmiersprache, Betriebssystem.',
  },
  refusals: {
    'name-taken': 'Diese Anwendung gibt es schon. Bitte wählen Sie einen anderen Namen.',
    'unit-unknown': 'Diese Einheit gibt es hier nicht (mehr). Bitte wählen Sie eine andere.',
    'standard-unknown': 'Diesen Standard gibt es nicht (mehr). Bitte wählen Sie einen anderen.',
    'not-found': 'Dieses Vorhaben gibt es nicht (mehr). Bitte wählen Sie ein anderes.',
    'support-contradicts': 'Entweder gibt es ein Ende der Wartung, oder es gibt keine Wartung mehr.',
    'retire-not-allowed':
      'Eine Anwendung abzuschalten entscheidet, wer T4 verantwortet. Bitte wählen Sie „läuft aus“.',
  } as Record<string, string>,
};

const en: typeof de = {
  title: (count) => counted.en(count, 'application in use', 'applications in use'),
  lead: (due, late, notice) =>
    [
      due === 0
        ? 'No replacement has to begin now'
        : due === 1
          ? 'One replacement has to begin now and has no initiative'
          : `${due} replacements have to begin now and have no initiative`,
      late > 0 && `${late} ${late === 1 ? 'comes' : 'come'} after the end of support`,
      notice > 0 && `${notice} ${notice === 1 ? 'notice is' : 'notices are'} due within 90 days`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  emptyTitle: 'No application in the register yet',
  empty:
    'The register shows what is in use, what it costs and what must be replaced when. A spreadsheet of the offices can be read.',
  create: 'Add an application',
  read: 'Read a spreadsheet',
  file: 'As a spreadsheet (XLSX)',
  none: 'No application matches this filter.',
  caption: 'Applications',
  search: 'Name, task, vendor',
  anyUnit: 'all units',
  anyState: 'all',
  attention: 'Only where something is due',
  filter: 'Filter',
  edit: 'Edit',
  unknown: 'unknown',
  perYear: 'a year',
  facts: 'Profile',
  cost: 'Cost and use',
  dates: 'Contract, support, replacement',
  perUser: 'per person',
  replacement: {
    none: 'no end of support known',
    later: 'begins later',
    due: 'begin now',
    planned: 'initiative under way',
    'too-late': 'initiative ends too late',
  },
  replacementTitle: 'Replacement',
  begins: (day) => `The replacement has to begin on ${day}, 24 months before support ends.`,
  beginsNow: 'There is no support any more: the replacement has to begin now.',
  began: (day) => `The replacement should have begun on ${day}, 24 months before support ends.`,
  lateSentence: (end, support) => `The initiative ends on ${end}, support already on ${support}.`,
  why: 'From the board’s vote to the award it took 19 months in one town examined (Karlsruhe); with introduction the lead is 24 months.',
  createInitiative: 'Create an initiative for the replacement',
  initiativeName: (name) => `Replacement of ${name}`,
  initiativeCreated: (code) => `The initiative ${code} is created and entered here as successor.`,
  notice: { later: 'notice until', soon: 'give notice soon, until', missed: 'notice was possible until' },
  unsupported: 'no support any more',
  retireNeeds: 'Retiring an application is decided by those accountable for T4.',
  remove: 'Delete from the register',
  removed: (name) => `“${name}” is deleted.`,
  hostings: {
    own: 'own data centre',
    provider: 'provider',
    cloud: 'the maker’s cloud',
    local: 'computer or server in the office',
  },
  protections: { normal: 'normal', high: 'high', 'very-high': 'very high' },
  lifeCycles: { planned: 'planned', active: 'in use', 'phasing-out': 'being phased out', retired: 'retired' },
  form: 'Application',
  formLead: 'Who answers for it, what it costs, until when it is supported.',
  fields: {
    name: 'Name',
    task: 'Task',
    unitId: 'Unit in charge',
    contact: 'Business owner (person or post)',
    vendor: 'Maker or vendor',
    technology: 'Technology',
    standardId: 'Runs on the standard',
    hosting: 'Operation',
    users: 'People who work with it',
    yearlyCents: 'Cost a year (euro, gross)',
    protection: 'Protection need',
    lifeCycle: 'State',
    contractEndsOn: 'Contract runs until',
    noticeMonths: 'Period of notice (months)',
    supportUntil: 'Support until',
    unsupported: 'There is no support (any more)',
    successorId: 'Initiative that replaces it',
    note: 'Remark',
    unit: 'Unit',
    people: 'People',
    cost: 'Cost a year',
    support: 'Support until',
  },
  hints: {
    task: 'Spelt like with other applications of the same task: duplicates are counted by it.',
    cost: 'Licence, maintenance and operation of one year.',
    technology: 'For example database, programming language, operating system.',
  },
  refusals: {
    'name-taken': 'This application exists already. Please choose another name.',
    'unit-unknown': 'This unit is not here (any more). Please choose another.',
    'standard-unknown': 'This standard does not exist (any more). Please choose another.',
    'not-found': 'This initiative does not exist (any more). Please choose another.',
    'support-contradicts': 'Either there is an end of support, or there is no support any more.',
    'retire-not-allowed':
      'Retiring is decided by those accountable for T4. Please choose “being phased out”.',
  },
};

/** The words of the register of applications. */
export const applicationTexts = inBoth(de, en);
