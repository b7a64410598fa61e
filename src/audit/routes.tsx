import { Hono } from 'hono';
import type { Language } from '../kernel/text.ts';
import { seesSecurity } from '../web/confidential.ts';
import { type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { idsIn } from './core/spoken.ts';
import { readFilter } from './input.ts';
import { AuditPage } from './pages/audit.tsx';
import { countAudit, listAudit, namesOf } from './store.ts';
import { texts } from './texts.ts';

const pageSize = 50;

/** `asked`: fields that are questions of a higher room, by their sentences. */
export const auditRoutes = (asked: (language: Language) => Record<string, string>) =>
  new Hono<Env>().get('/protokoll', signedIn, async (c) => {
    const query = c.req.query();
    const { filter, faults } = readFilter(query, texts(c.var.view.language).verbs);
    const withoutSecurity = !seesSecurity(c.var.rights);
    const found = await inMunicipality(c, async (tx) => {
      const seen = {
        ...filter,
        ...(withoutSecurity && { withoutSecurity, personalOf: c.var.viewer!.accountId }),
      };
      const entries = await listAudit(tx, seen, pageSize + 1);
      const ids = entries.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]);
      return { total: await countAudit(tx), entries, names: await namesOf(tx, ids, withoutSecurity) };
    });
    const entries = found.entries.slice(0, pageSize);
    const older = found.entries.length > pageSize ? entries.at(-1)!.sequence : undefined;
    return c.html(
      <AuditPage
        view={c.var.view}
        asked={asked(c.var.view.language)}
        query={query}
        faults={faults}
        entries={entries}
        names={found.names}
        total={found.total}
        older={older}
      />,
    );
  });
