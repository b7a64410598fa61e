/** Longest piece of a cell that is read; longer ones are no amount and no date. */
export const readableLength = 2_000;

/** One writing for what looks the same: blanks, dashes, quotation marks, line breaks. */
export const normalise = (text: string): string =>
  text
    .slice(0, readableLength)
    .replace(/(?<![a-z])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gi, '*')
    .normalize('NFKC')
    .replace(/[\p{Cc}\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/ {2,}/g, ' ')
    .trim();

const placeholders =
  /^(?:[-_./\\ ]+|bitte (?:aus liste )?(?:aus)?wählen.*|wählen sie (?:ein|bitte).*|klicken sie hier.*|bitte ausfüllen.*|text eingeben.*)$/i;

const broken =
  /^(?:fehler!.*|#(?:bezug|wert|nv|n\/a|ref|value|name|zahl|num|div\/0|null|überlauf|spill|calc)[!?]?.*)$/i;

const unknown =
  /^(?:\?+|offen|(?:noch )?unbekannt|(?:noch )?unklar|k\. ?a\.?|ka|keine angaben?|n\. ?n\.?|n\. ?b\.?|tbd|t\.b\.d\.|xxx+|(?:noch )?(?:nicht|zu) (?:ermittel\w*|bezifferbar|beziffert|bekannt|klären|geklärt|bestimm\w*)|derzeit nicht bezifferbar|wird (?:noch )?(?:ermittelt|geklärt|nachgereicht))$/i;

const reference =
  /^(?:(?:s\.|siehe|vgl\.?|s\. ?(?:o|u|a)\.?|wie (?:oben|vor)|gem(?:äß|\.)) ?(?:o(?:ben|\.)|u(?:nten|\.)|anlage|anl\.?|zeile|nr\.?|blatt|vorlage|\w+).*|s\. ?[oua]\.?)$/i;

const ditto = /^(?:dto\.?|ditto|desgl(?:eichen|\.)|ebenso|["„“”]+|''|-"-|- " -)$/i;

export type Absence =
  | 'empty'
  | 'placeholder'
  | 'broken-reference'
  | 'unknown'
  | 'reference'
  | 'same-as-above';

/** Why a cell holds nothing of its own; undefined where it does. */
export function absenceOf(normalised: string): Absence | undefined {
  if (normalised === '') return 'empty';
  if (ditto.test(normalised)) return 'same-as-above';
  if (placeholders.test(normalised)) return 'placeholder';
  if (broken.test(normalised)) return 'broken-reference';
  if (unknown.test(normalised)) return 'unknown';
  if (reference.test(normalised)) return 'reference';
  return undefined;
}
