import { type Land, lands } from './catalogue.ts';
import { isDay, nextDay } from './day.ts';
import type { Answer, Facts } from './expression.ts';

/**
 * What the radar knows about a municipality: a tree of values, as the advisor's profile has it, with the facts of the
 * catalogue beside it. A missing or null value is "not known", never nought.
 */
export type LawProfile = { readonly [name: string]: unknown };

export const municipalityTypes = [
  'gemeinde',
  'kreisangehoerige-stadt',
  'kreisfreie-stadt',
  'gemeindeverband',
  'landkreis',
] as const;

/** `detail.found` is what stood there. */
export type ProfileFault = { refusal: ProfileFaultName; at: string; detail: { found: string } };
export type ProfileFaultName =
  | 'profile-not-an-object'
  | 'type-unknown'
  | 'land-unknown'
  | 'not-a-count'
  | 'not-a-yes-no'
  | 'not-a-list'
  | 'not-days-by-obligation'
  | 'not-answers-by-obligation'
  | 'not-a-day';

const counts = [
  'inhabitants',
  'population',
  'employees',
  'officeStaff',
  'holdingsCount',
  'web.sites',
  'web.apps',
  'web.sitesNewSince20180923',
  'vat.turnoverPreviousYearEur',
];
const yesNos = [
  'ai.uses',
  'ai.chatbot',
  'ai.generatesContent',
  'ai.highRiskAnnexIII',
  'vat.optionDeclaredAndNotRevoked',
  'vat.hasEntrepreneurialSphere',
  'vat.section2bApplied',
  'services.requireEid',
  'services.readsWalletAttestations',
];

/** All faults of a profile as it comes from a file; empty: it can be used. Fields nobody knows are no fault. */
export function findProfileFaults(profile: unknown): ProfileFault[] {
  if (!isTree(profile)) return [fault('profile-not-an-object', '$', profile)];
  const faults: ProfileFault[] = [];
  const expectAt = (at: string, isGood: (value: unknown) => boolean, refusal: ProfileFaultName) => {
    const value = find(profile, at);
    if (value !== undefined && value !== null && !isGood(value)) faults.push(fault(refusal, at, value));
  };
  expectAt('type', (value) => (municipalityTypes as readonly unknown[]).includes(value), 'type-unknown');
  expectAt('land', (value) => readLand(value) !== undefined, 'land-unknown');
  for (const at of counts) expectAt(at, isCount, 'not-a-count');
  for (const at of yesNos) expectAt(at, (value) => typeof value === 'boolean', 'not-a-yes-no');
  expectAt('tasks', isTaskList, 'not-a-list');
  expectAt('holdings', (value) => Array.isArray(value) && value.every(isTree), 'not-a-list');
  expectAt('evidence', isDayByObligation, 'not-days-by-obligation');
  expectAt('confirmed', isAnswerByObligation, 'not-answers-by-obligation');
  expectAt('inhabitantsOn', (value) => typeof value === 'string' && isDay(value), 'not-a-day');
  return [...faults, ...findPopulationFaults(profile)];
}

function findPopulationFaults(profile: LawProfile): ProfileFault[] {
  const byDay = profile.populationAt;
  if (byDay === undefined || byDay === null) return [];
  if (!isTree(byDay)) return [fault('not-a-list', 'populationAt', byDay)];
  return Object.entries(byDay).flatMap(([day, value]) => {
    const at = `populationAt.${day}`;
    if (!isDay(day)) return [fault('not-a-day', at, day)];
    return value === null || isCount(value) ? [] : [fault('not-a-count', at, value)];
  });
}

const fault = (refusal: ProfileFaultName, at: string, found: unknown): ProfileFault => ({
  refusal,
  at,
  detail: { found: JSON.stringify(found)?.slice(0, 60) ?? 'undefined' },
});

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
/** A list of all tasks, or task by task yes or no. */
const isTaskList = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((task) => typeof task === 'string')
    : isTree(value) && Object.values(value).every((known) => known === null || typeof known === 'boolean');

const isDayByObligation = (value: unknown): boolean =>
  isTree(value) && Object.values(value).every((day) => typeof day === 'string' && isDay(day));
const isAnswerByObligation = (value: unknown): boolean =>
  isTree(value) && Object.values(value).every((answer) => answer === 'yes' || answer === 'no');

/** The facts of a profile. `land` is also read from the official key, counts also from their other names. */
export function factsOf(profile: LawProfile): Facts {
  const known = { ...profile, ...derive(profile) };
  return {
    value: (fact, at) => scalar(find(known, at === undefined ? fact : `${fact}.${at}`)),
    has: (fact, value) => has(find(known, fact), value),
    items: (fact) => {
      const list = find(known, fact);
      return Array.isArray(list) ? list.filter(isTree).map(factsOf) : undefined;
    },
  };
}

function derive(profile: LawProfile): Record<string, unknown> {
  const population = profile.population ?? profile.inhabitants ?? undefined;
  return {
    land: readLand(profile.land) ?? readLand(String(profile.ars ?? profile.ags ?? '').slice(0, 2)),
    population,
    populationAt: { ...populationOn(profile.inhabitantsOn, population), ...tree(profile.populationAt) },
    holdingsCount: profile.holdingsCount ?? countHoldings(profile),
    ...presumed(profile),
  };
}

/**
 * What is taken for granted until somebody says otherwise. GDI-DE, guidelines of 2025-07-01: a municipality runs no
 * trans-European digital service of its own.
 */
const presumptions = { 'services.transEuropean': false } as const;

const presumed = (profile: LawProfile): Record<string, unknown> =>
  Object.fromEntries(Object.entries(presumptions).filter(([fact]) => (find(profile, fact) ?? null) === null));

/** The number at the end of 31 December is the number of 1 January. */
function populationOn(day: unknown, population: unknown): Record<string, unknown> {
  if (typeof day !== 'string' || !isDay(day)) return {};
  return { [day]: population, ...(day.endsWith('-12-31') ? { [nextDay(day)]: population } : {}) };
}

const countHoldings = ({ holdings, konzern }: LawProfile): number | undefined =>
  Array.isArray(holdings) ? holdings.length : holdingsByStep(konzern);

/** The advisor's `konzern` counts in steps: 1 is three to seven holdings and more follow; 0, up to two, leaves it open. */
export const holdingsByStep = (konzern: unknown): number | undefined =>
  typeof konzern === 'number' && konzern >= 1 ? 3 : undefined;

/** `DE-SN`, `SN` or the first two digits of the official key (`14`). */
export function readLand(value: unknown): Land | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\d{2}$/.test(value)) return lands[Number(value) - 1];
  return lands.find((land) => land === value || land === `DE-${value}`);
}

function has(list: unknown, value: string): Answer {
  if (Array.isArray(list)) return list.includes(value) ? 'yes' : 'no';
  if (!isTree(list)) return 'check';
  const known = list[value];
  return typeof known === 'boolean' ? (known ? 'yes' : 'no') : 'check';
}

/** A value by its dotted path, whether nested or written as one flat key. */
function find(profile: LawProfile, path: string): unknown {
  if (Object.hasOwn(profile, path)) return profile[path];
  const dot = path.indexOf('.');
  if (dot < 0) return undefined;
  const head = path.slice(0, dot);
  const inner = Object.hasOwn(profile, head) ? profile[head] : undefined;
  return isTree(inner) ? find(inner, path.slice(dot + 1)) : undefined;
}

const scalar = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
const isTree = (value: unknown): value is LawProfile =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const tree = (value: unknown): LawProfile => (isTree(value) ? value : {});
