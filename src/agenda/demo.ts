import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import type { Dimension, Frequency, IndicatorLevel } from './core/goal.ts';
import type { RegisterMeasure } from './core/online-services.ts';
import {
  agendaFields,
  agendaGoals,
  agendas,
  indicators,
  indicatorTargets,
  indicatorValues,
} from './tables.ts';

type Named = { name: { de: string; en: string } };

/** data/demo/agenda.yaml: values by year are measured at its end, this year's on the day of the demo. */
export type DemoAgenda = Named & {
  from: number;
  to: number;
  vision: string;
  fields: (Named & { code: string; description: string; goals: DemoGoal[] })[];
  indicators: (Named & {
    goal: string;
    unit: string;
    direction: 'more' | 'less';
    dimensions: DimensionName[];
    frequency: Frequency;
    level: IndicatorLevel;
    definition: string;
    source: string;
    values: Record<string, number>;
    target: number;
    /** What the value is taken from the register of online services. */
    register?: { measure: RegisterMeasure; level: number };
  })[];
};

type DemoGoal = Named & {
  code: string;
  description: string;
  /** Where no indicator says what the goal serves. */
  dimensions?: DimensionName[];
};
type DimensionName = keyof typeof dimensionNames;

type IdOf = (thing: string, key: string) => string;

export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: DemoAgenda,
  today: string,
): Promise<void> {
  const { municipalityId } = actor;
  await tx.insert(agendas).values({
    municipalityId,
    id: idOf('agenda', 'agenda'),
    name: demo.name.de,
    vision: demo.vision,
    fromYear: demo.from,
    toYear: demo.to,
  });
  await tx.insert(agendaFields).values(
    demo.fields.map(({ code, name, description }, position) => ({
      municipalityId,
      id: idOf('field', code),
      code,
      name: name.de,
      description,
      position,
    })),
  );
  const goals = demo.fields.flatMap((field) =>
    field.goals.map(({ code, name, description, dimensions }) => ({
      municipalityId,
      id: idOf('goal', code),
      fieldId: idOf('field', field.code),
      code,
      name: name.de,
      description,
      ...dimensionsOf(demo, code, dimensions),
      ownerUnitId: idOf('unit', owners[field.code]!),
    })),
  );
  await tx.insert(agendaGoals).values(goals);
  for (const indicator of demo.indicators) await loadIndicator(tx, actor, idOf, indicator, demo, today);
  await recordAudits(
    tx,
    actor,
    goals.map(({ id, code, name }) => ({
      act: 'agenda-goal.create',
      entity: 'agenda-goal',
      entityId: id,
      after: { code, name },
    })),
  );
}

/** The unit in charge of each field of action. */
const owners: Record<string, string> = { HF1: 'SD', HF2: '40', HF3: '66', HF4: '80', HF5: '17', HF6: 'SD' };

const dimensionNames = {
  'quality-of-life': 'qualityOfLife',
  'citizen-service': 'citizenService',
  economy: 'economy',
} as const;

/** A goal serves what its indicators measure. */
function dimensionsOf(
  demo: DemoAgenda,
  goal: string,
  own: readonly DimensionName[] = [],
): Partial<Record<Dimension, true>> {
  const served = demo.indicators
    .filter((indicator) => indicator.goal === goal)
    .flatMap((indicator) => indicator.dimensions);
  return Object.fromEntries([...own, ...served].map((name) => [dimensionNames[name], true]));
}

async function loadIndicator(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  indicator: DemoAgenda['indicators'][number],
  demo: DemoAgenda,
  today: string,
): Promise<void> {
  const { municipalityId } = actor;
  const [baseline, ...later] = Object.entries(indicator.values).map(([year, value]) => ({
    day: `${year}-12-31`,
    value,
  }));
  const indicatorId = idOf('indicator', indicator.name.de);
  await tx.insert(indicators).values({
    municipalityId,
    id: indicatorId,
    goalId: idOf('goal', indicator.goal),
    name: indicator.name.de,
    unit: indicator.unit,
    direction: indicator.direction === 'more' ? 'up' : 'down',
    frequency: indicator.frequency,
    level: indicator.level,
    definition: indicator.definition,
    source: indicator.source,
    baselineDay: baseline!.day,
    baselineValue: baseline!.value,
    registerMeasure: indicator.register?.measure ?? null,
    registerLevel: indicator.register?.level ?? null,
  });
  await tx
    .insert(indicatorTargets)
    .values({ municipalityId, indicatorId, day: `${demo.to}-12-31`, value: indicator.target });
  await tx.insert(indicatorValues).values(
    [baseline!, ...later].map(({ day, value }) => ({
      municipalityId,
      id: idOf('indicator-value', `${indicator.name.de} ${day}`),
      indicatorId,
      day: day < today ? day : today,
      value,
      enteredAt: actor.now,
      enteredBy: actor.name,
    })),
  );
}
