import type { Actor } from '../audit/core/actor.ts';
import type { Tx } from '../db/index.ts';
import { isRole } from '../kernel/role.ts';
import type { Dimension } from '../roles/core/advisor/profile.ts';
import { itemsFor } from './core/catalogue.ts';
import { type AnswerValue, saveAnswer } from './store/answers.ts';
import { maturityCatalogue } from './store/catalogue.ts';
import { createRound, releaseRound, saveTargets, type Targets } from './store/rounds.ts';

/** data/demo/maturity.yaml */
export type DemoMaturity = {
  rounds: {
    name: string;
    opened: string;
    due?: string;
    /** Missing while the round runs. */
    released?: string;
    silent?: string[];
    asked: Record<string, string>;
    levels: Record<Dimension, string>;
    by: Record<string, Record<string, number>>;
    proofs: string[];
    targets: Targets;
  }[];
};

type IdOf = (thing: string, key: string) => string;
type DemoRound = DemoMaturity['rounds'][number];

export async function loadDemo(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoMaturity): Promise<void> {
  for (const round of demo.rounds) await loadRound(tx, actor, idOf, round);
}

async function loadRound(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoRound): Promise<void> {
  const on = (day: string): Actor => ({ ...actor, now: new Date(`${day}T09:00:00Z`) });
  const asked = Object.entries(demo.asked).flatMap(([name, role]) =>
    isRole(role) ? [{ name, personId: idOf('person', name), role }] : [],
  );
  const round = await createRound(tx, on(demo.opened), {
    name: demo.name,
    dueOn: demo.due ?? null,
    asked: asked.map(({ personId, role }) => ({ personId, role })),
  });
  const answering = on(demo.released ?? demo.opened);
  for (const { name, personId, role } of asked) {
    if (demo.silent?.includes(name)) continue;
    for (const { id } of itemsFor(maturityCatalogue(), role))
      await saveAnswer(
        tx,
        { ...answering, name },
        { roundId: round.id, personId, item: id },
        {
          value: levelOf(demo, name, id),
          comment: null,
          proofUrl: demo.proofs.includes(id)
            ? `https://lohenfurt.example/nachweis/${id.toLowerCase()}`
            : null,
        },
      );
  }
  await saveTargets(tx, answering, round.id, demo.targets, round.version);
  if (!demo.released) return;
  const released = await releaseRound(tx, { ...answering, name: 'Leyla Demirci' }, round.id);
  if (!released.ok) throw new Error(`Demo, ${demo.name}: ${released.error.refusal}`);
}

function levelOf({ levels, by }: DemoRound, name: string, item: string): AnswerValue {
  const level = Number(levels[item[0] as Dimension].split(' ')[Number(item[1]) - 1]);
  const shifted = level + (by[name]?.[item] ?? 0);
  return String(Math.min(5, Math.max(1, shifted))) as AnswerValue;
}
