import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { parseQuarter } from '../../kernel/quarter.ts';
import type { Result } from '../../kernel/result.ts';
import type { CostType, Light } from '../core/initiative.ts';
import { type Milestone, milestoneOf } from './core/milestone.ts';
import { type LightKey, lightKeys, type Report, type ReportedLight, type Trend } from './core/status.ts';
import { type ChangeCost, decideChange, requestChange } from './store/changes.ts';
import { releaseReport, saveReport } from './store/reports.ts';

type DemoReport = Partial<
  Pick<Report, 'achieved' | 'nextSteps' | 'decisionNeeded' | 'options' | 'decideBy'>
> & {
  code: string;
  by: string;
  lights: Partial<Record<LightKey, [Light, Trend, string]>>;
  forecastEnd: string;
  /** Spent, bound, still to come. */
  money: [number, number, number];
  progress: number;
  milestones: Partial<Milestone>[];
};
type DemoChange = {
  code: string;
  by: string;
  reason: string;
  options?: string;
  ifRejected?: string;
  scope?: string;
  newEnd?: string;
  costs: (Omit<ChangeCost, 'cents' | 'costType'> & { costType: CostType; euro: number })[];
  quarter?: string;
  decided?: { by: string; approved: boolean; paper: string; resolvedOn: string; note: string };
};

/** data/demo/running.yaml. */
export type DemoRunning = { reports: DemoReport[]; changes: DemoChange[] };

type IdOf = (thing: string, key: string) => string;

/** Written through the stores, so that computed lights, bodies and audit are what the program makes of it. */
export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  { reports, changes }: DemoRunning,
  quarter: string,
): Promise<void> {
  for (const one of reports) {
    const [id, by] = [idOf('initiative', one.code), { ...actor, name: one.by }];
    const saved = must(await saveReport(tx, by, id, parseQuarter(quarter)!, reportOf(one), 0));
    must(await releaseReport(tx, by, id, parseQuarter(quarter)!, saved.version));
  }
  for (const one of changes) await loadChange(tx, actor, idOf('initiative', one.code), one);
}

/** The demo is written by us: what the program refuses of it is a fault of ours. */
function must<T>(result: Result<T, { refusal: string }>): T {
  if (!result.ok) throw new Error(`The demo is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const green: ReportedLight = { light: 'green', trend: 'same', reason: null };

function reportOf({ code: _code, by: _by, lights, money, milestones, ...said }: DemoReport): Report {
  const [actual, committed, remaining] = money.map((euro) => euro * 100) as [number, number, number];
  return {
    achieved: null,
    nextSteps: null,
    decisionNeeded: null,
    options: null,
    decideBy: null,
    ...said,
    lights: Object.fromEntries(
      lightKeys.map((key) => {
        const given = lights[key];
        return [key, given ? { light: given[0], trend: given[1], reason: given[2] } : green];
      }),
    ) as Report['lights'],
    actualCents: actual,
    committedCents: committed,
    remainingCents: remaining,
    milestones: milestones.map(milestoneOf),
  };
}

async function loadChange(tx: Tx, actor: Actor, id: string, one: DemoChange): Promise<void> {
  const { reason, options = null, ifRejected = null, scope = null, newEnd = null, decided } = one;
  const costs = one.costs.map(({ euro, ...cost }) => ({ ...cost, cents: euro * 100 }));
  const quarter = one.quarter ? (parseQuarter(one.quarter) ?? null) : null;
  const wish = { reason, options, ifRejected, scope, newEnd, costs, quarter };
  const request = must(await requestChange(tx, { ...actor, name: one.by }, id, wish));
  if (!decided) return;
  const { by, ...decision } = decided;
  must(await decideChange(tx, { ...actor, name: by }, request.id, decision, request.version));
}
