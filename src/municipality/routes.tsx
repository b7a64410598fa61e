import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { type Form, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { budgetRoutes } from './budget-routes.tsx';
import { profileInput } from './input.ts';
import { ProfilePage } from './pages/profile.tsx';
import { ProfileFormPage, profileForm } from './pages/profile-form.tsx';
import { withRefusal } from './refusal.ts';
import { findMunicipality, saveProfile } from './store/profile.ts';
import { listUnits } from './store/units.ts';
import { texts } from './texts.ts';
import { unitRoutes } from './unit-routes.tsx';

/** The municipality's profile, its units and its budgets. */
export const municipalityRoutes = new Hono<Env>()
  .get('/kommune', signedIn, async (c) => {
    const { municipality, units } = await inMunicipality(c, async (tx) => ({
      municipality: await findMunicipality(tx, municipalityOf(c)),
      units: await listUnits(tx),
    }));
    return municipality
      ? c.html(<ProfilePage view={c.var.view} municipality={municipality} units={units} />)
      : notFound(c);
  })
  .get('/kommune/bearbeiten', act('S9', 'prepare'), async (c) => {
    const found = await inMunicipality(c, (tx) => findMunicipality(tx, municipalityOf(c)));
    if (!found) return notFound(c);
    const { name, version } = found;
    return c.html(
      <ProfileFormPage view={c.var.view} form={profileForm(found)} version={version} name={name} />,
    );
  })
  .post('/kommune/bearbeiten', act('S9', 'prepare'), async (c) => {
    const input = await readForm(c, profileInput);
    const name = c.var.viewer?.municipalityName ?? '';
    if (!input.ok) return showForm(c, input.form, Number(input.form.values.version) || 0, name);
    const { version, ...profile } = input.value;
    const saved = await inMunicipality(c, (tx) => saveProfile(tx, actorOf(c), profile, version));
    if (saved.ok) {
      leaveNotice(c, texts(c.var.view.language).profile.saved);
      return c.redirect(paths.municipality(), 303);
    }
    if (saved.error.refusal === 'not-found') return notFound(c);
    if (saved.error.refusal === 'version-conflict') {
      const { current } = saved.error;
      return c.html(
        <ProfileFormPage
          view={c.var.view}
          form={input.form}
          version={current.version}
          name={name}
          current={current}
        />,
        409,
      );
    }
    return showForm(c, withRefusal(c, input.form, saved.error), version, name);
  })
  .route('/', unitRoutes)
  .route('/', budgetRoutes);

const showForm = (c: Ctx, form: Form, version: number, name: string) =>
  c.html(<ProfileFormPage view={c.var.view} form={form} version={version} name={name} />, 422);
