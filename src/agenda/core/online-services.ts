import type { Day } from '../../kernel/day.ts';
import type { Bilingual } from '../../kernel/text.ts';

/** The current model (0 to 7) and the older one (0 to 4) of how mature one online service is. */
export const maturityModels = ['current', 'older'] as const;
export type MaturityModel = (typeof maturityModels)[number];

export const origins = ['own', 'reused', 'land', 'federal'] as const;
export type Origin = (typeof origins)[number];

/** Fees: none at all, none online yet, or paid online. */
export const payments = ['none', 'missing', 'online'] as const;
export type Payment = (typeof payments)[number];

/** What the register keeps of an online service. */
export type OnlineServiceFields = {
  name: string;
  /** Key of the service in LeiKa and FIM, 14 digits. */
  leika: string | null;
  unitId: string;
  contact: string | null;
  origin: Origin | null;
  url: string | null;
  onlineSince: Day | null;
  /** Registers and systems that it takes data from or hands them to. */
  connected: string | null;
  payment: Payment | null;
  requestsYearly: number | null;
  targetLevel: number | null;
  targetOn: Day | null;
  goalId: string | null;
  initiativeId: string | null;
  applicationId: string | null;
  note: string | null;
  public: boolean;
};

/** A finding as it is entered. */
export type NewLevel = {
  day: Day;
  model: MaturityModel;
  level: number;
  evidence: string | null;
  comment: string | null;
};

export type LevelPart = 'front' | 'process' | 'whole';
export type DescribedLevel = {
  level: number;
  /** Whether a source says what the level means; else it is our reading. */
  sure: boolean;
  name: Bilingual;
  text: Bilingual;
};
export type Derived = {
  older: number;
  least: number;
  most: number;
  confidence: 'sure' | 'assumed' | 'unclear';
  why: Bilingual;
};

/** data/maturity/online-services.yaml. */
export type LevelCatalogue = {
  edition: string;
  models: {
    current: {
      name: Bilingual;
      since: string;
      sources: string[];
      parts: Record<LevelPart, Bilingual>;
      levels: (DescribedLevel & { part: LevelPart; plain: Bilingual })[];
    };
    older: { name: Bilingual; since: string; sources: string[]; levels: DescribedLevel[] };
  };
  /** What an older value says about the current model at most. */
  derived: Derived[];
  sources: Record<string, { title: string; url: string }>;
};

/** One finding on one day; of several for a day and model the one entered last counts. */
export type LevelEntry = { day: Day; model: MaturityModel; level: number; enteredAt: string };

/** Where a service stands: found by the current model, or only a range that its older value leaves open. */
export type ServiceStanding = {
  least: number;
  most: number;
  /** The entry that it stands on. */
  basis: LevelEntry;
};

/**
 * The newest finding by the current model up to a day; only where there is none the range that the older one allows.
 * Undefined: nobody has looked yet.
 */
export function standingOn(
  entries: readonly LevelEntry[],
  day: Day,
  derived: readonly Derived[],
): ServiceStanding | undefined {
  const current = newestOf(entries, 'current', day);
  if (current) return { least: current.level, most: current.level, basis: current };
  const older = newestOf(entries, 'older', day);
  const range = older && derived.find((one) => one.older === older.level);
  return range && { least: range.least, most: range.most, basis: older };
}

export function newestOf(
  entries: readonly LevelEntry[],
  model: MaturityModel,
  day: Day,
): LevelEntry | undefined {
  return entries
    .filter((entry) => entry.model === model && entry.day <= day)
    .reduce<LevelEntry | undefined>(
      (best, entry) => (best && orderOf(best) > orderOf(entry) ? best : entry),
      undefined,
    );
}

const orderOf = ({ day, enteredAt }: LevelEntry): string => `${day} ${enteredAt}`;

/** How many stand at a level or above: for sure, and at most, as older values leave a range open. */
export type Reached = { sure: number; possible: number; unassessed: number; all: number };

export function countReached(standings: readonly (ServiceStanding | undefined)[], level: number): Reached {
  const known = standings.filter((standing) => standing !== undefined);
  return {
    sure: known.filter(({ least }) => least >= level).length,
    possible: known.filter(({ most }) => most >= level).length,
    unassessed: standings.length - known.length,
    all: standings.length,
  };
}

/** The share in percent with one decimal; a register without a service has none. */
export const shareOf = (count: number, all: number): number | undefined =>
  all === 0 ? undefined : Math.round((count / all) * 1000) / 10;

/** What is drawn over time: by part of the current model, what only the older one knows, and what nobody has looked at. */
export const bands = ['whole', 'process', 'front', 'older', 'unassessed'] as const;
export type Band = (typeof bands)[number];

export function bandOf(standing: ServiceStanding | undefined, catalogue: LevelCatalogue): Band {
  if (!standing) return 'unassessed';
  if (standing.basis.model === 'older') return 'older';
  return catalogue.models.current.levels.find(({ level }) => level === standing.least)!.part;
}

