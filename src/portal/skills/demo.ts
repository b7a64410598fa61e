import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import type { Amount } from './core/amount.ts';
import { addShare } from './store/retirement.ts';
import { saveNeeds, saveTeamSkills } from './store/skills.ts';

/** data/demo/skills.yaml: initiatives and teams by their code, units by their number. */
export type DemoSkills = {
  needs: Record<string, Record<string, number>>;
  teams: Record<string, Record<string, number>>;
  retirement: { unit: string; percent: number }[];
};

type IdOf = (thing: string, key: string) => string;

/** What was removed since is refused by the store and left out. */
export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: DemoSkills,
  today: string,
): Promise<void> {
  for (const [code, skills] of Object.entries(demo.needs))
    await saveNeeds(tx, actor, { id: idOf('initiative', code), amounts: amountsOf(skills), before: '' });
  for (const [code, skills] of Object.entries(demo.teams))
    await saveTeamSkills(tx, actor, { id: idOf('team', code), amounts: amountsOf(skills), before: '' });
  for (const { unit, percent } of demo.retirement)
    await addShare(tx, actor, { groupId: idOf('unit', unit), percent, asOf: today });
}

const amountsOf = (skills: Record<string, number>): Amount[] =>
  Object.entries(skills).map(([skill, amount]) => ({ skill, amount }));
