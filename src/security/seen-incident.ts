import { isId } from '../kernel/id.ts';
import { seesIncident } from '../web/confidential.ts';
import { type Ctx, inMunicipality } from '../web/env.ts';
import { findIncident, type Incident } from './store/incidents.ts';

/** The incident in the address, if whoever asks may know of it. */
export async function findSeenIncident(c: Ctx): Promise<Incident | undefined> {
  const id = c.req.param('id') ?? '';
  const incident = isId(id) ? await inMunicipality(c, (tx) => findIncident(tx, id)) : undefined;
  return incident && seesIncident(c.var.rights, incident) ? incident : undefined;
}
