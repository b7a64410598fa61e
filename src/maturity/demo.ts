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
    released: string;
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
    isRole(role) ? [{ personId: idOf('person', name), role }] : [],
  );
  const round = await createRound(tx, on(demo.opened), { name: demo.name, dueOn: null, asked });
  for (const [name, role] of Object.entries(demo.asked)) {
    if (!isRole(role)) continue;
    for (const { id } of itemsFor(maturityCatalogue(), role)) {
      const at = { roundId: round.id, personId: idOf('person', name), item: id };
      await saveAnswer(tx, { ...on(demo.released), name }, at, {
        value: levelOf(demo, name, id),
        comment: null,
        proofUrl: demo.proofs.includes(id) ? `https://lohenfurt.example/nachweis/${id.toLowerCase()}` : null,
      });
    }
  }
  await saveTargets(tx, on(demo.released), round.id, demo.targets, round.version);
  const released = await releaseRound(tx, { ...on(demo.released), name: 'Leyla Demirci' }, round.id);
  if (!released.ok) throw new Error(`Demo, ${demo.name}: ${released.error.refusal}`);
}

function levelOf({ levels, by }: DemoRound, name: string, item: string): AnswerValue {
  const level = Number(levels[item[0] as Dimension].split(' ')[Number(item[1]) - 1]);
  const shifted = level + (by[name]?.[item] ?? 0);
  return String(Math.min(5, Math.max(1, shifted))) as AnswerValue;
}
