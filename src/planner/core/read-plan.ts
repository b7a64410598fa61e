import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { asId, asInteger, asList, asObject, type Faults } from './field.ts';
import type { Assignment, Plan, Portfolio } from './model.ts';

/** A plan with the value it claims, if it claims one. */
export type StatedPlan = Plan & { value?: number };

/**
 * Reads the answer of the planner (`selected`), or any list of `{id, mode, start}` under `selected` or
 * `assignments`. A missing mode is 0, a missing finish is computed.
 */
export function readPlan(json: unknown, portfolio: Portfolio): Result<StatedPlan, Refusal[]> {
  const faults: Faults = [];
  const fields = asObject(json, '$', faults);
  if (!fields) return refuse(faults);
  const name = fields.selected === undefined && fields.assignments !== undefined ? 'assignments' : 'selected';
  const list = asList(fields[name], `$.${name}`, faults, true);
  const assignments = list.map((entry, i) => readAssignment(entry, `$.${name}[${i}]`, portfolio, faults));
  const value = typeof fields.value === 'number' ? fields.value : undefined;
  return faults.length === 0 ? ok({ assignments, value }) : refuse(faults);
}

const ANY = { min: -1_000_000, max: 1_000_000 };

function readAssignment(entry: unknown, at: string, portfolio: Portfolio, faults: Faults): Assignment {
  const fields = asObject(entry, at, faults) ?? {};
  const id = asId(fields.id, `${at}.id`, faults);
  const start = asInteger(fields.start, `${at}.start`, faults, ANY);
  const modes = portfolio.projects.find((project) => project.id === id)?.modes ?? [];
  const named = modes.findIndex((mode) => mode.name === fields.mode);
  const mode = named >= 0 ? named : asInteger(fields.mode, `${at}.mode`, faults, { ...ANY, fallback: 0 });
  const finish = start + (modes[mode]?.duration ?? 1) - 1;
  return {
    id,
    mode,
    start,
    finish: asInteger(fields.finish, `${at}.finish`, faults, { ...ANY, fallback: finish }),
  };
}
