import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Role } from '../../kernel/role.ts';
import { itemsFor } from '../core/catalogue.ts';
import type { MaturityScore } from '../core/score.ts';
import { maturityAnswers, maturityParticipants, maturityRounds } from '../tables.ts';
import { maturityCatalogue } from './catalogue.ts';

export type OpenRound = {
  id: string;
  name: string;
  dueOn: string | null;
  /** How many of the items that people are asked by default have an answer. */
  answered: number;
  expected: number;
  /** How many items the person is still asked; 0 for whoever is not asked. */
  mine: number;
};

/** What the start page says of maturity. */
export type MaturityStanding = {
  latest: { id: string; name: string; releasedOn: string; score: MaturityScore } | null;
  /** The total of the round before, and its day: to tell where it goes. */
  before: { total: number; releasedOn: string } | null;
  open: OpenRound[];
};

export async function maturityStanding(tx: Tx, personId: string | null): Promise<MaturityStanding> {
  const released = await tx
    .select({
      id: maturityRounds.id,
      name: maturityRounds.name,
      releasedOn: sql<string>`${maturityRounds.releasedOn}`,
      score: sql<MaturityScore>`${maturityRounds.score}`,
    })
    .from(maturityRounds)
    .where(eq(maturityRounds.state, 'released'))
    .orderBy(desc(maturityRounds.releasedOn), desc(maturityRounds.createdAt))
    .limit(2);
  const [latest = null, before] = released;
  return {
    latest,
    before:
      before && before.score.total !== null
        ? { total: before.score.total, releasedOn: before.releasedOn }
        : null,
    open: await listOpen(tx, personId),
  };
}

type Asked = {
  id: string;
  name: string;
  dueOn: string | null;
  personId: string | null;
  role: Role | null;
  items: string[];
};

async function listOpen(tx: Tx, personId: string | null): Promise<OpenRound[]> {
  const { rows } = await tx.execute<Asked>(sql`
    select r.id, r.name, r.due_on::text as "dueOn", p.person_id as "personId", p.role, array(
      select a.item from ${maturityAnswers} a where a.municipality_id = r.municipality_id
        and a.round_id = r.id and a.person_id = p.person_id) as items
    from ${maturityRounds} r
    left join ${maturityParticipants} p on p.municipality_id = r.municipality_id and p.round_id = r.id
    where r.state = 'open' order by r.opened_on, r.id`);
  const catalogue = maturityCatalogue();
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, asked]) => {
    const counts = asked.map(({ personId: who, role, items }) => {
      const expected = role ? itemsFor(catalogue, role) : [];
      const answered = expected.filter((item) => items.includes(item.id)).length;
      return { who, expected: expected.length, answered };
    });
    const own = counts.find(({ who }) => who !== null && who === personId);
    return {
      id,
      name: asked[0]!.name,
      dueOn: asked[0]!.dueOn,
      answered: counts.reduce((sum, { answered }) => sum + answered, 0),
      expected: counts.reduce((sum, { expected }) => sum + expected, 0),
      mine: own ? own.expected - own.answered : 0,
    };
  });
}
