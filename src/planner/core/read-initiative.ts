import {
  asAmounts,
  asBoolean,
  asId,
  asInteger,
  asList,
  asObject,
  type Faults,
  LARGEST_AMOUNT,
} from './field.ts';
import type { Demand, Id, Initiative, Mode, Predecessor } from './model.ts';
import { readRisk } from './read-risk.ts';

/** What an initiative must fit into. */
export type Shape = { periods: number; teams: Set<Id> };
type Fields = Record<string, unknown>;

export function readInitiative(value: unknown, at: string, shape: Shape, faults: Faults): Initiative {
  const fields = asObject(value, at, faults) ?? {};
  const modes = readModes(fields.modes, at, shape, faults);
  const last = shape.periods - 1;
  const earliestStart = asInteger(fields.earliestStart, `${at}.earliestStart`, faults, {
    min: 0,
    max: last,
    fallback: 0,
  });
  const shortest = Math.min(...modes.map((mode) => mode.duration));
  const initiative: Initiative = {
    id: asId(fields.id, `${at}.id`, faults),
    name: typeof fields.name === 'string' ? fields.name : undefined,
    value: asInteger(fields.value, `${at}.value`, faults, { min: 0, max: 1_000_000 }),
    decay: asInteger(fields.decay, `${at}.decay`, faults, { min: 0, max: 1000, fallback: 0 }),
    earliestStart,
    earliestFinish: asInteger(fields.earliestFinish, `${at}.earliestFinish`, faults, {
      min: 0,
      max: 10 * shape.periods,
      fallback: earliestStart + shortest - 1,
    }),
    mandatory: asBoolean(fields.mandatory, `${at}.mandatory`, faults),
    deadline: readDeadline(fields.deadline, `${at}.deadline`, faults),
    fixed: readFixed(fields.fixed, `${at}.fixed`, modes, shape, faults),
    predecessors: asList(fields.predecessors, `${at}.predecessors`, faults).map((link, i) =>
      readPredecessor(link, `${at}.predecessors[${i}]`, shape, faults),
    ),
    onlyWith: readIds(fields.onlyWith, `${at}.onlyWith`, faults),
    notWith: readIds(fields.notWith, `${at}.notWith`, faults),
    modes,
    risk: readRisk(fields.risk, `${at}.risk`, faults),
  };
  checkDeadline(initiative, shortest, at, faults);
  return initiative;
}

function readModes(value: unknown, at: string, shape: Shape, faults: Faults): Mode[] {
  const list = asList(value, `${at}.modes`, faults, true);
  if (Array.isArray(value) && list.length === 0) faults.push({ refusal: 'no-mode', at: `${at}.modes` });
  return list.map((mode, i) => readMode(mode, `${at}.modes[${i}]`, shape, faults));
}

function readMode(value: unknown, at: string, shape: Shape, faults: Faults): Mode {
  const fields = asObject(value, at, faults) ?? {};
  const duration = readDuration(fields.duration, `${at}.duration`, shape.periods, faults);
  const costs = (kind: 'investive' | 'consumptive'): number[] =>
    fields[kind] === undefined || duration === 0
      ? new Array<number>(duration).fill(0)
      : amountsWithin(fields[kind], `${at}.${kind}`, duration, faults);
  return {
    name: typeof fields.name === 'string' ? fields.name : '',
    duration,
    demand: asList(fields.demand, `${at}.demand`, faults).map((demand, i) =>
      readDemand(demand, `${at}.demand[${i}]`, duration, shape, faults),
    ),
    investive: costs('investive'),
    consumptive: costs('consumptive'),
    running: asInteger(fields.running, `${at}.running`, faults, { min: 0, max: LARGEST_AMOUNT, fallback: 0 }),
  };
}

function readDuration(value: unknown, at: string, periods: number, faults: Faults): number {
  if (value === undefined || value === null || value === 0) {
    faults.push({ refusal: 'no-duration', at });
    return 0;
  }
  const duration = asInteger(value, at, faults, { min: 1, max: LARGEST_AMOUNT });
  if (duration > periods) faults.push({ refusal: 'longer-than-horizon', at, detail: { duration, periods } });
  return Math.min(duration, periods);
}

function readDemand(value: unknown, at: string, duration: number, shape: Shape, faults: Faults): Demand {
  const fields = asObject(value, at, faults) ?? {};
  const team = asId(fields.team, `${at}.team`, faults);
  if (fields.team !== undefined && !shape.teams.has(team))
    faults.push({ refusal: 'unknown-team', at: `${at}.team`, detail: { team } });
  return { team, perPeriod: amountsWithin(fields.perPeriod, `${at}.perPeriod`, duration, faults) };
}

/** One amount per period of the duration; more would fall into periods the mode does not have. */
function amountsWithin(value: unknown, at: string, duration: number, faults: Faults): number[] {
  if (duration === 0) return [];
  if (!Array.isArray(value) || value.length <= duration) return asAmounts(value, at, faults, duration);
  faults.push({ refusal: 'period-does-not-exist', at: `${at}[${duration}]`, detail: { duration } });
  return asAmounts(value.slice(0, duration), at, faults, duration);
}

function readDeadline(value: unknown, at: string, faults: Faults): number | null {
  if (value === undefined || value === null) return null;
  return asInteger(value, at, faults, { min: 0, max: LARGEST_AMOUNT });
}

function checkDeadline(initiative: Initiative, shortest: number, at: string, faults: Faults): void {
  const earliest = initiative.earliestStart + shortest - 1;
  const { deadline } = initiative;
  if (deadline === null || !Number.isFinite(earliest) || deadline >= earliest) return;
  faults.push({ refusal: 'deadline-too-early', at: `${at}.deadline`, detail: { deadline, earliest } });
}

function readFixed(
  value: unknown,
  at: string,
  modes: Mode[],
  shape: Shape,
  faults: Faults,
): Initiative['fixed'] {
  if (value === undefined || value === null) return null;
  const fields: Fields = asObject(value, at, faults) ?? {};
  const mode = asInteger(fields.mode, `${at}.mode`, faults, { min: 0, max: modes.length - 1, fallback: 0 });
  const duration = modes[mode]?.duration ?? 1;
  const max = shape.periods - duration;
  return { start: asInteger(fields.start, `${at}.start`, faults, { min: 0, max }), mode };
}

function readPredecessor(value: unknown, at: string, shape: Shape, faults: Faults): Predecessor {
  if (value === null || typeof value !== 'object') return { id: asId(value, at, faults), lag: 0 };
  const fields = value as Fields;
  const lag = asInteger(fields.lag, `${at}.lag`, faults, { min: 0, max: shape.periods, fallback: 0 });
  return { id: asId(fields.id, `${at}.id`, faults), lag };
}

function readIds(value: unknown, at: string, faults: Faults): Id[] {
  return asList(value, at, faults).map((id, i) => asId(id, `${at}[${i}]`, faults));
}
