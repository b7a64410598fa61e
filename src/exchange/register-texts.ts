import { counted, type Language } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';
import type { RowFault } from './core/application-row.ts';

const de = {
  title: 'Anwendungen aus einer Tabelle einlesen',
  lead: 'Zuerst sehen Sie, was sich ändern würde. Übernommen wird die ganze Tabelle oder nichts.',
  fields: {
    file: 'Tabelle (XLSX, ODS oder CSV)',
    unitId: 'Einheit für Zeilen, die keine nennen',
  } as Record<string, string>,
  fileHint:
    'Eine Zeile je Anwendung, Überschriften wie im Muster. Gleiche Namen gelten als dieselbe Anwendung.',
  unitHint: 'Freiwillig.',
  sample: 'Register als Tabelle herunterladen',
  submit: 'Vorschau zeigen',
  faults: {
    'no-rows': 'Unter den Überschriften steht keine Zeile. Bitte wählen Sie eine Tabelle mit Inhalt.',
    'too-many': 'Die Tabelle hat mehr als 2.000 Zeilen. Bitte teilen Sie sie auf.',
  },
  previewTitle: (created: number, changed: number) =>
    `${created} ${created === 1 ? 'neue Anwendung' : 'neue Anwendungen'}, ${changed} ${changed === 1 ? 'Änderung' : 'Änderungen'}`,
  previewFaulty: (faults: number) =>
    faults === 1 ? 'Eine Zelle hindert die Übernahme' : `${faults} Zellen hindern die Übernahme`,
  previewLead: (rows: number, unchanged: number, sheet: string) =>
    `${counted.de(rows, 'Zeile', 'Zeilen')} gelesen${sheet ? ` aus „${sheet}“` : ''}, ${counted.de(unchanged, 'davon ist', 'davon sind')} schon so gespeichert.`,
  nothing: 'Die Tabelle sagt nichts Neues.',
  stale:
    'Das Register hat sich seit der Vorschau geändert. Es wurde nichts übernommen; bitte sehen Sie noch einmal hin.',
  faultsTitle: 'Bitte in der Tabelle berichtigen und noch einmal einlesen',
  notesTitle: 'So verstanden',
  cell: 'Zelle',
  column: 'Angabe',
  content: 'Inhalt',
  todo: 'Was zu tun ist',
  taken: 'Übernommen als',
  unread: (headings: string) => `Nicht gelesen, weil kein Feld dazu passt: ${headings}.`,
  rowsTitle: 'Was sich ändert',
  row: 'Zeile',
  application: 'Anwendung',
  changes: 'Angaben',
  created: 'neu',
  apply: (rows: number) => (rows === 1 ? 'Eine Zeile übernehmen' : `Alle ${rows} Zeilen übernehmen`),
  again: 'Andere Tabelle wählen',
  applied: (rows: number) =>
    rows === 1 ? 'Eine Anwendung ist übernommen.' : `${rows} Anwendungen sind übernommen.`,
  columns: {
    name: 'Name',
    task: 'Aufgabe',
    unitId: 'Einheit',
    contact: 'Fachlich verantwortlich',
    vendor: 'Hersteller',
    technology: 'Technik',
    standardId: 'Standard',
    hosting: 'Betrieb',
    users: 'Personen',
    yearlyCents: 'Kosten im Jahr',
    protection: 'Schutzbedarf',
    lifeCycle: 'Stand',
    contractEndsOn: 'Vertrag bis',
    noticeMonths: 'Kündigungsfrist',
    supportUntil: 'Wartung bis',
    unsupported: 'Wartung',
    successorId: 'Vorhaben zur Ablösung',
    note: 'Bemerkung',
  },
  cellFaults: {
    'name-missing': 'Der Name der Anwendung fehlt. Bitte tragen Sie ihn ein oder löschen Sie die Zeile.',
    'name-twice': 'Dieser Name steht schon weiter oben. Bitte lassen Sie eine der Zeilen weg.',
    'too-long': 'Der Text ist zu lang. Bitte kürzen Sie ihn.',
    'unit-missing':
      'Die Einheit fehlt. Bitte tragen Sie sie ein oder wählen Sie beim Einlesen eine für alle.',
    'unit-unknown':
      'Diese Einheit gibt es hier nicht. Bitte nennen Sie Kürzel oder Namen wie unter „Kommune“.',
    'standard-unknown':
      'Diesen Standard gibt es nicht. Bitte legen Sie ihn erst an oder leeren Sie die Zelle.',
    'initiative-unknown': 'Dieses Vorhaben gibt es nicht. Bitte nennen Sie seine Nummer, zum Beispiel V-007.',
    'word-unknown': 'Dieses Wort ist nicht bekannt. Bitte nehmen Sie eines aus dem Muster.',
    'not-whole': 'Das ist keine ganze Zahl im erlaubten Bereich.',
    'not-money': 'Das ist kein Betrag. Bitte schreiben Sie zum Beispiel 12.500 oder 12,5 T€.',
    'not-a-day': 'Das ist kein Datum. Bitte schreiben Sie zum Beispiel 31.12.2027.',
    'cell-broken': 'Die Zelle zeigt einen Fehler der Tabelle. Bitte reparieren Sie die Formel.',
    'retire-not-allowed':
      'Eine Anwendung abzuschalten entscheidet, wer T4 verantwortet. Bitte schreiben Sie „läuft aus“.',
  } satisfies Record<RowFault, string>,
};

