import type { Language } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';
import type { OnlineColumn, OnlineFault } from './core/online-row.ts';
import { type RegisterWords, registerTexts } from './register-texts.ts';

const de = {
  title: 'Online-Dienste aus einer Tabelle einlesen',
  fileHint:
    'Eine Zeile je Leistung, Überschriften wie im Muster. Gleiche Namen gelten als derselbe Dienst. Eine Spalte „Reifegrad“ wird nicht gelesen: Nennen Sie „Stufe (0 bis 7)“ oder „Frühere Stufe 0 bis 4“, beide mit ihrem Tag.',
  previewTitle: (created: number, changed: number) =>
    `${created} ${created === 1 ? 'neuer Dienst' : 'neue Dienste'}, ${changed} ${changed === 1 ? 'Änderung' : 'Änderungen'}`,
  application: 'Leistung',
  applied: (rows: number) =>
    rows === 1 ? 'Ein Online-Dienst ist übernommen.' : `${rows} Online-Dienste sind übernommen.`,
  columns: {
    name: 'Leistung',
    leika: 'LeiKa-Schlüssel',
    unitId: 'Einheit',
    contact: 'Verantwortlich',
    origin: 'Herkunft',
    url: 'Adresse',
    onlineSince: 'Online seit',
    connected: 'Angebundene Register',
    payment: 'Bezahlung',
    requestsYearly: 'Anträge im Jahr',
    targetLevel: 'Zielstufe',
    targetOn: 'Ziel bis',
    goalId: 'Ziel der Agenda',
    initiativeId: 'Vorhaben',
    applicationId: 'Anwendung',
    note: 'Bemerkung',
    public: 'Im Portal zeigen',
    current: 'Stufe (0 bis 7)',
    currentDay: 'Eingeschätzt am',
    older: 'Frühere Stufe (0 bis 4)',
    olderDay: 'Früher eingeschätzt am',
    evidence: 'Beleg',
  } satisfies Record<OnlineColumn, string>,
  cellFaults: {
    'name-missing': 'Der Name der Leistung fehlt. Bitte tragen Sie ihn ein oder löschen Sie die Zeile.',
    'name-twice': 'Dieser Name steht schon weiter oben. Bitte lassen Sie eine der Zeilen weg.',
    'too-long': 'Der Text ist zu lang. Bitte kürzen Sie ihn.',
    'unit-missing':
      'Die Einheit fehlt. Bitte tragen Sie sie ein oder wählen Sie beim Einlesen eine für alle.',
    'unit-unknown':
      'Diese Einheit gibt es hier nicht. Bitte nennen Sie Kürzel oder Namen wie unter „Kommune“.',
    'goal-unknown': 'Dieses Ziel gibt es nicht. Bitte nennen Sie sein Kürzel, zum Beispiel Z1.1.',
    'initiative-unknown': 'Dieses Vorhaben gibt es nicht. Bitte nennen Sie seine Nummer, zum Beispiel V-007.',
    'application-unknown':
      'Diese Anwendung gibt es nicht. Bitte nennen Sie sie wie im Register der Anwendungen.',
    'word-unknown': 'Dieses Wort ist nicht bekannt. Bitte nehmen Sie eines aus dem Muster.',
    'not-whole': 'Das ist keine ganze Zahl im erlaubten Bereich.',
    'not-a-day': 'Das ist kein Datum. Bitte schreiben Sie zum Beispiel 31.12.2027.',
    'not-a-leika': 'Der Schlüssel hat 14 Ziffern. Bitte prüfen Sie die Zelle.',
    'not-an-address': 'Das ist keine Adresse im Netz. Bitte beginnen Sie mit https://.',
    'not-a-level': 'Das ist keine Stufe dieses Modells. Bitte schreiben Sie eine einzelne Zahl.',
    'level-without-day': 'Zur Stufe fehlt der Tag der Einschätzung. Bitte tragen Sie ihn ein.',
    'day-in-future': 'Der Tag liegt in der Zukunft. Bitte geben Sie einen Tag bis heute an.',
    'level-differs':
      'Für diesen Tag ist eine andere Stufe gespeichert. Bitte berichtigen Sie sie auf der Seite des Dienstes.',
    'target-incomplete': 'Zu einem Ziel gehören Stufe und Tag. Bitte tragen Sie beides ein oder keines.',
    'cell-broken': 'Die Zelle zeigt einen Fehler der Tabelle. Bitte reparieren Sie die Formel.',
  } satisfies Record<OnlineFault, string>,
};

const en: typeof de = {
  title: 'Read online services from a spreadsheet',
  fileHint:
    'One row per service, headings as in the sample. Equal names are taken for the same service. A column “Reifegrad” is not read: name “Stufe (0 bis 7)” or “Frühere Stufe 0 bis 4”, both with their day.',
  previewTitle: (created, changed) =>
    `${created} new ${created === 1 ? 'service' : 'services'}, ${changed} ${changed === 1 ? 'change' : 'changes'}`,
  application: 'Service',
  applied: (rows) =>
    rows === 1 ? 'One online service is taken over.' : `${rows} online services are taken over.`,
  columns: {
    name: 'Service',
    leika: 'LeiKa key',
    unitId: 'Unit',
    contact: 'Answers for it',
    origin: 'Origin',
    url: 'Address',
    onlineSince: 'Online since',
    connected: 'Connected registers',
    payment: 'Payment',
    requestsYearly: 'Requests a year',
    targetLevel: 'Target level',
    targetOn: 'Target by',
    goalId: 'Goal of the agenda',
    initiativeId: 'Initiative',
    applicationId: 'Application',
    note: 'Note',
    public: 'Show in the portal',
    current: 'Level (0 to 7)',
    currentDay: 'Assessed on',
    older: 'Older level (0 to 4)',
    olderDay: 'Older assessment on',
    evidence: 'Evidence',
  },
  cellFaults: {
    'name-missing': 'The name of the service is missing. Please enter it or delete the row.',
    'name-twice': 'This name stands further up already. Please leave one of the rows out.',
    'too-long': 'The text is too long. Please shorten it.',
    'unit-missing': 'The unit is missing. Please enter it, or choose one for all when reading.',
    'unit-unknown': 'This unit does not exist here. Please give code or name as under “Municipality”.',
    'goal-unknown': 'This goal does not exist. Please give its code, for example Z1.1.',
    'initiative-unknown': 'This initiative does not exist. Please give its number, for example V-007.',
    'application-unknown':
      'This application does not exist. Please name it as in the register of applications.',
    'word-unknown': 'This word is not known. Please take one from the sample.',
    'not-whole': 'This is no whole number in the allowed range.',
    'not-a-day': 'This is no date. Please write for example 31.12.2027.',
    'not-a-leika': 'The key has 14 digits. Please check the cell.',
    'not-an-address': 'This is no address on the web. Please begin with https://.',
    'not-a-level': 'This is no level of this model. Please write a single number.',
    'level-without-day': 'The level lacks the day of its assessment. Please enter it.',
    'day-in-future': 'The day is in the future. Please give a day up to today.',
    'level-differs': 'Another level is stored for this day. Please correct it on the page of the service.',
    'target-incomplete': 'A target needs a level and a day. Please enter both or none.',
    'cell-broken': 'The cell shows an error of the spreadsheet. Please repair the formula.',
  },
};

const own = inBoth(de, en);

/** The words of reading the register of online services: those of any register, and its own. */
export const onlineTexts = (language: Language): RegisterWords => ({
  ...registerTexts(language),
  ...own(language),
});
