import { formatNumber } from '../kernel/money.ts';

const count = (number: number): string =>
  number === 1 ? 'ein Vorhaben' : `${formatNumber(number, 'de')} Vorhaben`;

export const de = {
  title: 'Vorhaben ausgeben',
  lead: 'Als Tabelle zum Weiterrechnen, zurück an die Ämter in deren eigener Form, oder für andere Programme. Was Sie ausgeben, lässt sich wieder einlesen.',
  imports: 'Tabelle einlesen',
  own: 'Alle Angaben',
  ownLead: (number: number) =>
    `${count(number)} mit Zeitraum, Kosten je Jahr, Aufwand, Frist und Bemerkungen; die Spalten sind die des Programms.`,
  filtered: 'Gefiltert wie in Ihrer Liste.',
  everything: 'Alle statt der gefilterten ausgeben',
  toList: 'Zur Liste',
  project: 'MS Project und andere Terminprogramme',
  projectLead:
    'Vorgänge mit Beginn, Ende, Vorgängern, Frist, Kosten und Aufwand. Was keinen Zeitraum hat, ist als Vorgang ohne Termin dabei.',
  projectFile: 'MS Project (.xml)',
  senders: 'Zurück an die Ämter',
  sendersLead:
    'Die zuletzt übernommene Tabelle in ihren Blättern, Spalten und deren Reihenfolge, mit dem heutigen Stand. Spalten, die das Programm nicht kennt, kommen unverändert zurück.',
  noSender: 'Sobald die Tabelle eines Amts übernommen ist, steht sie hier zur Rückgabe bereit.',
  sender: 'Absender',
  files: 'Datei',
  fileOf: (format: string, sender: string) => `${format} für ${sender}`,
  plan: 'Der Plan auf Papier',
  planLead: 'Zeitplan, Geld und Auslastung auf A3 quer, mit Fassung oder Szenario und Stand.',
  planPdf: 'Plan A3 (PDF)',
  planTable: 'Plan als Tabelle (.xlsx)',
  formats: { xlsx: 'Excel (.xlsx)', ods: 'OpenDocument (.ods)', csv: 'CSV', xml: 'MS Project (.xml)' },
};
