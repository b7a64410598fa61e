import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { incidentTexts } from './incident-texts.ts';
import { contactInput } from './input.ts';
import { ContactFormPage } from './pages/contact-form.tsx';
import { PaperPage } from './pages/paper.tsx';
import { type Contact, changeContact, createContact, findContact, removeContact } from './store/contacts.ts';
import { readPaper } from './store/paper.ts';

const t = (c: Ctx) => incidentTexts(c.var.view.language);

/** The emergency sheet, which works on paper, and the contacts on it. */
export const paperRoutes = new Hono<Env>()
  .get('/it-sicherheit/notfallblatt', signedIn, async (c) => {
    const paper = await inMunicipality(c, (tx) => readPaper(tx, municipalityOf(c)));
    return c.html(<PaperPage view={c.var.view} today={dayInGermany(c.var.now())} paper={paper} />);
  })
  .get('/it-sicherheit/kontakte/neu', act('X2', 'comment'), (c) => showForm(c, undefined, emptyForm, 200))
  .post('/it-sicherheit/kontakte/neu', act('X2', 'comment'), async (c) => {
    const input = await readForm(c, contactInput);
    if (!input.ok) return showForm(c, undefined, input.form, 422);
    const { version: _, ...fields } = input.value;
    await inMunicipality(c, (tx) => createContact(tx, actorOf(c), fields));
    leaveNotice(c, t(c).contacts.saved);
    return c.redirect(paths.securityPaper(), 303);
  })
  .get('/it-sicherheit/kontakte/:id', act('X2', 'comment'), async (c) => {
    const contact = await find(c);
    return contact ? showForm(c, contact, formOf(contact), 200) : notFound(c);
  })
  .post('/it-sicherheit/kontakte/:id', act('X2', 'comment'), async (c) => {
    const contact = await find(c);
    if (!contact) return notFound(c);
    const input = await readForm(c, contactInput);
    if (!input.ok) return showForm(c, contact, input.form, 422);
    const { version, ...fields } = input.value;
    const saved = await inMunicipality(c, (tx) => changeContact(tx, actorOf(c), contact.id, fields, version));
    if (!saved.ok)
      return saved.error.refusal === 'not-found'
        ? notFound(c)
        : showForm(c, saved.error.current, input.form, 409);
    leaveNotice(c, t(c).contacts.saved);
    return c.redirect(paths.securityPaper(), 303);
  })
  .post('/it-sicherheit/kontakte/:id/loeschung', act('X2', 'comment'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => removeContact(tx, actorOf(c), id))))
      return notFound(c);
    leaveNotice(c, t(c).contacts.removed);
    return c.redirect(paths.securityPaper(), 303);
  });

async function find(c: Ctx): Promise<Contact | undefined> {
  const id = c.req.param('id')!;
  return isId(id) ? inMunicipality(c, (tx) => findContact(tx, id)) : undefined;
}

const showForm = (c: Ctx, contact: Contact | undefined, form: Form, status: 200 | 409 | 422) =>
  c.html(
    <ContactFormPage
      view={c.var.view}
      contact={contact}
      form={form}
      theirs={status === 409 ? formOf({ ...contact }) : undefined}
    />,
    status,
  );
