import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { MaturityModel, Origin, Payment } from '../core/online-services.ts';
import { onlineServiceLevels, onlineServices } from '../tables.ts';

type DemoService = {
  name: string;
  unit: string;
  origin?: Origin;
  requests: number;
  application?: string;
  payment?: Payment;
  /** Day and level by the older model, and by the current one. */
  earlier?: Record<Day, number>;
  found?: Record<Day, number>;
  target?: [level: number, on: Day];
  initiative?: string;
};

/** data/demo/online-services.yaml. */
export type DemoServices = { services: DemoService[] };

type IdOf = (thing: string, key: string) => string;

export async function loadServices(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoServices): Promise<void> {
  const { municipalityId } = actor;
  const goalId = idOf('goal', 'Z1.1');
  const rows = demo.services.map((one) => ({
    municipalityId,
    id: idOf('online-service', one.name),
    name: one.name,
    unitId: idOf('unit', one.unit),
    origin: one.origin ?? null,
    requestsYearly: one.requests,
    applicationId: one.application ? idOf('application', one.application) : null,
    payment: one.payment ?? null,
    targetLevel: one.target?.[0] ?? null,
    targetOn: one.target?.[1] ?? null,
    goalId: one.target ? goalId : null,
    initiativeId: one.initiative ? idOf('initiative', one.initiative) : null,
  }));
  await tx.insert(onlineServices).values(rows);
  await tx
    .insert(onlineServiceLevels)
    .values(
      demo.services.flatMap((one) => [
        ...levelsOf(one, 'older', one.earlier, actor, idOf),
        ...levelsOf(one, 'current', one.found, actor, idOf),
      ]),
    );
  await recordAudits(
    tx,
    actor,
    rows.map(({ id, name }) => ({
      act: 'online-service.create',
      entity: 'online-service',
      entityId: id,
      after: { name },
    })),
  );
}

const levelsOf = (
  { name }: DemoService,
  model: MaturityModel,
  levels: Record<Day, number> | undefined,
  actor: Actor,
  idOf: IdOf,
) =>
  Object.entries(levels ?? {}).map(([day, level]) => ({
    municipalityId: actor.municipalityId,
    id: idOf('online-service-level', `${name} ${model} ${day}`),
    serviceId: idOf('online-service', name),
    day,
    model,
    level,
    evidence: model === 'current' ? `Prüfbogen ${day.slice(0, 7)}` : 'OZG-Meldung an das Land',
    enteredAt: actor.now,
    enteredBy: 'Stabsstelle Digitalisierung',
  }));
