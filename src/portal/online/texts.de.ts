import type { Band, Origin, Payment, Reached, ServiceGap } from '../../agenda/core/online-services.ts';
import { counted } from '../../kernel/text.ts';

const services = (count: number) => (count === 1 ? 'ein Dienst' : `${count} Dienste`);

export const de = {
  title: (reached: number, all: number, level: number) =>
    `${reached} von ${counted.de(all, 'Online-Dienst', 'Online-Diensten')} ${reached === 1 ? 'steht' : 'stehen'} auf Stufe ${level} oder höher`,
  titleAll: (all: number) => `${all === 1 ? 'Ein Online-Dienst' : `${all} Online-Dienste`}`,
  lead: ({ sure, possible, unassessed }: Reached) => {
    const open = possible - sure;
    const said = [
      open > 0 && `Bei ${open === 1 ? 'einem weiteren' : `${open} weiteren`} lässt der frühere Wert es offen`,
      unassessed > 0 && `${unassessed} ${unassessed === 1 ? 'ist' : 'sind'} noch nicht eingeschätzt`,
    ].filter(Boolean);
    return said.length > 0 ? `${said.join('; ')}.` : 'Alle sind nach dem geltenden Modell eingeschätzt.';
  },
  emptyTitle: 'Noch kein Online-Dienst im Register',
  empty:
    'Das Register zeigt, welche Leistungen online gehen, wie weit der Weg bis zum Bescheid digital ist und wo als Nächstes etwas zu tun ist. Eine Liste aus dem Portal oder den Ämtern lässt sich einlesen.',
  create: 'Online-Dienst anlegen',
  read: 'Tabelle einlesen',
  edit: 'Bearbeiten',
  assess: 'Reifegrad einschätzen',
  remove: 'Online-Dienst löschen',
  removed: (name: string) => `„${name}“ ist gelöscht.`,
  saved: (name: string) => `„${name}“ ist gespeichert.`,
  assessed: (name: string) => `Die Einschätzung zu „${name}“ ist eingetragen.`,
  form: 'Online-Dienst anlegen',
  formLead: 'Ein Name und die verantwortliche Einheit genügen; alles Weitere lässt sich nachtragen.',
  assessLead:
    'Es zählt, was heute für Antragstellende und in der Bearbeitung gilt. Frühere Werte bleiben stehen.',
  file: 'Register als Tabelle:',
  overTime: 'Verlauf',
  overTimeWords: (from: string, to: string, whole: string) =>
    `Dienste des Registers vom ${from} bis ${to}. Heute: ${whole}.`,
  bands: {
    whole: 'Ende zu Ende (Stufe 7)',
    process: 'Verfahren und Daten (Stufen 4 bis 6)',
    front: 'nur Antrag (Stufen 0 bis 3)',
    older: 'nur früherer Wert',
    unassessed: 'nicht eingeschätzt',
  } satisfies Record<Band, string>,
  today: 'heute',
  numbers: 'Zahlen zum Verlauf',
  day: 'Tag',
  byLevel: 'Heute nach Stufe',
  byLevelOlder: (level: number, range: string) => `früher ${level} (heute ${range})`,
  reachTitle: 'Ab Stufe',
  reach: (level: number) => `Stufe ${level} oder höher`,
  sure: 'sicher',
  possible: 'höchstens',
  share: 'Anteil sicher',
  targets: 'Ziele der Dienste',
  targetsSentence: ({
    reached,
    underWay,
    late,
    none,
  }: {
    reached: number;
    underWay: number;
    late: number;
    none: number;
  }) => `${reached} erreicht, ${underWay} auf dem Weg, ${late} überfällig. Ohne Ziel: ${none}.`,
  gapsTitle: 'Was zu tun ist',
  noGaps: 'Nichts: Alle Dienste sind eingeschätzt, und kein Ziel ist überfällig.',
  gaps: {
    unassessed: 'Noch nicht eingeschätzt',
    'busy-and-low': 'Viel genutzt, nicht online',
    'target-missed': 'Ziel überfällig',
    contradicts: 'Werte widersprechen sich',
    'only-older': 'Nur früheres Modell',
    'assessment-old': 'Einschätzung veraltet',
  } satisfies Record<ServiceGap, string>,
  gapTodo: {
    unassessed: 'Bitte schätzen Sie den Dienst ein.',
    'busy-and-low':
      'Er gehört zu den 20 häufigsten Leistungen. Prüfen Sie, ob ein fertiger Dienst nachgenutzt werden kann, und melden Sie ein Vorhaben.',
    'target-missed': 'Sagen Sie ein neues Datum zu oder melden Sie, was fehlt.',
    contradicts: 'Früherer und geltender Wert können nicht beide stimmen. Bitte prüfen Sie beide.',
    'only-older': 'Bitte schätzen Sie den Dienst nach dem geltenden Modell ein.',
    'assessment-old': 'Sie ist älter als 18 Monate. Bitte sehen Sie nach, ob sie noch stimmt.',
  } satisfies Record<ServiceGap, string>,
  count: services,
  caption: 'Online-Dienste',
  none: 'Zu diesem Filter gibt es keinen Online-Dienst.',
  search: 'Suche',
  filter: 'Filtern',
  any: 'alle',
  stages: { older: 'nur früherer Wert', unassessed: 'nicht eingeschätzt' },
  level: (level: number) => `Stufe ${level}`,
  range: (least: number, most: number) => (least === most ? `Stufe ${least}` : `Stufe ${least} bis ${most}`),
  derived: 'abgeleitet',
  derivedSentence: (older: number, day: string) =>
    `Abgeleitet aus Stufe ${older} des früheren Modells vom ${day}; eine Einschätzung nach dem geltenden Modell fehlt.`,
  unassessed: 'nicht eingeschätzt',
  reading: 'unsere Lesart',
  readingHint:
    '„Unsere Lesart“ heißt: Die öffentlichen Quellen beschreiben nur Anfang, Ende und Abschnitte des Modells, diese Stufe dazwischen haben wir in Worte gefasst.',
  standing: 'Reifegrad',
  since: (day: string, name: string) => `eingeschätzt am ${day} von ${name}`,
  olderValue: 'Früheres Modell',
  target: 'Ziel',
  targetBy: (level: number, day: string) => `Stufe ${level} bis ${day}`,
  noTarget: 'keines',
  history: 'Einschätzungen',
  noHistory: 'Noch keine Einschätzung.',
  model: 'Modell',
  models: { current: 'geltendes Modell (0 bis 7)', older: 'früheres Modell (0 bis 4)' },
  enteredBy: 'Von',
  corrected: 'berichtigt',
  facts: 'Angaben',
  unknown: 'nicht angegeben',
  visit: 'Dienst öffnen',
  levelsTitle: 'Zwei Reifegradmodelle, nebeneinander',
  levelsLead:
    'Seit Juli 2025 gilt das Modell mit den Stufen 0 bis 7. Frühere Werte von 0 bis 4 bleiben erhalten und werden nicht umgerechnet.',
  levelsLink: 'Was die Stufen bedeuten',
  part: 'Abschnitt',
  meaning: 'Bedeutung',
  stage: 'Stufe',
  basis: 'Beleg',
  fromSource: 'aus der Quelle',
  mapping: 'Was ein früherer Wert heute höchstens sagt',
  mappingLead:
    'Das ist unsere Ableitung, keine amtliche Umrechnung: Sie lässt einen Bereich offen, bis jemand nach dem geltenden Modell nachsieht.',
  why: 'Warum',
  sources: 'Quellen',
  fields: {
    name: 'Name der Leistung',
    leika: 'LeiKa- oder FIM-Schlüssel',
    unitId: 'Verantwortliche Einheit',
    contact: 'Verantwortlich für den Dienst',
    origin: 'Herkunft',
    url: 'Adresse im Netz',
    onlineSince: 'Online seit',
    connected: 'Angebundene Register und Verfahren',
    payment: 'Bezahlung',
    requestsYearly: 'Anträge im Jahr',
    targetLevel: 'Zielstufe',
    targetOn: 'Ziel bis',
    goalId: 'Ziel der Agenda',
    initiativeId: 'Vorhaben',
    applicationId: 'Anwendung',
    note: 'Bemerkung',
    public: 'Im öffentlichen Portal zeigen',
    finding: 'Stufe',
    day: 'Festgestellt am',
    evidence: 'Beleg (Adresse, Prüfbogen oder Aktenzeichen)',
    comment: 'Bemerkung',
    stage: 'Stufe',
    unit: 'Einheit',
    gap: 'Lücke',
  } as Record<string, string>,
  hints: {
    leika: '14 Ziffern, zum Beispiel 99 050 012 104 000.',
    contact: 'Funktion statt Person, wenn es geht.',
    connected: 'Zum Beispiel Melderegister, Gewerberegister, E-Akte.',
    public: 'Erscheint erst, wenn die Liste der Online-Dienste freigegeben ist.',
    comment: 'Nötig, wenn für Tag und Modell schon ein Wert da ist: Dann ist es eine Berichtigung.',
    finding:
      'Es gilt die Stufe, deren Anforderungen ganz erfüllt sind. Werte nach dem früheren Modell können Sie nachtragen.',
  },
  origins: {
    own: 'eigener Dienst',
    reused: 'nachgenutzt (Einer für alle)',
    land: 'Portal des Landes',
    federal: 'Portal des Bundes',
  } satisfies Record<Origin, string>,
  payments: {
    none: 'keine Gebühr',
    missing: 'Gebühr, aber nicht online',
    online: 'Gebühr online zu bezahlen',
  } satisfies Record<Payment, string>,
  refusals: {
    'name-taken': 'Diesen Online-Dienst gibt es schon. Bitte wählen Sie einen anderen Namen.',
    'not-found': 'Diesen Eintrag gibt es hier nicht (mehr). Bitte wählen Sie einen anderen.',
    'not-a-leika': 'Der Schlüssel hat 14 Ziffern. Bitte prüfen Sie die Eingabe.',
    'target-incomplete': 'Zu einem Ziel gehören Stufe und Tag. Bitte geben Sie beides an oder keines.',
    'day-in-future': 'Der Tag liegt in der Zukunft. Bitte geben Sie einen Tag bis heute an.',
    'correction-without-comment':
      'Für diesen Tag gibt es schon eine Einschätzung. Bitte sagen Sie, warum sie berichtigt wird.',
  } as Record<string, string>,
  register: {
    title: 'Wert aus dem Register der Online-Dienste',
    now: (value: string) => `Das Register ergibt heute: ${value}.`,
    how: ({ sure, possible, unassessed, all }: Reached, level: number) =>
      `${sure} von ${counted.de(all, 'Dienst', 'Diensten')} ${sure === 1 ? 'steht' : 'stehen'} sicher auf Stufe ${level} oder höher, höchstens ${possible === 1 ? 'ist es einer' : `sind es ${possible}`}; ${counted.de(unassessed, 'ist', 'sind')} nicht eingeschätzt. Übernommen wird nur, was sicher ist.`,
    take: 'Als heutigen Wert übernehmen',
    taken: (value: string) => `Als heutiger Wert eingetragen: ${value}.`,
    none: 'Das Register ist leer; es gibt keinen Wert zu übernehmen.',
    evidence: ({ sure, possible, unassessed, all }: Reached, level: number) =>
      `Register der Online-Dienste: ${sure} von ${all} ab Stufe ${level}, höchstens ${possible}, ${unassessed} nicht eingeschätzt`,
    again: 'Neu aus dem Register übernommen.',
    link: 'Zum Register',
  },
};
