import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { defaultScheme } from '../core/score.ts';
import { assessRows, type WibeRow } from '../core/wibe-row.ts';
import { planSchemes } from '../planning/tables.ts';
import { initiativeAssessments } from './tables.ts';

type DemoRow = {
  label: string;
  kind: WibeRow['kind'];
  effective: boolean;
  euro: number;
  from: number;
  to?: number;
  risk?: number;
};

/** Rules and assessments in data/demo/plan.yaml; money in euro. */
export type DemoScoring = {
  scheme: {
    focus: string[];
    bonus: number;
    source: string;
    rate: number;
    from: string;
    rateSource: string;
  };
  assessments: {
    initiative: string;
    name: string;
    note: string;
    from: number;
    to: number;
    preferred?: boolean;
    rows: DemoRow[];
  }[];
};

type IdOf = (thing: string, key: string) => string;

export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  { scheme, assessments }: DemoScoring,
): Promise<void> {
  const id = idOf('plan-scheme', '1');
  const fields = {
    weights: defaultScheme.weights,
    focusBonus: scheme.bonus,
    focusGoals: scheme.focus.map((code) => idOf('goal', code)),
    source: scheme.source,
    ratePercent: scheme.rate,
    rateFrom: scheme.from,
    rateSource: scheme.rateSource,
  };
  await tx.insert(planSchemes).values({
    ...fields,
    municipalityId: actor.municipalityId,
    id,
    createdBy: actor.name,
    createdAt: actor.now,
  });
  const rate = { percent: scheme.rate, from: scheme.from, source: scheme.rateSource };
  const rows = assessments.map((assessment) => toAssessment(actor, idOf, assessment, rate));
  await tx.insert(initiativeAssessments).values(rows);
  await recordAudits(tx, actor, [
    { act: 'plan-scheme.create', entity: 'plan-scheme', entityId: id, after: fields },
    ...rows.map(({ id, name, totalCents }) => ({
      act: 'assessment.create',
      entity: 'assessment',
      entityId: id,
      after: { name, totalCents },
    })),
  ]);
}

function toAssessment(
  actor: Actor,
  idOf: IdOf,
  { initiative, name, note, from, to, preferred = false, rows: demoRows }: DemoScoring['assessments'][number],
  rate: { percent: number; from: string; source: string },
) {
  const rows = demoRows.map(
    (row): WibeRow => ({
      label: row.label,
      kind: row.kind,
      budgetEffective: row.effective,
      cents: row.euro * 100,
      fromYear: row.from,
      toYear: row.to ?? row.from,
      riskPercent: row.risk ?? null,
    }),
  );
  const result = assessRows(from, to, rate, rows);
  if (!result.ok) throw new Error(`The assessment ${name} of the demo is wrong: ${result.error.refusal}`);
  return {
    municipalityId: actor.municipalityId,
    id: idOf('assessment', `${initiative} ${name}`),
    initiativeId: idOf('initiative', initiative),
    name,
    note,
    baseYear: from,
    endYear: to,
    ratePercent: rate.percent,
    rateFrom: rate.from,
    rateSource: rate.source,
    rows,
    preferred,
    totalCents: result.value.total,
    effectiveCents: result.value.effective,
    savedBy: actor.name,
    savedAt: actor.now,
  };
}
