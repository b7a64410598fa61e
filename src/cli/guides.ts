import type { Steps } from '../guides/core/graph.ts';
import type { Placement } from '../guides/core/placement.ts';
import { placeGuidesExactly } from '../guides/core/placement-exact.ts';
import { type ContactGraph, hasHours, readContactGraph } from '../guides/core/read-graph.ts';
import { simulateSpread } from '../guides/core/spread.ts';
import type { Refusal } from '../kernel/result.ts';
import { loadSolver } from '../planner/core/exact/solver.ts';
import { Random } from '../planner/core/random.ts';
import { BadInput, readCall, readInput } from './input.ts';
import type { CliIo } from './io.ts';

const usage =
  'Aufruf: augenmass guides place EDGES.csv [--units UNITS.csv] --count 30 [--per-unit 1] [--steps 1|2] [--seed 1] [--json]\n' +
  'UNITS.csv: Person;Einheit, mit einer Spalte „Stunden“ wird nur vorgeschlagen, wer dort Stunden hat.';

/** Places guides so that most staff are reached; see `usage`. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args);
  const units = options.units && (await readText(options.units));
  const graph = readContactGraph(await readText(options.file), units);
  if (!graph.ok) throw new BadInput(refusalSentence(graph.error));
  const placement = placeGuidesExactly(
    {
      ...graph.value,
      unitCount: graph.value.units.length,
      mayBe: hasHours(graph.value.hours),
      ...options,
    },
    await loadSolver(),
    5,
  );
  const answer = describe(graph.value, placement, options);
  io.out(options.json ? JSON.stringify(answer, null, 1) : inWords(answer));
  return 0;
}

type Options = {
  file: string;
  units: string | undefined;
  count: number;
  perUnit: number;
  steps: Steps;
  seed: number;
  json: boolean;
};

function readOptions([verb, ...args]: string[]): Options {
  const { values, positionals } = readCall(args, flags, usage);
  const [file, more] = positionals;
  if (verb !== 'place' || !file || more) throw new BadInput(usage);
  const number = (name: 'count' | 'per-unit' | 'steps' | 'seed', fallback?: number): number => {
    const text = values[name] ?? String(fallback ?? '');
    if (!/^\d{1,6}$/.test(text)) throw new BadInput(`--${name}: Bitte eine ganze Zahl ab 0 angeben.`, usage);
    return Number(text);
  };
  const [count, steps] = [number('count'), number('steps', 1)];
  if (count === 0) throw new BadInput('--count: Bitte mindestens 1 angeben.', usage);
  if (steps !== 1 && steps !== 2) throw new BadInput('--steps: Bitte 1 oder 2 angeben.', usage);
  const { units, json = false } = values;
  return { file, units, count, perUnit: number('per-unit', 0), steps, seed: number('seed', 1), json };
}

const text = { type: 'string' } as const;
const flags = {
  units: text,
  count: text,
  'per-unit': text,
  steps: text,
  seed: text,
  json: { type: 'boolean' },
} as const;

const readText = async (path: string): Promise<string> => (await readInput(path)).toString('utf8');

/** The JSON answer: picks in order with what each adds, total reach, bound, what was passed over in the files. */
function describe(graph: ContactGraph, placement: Placement, options: Options) {
  const random = new Random(options.seed);
  const guides = placement.picks.map(({ person }) => person);
  const model = { weeks: 12, chancePerContact: 0.1, runs: 20 };
  const spread = simulateSpread(graph.graph, guides, model, () => random.fraction());
  return {
    picks: placement.picks.map(({ person, marginal, reach, forUnit }) => ({
      person: graph.people[person]!,
      unit: graph.units[graph.unitOf[person]!] ?? null,
      ...(graph.hours && { hoursPerWeek: graph.hours[person]! }),
      marginalReach: marginal,
      reach,
      reason: pickReason(marginal, forUnit),
    })),
    totalReach: placement.total,
    bound: placement.bound,
    proven: placement.total === placement.bound ? 'optimal' : 'bound',
    guarantee: placement.bound === 0 ? 1 : placement.total / placement.bound,
    people: graph.people.length,
    contacts: graph.contacts,
    units: graph.units.length,
    steps: options.steps,
    spread: { ...model, ...spread },
    notes: graph.notes,
    seed: options.seed,
  };
}

type Answer = ReturnType<typeof describe>;

const pickReason = (marginal: number, forUnit: boolean) => ({
  de: `erreicht ${marginal} ${marginal === 1 ? 'Person' : 'Personen'}, die sonst niemand erreicht${forUnit ? '; die Einheit hat sonst niemanden' : ''}`,
  en: `reaches ${marginal} ${marginal === 1 ? 'colleague' : 'colleagues'} nobody else reaches${forUnit ? '; the unit has nobody else' : ''}`,
});

function inWords(answer: Answer): string {
  const share = (answer.guarantee * 100).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  return [
    ...answer.picks.map(
      (pick, at) => `${at + 1}. ${pick.person}${pick.unit ? ` (${pick.unit})` : ''}: ${pick.reason.de}`,
    ),
    `Erreicht: ${answer.totalReach} von ${answer.people}; mehr als ${answer.bound} ist nicht möglich (nachweislich mindestens ${share} % davon).`,
  ].join('\n');
}

const sentences: Record<string, (refusal: Refusal) => string> = {
  'empty-file': () => 'Die Datei enthält keine Kontakte. Erwartet werden zwei Spalten: Person und Person.',
  'too-many-lines': ({ detail }) =>
    `Die Datei hat ${detail!.lines} Zeilen, höchstens ${detail!.limit} sind möglich.`,
  'too-many-people': ({ detail }) =>
    `Die Dateien nennen ${detail!.people} Personen, höchstens ${detail!.limit} sind möglich.`,
  'not-two-columns': ({ detail }) =>
    `Hier stehen keine zwei Spalten („${detail!.line}“). Erwartet: Person;Person oder Person;Einheit.`,
  'two-units': ({ detail }) => `„${detail!.person}“ steht in zwei Einheiten. Bitte eine streichen.`,
  'not-hours': ({ detail }) => `„${detail!.text}“ sind keine Stunden je Woche von 0 bis 40.`,
  'name-too-long': () => 'Ein Name ist länger als 200 Zeichen.',
};

const refusalSentence = (refusal: Refusal): string =>
  `${refusal.at ? `${refusal.at}: ` : ''}${sentences[refusal.refusal]!(refusal)}`;
