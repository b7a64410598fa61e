import { eq } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import type { Tx } from '../../../db/index.ts';
import { dayInGermany } from '../../../kernel/day.ts';
import { inBothLanguages } from '../../../kernel/text.ts';
import { enqueueNotices } from '../../../notice/store/notices.ts';
import { readAnswering } from '../../../roles/store/answering.ts';
import { paths } from '../../../web/paths.ts';
import { deciderOf } from '../../core/change.ts';
import { initiatives } from '../../tables.ts';
import { texts } from '../texts.ts';
import type { ChangeRequest } from './changes.ts';

/** Who may decide hears of the request. */
export async function tellDeciders(tx: Tx, actor: Actor, request: ChangeRequest): Promise<void> {
  const { decision, need } = deciderOf(request.decidingBody);
  const answering = await readAnswering(tx, dayInGermany(actor.now));
  await tell(tx, actor, request, 'asked', answering(decision, need));
}

/** Who leads the initiative, and who commissioned it, hears what was decided. */
export async function tellOutcome(tx: Tx, actor: Actor, request: ChangeRequest): Promise<void> {
  const [row] = await tx
    .select({
      clientId: initiatives.clientId,
      leadOfficeId: initiatives.leadOfficeId,
      leadItId: initiatives.leadItId,
    })
    .from(initiatives)
    .where(eq(initiatives.id, request.initiativeId));
  const leads = Object.values(row!).filter((id) => id !== null);
  await tell(tx, actor, request, request.state === 'approved' ? 'approved' : 'rejected', leads);
}

async function tell(
  tx: Tx,
  actor: Actor,
  { id, code, initiative }: ChangeRequest,
  what: 'asked' | 'approved' | 'rejected',
  persons: readonly string[],
): Promise<void> {
  const name = `${initiative.code} ${initiative.name}`;
  const text = inBothLanguages((language) => texts(language).change.mails[what](code, name));
  const receivers = [...new Set(persons)].filter((person) => person !== actor.personId);
  await enqueueNotices(
    tx,
    actor,
    receivers.map((personId) => ({
      personId,
      kind: what === 'asked' ? 'change-decision' : 'initiative',
      key: `change:${id}:${what}`,
      text,
      href: paths.changeRequest(id),
    })),
  );
}
