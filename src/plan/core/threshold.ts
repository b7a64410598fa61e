import type { Cents } from '../../kernel/money.ts';
import type { CostSum } from './initiative.ts';

export type Body = 'office' | 'cio' | 'board' | 'committee' | 'council';
export const bodies: readonly Body[] = ['office', 'cio', 'board', 'committee', 'council'];

export type Part = 'decides' | 'prepares' | 'informed';

/** A value limit (Wertgrenze): within it, a body has a part in what is decided. `above` is exclusive, `upTo` inclusive. */
export type Threshold = {
  subject: 'plan' | 'procurement' | 'funding';
  aboveCents: Cents;
  upToCents: Cents | null;
  body: Body;
  part: Part;
  source: string;
};

/**
 * A start for towns that have not entered their own: information from 50,000 €, the committee decides above 300,000 €,
 * the council above 1.5 m € (Köln, Zuständigkeitsordnung 2021; domain research, plan.md 1.2). Below, the administration.
 */
export const thresholdsOfKoeln: readonly Threshold[] = thresholdsOf(
  { inform: 5_000_000, committee: 30_000_000, council: 150_000_000 },
  'Köln 2021',
);

/** Above these amounts the committee is informed, the committee decides, the council decides. */
export type ValueLimits = { inform: Cents; committee: Cents; council: Cents };

export function thresholdsOf({ inform, committee, council }: ValueLimits, source: string): Threshold[] {
  const rows: [Cents, Cents | null, Body, Part][] = [
    [0, inform, 'office', 'decides'],
    [inform, committee, 'cio', 'decides'],
    [inform, committee, 'committee', 'informed'],
    [committee, council, 'committee', 'decides'],
    [council, null, 'committee', 'prepares'],
    [council, null, 'council', 'decides'],
  ];
  return rows
    .filter(([aboveCents, upToCents]) => upToCents === null || aboveCents < upToCents)
    .map(([aboveCents, upToCents, body, part]) => ({
      ...{ subject: 'plan', aboveCents, upToCents, body, part, source },
    }));
}

/** From which amounts on a table of limits asks for committee and council; null where it never does. */
export function limitsIn(rules: readonly Threshold[]): { [Limit in keyof ValueLimits]: Cents | null } {
  const lowest = (from: Body, parts: readonly Part[]): Cents | null => {
    const found = rules.filter(
      ({ subject, body, part }) =>
        subject === 'plan' && parts.includes(part) && bodies.indexOf(body) >= bodies.indexOf(from),
    );
    return found.length === 0 ? null : Math.min(...found.map(({ aboveCents }) => aboveCents));
  };
  return {
    inform: lowest('committee', ['informed', 'prepares', 'decides']),
    committee: lowest('committee', ['decides']),
    council: lowest('council', ['decides']),
  };
}

/**
 * What an initiative commits: one-off costs and the running ones over the term of the contract, as Karlsruhe values an
 * order (432,089.00 € investive + 264,798.80 € for 72 months = 696,887.80 €; plan.md 1.2).
 */
export function committedCost(oneOff: CostSum, runningPerYear: CostSum, termYears: number): CostSum {
  return {
    cents: oneOff.cents + Math.round(runningPerYear.cents * termYears),
    unknown: oneOff.unknown + runningPerYear.unknown,
  };
}

export type Competence = {
  decides: Body;
  prepares: Body[];
  informed: Body[];
  /** The limits that decided it. */
  because: Threshold[];
  /** Parts of the cost have no figure: it may be a higher body. */
  atLeast: boolean;
};

/** Which body must be asked; undefined where the rules have a gap at this amount. */
export function competenceFor(
  cost: CostSum,
  rules: readonly Threshold[],
  subject: Threshold['subject'] = 'plan',
): Competence | undefined {
  const because = rules.filter(
    (rule) =>
      rule.subject === subject &&
      (cost.cents > rule.aboveCents || rule.aboveCents === 0) &&
      (rule.upToCents === null || cost.cents <= rule.upToCents),
  );
  const deciding = because.filter((rule) => rule.part === 'decides').map((rule) => rule.body);
  if (deciding.length === 0) return undefined;
  return {
    decides: highest(deciding),
    prepares: because.filter((rule) => rule.part === 'prepares').map((rule) => rule.body),
    informed: because.filter((rule) => rule.part === 'informed').map((rule) => rule.body),
    because,
    atLeast: cost.unknown > 0,
  };
}

export const isHigher = (body: Body, than: Body): boolean => bodies.indexOf(body) > bodies.indexOf(than);

const highest = (all: readonly Body[]): Body => all.reduce((top, body) => (isHigher(body, top) ? body : top));
