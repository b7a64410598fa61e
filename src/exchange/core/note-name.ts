import { formatDay } from '../../kernel/day.ts';
import { formatEuro } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import { optionName } from '../../plan/core/option-name.ts';
import { codeOf, type Note } from '../../plan/core/reading/confidence.ts';

/** What a note says, in words; the piece of the cell it is about stands behind it, unless the whole cell is shown. */
export function noteName(note: Note, language: Language, cell?: unknown): string {
  const code = codeOf(note);
  const piece = note.slice(code.length + 1).trim();
  const name = names[code]?.[language === 'de' ? 0 : 1] ?? code;
  return piece && piece !== String(cell ?? '').trim() ? `${name}: ${pieceIn(code, piece, language)}` : name;
}

/** Days, amounts and states stand in a note as the code has them. */
function pieceIn(code: string, piece: string, language: Language): string {
  const both = (shown: (part: string) => string) => piece.split('/').map(shown).join(' / ');
  if (code === 'total-differs') return both((euro) => formatEuro(Math.round(Number(euro) * 100), language));
  if (code === 'state-differs') return both((state) => optionName('state', state, language));
  return piece.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => formatDay(day, language));
}

const names: Record<string, [de: string, en: string]> = {
  // what a cell leaves open
  empty: ['leer', 'blank'],
  placeholder: ['Platzhalter, gilt als leer', 'placeholder, taken as blank'],
  'broken-reference': ['Bezug der Tabelle ist kaputt', 'reference of the sheet is broken'],
  'formula-unread': ['Formel ohne gespeichertes Ergebnis', 'formula without a stored result'],
  unknown: ['Betrag ist nicht bekannt', 'amount is not known'],
  reference: ['verweist auf eine andere Stelle', 'points to another place'],
  'same-as-above': ['meint den Wert der Zeile darüber', 'means the value of the row above'],
  // money
  sum: ['Summe mehrerer Teile', 'sum of several parts'],
  'currency-assumed': ['Euro angenommen', 'euro assumed'],
  'scale-unknown': ['Euro oder Tausend Euro?', 'euros or thousands?'],
  'scale-shared': ['Einheit gilt für beide Zahlen', 'unit counts for both numbers'],
  'double-unit': ['zwei Einheiten hintereinander', 'two units in a row'],
  'decimal-point': ['Punkt als Komma gelesen', 'point read as decimal'],
  'english-format': ['englische Schreibweise', 'English notation'],
  'swiss-format': ['Schweizer Schreibweise', 'Swiss notation'],
  'number-ambiguous': ['Punkt oder Komma nicht eindeutig', 'point or comma is ambiguous'],
  typo: ['vermutlich ein Schreibfehler', 'most likely a slip'],
  glued: ['Zahlen kleben aneinander', 'numbers stick together'],
  'range-abbreviated': ['abgekürzte Spanne', 'abbreviated range'],
  abbreviated: ['abgekürzt', 'abbreviated'],
  'range-reversed': ['Spanne ist verkehrt herum', 'range is reversed'],
  'several-amounts': ['mehrere Beträge', 'several amounts'],
  'of-which': ['„davon“-Betrag', '“of which” amount'],
  'gross-and-net': ['brutto und netto zugleich', 'gross and net at once'],
  'no-amount': ['kein Betrag erkannt', 'no amount found'],
  'zero-word': ['gilt als 0', 'taken as 0'],
  'words-around': ['Text um den Betrag', 'text around the amount'],
  'other-number': ['weitere Zahl', 'another number'],
  'other-unit': ['andere Einheit', 'another unit'],
  'estimate-rough': ['grobe Schätzung', 'rough estimate'],
  'price-level': ['Preisstand', 'price level'],
  plus: ['zuzüglich', 'plus'],
  outdated: ['überholter Wert', 'outdated value'],
  'outdated-dropped': ['überholter Wert weggelassen', 'outdated value dropped'],
  'year-shared': ['Jahr gilt für beide', 'year counts for both'],
  'year-twice': ['ein Jahr steht zweimal da', 'a year stands twice'],
  'year-or-amount': ['Jahr oder Betrag?', 'year or amount?'],
  years: ['gilt für mehrere Jahre', 'counts for several years'],
  'years-separate': ['Beträge nach Jahren getrennt', 'amounts parted by year'],
  span: ['Zeitraum im Text', 'period in the text'],
  sign: ['Vorzeichen: Ausgabe oder Minderung?', 'sign: expense or reduction?'],
  'date-in-money': ['Datum in einer Geldspalte', 'date in a money column'],
  'too-large': ['ungewöhnlich groß', 'unusually large'],
  'years-spread': [
    'Betrag ohne Jahr: gleichmäßig auf die Quartale der Laufzeit verteilt',
    'amount without a year: spread evenly over the quarters of the initiative',
  ],
  'year-of-start': [
    'Betrag ohne Jahr: dem Jahr des Beginns zugeordnet',
    'amount without a year: put to the year of the beginning',
  ],
  'year-after-end': [
    'Betrag ohne Jahr: gilt ab dem Jahr nach dem Ende',
    'amount without a year: counts from the year after the end',
  ],
  'range-upper': ['Spanne: es zählt der obere Wert', 'range: the upper value counts'],
  'net-to-gross': ['netto: 19 % Umsatzsteuer kommen dazu', 'net: 19 % value added tax is added'],
  'month-to-year': ['monatlich: auf das Jahr hochgerechnet', 'monthly: taken as a yearly amount'],
  'nature-assumed': [
    'Haushalt nicht genannt: konsumtiv angenommen',
    'household not named: consumptive assumed',
  ],
  'cost-type-assumed': [
    'Kostenart nicht genannt: „Sonstiges“ angenommen',
    'type of cost not named: “other” assumed',
  ],
  footnote: ['Fußnote', 'footnote'],
  // dates
  'year-missing': ['Jahr fehlt', 'year is missing'],
  'year-from-column': ['Jahr aus der Spalte', 'year taken from the column'],
  'century-assumed': ['Jahrhundert angenommen', 'century assumed'],
  'day-or-month': ['Tag oder Monat?', 'day or month?'],
  'american-order': ['amerikanische Reihenfolge', 'American order'],
  'month-assumed': ['Monat angenommen', 'month assumed'],
  'quarter-assumed': ['Quartal angenommen', 'quarter assumed'],
  'implausible-year': ['Jahr ist nicht glaubhaft', 'year is not plausible'],
  'year-far-from-neighbours': ['Jahr weit weg von den anderen', 'year far from the others'],
  'no-such-date': ['Diesen Tag gibt es nicht', 'there is no such day'],
  'no-date': ['kein Datum erkannt', 'no date found'],
  'several-dates': ['mehrere Daten', 'several dates'],
  'serial-number': ['als Datum gezählt', 'counted as a date'],
  'span-reversed': ['Ende vor dem Beginn', 'end before the beginning'],
  'open-end': ['offenes Ende', 'open end'],
  middle: ['Mitte des Zeitraums', 'middle of the period'],
  'half-year': ['Halbjahr', 'half-year'],
  // words
  'state-unknown': ['unbekanntes Statuswort', 'unknown word for a state'],
  'state-in-text': ['Status aus einem Satz gelesen', 'state read from a sentence'],
  'resume-day-missing': ['Wiedervorlage fehlt', 'day to look again is missing'],
  operation: ['Daueraufgabe: gehört in den Betrieb', 'permanent task: belongs to operation'],
  'light-unknown': ['unbekannte Ampel', 'unknown light'],
  'by-colour': ['nach der Füllfarbe', 'by fill colour'],
  'colour-differs': ['Farbe sagt etwas anderes', 'colour says otherwise'],
  'answer-unknown': ['weder ja noch nein', 'neither yes nor no'],
  planned: ['geplant', 'planned'],
  'number-unreadable': ['keine Zahl', 'not a number'],
  converted: ['umgerechnet', 'converted'],
  'hyphen-joined': ['Trennung am Zeilenende zusammengezogen', 'hyphenation joined'],
  merged: ['verbundene Zelle', 'merged cell'],
  'predecessor-unknown': ['Vorgänger nicht gefunden', 'predecessor not found'],
  // decisions
  taken: ['Vorschlag übernommen', 'proposal taken'],
  decided: ['von Ihnen entschieden', 'decided by you'],
  'left-out': ['von Ihnen weggelassen', 'left out by you'],
  'left-out-before': ['ausgelassen wie in der letzten Tabelle', 'left out as in the last spreadsheet'],
  // columns
  'heading-assumed': ['Spalte nach der Überschrift angenommen', 'column assumed from its heading'],
  'heading-unknown': ['Überschrift ist nicht bekannt', 'heading is not known'],
  'heading-twice': ['eine andere Spalte füllt dieses Feld schon', 'another column fills this field already'],
  // rows
  'name-missing': ['Name fehlt', 'name is missing'],
  'code-twice': ['gleiche Nummer wie Zeile', 'same number as row'],
  'name-twice': ['gleicher Name wie Zeile', 'same name as row'],
  'row-hidden': ['ausgeblendete Zeile', 'hidden row'],
  'struck-through': ['durchgestrichen', 'struck through'],
  'unit-from-group': ['Amt aus der Gruppenzeile', 'office from the group line'],
  'permanent-task': ['Daueraufgabe', 'permanent task'],
  'end-before-start': ['Ende vor dem Beginn', 'end before the beginning'],
  'total-differs': ['Gesamtbetrag und Summe der Jahre', 'total and sum of the years'],
  'state-differs': ['Zustand hier und in der Tabelle', 'state here and in the sheet'],
  // sheets
  'sheet-empty': ['Blatt ist leer', 'sheet is empty'],
  'sheet-hidden': ['Blatt ist ausgeblendet', 'sheet is hidden'],
  'sheet-not-chosen': ['Blatt ist nicht ausgewählt', 'sheet is not chosen'],
  'no-header': ['keine Kopfzeile gefunden', 'no heading found'],
  'column-unknown': ['Spalte ohne Feld', 'column without a field'],
  remark: ['Bemerkung im Blatt', 'remark in the sheet'],
  'number-gap': ['Lücke in der Nummerierung', 'gap in the numbers'],
};
