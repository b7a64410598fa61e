import { type Day, daysBetween } from '../../kernel/day.ts';

export const hostings = ['own', 'provider', 'cloud', 'local'] as const;
export type Hosting = (typeof hostings)[number];

/** Protection need (Schutzbedarf) after BSI 200-2. */
export const protections = ['normal', 'high', 'very-high'] as const;
export type Protection = (typeof protections)[number];

export const lifeCycles = ['planned', 'active', 'phasing-out', 'retired'] as const;
export type LifeCycle = (typeof lifeCycles)[number];

/** In use today: it costs and counts. */
export const isInUse = (lifeCycle: LifeCycle): boolean =>
  lifeCycle === 'active' || lifeCycle === 'phasing-out';

/** What the register keeps of an application. */
export type ApplicationFields = {
  name: string;
  /** What it is used for: applications of one task are counted as duplicates. */
  task: string | null;
  unitId: string;
  contact: string | null;
  vendor: string | null;
  technology: string | null;
  standardId: string | null;
  hosting: Hosting | null;
  users: number | null;
  /** Licence, maintenance and operation of one year, gross. */
  yearlyCents: number | null;
  protection: Protection | null;
  lifeCycle: LifeCycle;
  contractEndsOn: Day | null;
  noticeMonths: number | null;
  supportUntil: Day | null;
  unsupported: boolean;
  /** The initiative that replaces it. */
  successorId: string | null;
  note: string | null;
};

/** So long before the end of support a replacement has to begin; from vote to award alone it took 19 months. */
export const replacementLeadMonths = 24;
/** A contract's notice is announced so many days ahead. */
export const noticeLeadDays = 90;

type Dated = {
  lifeCycle: LifeCycle;
  supportUntil: Day | null;
  unsupported: boolean;
  contractEndsOn: Day | null;
  noticeMonths: number | null;
};
/** The initiative that replaces an application, and when it is to be done. */
type Successor = { endsOn: Day | null };

export type Replacement =
  | { state: 'none' }
  /** Support lasts for more than two years. */
  | { state: 'later'; begins: Day }
  | { state: 'due'; begins: Day | null }
  | { state: 'planned' }
  /** An initiative is there, but ends after the support does. */
  | { state: 'too-late' };

/** Whether a replacement has to begin, and whether the one that is planned comes in time. */
export function replacementOf(application: Dated, successor: Successor | undefined, today: Day): Replacement {
  const { supportUntil, unsupported, lifeCycle } = application;
  if (!isInUse(lifeCycle) || (!supportUntil && !unsupported)) return { state: 'none' };
  if (successor) {
    const late = successor.endsOn && supportUntil && successor.endsOn > supportUntil;
    return { state: late ? 'too-late' : 'planned' };
  }
  if (!supportUntil) return { state: 'due', begins: null };
  const begins = monthsBefore(supportUntil, replacementLeadMonths);
  return { state: begins <= today ? 'due' : 'later', begins };
}

export type Notice = { day: Day; state: 'later' | 'soon' | 'missed' };

/** The last day to give notice so that the contract ends when it may; undefined without the figures. */
export function noticeOf({ contractEndsOn, noticeMonths, lifeCycle }: Dated, today: Day): Notice | undefined {
  if (!contractEndsOn || noticeMonths === null || lifeCycle === 'retired') return undefined;
  const day = monthsBefore(contractEndsOn, noticeMonths);
  const left = daysBetween(today, day);
  return { day, state: left < 0 ? 'missed' : left <= noticeLeadDays ? 'soon' : 'later' };
}

/** The same day some months earlier, or the month's last: three months before 31 May is 28 February. */
function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = year * 12 + month - 1 - months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(Math.min(date, last))}`;
}