const en: typeof de = {
  title: 'Read applications from a spreadsheet',
  lead: 'First you see what would change. The whole table is taken over, or nothing.',
  fields: { file: 'Spreadsheet (XLSX, ODS or CSV)', unitId: 'Unit for rows that name none' },
  fileHint:
    'One row per application, headings as in the sample. Equal names are taken for the same application.',
  unitHint: 'Optional.',
  sample: 'Download the register as a spreadsheet',
  submit: 'Show preview',
  faults: {
    'no-rows': 'There is no row below the headings. Please choose a table with content.',
    'too-many': 'The table has more than 2,000 rows. Please divide it.',
  },
  previewTitle: (created, changed) =>
    `${created} new ${created === 1 ? 'application' : 'applications'}, ${changed} ${changed === 1 ? 'change' : 'changes'}`,
  previewFaulty: (faults) =>
    faults === 1 ? 'One cell prevents taking over' : `${faults} cells prevent taking over`,
  previewLead: (rows, unchanged, sheet) =>
    `${counted.en(rows, 'row', 'rows')} read${sheet ? ` from “${sheet}”` : ''}, ${counted.en(unchanged, 'of them is', 'of them are')} stored like this already.`,
  nothing: 'The table says nothing new.',
  stale: 'The register changed since the preview. Nothing was taken over; please look again.',
  faultsTitle: 'Please correct in the table and read it again',
  notesTitle: 'Understood as',
  cell: 'Cell',
  column: 'Field',
  content: 'Content',
  todo: 'What to do',
  taken: 'Taken as',
  unread: (headings) => `Not read, since no field fits: ${headings}.`,
  rowsTitle: 'What changes',
  row: 'Row',
  application: 'Application',
  changes: 'Fields',
  created: 'new',
  apply: (rows) => (rows === 1 ? 'Take over one row' : `Take over all ${rows} rows`),
  again: 'Choose another table',
  applied: (rows) => (rows === 1 ? 'One application is taken over.' : `${rows} applications are taken over.`),
  columns: {
    name: 'Name',
    task: 'Task',
    unitId: 'Unit',
    contact: 'Business owner',
    vendor: 'Vendor',
    technology: 'Technology',
    standardId: 'Standard',
    hosting: 'Operation',
    users: 'People',
    yearlyCents: 'Cost a year',
    protection: 'Protection need',
    lifeCycle: 'State',
    contractEndsOn: 'Contract until',
    noticeMonths: 'Period of notice',
    supportUntil: 'Support until',
    unsupported: 'Support',
    successorId: 'Replacing initiative',
    note: 'Remark',
  },
  cellFaults: {
    'name-missing': 'The name of the application is missing. Please enter it or delete the row.',
    'name-twice': 'This name stands further up already. Please leave one of the rows out.',
    'too-long': 'The text is too long. Please shorten it.',
    'unit-missing': 'The unit is missing. Please enter it, or choose one for all when reading.',
    'unit-unknown': 'This unit does not exist here. Please give code or name as under “Municipality”.',
    'standard-unknown': 'This standard does not exist. Please create it first or clear the cell.',
    'initiative-unknown': 'This initiative does not exist. Please give its number, for example V-007.',
    'word-unknown': 'This word is not known. Please take one from the sample.',
    'not-whole': 'This is no whole number in the allowed range.',
    'not-money': 'This is no amount. Please write for example 12.500 or 12,5 T€.',
    'not-a-day': 'This is no date. Please write for example 31.12.2027.',
    'cell-broken': 'The cell shows an error of the spreadsheet. Please repair the formula.',
    'retire-not-allowed': 'Retiring is decided by those accountable for T4. Please write “läuft aus”.',
  },
};

/** What both registers say when a table is read. */
export type RegisterWords = Omit<typeof de, 'columns' | 'cellFaults'> & {
  columns: Record<string, string>;
  cellFaults: Record<string, string>;
};

/** The words of reading the register of applications. */
export const registerTexts: (language: Language) => RegisterWords = inBoth(de, en);
