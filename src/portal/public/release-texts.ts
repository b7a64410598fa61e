import { counted } from '../../kernel/text.ts';
import { inBoth } from '../../web/texts.ts';

const de = {
  tabs: { release: 'Freigaben', easy: 'Leichte Sprache', participation: 'Beteiligung' },
  tabsLabel: 'Öffentliches Portal',
  title: 'Was die Öffentlichkeit sieht',
  emptyTitle: 'Noch gibt es nichts freizugeben',
  empty:
    'Veröffentlichen lassen sich Ziele und Kennzahlen der Digitalen Agenda, Vorhaben und Online-Dienste.',
  lead: (shown: number, all: number) =>
    `${shown} von ${counted.de(all, 'Gegenstand', 'Gegenständen')} ${shown === 1 ? 'ist' : 'sind'} freigegeben. Öffentlich ist nur, was hier angekreuzt ist.`,
  visit: 'Öffentliche Seite ansehen',
  site: 'Öffentliche Seite',
  slug: 'Adresse (Kleinbuchstaben, Ziffern, Bindestriche)',
  open: 'Seite ist offen',
  imprint: 'Impressum',
  contact: 'Kontakt für Fragen zur Barrierefreiheit',
  takesIdeas: 'Ideen jederzeit annehmen',
  takesIdeasHint:
    'Wer eine Idee hat, kann sie auch außerhalb einer Beteiligung einreichen. Bestätigte Ideen gehen als Impuls an die Digitalen Lotsinnen und Lotsen.',
  contributorId: 'Datenbereitsteller-ID für GovData',
  contributorHint:
    'Kurzzeichen der Stelle, die Ihren Katalog an GovData weitergibt, zum Beispiel openNRW. Ohne Angabe nimmt GovData den Katalog nicht an.',
  notAContributor: 'Das Kurzzeichen besteht aus Buchstaben, Ziffern, Binde- und Unterstrichen.',
  changedMeanwhile:
    'Jemand anderes hat diese Angaben inzwischen geändert. Hier stehen Ihre; speichern Sie noch einmal, wenn sie gelten sollen.',
  easy: {
    title: (given: number, all: number) =>
      `${given} von ${counted.de(all, 'Seite', 'Seiten')} gibt es in Leichter Sprache`,
    lead: 'Ein Text erscheint, sobald er gespeichert und seine Seite veröffentlicht ist.',
    page: 'Seite',
    state: 'Text',
    given: 'vorhanden',
    missing: 'fehlt',
    write: (page: string) => `Bearbeiten: ${page}`,
    edit: 'Bearbeiten',
    text: (page: string) => `„${page}“ in Leichter Sprache`,
    hint: 'Höchstens 4.000 Zeichen, jede Zeile ein Absatz. Lassen Sie das Feld leer, um den Text zu entfernen.',
    rules:
      'Kurze Sätze, eine Aussage je Satz, keine Fremdwörter. Nach der DIN SPEC 33429 prüft jemand den Text, der Leichte Sprache selbst braucht.',
    saved: 'Der Text in Leichter Sprache ist gespeichert.',
    changedMeanwhile:
      'Jemand anderes hat diesen Text inzwischen geändert. Hier steht Ihrer; speichern Sie noch einmal, wenn er gelten soll.',
  },
  save: 'Speichern',
  saved: 'Die Angaben zur öffentlichen Seite sind gespeichert.',
  taken: 'Diese Adresse hat schon eine andere Kommune. Wählen Sie eine andere.',
  malformed: 'Die Adresse besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen.',
  release: 'Freigabe speichern',
  releasePage: 'Freigaben dieser Seite speichern',
  search: 'Suchen in Kennung und Name',
  find: 'Suchen',
  noneFound: 'Kein Gegenstand heißt so.',
  changed: (count: number) =>
    count === 0
      ? 'Es hat sich nichts geändert.'
      : `${counted.de(count, 'Freigabe ist', 'Freigaben sind')} geändert.`,
  object: 'Gegenstand',
  kinds: {
    agenda: 'Digitale Agenda',
    field: 'Handlungsfelder',
    goal: 'Ziele',
    indicator: 'Kennzahlen',
    initiative: 'Vorhaben',
    'online-services': 'Online-Dienste',
  },
  register: 'Alle Dienste des Registers, die nicht zurückgehalten sind',
  parts: {
    basics: 'Grunddaten',
    vision: 'Vision',
    description: 'Beschreibung',
    easyText: 'Leichte Sprache',
    owner: 'Verantwortlich',
    definition: 'Definition und Quelle',
    values: 'Werte',
    comments: 'Bemerkungen zu Werten',
    state: 'Stand',
    schedule: 'Zeitraum',
    unit: 'Einheit',
    level: 'Reifegrad',
    link: 'Adresse',
  } as Record<string, string>,
};

