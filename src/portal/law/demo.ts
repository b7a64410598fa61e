import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import type { OwnEntry } from '../../law/core/own-entry.ts';
import type { Answers } from '../../law/core/question.ts';
import { createOwnEntry } from '../../law/store/own-entries.ts';
import { readRadar } from '../../law/store/radar.ts';
import {
  addEvidence,
  type CoverageRow,
  findStatement,
  listAnswers,
  nameResponsible,
  saveAnswers,
  stateApplies,
} from '../../law/store/statements.ts';
import { findPerson } from '../../people/store/persons.ts';
import { coverDuty } from './store.ts';

/** data/demo/law.yaml: duties by their id, initiatives by their code, people by their name. */
export type DemoLaw = {
  answers: Answers;
  covers: { duty: string; by: string; share: CoverageRow['share'] }[];
  evidence: { duty: string; day: string; label: string; place?: string; by: string }[];
  statements: { duty: string; applies: 'yes' | 'no'; reason: string; by: string }[];
  responsible: { duty: string; person: string }[];
  own: (OwnEntry & { key: string })[];
};

type IdOf = (thing: string, key: string) => string;

export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: DemoLaw,
  today: string,
): Promise<void> {
  const answered = await saveAnswers(tx, actor, demo.answers, await listAnswers(tx));
  if (!answered.ok) throw new Error('The answers of the demo changed while it was loaded.');
  for (const { key, ...entry } of demo.own)
    await createOwnEntry(tx, actor, entry, { id: idOf('law-own-entry', key) });
  for (const { duty, applies, reason, by } of demo.statements)
    await stateApplies(tx, { ...actor, name: by }, duty, { applies, reason }, 0);
  for (const { duty, day, label, place, by } of demo.evidence)
    await addEvidence(tx, { ...actor, name: by }, duty, { day, label, place: place ?? null });
  for (const { duty, person } of demo.responsible) {
    const id = idOf('person', person);
    const version = (await findStatement(tx, duty))?.version ?? 0;
    if (await findPerson(tx, id)) await nameResponsible(tx, actor, duty, id, version);
  }
  const { rows } = await readRadar(tx, { municipalityId: actor.municipalityId, asOf: today });
  const byId = new Map(rows.map((row) => [row.obligation.id, row]));
  // An initiative that was removed since covers nothing.
  for (const { duty, by, share } of demo.covers)
    await coverDuty(tx, actor, { row: byId.get(duty)! }, { initiativeId: idOf('initiative', by), share });
}
