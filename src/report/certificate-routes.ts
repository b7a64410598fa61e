import { Hono } from 'hono';
import { nominationDecision } from '../guides/core/guide.ts';
import { listCommunities } from '../guides/store/basics.ts';
import { listContacts } from '../guides/store/contacts.ts';
import { findGuide, listTrainings } from '../guides/store/guides.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { certificateOf } from './core/certificate.ts';
import { renderPaper } from './render/paper.ts';

/** A guide's certificate of service, for the guide and for those who nominate. */
export const certificateRoutes = new Hono<Env>().get(
  '/digitale-lotsen/:id/bescheinigung.pdf',
  signedIn,
  async (c) => {
    const id = c.req.param('id');
    const found = isId(id)
      ? await inMunicipality(c, async (tx) => {
          const guide = await findGuide(tx, id);
          if (!guide?.name || !guide.since) return undefined;
          return {
            guide: { ...guide, name: guide.name, since: guide.since },
            trainings: await listTrainings(tx, id),
            contacts: await listContacts(tx, guide.since, id),
            groups: (await listCommunities(tx)).filter(({ members }) =>
              members.some((member) => member.id === id),
            ),
          };
        })
      : undefined;
    const isOwn = found && found.guide.personId !== null && found.guide.personId === c.var.viewer?.personId;
    if (!found || !(isOwn || c.var.rights.may(nominationDecision(found.guide.kind), 'prepare')))
      return notFound(c);
    const { guide, trainings, contacts, groups } = found;
    const paper = certificateOf(
      {
        name: guide.name,
        municipality: c.var.viewer?.municipalityName ?? '',
        place: guide.kind === 'community' ? guide.site : guide.unit,
        since: guide.since,
        until: guide.until,
        hoursPerWeek: guide.hoursPerWeek,
        topics: guide.topics.map(({ name }) => name),
        trainings,
        contacts: contacts.length,
        minutes: contacts.reduce((sum, { minutes }) => sum + minutes, 0),
        groups: groups.map(({ name }) => name),
        volunteer: guide.kind === 'community',
      },
      dayInGermany(c.var.now()),
      c.var.view.language,
    );
    const { bytes, type } = await renderPaper(paper, 'pdf');
    return c.body(bytes, 200, {
      'content-type': type,
      'content-disposition': 'inline; filename="bescheinigung.pdf"',
    });
  },
);