const en: typeof de = {
  tabs: { release: 'Releases', easy: 'Easy language', participation: 'Participation' },
  tabsLabel: 'Public portal',
  title: 'What the public sees',
  emptyTitle: 'There is nothing to release yet',
  empty: 'Goals and indicators of the digital agenda, initiatives and online services can be published.',
  lead: (shown, all) =>
    `${shown} of ${counted.en(all, 'object', 'objects')} ${shown === 1 ? 'is' : 'are'} released. Only what is ticked here is public.`,
  visit: 'See the public site',
  site: 'Public site',
  slug: 'Address (lower case letters, digits, hyphens)',
  open: 'Site is open',
  imprint: 'Legal notice',
  contact: 'Contact for questions on accessibility',
  takesIdeas: 'Take ideas at any time',
  takesIdeasHint:
    'Residents can hand in an idea outside of a participation too. Confirmed ideas go to the digital guides as impulses.',
  contributorId: 'Contributor ID for GovData',
  contributorHint:
    'Sign of the body that hands your catalogue on to GovData, for example openNRW. Without it GovData does not take the catalogue.',
  notAContributor: 'The sign consists of letters, digits, hyphens and underscores.',
  changedMeanwhile:
    'Somebody else has changed this meanwhile. Here is what you typed; save again if it is to hold.',
  easy: {
    title: (given, all) =>
      `${given} of ${counted.en(all, 'page', 'pages')} ${given === 1 ? 'exists' : 'exist'} in easy language`,
    lead: 'A text appears as soon as it is saved and its page is published.',
    page: 'Page',
    state: 'Text',
    given: 'there',
    missing: 'missing',
    write: (page) => `Edit: ${page}`,
    edit: 'Edit',
    text: (page) => `“${page}” in easy language`,
    hint: 'At most 4,000 characters, each line a paragraph. Leave the field empty to remove the text.',
    rules:
      'Short sentences, one statement each, no foreign words. By DIN SPEC 33429 somebody who needs easy language checks the text.',
    saved: 'The text in easy language is saved.',
    changedMeanwhile:
      'Somebody else has changed this text meanwhile. Here is yours; save again if it is to hold.',
  },
  save: 'Save',
  saved: 'The public site is saved.',
  taken: 'Another municipality has this address. Choose another one.',
  malformed: 'The address consists of lower case letters, digits and single hyphens.',
  release: 'Save release',
  releasePage: 'Save the releases on this page',
  search: 'Search in code and name',
  find: 'Search',
  noneFound: 'No object is called that.',
  changed: (count) =>
    count === 0 ? 'Nothing has changed.' : `${counted.en(count, 'release is', 'releases are')} changed.`,
  object: 'Object',
  kinds: {
    agenda: 'Digital agenda',
    field: 'Fields of action',
    goal: 'Goals',
    indicator: 'Indicators',
    initiative: 'Initiatives',
    'online-services': 'Online services',
  },
  register: 'All services of the register that are not kept back',
  parts: {
    basics: 'Basics',
    vision: 'Vision',
    description: 'Description',
    easyText: 'Easy language',
    owner: 'Responsible',
    definition: 'Definition and source',
    values: 'Values',
    comments: 'Comments on values',
    state: 'State',
    schedule: 'Period',
    unit: 'Unit',
    level: 'Maturity',
    link: 'Address',
  },
};

export const releaseTexts = inBoth(de, en);