export type LevelledService = {
  id: string;
  entries: readonly LevelEntry[];
  requestsYearly: number | null;
  targetLevel: number | null;
  targetOn: Day | null;
};

export type BandCount = { day: Day; counts: Record<Band, number> };

/** All services of today by band on each of the days; what was found later does not count earlier. */
export const bandsOver = (
  services: readonly LevelledService[],
  days: readonly Day[],
  catalogue: LevelCatalogue,
): BandCount[] =>
  days.map((day) => {
    const found = services.map(({ entries }) =>
      bandOf(standingOn(entries, day, catalogue.derived), catalogue),
    );
    const count = (band: Band) => found.filter((one) => one === band).length;
    return {
      day,
      counts: Object.fromEntries(bands.map((band) => [band, count(band)])) as BandCount['counts'],
    };
  });

/** The last days of so many quarters before today, oldest first, and today. */
export function quarterEnds(today: Day, count: number): Day[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  const ends = Array.from({ length: count }, (_, at) => {
    const first = quarter - count + 1 + at;
    return new Date(Date.UTC(Math.floor(first / 4), (first % 4) * 3, 0)).toISOString().slice(0, 10);
  });
  return [...ends, today];
}

export const serviceGaps = [
  'unassessed',
  'busy-and-low',
  'target-missed',
  'contradicts',
  'only-older',
  'assessment-old',
] as const;
export type ServiceGap = (typeof serviceGaps)[number];

/** So many of the most requested services are watched (Top 20). */
export const busiestCount = 20;
/** Below this level nobody can apply online. */
export const applicationLevel = 3;
/** After so many months somebody should look again. */
export const assessmentMonths = 18;

/** The most requested services; those without a figure are none of them. */
export const busiest = (services: readonly LevelledService[]): ReadonlySet<string> =>
  new Set(
    services
      .filter(({ requestsYearly }) => (requestsYearly ?? 0) > 0)
      .toSorted((a, b) => b.requestsYearly! - a.requestsYearly!)
      .slice(0, busiestCount)
      .map(({ id }) => id),
  );

/** What is missing in one service today, the most urgent first. */
export function gapsOf(
  service: LevelledService,
  top: ReadonlySet<string>,
  today: Day,
  derived: readonly Derived[],
): ServiceGap[] {
  const standing = standingOn(service.entries, today, derived);
  const { targetLevel, targetOn } = service;
  const found: Record<ServiceGap, boolean> = {
    unassessed: !standing,
    'busy-and-low': top.has(service.id) && (standing?.most ?? 0) < applicationLevel,
    'target-missed':
      targetLevel !== null && targetOn !== null && targetOn < today && (standing?.least ?? 0) < targetLevel,
    contradicts: contradicts(service.entries, today, derived),
    'only-older': standing?.basis.model === 'older',
    'assessment-old':
      standing?.basis.model === 'current' && monthsApart(standing.basis.day, today) >= assessmentMonths,
  };
  return serviceGaps.filter((gap) => found[gap]);
}

/** The newest values of both models cannot both be true, and the older model's was not found before the other one. */
function contradicts(entries: readonly LevelEntry[], today: Day, derived: readonly Derived[]): boolean {
  const current = newestOf(entries, 'current', today);
  const older = newestOf(entries, 'older', today);
  const range = older && derived.find((one) => one.older === older.level);
  if (!current || !older || !range || older.day < current.day) return false;
  return current.level < range.least || current.level > range.most;
}

const monthsApart = (from: Day, to: Day): number => {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number) as [number, number, number]);
  return (b![0] - a![0]) * 12 + b![1] - a![1] - (b![2] < a![2] ? 1 : 0);
};

/** Of the services with a target: how many have reached it for sure, are on the way, or are late. */
export function targetsOf(
  services: readonly LevelledService[],
  today: Day,
  derived: readonly Derived[],
): { reached: number; underWay: number; late: number; none: number } {
  const stateOf = ({ entries, targetLevel, targetOn }: LevelledService) => {
    if (targetLevel === null || targetOn === null) return 'none';
    if ((standingOn(entries, today, derived)?.least ?? -1) >= targetLevel) return 'reached';
    return targetOn < today ? 'late' : 'underWay';
  };
  const states = services.map(stateOf);
  const count = (state: string) => states.filter((one) => one === state).length;
  return { reached: count('reached'), underWay: count('underWay'), late: count('late'), none: count('none') };
}

/** What an indicator may take from the register: how many services, or which share, stand at a level or above. */
export const registerMeasures = ['services', 'service-share'] as const;
export type RegisterMeasure = (typeof registerMeasures)[number];

/** The value of an indicator out of the register: what is sure, never what is merely possible. */
export function measureOf(
  measure: RegisterMeasure,
  level: number,
  standings: readonly (ServiceStanding | undefined)[],
): { value: number; reached: Reached } | undefined {
  const reached = countReached(standings, level);
  const value = measure === 'services' ? reached.sure : shareOf(reached.sure, reached.all);
  return value === undefined ? undefined : { value, reached };
}
