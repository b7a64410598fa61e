import type { Refusal } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';

/** Why a file is refused whole; the catalogue in use stays. */
export type OscalRefusal = keyof (typeof sentences)['de'];

/** `at` is the path in the file (`catalog.groups[3].controls[1].title`), `detail.found` what stood there.
 * Of an exchanged UUID, `at` is the UUID itself. */
export type OscalFault = Refusal<OscalRefusal>;

const sentences = {
  de: {
    'file-too-large': 'Die Datei ist zu groß: {found} MB, erlaubt sind {limit} MB',
    'not-utf8': 'Die Datei ist kein Text in UTF-8; bitte laden Sie die JSON-Fassung des Katalogs',
    'not-json': 'Die Datei ist kein lesbares JSON ({found})',
    'too-deep': 'Die Datei ist tiefer als {limit} Ebenen geschachtelt',
    'too-many': 'Der Katalog hat mehr als {limit} Anforderungen',
    'too-long': 'Der Wortlaut ist mit eingesetzten Parametern länger als {limit} Zeichen',
    'not-a-catalogue':
      'Die Datei enthält keinen OSCAL-Katalog („{found}“); bitte laden Sie eine Datei, die mit „catalog“ beginnt',
    empty: 'Der Katalog enthält keine Anforderung',
    required: 'Hier fehlt eine Angabe',
    'not-allowed': '„{found}“ ist hier nicht erlaubt',
    'not-a-moment': '„{found}“ ist kein Zeitpunkt mit Zeitzone; so sieht einer aus: 2026-06-24T07:30:00Z',
    'not-a-uuid': '„{found}“ ist keine UUID',
    'id-twice': 'Die Kennung „{found}“ kommt zweimal vor',
    'uuid-twice': 'Die UUID „{found}“ kommt zweimal vor',
    'reference-loop': 'Die Verweise bilden einen Kreis: {found}',
    'parameter-loop': 'Die Parameter bilden einen Kreis: {found}',
    'uuid-changed':
      'Die Anforderung {found} ist unverändert, hat aber eine andere UUID; bisherige Antworten gingen verloren',
    'other-catalogue':
      'Die beiden Dateien haben keine Anforderung gemeinsam; sie sind nicht derselbe Katalog',
    'catalogue-older': 'Der Katalog vom {found} ist älter als der bisherige vom {current}',
    'time-exceeded': 'Die Datei ließ sich nicht in {limit} Sekunden lesen',
    'memory-exceeded': 'Die Datei braucht beim Lesen zu viel Speicher',
  },
  en: {
    'file-too-large': 'The file is too large: {found} MB, {limit} MB are allowed',
    'not-utf8': 'The file is no text in UTF-8; please load the JSON edition of the catalogue',
    'not-json': 'The file is no readable JSON ({found})',
    'too-deep': 'The file is nested deeper than {limit} levels',
    'too-many': 'The catalogue has more than {limit} requirements',
    'too-long': 'With its parameters filled in, the wording is longer than {limit} characters',
    'not-a-catalogue':
      'The file holds no OSCAL catalogue (“{found}”); please load a file that begins with “catalog”',
    empty: 'The catalogue holds no requirement',
    required: 'A value is missing here',
    'not-allowed': '“{found}” is not allowed here',
    'not-a-moment': '“{found}” is no moment with a time zone; one looks like 2026-06-24T07:30:00Z',
    'not-a-uuid': '“{found}” is no UUID',
    'id-twice': 'The id “{found}” stands twice',
    'uuid-twice': 'The UUID “{found}” stands twice',
    'reference-loop': 'The references form a loop: {found}',
    'parameter-loop': 'The parameters form a loop: {found}',
    'uuid-changed':
      'The requirement {found} is unchanged but has another UUID; earlier answers would be lost',
    'other-catalogue': 'The two files have no requirement in common; they are not the same catalogue',
    'catalogue-older': 'The catalogue of {found} is older than the one before, of {current}',
    'time-exceeded': 'The file could not be read within {limit} seconds',
    'memory-exceeded': 'The file needs too much memory to be read',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** One clear sentence: where, what, what to do. */
export function oscalFaultSentence(fault: OscalFault, language: Language): string {
  const sentence = sentences[language][fault.refusal].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fault.detail?.[name] ?? '–'),
  );
  return `${fault.at ? `${fault.at}: ` : ''}${sentence}.`;
}
