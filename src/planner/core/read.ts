import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { asAmounts, asBoolean, asId, asInteger, asList, asObject, type Faults, show } from './field.ts';
import { checkLinks } from './links.ts';
import type { Budgets, Group, Id, Portfolio, Team } from './model.ts';
import { readInitiative } from './read-initiative.ts';
import { readShare } from './read-risk.ts';

/** Sizes the planner accepts: 240 periods are 20 years of months. */
export const LARGEST = { periods: 240, teams: 200, initiatives: 5000, groups: 5000 } as const;

/**
 * Reads a parsed JSON value in format `ppssp-1` or `augenmass-portfolio-1`
 * (data/planner/augenmass-portfolio-1.schema.json).
 * Answers the complete portfolio or every fault found, each with its JSON path.
 * Faults: see the sentences in faults.ts. A `witness` is not read.
 */
export function readPortfolio(json: unknown): Result<Portfolio, Refusal[]> {
  const faults: Faults = [];
  const fields = asObject(json, '$', faults);
  if (!fields) return refuse(faults);
  if (fields.format !== 'ppssp-1' && fields.format !== 'augenmass-portfolio-1')
    return refuse([{ refusal: 'unknown-format', at: '$.format', detail: { found: show(fields.format) } }]);
  const portfolio = readParts(fields, fields.format, faults);
  if (faults.length === 0) checkLinks(portfolio, faults);
  return faults.length === 0 ? ok(portfolio) : refuse(faults);
}

function readParts(fields: Record<string, unknown>, format: Portfolio['format'], faults: Faults): Portfolio {
  const periods = asInteger(fields.periods, '$.periods', faults, { min: 1, max: LARGEST.periods });
  const periodsPerYear = asInteger(fields.periodsPerYear, '$.periodsPerYear', faults, {
    min: 1,
    max: 12,
    fallback: 4,
  });
  const teams = limited(fields.teams, '$.teams', faults, LARGEST.teams).map((team, i) =>
    readTeam(team, `$.teams[${i}]`, periods, faults),
  );
  const budgets = readBudgets(fields.budgets, Math.ceil(periods / periodsPerYear), faults);
  const shape = { periods, teams: new Set(teams.map((team) => team.id)) };
  const list = limited(fields.projects, '$.projects', faults, LARGEST.initiatives);
  checkCount(fields.n, list.length, faults);
  const projects = list.map((project, i) => readInitiative(project, `$.projects[${i}]`, shape, faults));
  const groups = limited(fields.groups ?? [], '$.groups', faults, LARGEST.groups).map((group, i) =>
    readGroup(group, `$.groups[${i}]`, faults),
  );
  findRepeated(teams, '$.teams', faults);
  findRepeated(projects, '$.projects', faults);
  const id = typeof fields.id === 'string' ? fields.id : '';
  const correlation = readShare(fields.correlation, '$.correlation', faults);
  return { format, id, correlation, periods, periodsPerYear, teams, budgets, projects, groups };
}

function limited(value: unknown, at: string, faults: Faults, most: number): unknown[] {
  const list = asList(value, at, faults, true);
  if (list.length <= most) return list;
  faults.push({ refusal: 'too-many', at, detail: { max: most, found: list.length } });
  return [];
}

function checkCount(n: unknown, found: number, faults: Faults): void {
  if (n !== undefined && n !== found)
    faults.push({ refusal: 'wrong-count', at: '$.n', detail: { stated: show(n), found } });
}

function readTeam(value: unknown, at: string, periods: number, faults: Faults): Team {
  const fields = asObject(value, at, faults);
  if (!fields) return { id: '', capacity: [] };
  const capacity = asAmounts(fields.capacity, `${at}.capacity`, faults, periods);
  return { id: asId(fields.id, `${at}.id`, faults), name: nameOf(fields.name), capacity };
}

function readBudgets(value: unknown, years: number, faults: Faults): Budgets {
  const fields = asObject(value, '$.budgets', faults) ?? { investive: [], consumptive: [] };
  return {
    investive: asAmounts(fields.investive, '$.budgets.investive', faults, years),
    consumptive: asAmounts(fields.consumptive, '$.budgets.consumptive', faults, years),
    carryOverInvestive: asBoolean(fields.carryOverInvestive, '$.budgets.carryOverInvestive', faults),
  };
}

function readGroup(value: unknown, at: string, faults: Faults): Group {
  const fields = asObject(value, at, faults);
  if (!fields) return { id: '', members: [], atMost: 0 };
  const members = asList(fields.members, `${at}.members`, faults, true);
  return {
    id: asId(fields.id, `${at}.id`, faults),
    members: members.map((member, i) => asId(member, `${at}.members[${i}]`, faults)),
    atMost: asInteger(fields.atMost, `${at}.atMost`, faults, { min: 0, max: LARGEST.initiatives }),
  };
}

function findRepeated(list: { id: Id }[], at: string, faults: Faults): void {
  const seen = new Set<Id>();
  list.forEach(({ id }, i) => {
    if (seen.has(id)) faults.push({ refusal: 'repeated-id', at: `${at}[${i}].id`, detail: { id } });
    seen.add(id);
  });
}

const nameOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
