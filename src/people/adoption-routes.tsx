import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import type { Actor } from '../audit/core/actor.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import type { Role } from '../kernel/role.ts';
import { isArs } from '../municipality/core/official-key.ts';
import { type Profile, profileFrom } from '../municipality/core/profile.ts';
import type { RegisterEntry } from '../municipality/core/register.ts';
import { adoptMunicipality } from '../municipality/store/profile.ts';
import { describeRegister, findRegisterEntry, searchRegister } from '../municipality/store/register.ts';
import type { Ctx, Env } from '../web/env.ts';
import { type Form, readForm, withFault } from '../web/form.tsx';
import { personal, refused } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { adoptInput, byHandInput } from './input.ts';
import { AdoptByHandPage, AdoptPage, ConfirmAdoptPage } from './pages/adopt.tsx';
import { welcomeFounder } from './store/founder.ts';
import { texts } from './texts.ts';

export type Founder = Actor & { personId: string; role: Role };

/** What higher rooms do for the one who adopts a municipality, in the same transaction: the role, the session. */
export type Welcome = (c: Ctx, tx: Tx, founder: Founder) => Promise<void>;

const maxSearchLength = 100;

/**
 * Adopting a municipality: by typing its name, or by hand. The municipality whose matrix would say who may does not
 * exist yet; so who belongs to none may, and of another one whoever may bring people in there.
 */
export const adoptionRoutes = (welcome: Welcome) =>
  new Hono<Env>()
    .use('/kommune/uebernehmen/*', mayAdopt)
    .use('/kommune/uebernehmen', mayAdopt)
    .get('/kommune/uebernehmen', async (c) => {
      const text = (c.req.query('name') ?? '').trim().slice(0, maxSearchLength);
      const { register, hits } = await c.var.db.asSystem(async (tx) => ({
        register: await describeRegister(tx),
        hits: await searchRegister(tx, text),
      }));
      return c.html(<AdoptPage view={c.var.view} text={text} hits={hits} register={register} />);
    })
    .get('/kommune/uebernehmen/von-hand', (c) => showByHand(c, startForm(c), 200))
    .post('/kommune/uebernehmen/von-hand', personal(), async (c) => {
      const input = await readForm(c, byHandInput);
      if (!input.ok) return showByHand(c, input.form);
      const { role, ...named } = input.value;
      const inhabitantsOn = named.inhabitants === null ? null : dayInGermany(c.var.now());
      return adopt(c, { ...unknown, ...named, inhabitantsOn }, role, welcome, (fault) =>
        showByHand(c, withFault(input.form, 'ags', fault)),
      );
    })
    .get('/kommune/uebernehmen/:ars', async (c) => {
      const entry = await findEntry(c, c.req.param('ars'));
      return entry ? showEntry(c, entry, startForm(c), 200) : notFound(c);
    })
    .post('/kommune/uebernehmen/:ars', personal(), async (c) => {
      const entry = await findEntry(c, c.req.param('ars'));
      if (!entry) return notFound(c);
      const input = await readForm(c, adoptInput);
      if (!input.ok) return showEntry(c, entry, input.form);
      const refused = (fault: string) => showEntry(c, entry, withFault(input.form, 'role', fault));
      const profile = profileFrom(entry);
      if (!profile.ok) return refused(texts(c.var.view.language).adopt.notAdoptable);
      return adopt(c, profile.value, input.value.role, welcome, refused);
    });

/** Who is not signed in goes to the sign-in page and comes back. In the demo everybody may try it. */
const mayAdopt: MiddlewareHandler<Env> = async (c, next) => {
  const { viewer, rights, config } = c.var;
  if (!viewer) return c.redirect(paths.signIn(c.var.view.here), 303);
  if (viewer.municipalityId && config.mode === 'production' && !rights.may('S9', 'prepare'))
    return refused(c, 'S9', 'prepare');
  await next();
};

const unknown: Profile = {
  name: '',
  ags: '',
  ars: null,
  kind: 'gemeinde',
  inhabitants: null,
  inhabitantsOn: null,
  areaKm2: null,
  officeStaff: null,
  itPosts: null,
  itOperation: null,
  cooperation: false,
  cooperationWith: null,
  konzern: null,
};

async function adopt(
  c: Ctx,
  profile: Profile,
  role: Role,
  welcome: Welcome,
  refused: (fault: string) => Response | Promise<Response>,
) {
  const { accountId, name } = c.var.viewer!;
  const founder = { accountId, personId: null, name, role, now: c.var.now() };
  const adopted = await adoptMunicipality(c.var.db, profile, founder, async (tx, actor) => {
    const personId = await welcomeFounder(tx, actor, null);
    await welcome(c, tx, { ...actor, personId, role });
  });
  const t = texts(c.var.view.language).adopt;
  if (!adopted.ok)
    return refused(adopted.error.refusal === 'already-adopted' ? t.already : t.keyWrong(profile.ags));
  leaveNotice(c, t.done(profile.name));
  return c.redirect(paths.municipality(), 303);
}

const findEntry = async (c: Ctx, ars: string): Promise<RegisterEntry | undefined> =>
  isArs(ars) ? c.var.db.asSystem((tx) => findRegisterEntry(tx, ars)) : undefined;

const startForm = (c: Ctx): Form => ({ values: { role: c.var.viewer?.role ?? 'cio' }, faults: {} });

const showByHand = (c: Ctx, form: Form, status: 200 | 422 = 422) =>
  c.html(<AdoptByHandPage view={c.var.view} form={form} />, status);

const showEntry = (c: Ctx, entry: RegisterEntry, form: Form, status: 200 | 422 = 422) =>
  c.html(<ConfirmAdoptPage view={c.var.view} entry={entry} form={form} />, status);
