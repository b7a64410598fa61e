import { Hono } from 'hono';
import { z } from 'zod';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { findAccess, invite, withdrawAccess } from '../identity/store/invitation.ts';
import { sendLink } from '../identity/store/mail.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act } from '../web/guard.tsx';
import { email } from '../web/input.ts';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { AccessPage, InvitedPage } from './pages/access.tsx';
import { findPerson, type Person } from './store/persons.ts';
import { texts } from './texts.ts';

const inviteInput = z.object({ email: email() });

/** Whether somebody could still decide who may do what if this person could no longer sign in. */
export type StaysDecidable = (tx: Tx, withoutPerson: string, now: Date) => Promise<boolean>;

/** Who of the municipality can sign in: invite a person, take the access back. */
export const accessRoutes = (staysDecidable: StaysDecidable) =>
  new Hono<Env>()
    .get('/kommune/personen/:id/zugang', act('S9', 'prepare'), async (c) => {
      const person = await findIn(c);
      return person ? showAccess(c, person, formOf({ email: person.email }), 200) : notFound(c);
    })
    .post('/kommune/personen/:id/zugang', act('S9', 'prepare'), async (c) => {
      const person = await findIn(c);
      if (!person) return notFound(c);
      const input = await readForm(c, inviteInput);
      if (!input.ok) return showAccess(c, person, input.form, 422);
      const to = { personId: person.id, name: person.name, email: input.value.email };
      const reaches = c.var.config.smtpUrl ? 'owner-of-address' : 'inviter';
      const invited = await c.var.db.asSystem((tx) => invite(tx, actorOf(c), to, reaches));
      const t = texts(c.var.view.language).access;
      if (!invited.ok) {
        const fault = t.faults[invited.error.refusal];
        return showAccess(c, person, withFault(input.form, 'email', fault), 422);
      }
      const { token } = invited.value;
      if (token && !c.var.config.smtpUrl) return showLink(c, person, token);
      if (token) await sendLink(c.var.config, to, token, 'invitation', c.var.view.language);
      leaveNotice(c, token ? t.sent(to.email) : t.joined(to.email));
      return c.redirect(paths.personAccess(person.id), 303);
    })
    .post('/kommune/personen/:id/zugang/ende', act('S9', 'prepare'), async (c) => {
      const person = await findIn(c);
      if (!person) return notFound(c);
      const t = texts(c.var.view.language).access;
      if (person.id === c.var.viewer?.personId)
        return showAccess(c, person, { values: {}, faults: { email: t.ownAccess } }, 422);
      if (!(await inMunicipality(c, (tx) => staysDecidable(tx, person.id, c.var.now()))))
        return showAccess(c, person, { values: {}, faults: { email: t.lastDecider } }, 422);
      if (!(await c.var.db.asSystem((tx) => withdrawAccess(tx, actorOf(c), person.id)))) return notFound(c);
      leaveNotice(c, t.withdrawn(person.name));
      return c.redirect(paths.personAccess(person.id), 303);
    });

async function findIn(c: Ctx): Promise<Person | undefined> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findPerson(tx, id)) : undefined;
}

async function showAccess(c: Ctx, person: Person, form: Form, status: 200 | 422) {
  const member = { municipalityId: municipalityOf(c), personId: person.id };
  const access = await c.var.db.asSystem((tx) => findAccess(tx, member));
  const mail = Boolean(c.var.config.smtpUrl);
  return c.html(
    <AccessPage view={c.var.view} person={person} access={access} form={form} mail={mail} />,
    status,
  );
}

/** Without a mail server the link is handed over in person; it is shown this once. */
function showLink(c: Ctx, person: Person, token: string) {
  c.header('Cache-Control', 'no-store');
  const link = c.var.config.baseUrl + paths.setUp(token);
  return c.html(<InvitedPage view={c.var.view} person={person} link={link} />);
}
