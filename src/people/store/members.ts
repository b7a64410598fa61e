import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { municipalities } from '../../municipality/tables.ts';
import { persons } from '../tables.ts';

export type Member = {
  municipalityName: string /** Last working day; null: works here. */;
  leftOn: string | null;
};

/** What the frame of every page says of who looks, in one query; runs as the system. */
export async function findMember(
  tx: Tx,
  { municipalityId, personId }: { municipalityId: string; personId: string },
): Promise<Member | undefined> {
  const [member] = await tx
    .select({ municipalityName: municipalities.name, leftOn: persons.leftOn })
    .from(persons)
    .innerJoin(municipalities, eq(municipalities.id, persons.municipalityId))
    .where(and(eq(persons.municipalityId, municipalityId), eq(persons.id, personId)));
  return member;
}
