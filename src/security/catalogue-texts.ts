import { counted } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';

const de = {
  title: 'Kataloge',
  lead: (count: number) =>
    count === 0
      ? 'Neben dem Einstieg ist noch kein Katalog in Gebrauch.'
      : count === 1
        ? 'Neben dem Einstieg ist ein Katalog in Gebrauch.'
        : `Neben dem Einstieg sind ${count} Kataloge in Gebrauch.`,
  about:
    'Ein Katalog kommt als OSCAL-Datei (JSON), etwa Grundschutz++ aus der Stand-der-Technik-Bibliothek des BSI. Antworten hängen an der UUID einer Anforderung, nicht an ihrer Kennung; sie bleiben deshalb bei jeder neuen Fassung an der richtigen Stelle.',
  none: 'Noch kein Katalog eingelesen',
  import: 'Katalog einlesen',
  importLead:
    'Die Datei wird ganz gelesen oder gar nicht. Sie sehen zuerst, was sich ändert; erst mit der Übernahme gilt die neue Fassung.',
  columns: {
    title: 'Katalog',
    edition: 'Fassung',
    modified: 'Stand',
    requirements: 'Anforderungen',
    read: 'Eingelesen',
    state: 'Gilt',
    group: 'Gruppe',
    none: 'ohne Modalverb',
    id: 'Kennung',
    requirement: 'Anforderung',
    before: 'Bisher',
    after: 'Jetzt',
    fields: 'Geändert',
  },
  states: { offered: 'wartet auf Übernahme', inUse: 'in Gebrauch', earlier: 'frühere Fassung' },
  file: 'Datei (JSON)',
  fileHint: 'Höchstens 24 MB. Die Datei beginnt mit „catalog“.',
  catalogueId: 'Was ist das?',
  new: 'ein neuer Katalog',
  versionOf: (title: string) => `neue Fassung von „${title}“`,
  check: 'Prüfen',
  missingFile: 'Bitte wählen Sie eine Datei aus.',
  titleKnown:
    'Einen Katalog mit diesem Titel gibt es schon. Bitte wählen Sie aus, dass dies seine neue Fassung ist.',
  unknownCatalogue: 'Diesen Katalog gibt es nicht mehr. Bitte wählen Sie neu.',
  refused: 'Die Datei wurde nicht angenommen. Der bisherige Katalog gilt weiter.',
  versionLead: (day: string, requirements: number, withdrawn: number) =>
    `Stand ${day}, ${counted.de(requirements, 'Anforderung', 'Anforderungen')}${withdrawn > 0 ? `, ${withdrawn} zurückgezogen` : ''}.`,
  adopt: 'Übernehmen',
  discard: 'Verwerfen',
  adopted: (title: string) => `„${title}“ ist jetzt in Gebrauch.`,
  discarded: 'Die Datei ist verworfen.',
  otherInUse:
    'Inzwischen gilt eine andere Fassung. Bitte verwerfen Sie diese Datei und lesen Sie sie noch einmal ein.',
  changes: 'Was sich gegenüber der bisherigen Fassung ändert',
  unchanged: (count: number) =>
    `${counted.de(count, 'Anforderung bleibt, wie sie ist', 'Anforderungen bleiben, wie sie sind')}. Alle Antworten bleiben erhalten.`,
  added: 'Neu',
  removed: 'Entfallen',
  removedNote: 'Antworten dazu bleiben gespeichert, zählen aber nicht mehr.',
  moved: 'Neue Kennung',
  movedNote: 'Es ist dieselbe Anforderung; die Antwort geht mit.',
  reworded: 'Wortlaut geändert',
  rewordedNote: 'Die Antworten bleiben und werden zur erneuten Prüfung markiert.',
  withdrawn: 'Zurückgezogen',
  reused: 'Kennung bezeichnet jetzt eine andere Anforderung',
  counts: 'Anforderungen nach Gruppe und Verbindlichkeit',
  fields: {
    title: 'Titel',
    statement: 'Wortlaut',
    guidance: 'Erläuterung',
    modalVerb: 'Verbindlichkeit',
    securityLevel: 'Sicherheitsniveau',
    targetCategories: 'Zielobjekte',
  } as Record<string, string>,
  first: 'Dies ist die erste Fassung; verglichen wird ab der zweiten.',
};

const en: typeof de = {
  title: 'Catalogues',
  lead: (count) =>
    count === 0
      ? 'Beside the entry level no catalogue is in use yet.'
      : count === 1
        ? 'Beside the entry level one catalogue is in use.'
        : `Beside the entry level ${count} catalogues are in use.`,
  about:
    'A catalogue comes as an OSCAL file (JSON), such as Grundschutz++ from the library of the BSI. Answers hang on the UUID of a requirement, not on its id; so they stay in the right place with every new version.',
  none: 'No catalogue imported yet',
  import: 'Import a catalogue',
  importLead:
    'The file is read as a whole or not at all. You first see what changes; only when you adopt it does the new version count.',
  columns: {
    title: 'Catalogue',
    edition: 'Version',
    modified: 'As of',
    requirements: 'Requirements',
    read: 'Imported',
    state: 'State',
    group: 'Group',
    none: 'no modal verb',
    id: 'Id',
    requirement: 'Requirement',
    before: 'Before',
    after: 'Now',
    fields: 'Changed',
  },
  states: { offered: 'waits for adoption', inUse: 'in use', earlier: 'earlier version' },
  file: 'File (JSON)',
  fileHint: 'At most 24 MB. The file begins with “catalog”.',
  catalogueId: 'What is it?',
  new: 'a new catalogue',
  versionOf: (title) => `a new version of “${title}”`,
  check: 'Check',
  missingFile: 'Please choose a file.',
  titleKnown: 'There is a catalogue of this title already. Please say that this is its new version.',
  unknownCatalogue: 'This catalogue is no more. Please choose again.',
  refused: 'The file was not taken. The catalogue in use stays.',
  versionLead: (day, requirements, withdrawn) =>
    `As of ${day}, ${counted.en(requirements, 'requirement', 'requirements')}${withdrawn > 0 ? `, ${withdrawn} withdrawn` : ''}.`,
  adopt: 'Adopt',
  discard: 'Discard',
  adopted: (title) => `“${title}” is in use now.`,
  discarded: 'The file is discarded.',
  otherInUse: 'Another version is in use by now. Please discard this file and import it again.',
  changes: 'What changes since the version in use',
  unchanged: (count) =>
    `${counted.en(count, 'requirement stays as it is', 'requirements stay as they are')}. All answers are kept.`,
  added: 'New',
  removed: 'Gone',
  removedNote: 'Answers to them stay stored but no longer count.',
  moved: 'New id',
  movedNote: 'It is the same requirement; the answer goes with it.',
  reworded: 'Reworded',
  rewordedNote: 'The answers stay and are marked to be looked at again.',
  withdrawn: 'Withdrawn',
  reused: 'Id now names another requirement',
  counts: 'Requirements by group and bindingness',
  fields: {
    title: 'Title',
    statement: 'Wording',
    guidance: 'Guidance',
    modalVerb: 'Bindingness',
    securityLevel: 'Security level',
    targetCategories: 'Target objects',
  },
  first: 'This is the first version; the next one is compared with it.',
};

export const catalogueTexts = inBoth(de, en);
