import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { typedStatements } from '../web/hearing.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { matrixDecision } from './core/matrix/rights.ts';
import { resolutionInput } from './input.ts';
import { ConceptPage, ConceptsPage } from './pages/concepts.tsx';
import {
  adoptConcept,
  conceptSubject,
  findAdoptedConcept,
  findConcept,
  listConcepts,
  removeConcept,
} from './store/concepts.ts';
import { listStatements, openHearing } from './store/statements.ts';
import { texts } from './texts.ts';

/** Versions of the role concept; a new one is kept on the advisor's page. */
export const conceptRoutes = new Hono<Env>()
  .get('/rollen/konzept', signedIn, async (c) =>
    c.html(<ConceptsPage view={c.var.view} concepts={await inMunicipality(c, listConcepts)} />),
  )
  .get('/rollen/konzept/:id', signedIn, (c) => {
    const on = formatDay(dayInGermany(c.var.now()), 'de');
    return show(c, { values: { on }, faults: {} }, 200);
  })
  .post('/rollen/konzept/:id/beschluss', act(matrixDecision, 'decide'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const input = await readForm(c, resolutionInput);
    if (!input.ok) return show(c, input.form, 422);
    const { on, body, paper } = input.value;
    const adopted = await inMunicipality(c, async (tx) => {
      const noted = typedStatements(input.form, await openHearing(tx, conceptSubject(id)));
      return adoptConcept(tx, actorOf(c), id, { resolution: { on, body, paper }, noted });
    });
    const t = texts(c.var.view.language);
    if (adopted.ok) {
      leaveNotice(c, t.concept.adopted(adopted.value.name));
      return c.redirect(paths.roleConcept(id), 303);
    }
    const { refusal, at } = adopted.error;
    if (refusal === 'not-found') return notFound(c);
    return show(c, withFault(input.form, at ?? 'on', t.refusals[refusal]!('')), 422);
  })
  .post('/rollen/konzept/:id/loeschung', act(matrixDecision, 'prepare'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => removeConcept(tx, actorOf(c), id))))
      return notFound(c);
    leaveNotice(c, texts(c.var.view.language).concept.removed);
    return c.redirect(paths.roleConcepts(), 303);
  });

async function show(c: Ctx, form: Form, status: 200 | 422) {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return notFound(c);
  const data = await inMunicipality(c, async (tx) => {
    const concept = await findConcept(tx, id);
    return (
      concept && {
        concept,
        inForce: await findAdoptedConcept(tx),
        hearing: await openHearing(tx, conceptSubject(id)),
        statements: await listStatements(tx, conceptSubject(id)),
      }
    );
  });
  return data ? c.html(<ConceptPage view={c.var.view} form={form} {...data} />, status) : notFound(c);
}
