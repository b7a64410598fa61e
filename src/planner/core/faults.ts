import type { Refusal } from '../../kernel/result.ts';

type Sentence = { de: string; en: string };
type Write = (d: Record<string, string | number>) => [de: string, en: string];

/** Every fault the readers know, in words: what is wrong and what to do. */
const sentences: Record<string, Write> = {
  'unknown-format': (d) => [
    `Das Format ${d.found} ist unbekannt; erwartet wird "ppssp-1" oder "augenmass-portfolio-1".`,
    `The format ${d.found} is unknown; expected is "ppssp-1" or "augenmass-portfolio-1".`,
  ],
  'not-an-object': () => ['Hier muss ein Objekt stehen.', 'There must be an object here.'],
  'not-a-list': () => ['Hier muss eine Liste stehen.', 'There must be a list here.'],
  missing: () => ['Diese Angabe fehlt; bitte ergänzen.', 'This entry is missing; please add it.'],
  'not-an-integer': (d) => [
    `Hier muss eine ganze Zahl stehen, gefunden wurde ${d.found}.`,
    `There must be a whole number here, found was ${d.found}.`,
  ],
  'below-minimum': (d) => [
    `Der Wert ${d.found} ist zu klein; mindestens ${d.min} ist nötig.`,
    `The value ${d.found} is too small; at least ${d.min} is needed.`,
  ],
  'above-maximum': (d) => [
    `Der Wert ${d.found} ist zu groß; höchstens ${d.max} ist möglich.`,
    `The value ${d.found} is too large; at most ${d.max} is possible.`,
  ],
  'not-a-boolean': (d) => [
    `Hier muss true oder false stehen, gefunden wurde ${d.found}.`,
    `There must be true or false here, found was ${d.found}.`,
  ],
  'not-an-id': (d) => [
    `Eine Kennung ist ein Text oder eine ganze Zahl, gefunden wurde ${d.found}.`,
    `An id is a text or a whole number, found was ${d.found}.`,
  ],
  'wrong-length': (d) => [
    `Die Liste hat ${d.found} Einträge; nötig sind genau ${d.expected}.`,
    `The list has ${d.found} entries; exactly ${d.expected} are needed.`,
  ],
  'too-many': (d) => [
    `Die Liste hat ${d.found} Einträge; höchstens ${d.max} sind möglich.`,
    `The list has ${d.found} entries; at most ${d.max} are possible.`,
  ],
  'wrong-count': (d) => [
    `Angegeben sind ${d.stated} Vorhaben, in der Datei stehen ${d.found}.`,
    `${d.stated} initiatives are stated, the file holds ${d.found}.`,
  ],
  'repeated-id': (d) => [
    `Die Kennung ${d.id} kommt mehrfach vor; jede darf es nur einmal geben.`,
    `The id ${d.id} occurs more than once; each must be unique.`,
  ],
  'no-mode': () => [
    'Das Vorhaben hat keine Ausführungsart; mindestens eine ist nötig.',
    'The initiative has no mode; at least one is needed.',
  ],
  'no-duration': () => [
    'Die Ausführungsart hat keine Dauer; nötig ist mindestens 1 Periode.',
    'The mode has no duration; at least 1 period is needed.',
  ],
  'longer-than-horizon': (d) => [
    `Die Dauer von ${d.duration} Perioden reicht über die ${d.periods} Perioden des Plans hinaus.`,
    `The duration of ${d.duration} periods exceeds the ${d.periods} periods of the plan.`,
  ],
  'period-does-not-exist': (d) => [
    `Diese Periode gibt es nicht: Die Ausführungsart dauert nur ${d.duration} Perioden.`,
    `This period does not exist: the mode takes only ${d.duration} periods.`,
  ],
  'unknown-team': (d) => [
    `Das Team ${d.team} gibt es nicht; es muss in $.teams stehen.`,
    `The team ${d.team} does not exist; it must be listed in $.teams.`,
  ],
  'deadline-too-early': (d) => [
    `Die Frist (Periode ${d.deadline}) liegt vor dem frühesten Ende (Periode ${d.earliest}).`,
    `The deadline (period ${d.deadline}) lies before the earliest finish (period ${d.earliest}).`,
  ],
  'unknown-initiative': (d) => [
    `Das Vorhaben ${d.id} gibt es nicht; es muss in $.projects stehen.`,
    `The initiative ${d.id} does not exist; it must be listed in $.projects.`,
  ],
  'names-itself': (d) => [
    `Das Vorhaben ${d.id} verweist auf sich selbst.`,
    `The initiative ${d.id} refers to itself.`,
  ],
  'named-twice': (d) => [
    `Das Vorhaben ${d.id} ist hier doppelt genannt.`,
    `The initiative ${d.id} is named twice here.`,
  ],
  'predecessor-loop': (d) => [
    `Die Vorgänger bilden einen Kreis: ${d.ids}.`,
    `The predecessors form a loop: ${d.ids}.`,
  ],
  'unknown-mode': (d) => [
    `Diese Ausführungsart gibt es nicht; möglich sind 0 bis ${d.max}.`,
    `This mode does not exist; possible are 0 to ${d.max}.`,
  ],
  'not-a-share': (d) => [
    `Hier muss eine Zahl von 0 bis 1 stehen, gefunden wurde ${d.found}.`,
    `There must be a number from 0 to 1 here, found was ${d.found}.`,
  ],
  'not-a-spread': () => [
    'Nötig ist triangular mit 0 < low ≤ likely ≤ high ≤ 20 oder lognormal mit 0 < median ≤ 20 und 0 < sigma ≤ 2.',
    'Needed is triangular with 0 < low ≤ likely ≤ high ≤ 20, or lognormal with 0 < median ≤ 20 and 0 < sigma ≤ 2.',
  ],
  'not-psplib': (d) => [
    `Die Datei hat nicht das PSPLIB-Format .sm (${d.found}).`,
    `The file is not in PSPLIB format .sm (${d.found}).`,
  ],
};

/** `$.teams[0].capacity[3]: Der Wert -5 ist zu klein; …` */
export function faultSentence(fault: Refusal): Sentence {
  const write = sentences[fault.refusal];
  if (!write) throw new Error(`no sentence for the fault ${fault.refusal}`);
  const [de, en] = write(fault.detail ?? {});
  const place = fault.at ? `${fault.at}: ` : '';
  return { de: place + de, en: place + en };
}
