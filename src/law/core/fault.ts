import type { Refusal } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';

/** Why a catalogue is refused whole; the catalogue in use stays. */
export type CatalogueRefusal = keyof (typeof sentences)['de'];

/** `at` is the path (`laws[3].obligations[1].due.date`); `detail.line` counts from 1, `detail.found` is what stood there. */
export type CatalogueFault = Refusal<CatalogueRefusal>;

const sentences = {
  de: {
    'file-too-large': 'Die Datei ist zu groß: {found} MB, erlaubt sind {limit} MB',
    'not-readable': 'Die Datei ist kein lesbares YAML oder JSON ({found})',
    'not-a-day': '„{found}“ ist kein Kalendertag; so sieht einer aus: 2027-01-31',
    'not-a-duration': '„{found}“ ist keine Dauer; so sieht eine aus: P18M oder PT72H',
    'not-a-rule': '„{found}“ ist keine Wiederholungsregel; so sieht eine aus: RRULE:FREQ=YEARLY',
    'unknown-expression':
      'Diesen Ausdruck kennt der Rechtsradar nicht ({found}); erlaubt sind always, all, any, not und genau ein Vergleich mit fact',
    'expression-too-deep': 'Der Ausdruck ist tiefer als acht Ebenen geschachtelt',
    required: 'Hier fehlt eine Angabe',
    'unknown-field': 'Das Feld „{found}“ gehört nicht zum Format',
    'not-allowed': '„{found}“ ist hier nicht erlaubt',
    'not-an-id': '„{found}“ ist keine Kennung; erlaubt sind Kleinbuchstaben, Ziffern und Bindestrich',
    'id-twice': 'Die Kennung „{found}“ kommt zweimal vor',
    'id-of-other-law': 'Die Kennung „{found}“ beginnt nicht mit der Kennung ihres Gesetzes',
    'id-changed': 'Die Kennung „{found}“ fehlt, die bisher galt; Kennungen bleiben für immer gleich',
    'source-unknown': 'Die Quelle „{found}“ steht nicht im Quellenverzeichnis',
    'source-differs': 'Die Quelle „{found}“ steht in zwei Dateien mit verschiedenem Inhalt',
    'law-unknown': 'Das Gesetz „{found}“ steht nicht im Katalog',
    'version-unknown': 'Die Fassung „{found}“ kennt dieses Gesetz nicht',
    'reference-loop': 'Die Verweise bilden einen Kreis: {found}',
    'dates-out-of-order': 'Die Tage stehen nicht in zeitlicher Reihenfolge ({found})',
    'signature-wrong': 'Die Unterschrift passt nicht zu dieser Datei und diesem Schlüssel',
    'signature-not-readable': 'Die Unterschrift ist nicht lesbar; erwartet werden 64 Bytes in Base64',
    'key-not-readable':
      'Der öffentliche Schlüssel ist nicht lesbar; erwartet wird Ed25519 als PEM oder in Base64',
    'catalogue-older':
      'Der Katalog {found} ist älter als der Katalog, der gilt ({current}); ein älterer ersetzt keinen neueren',
  },
  en: {
    'file-too-large': 'The file is too large: {found} MB, {limit} MB are allowed',
    'not-readable': 'The file is no readable YAML or JSON ({found})',
    'not-a-day': '“{found}” is no calendar day; one looks like 2027-01-31',
    'not-a-duration': '“{found}” is no duration; one looks like P18M or PT72H',
    'not-a-rule': '“{found}” is no recurrence rule; one looks like RRULE:FREQ=YEARLY',
    'unknown-expression':
      'The radar does not know this expression ({found}); allowed are always, all, any, not and exactly one comparison with fact',
    'expression-too-deep': 'The expression is nested deeper than eight levels',
    required: 'A value is missing here',
    'unknown-field': 'The field “{found}” is not part of the format',
    'not-allowed': '“{found}” is not allowed here',
    'not-an-id': '“{found}” is no id; allowed are lower-case letters, digits and hyphen',
    'id-twice': 'The id “{found}” stands twice',
    'id-of-other-law': 'The id “{found}” does not begin with the id of its act',
    'id-changed': 'The id “{found}” that was in force is missing; ids stay the same for ever',
    'source-unknown': 'The source “{found}” is not in the list of sources',
    'source-differs': 'The source “{found}” stands in two files with different content',
    'law-unknown': 'The act “{found}” is not in the catalogue',
    'version-unknown': 'This act knows no version “{found}”',
    'reference-loop': 'The references form a loop: {found}',
    'dates-out-of-order': 'The days are not in order of time ({found})',
    'signature-wrong': 'The signature does not fit this file and this key',
    'signature-not-readable': 'The signature is not readable; 64 bytes in Base64 are expected',
    'key-not-readable': 'The public key is not readable; Ed25519 as PEM or in Base64 is expected',
    'catalogue-older':
      'The catalogue {found} is older than the one in force ({current}); an older one never replaces a newer one',
  },
} as const;

/** One clear sentence: where, what, what to do. */
export function catalogueFaultSentence(fault: CatalogueFault, language: Language): string {
  const sentence = sentences[language][fault.refusal].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fault.detail?.[name] ?? '–'),
  );
  const line = fault.detail?.line;
  const place = [line && `${language === 'de' ? 'Zeile' : 'Line'} ${line}`, fault.at].filter(Boolean);
  return `${place.length ? `${place.join(', ')}: ` : ''}${sentence}.`;
}
