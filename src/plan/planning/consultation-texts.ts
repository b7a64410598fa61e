import { inBoth } from '../../web/texts.ts';

const de = {
  title: 'Beratungsfolge',
  about: 'Welche Gremien die Vorlage wann beraten. Sie steht so in der Beschlussvorlage.',
  add: 'Sitzung eintragen',
  change: 'Sitzung ändern',
  lead: (version: number) => `Beratungsfolge zu Fassung ${version} des IT-Vorhabenplans.`,
  fields: {
    body: 'Gremium',
    meetsOn: 'Termin',
    agendaItem: 'TOP',
    public: 'Öffentlichkeit',
    task: 'Zuständigkeit',
    result: 'Ergebnis',
  },
  hints: {
    body: 'Zum Beispiel „Ausschuss für Digitalisierung“.',
    agendaItem: 'Nummer auf der Tagesordnung, falls bekannt.',
    result: 'Leer, solange die Sitzung noch nicht war.',
  },
  edit: (body: string) => `${body} ändern`,
  remove: 'Sitzung löschen',
  saved: (body: string) => `Die Sitzung „${body}“ ist gespeichert.`,
  removed: (body: string) => `Die Sitzung „${body}“ ist gelöscht.`,
};

const en: typeof de = {
  title: 'Sequence of sittings',
  about: 'Which bodies deal with the paper, and when. It stands like this in the council paper.',
  add: 'Enter a sitting',
  change: 'Change the sitting',
  lead: (version) => `Sequence of sittings for version ${version} of the IT plan.`,
  fields: {
    body: 'Body',
    meetsOn: 'Day',
    agendaItem: 'Item',
    public: 'Openness',
    task: 'Task',
    result: 'Result',
  },
  hints: {
    body: 'For example “Committee for digital affairs”.',
    agendaItem: 'Number on the agenda, if known.',
    result: 'Empty as long as the sitting has not been.',
  },
  edit: (body) => `Change ${body}`,
  remove: 'Delete the sitting',
  saved: (body) => `The sitting “${body}” is saved.`,
  removed: (body) => `The sitting “${body}” is deleted.`,
};

export const consultationTexts = inBoth(de, en);
