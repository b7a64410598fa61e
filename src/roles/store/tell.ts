import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import type { Role } from '../../kernel/role.ts';
import { type Bilingual, inBothLanguages, type Language } from '../../kernel/text.ts';
import { enqueueNotices, type NewNotice } from '../../notice/store/notices.ts';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { currentHolders } from '../core/matrix/holder.ts';
import { compareMatrices, findRow, type Matrix } from '../core/matrix/matrix.ts';
import { whoIsInformed } from '../core/matrix/rights.ts';
import { shownLetter } from '../letters.ts';
import { texts } from '../texts.ts';
import { listHolders } from './holders.ts';
import { findInForce, type MatrixVersion } from './matrix.ts';

type Said = { subject: string; text: string };
/** What is told to a role or a person; `key` names the happening. */
export type Told = Pick<NewNotice, 'kind' | 'key' | 'href'> & { say: (language: Language) => Said };

/** Tells those who hold one of the roles today, but not whoever did it. */
export async function tellRoles(tx: Tx, actor: Actor, roles: readonly Role[], told: Told): Promise<void> {
  const holders = currentHolders(await listHolders(tx), dayInGermany(actor.now));
  const persons = holders.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId);
  await tellPersons(tx, actor, persons, told);
}

export async function tellPersons(
  tx: Tx,
  actor: Actor,
  persons: readonly string[],
  { say, ...told }: Told,
): Promise<void> {
  const text = inBothLanguages(say);
  const receivers = [...new Set(persons)].filter((personId) => personId !== actor.personId);
  await enqueueNotices(
    tx,
    actor,
    receivers.map((personId) => ({ personId, ...told, text })),
  );
}

/** What was decided: in the words of the thing itself ("Matrix 3"), and where one sees it. */
export type Decided = { subject: string | Bilingual; href: string; key: string };

/** Tells the roles that the matrix in force gives an I. */
export async function notifyInformed(
  tx: Tx,
  actor: Actor,
  decision: string,
  { subject, href, key }: Decided,
): Promise<void> {
  const { matrix } = await findInForce(tx);
  await tellRoles(tx, actor, whoIsInformed(matrix, decision), {
    kind: 'decision',
    key: `decision:${decision}:${key}`,
    href,
    say: (language) => {
      const said = typeof subject === 'string' ? subject : subject[language];
      return texts(language).told.decided(actor.name, said, nameOf(matrix, decision, language));
    },
  });
}

/** Each role whose letters changed learns which: what it may do in the program has changed with them. */
export async function tellAffected(
  tx: Tx,
  actor: Actor,
  before: Matrix,
  { id, number, matrix }: Pick<MatrixVersion, 'id' | 'number' | 'matrix'>,
): Promise<void> {
  const letters = compareMatrices(before, matrix).flatMap((change) => (change.role === null ? [] : [change]));
  for (const [role, changes] of Map.groupBy(letters, (change) => change.role))
    await tellRoles(tx, actor, [role], {
      kind: 'decision',
      key: `matrix:${id}:${role}`,
      href: paths.rights(),
      say: (language) => {
        const lines = changes.map(({ row, before: was, after: is }) => ({
          decision: nameOf(matrix, row, language),
          was: shownLetter(was, language),
          is: shownLetter(is, language),
        }));
        return texts(language).told.lettersChanged(words(language).roles[role], number, lines);
      },
    });
}

/** "S5 Rollenmandate schriftlich festlegen"; the number alone where the matrix has lost the row. */
export const nameOf = (matrix: Matrix, decision: string, language: Language): string => {
  const row = findRow(matrix, decision);
  return row ? `${decision} ${row.name[language]}` : decision;
};
