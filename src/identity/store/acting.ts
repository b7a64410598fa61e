import { recordAudit } from '../../audit/store.ts';
import type { Role } from '../../kernel/role.ts';
import type { Caller } from './access.ts';
import { findSessionHolder, setActingRole } from './sessions.ts';

type Acting = { name: string; role: Role | null };

/** From now on the session acts in `role`. The caller has seen that the person holds it. */
export const actAs = (caller: Caller, { name, role: before }: Acting, role: Role): Promise<void> =>
  caller.db.asSystem(async (tx) => {
    const holder = caller.token ? await findSessionHolder(tx, caller.token, caller.now) : undefined;
    if (!holder?.municipalityId) return;
    const { municipalityId, accountId, personId, sessionId } = holder;
    await setActingRole(tx, municipalityId, sessionId, role);
    await recordAudit(
      tx,
      { municipalityId, accountId, personId, name, role, now: caller.now },
      {
        act: 'session.act-as',
        entity: 'session',
        entityId: sessionId,
        before: { role: before },
        after: { role },
      },
    );
  });
