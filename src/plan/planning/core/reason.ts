import { formatEuroShort, formatNumber } from '../../../kernel/money.ts';
import { formatQuarter, yearOf } from '../../../kernel/quarter.ts';
import type { Language } from '../../../kernel/text.ts';
import type { LeftOut } from '../../../planner/core/explain/explain.ts';
import type { Overload } from '../../../planner/core/solve.ts';
import type { Assumption, OutsideReason, PlanItem } from './candidate.ts';
import { moneyStepCents } from './load.ts';
import { distanceOf } from './order-limit.ts';
import type { Basis } from './portfolio.ts';

/** Names in sentences: quarters, teams and money as people write them. */
export type Naming = Pick<Basis, 'frame' | 'portfolio' | 'items'>;

/** Where a limit lies: `Team Fachverfahren, Q2/27` or `Investitionsbudget 2028`. */
export function limitName(limit: Overload, { frame, portfolio }: Naming, language: Language): string {
  if (limit.kind === 'team') {
    const distance = distanceOf(limit.team);
    if (distance !== undefined)
      return authorisationName(yearOf(frame.from + limit.period), distance, language);
    const team = portfolio.teams.find(({ id }) => id === limit.team);
    return `${team?.name ?? ''}, ${formatQuarter(frame.from + limit.period)}`;
  }
  const year = yearOf(frame.from) + limit.year;
  const names = {
    de: { investive: 'Investitionsbudget', consumptive: 'Ergebnisbudget' },
    en: { investive: 'investment budget', consumptive: 'operating budget' },
  }[language];
  return `${names[limit.kind]} ${year}`;
}

const authorisationName = (year: number, distance: number, language: Language): string =>
  language === 'de'
    ? `Verpflichtungsermächtigung ${year} für ${year + distance}`
    : `commitment appropriation ${year} for ${year + distance}`;

/** How much of it: `40 Personaltage` or `170 Tsd. €`. */
export const limitAmount = (limit: Overload, language: Language): string =>
  isInDays(limit)
    ? `${formatNumber(limit.by, language)} ${(language === 'de' ? ['Personaltag', 'Personaltage'] : ['person-day', 'person-days'])[isOne(limit) ? 0 : 1]}`
    : formatEuroShort(limit.by * moneyStepCents, language);

/** A single person-day is missing, several are: so much for the verb. */
export const isOne = (limit: Overload): boolean => isInDays(limit) && limit.by === 1;

const isInDays = (limit: Overload): boolean => limit.kind === 'team' && distanceOf(limit.team) === undefined;

/** Why an initiative is not in the plan, in one line. */
export function leftOutReason(why: LeftOut | null, naming: Naming, language: Language): string {
  const de = language === 'de';
  const named = (ids: LeftOut['missing']) => ids.map((id) => nameOf(String(id), naming)).join(', ');
  const first = why?.shortage[0];
  const missing = first && why.shortage.length === 1 && isOne(first) ? 'fehlt' : 'fehlen';
  switch (why?.kind) {
    case undefined:
      return de ? 'Der Plan ist noch nicht vollständig berechnet' : 'The plan is not fully calculated yet';
    case 'excluded':
      return de ? `schließt sich aus mit ${named(why.excludedBy)}` : `excludes ${named(why.excludedBy)}`;
    case 'time':
      return de
        ? 'zu wenig Zeit zwischen frühestem Beginn, Vorgängern und Frist'
        : 'too little time between earliest start, predecessors and deadline';
    case 'worth':
      return de
        ? 'hätte Platz, würde aber Vorhaben mit höherem Nutzen verdrängen'
        : 'would fit, but would displace initiatives of higher value';
    case 'predecessor':
      return de
        ? `braucht zuerst ${named(why.missing)}; dafür ${missing} ${shortageList(why.shortage, naming, language)}`
        : `first needs ${named(why.missing)}; missing: ${shortageList(why.shortage, naming, language)}`;
    default:
      return first
        ? de
          ? `es ${missing} ${shortageList(why.shortage, naming, language)}`
          : `missing: ${shortageList(why.shortage, naming, language)}`
        : de
          ? 'verdrängt durch höheren Nutzen'
          : 'displaced by higher value';
  }
}

/** A sentence names two limits and counts the rest. */
function shortageList(shortage: readonly Overload[], naming: Naming, language: Language): string {
  const named = shortage.slice(0, 2).map((limit) => {
    const [amount, place] = [limitAmount(limit, language), limitName(limit, naming, language)];
    return `${amount} (${place})`;
  });
  const more = shortage.length - named.length;
  const rest =
    more > 0 ? (language === 'de' ? ` und an ${more} weiteren Stellen` : ` and in ${more} more places`) : '';
  return named.join(', ') + rest;
}

export const nameOf = (id: string, { items }: Pick<Basis, 'items'>): string => {
  const item = items.find((one) => one.id === id);
  return item ? `${item.code} ${item.name}` : '?';
};

/** Initiatives the plan does not look at, and why. */
export const outsideReasons: Record<OutsideReason, { de: string; en: string }> = {
  idea: { de: 'noch eine Idee, nicht gemeldet', en: 'still an idea, not announced' },
  done: { de: 'schon eingeführt', en: 'already introduced' },
  'given-up': { de: 'abgelehnt, abgebrochen oder zurückgestellt', en: 'rejected, cancelled or deferred' },
  'ends-before': { de: 'endet vor dem Planzeitraum', en: 'ends before the plan begins' },
  'starts-later': { de: 'soll erst nach dem Planzeitraum beginnen', en: 'is to begin after the plan ends' },
  'by-hand': { de: 'von Hand ausgeschlossen', en: 'excluded by hand' },
  predecessor: {
    de: 'braucht ein Vorhaben, das nicht kommt',
    en: 'needs an initiative that does not come',
  },
};

export const assumptionTexts: Record<Assumption, { de: string; en: string }> = {
  duration: { de: 'Dauer nach Größenklasse angenommen', en: 'duration assumed by size class' },
  'no-effort': { de: 'ohne Aufwand in Personaltagen', en: 'without effort in person-days' },
  'no-cost': {
    de: 'einmalige Kosten fehlen oder sind teils unbeziffert',
    en: 'one-off costs missing or partly without figure',
  },
  'no-running-cost': {
    de: 'laufende Kosten fehlen oder sind teils unbeziffert',
    en: 'running costs missing or partly without figure',
  },
  'deadline-lost': { de: 'Frist nicht mehr zu halten', en: 'deadline can no longer be met' },
  'provisional-wait': {
    de: 'beginnt erst nach der vorläufigen Haushaltsführung',
    en: 'begins after the provisional budget only',
  },
  'start-ahead': {
    de: 'muss wegen der Frist früher beginnen als gemeldet',
    en: 'must begin earlier than announced because of its deadline',
  },
};

/** Why it stands where it stands, for those that were not free to choose. */
export function fateText(item: PlanItem, language: Language): string {
  const de = language === 'de';
  if (item.hand) return de ? 'von Hand festgelegt' : 'fixed by hand';
  if (item.fate === 'running') return de ? 'läuft bereits' : 'running already';
  if (item.fate === 'must') return item.legal ? (de ? 'Pflicht' : 'duty') : de ? 'beschlossen' : 'adopted';
  return de ? 'frei gewählt' : 'chosen freely';
}
