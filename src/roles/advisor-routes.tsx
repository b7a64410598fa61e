import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { advise } from './core/advisor/advise.ts';
import { bareProfile } from './core/advisor/landscape.ts';
import type { AdvisorProfile } from './core/advisor/profile.ts';
import { currentHolders } from './core/matrix/holder.ts';
import { matrixDecision } from './core/matrix/rights.ts';
import { conceptInput, playInput } from './input.ts';
import { AdvisorPage } from './pages/advisor.tsx';
import { formFrom, profileFrom } from './play.ts';
import { dimensionNames } from './store/catalogue.ts';
import { saveConcept } from './store/concepts.ts';
import { knowledgeInForce } from './store/rules.ts';
import { type BusyUnits, type MaturityOf, readTown, type Town } from './store/town.ts';
import { texts } from './texts.ts';

/** "Does the town need a CIO and a CDO?": answered from the town's values, or from those in the address. */
export const advisorRoutes = (maturityOf: MaturityOf, busyUnits: BusyUnits) =>
  new Hono<Env>()
    .get('/rollen', signedIn, async (c) => {
      const query = c.req.query();
      const found = await readAll(c, maturityOf, busyUnits);
      if (!found) return notFound(c);
      const { town, base } = found;
      if (query.einwohner === undefined)
        return show(c, found, { form: formFrom(base), profile: town.profile, playing: false }, 200);
      const parsed = playInput.safeParse(query);
      if (parsed.success) {
        const profile = profileFrom(parsed.data, base);
        return show(c, found, { form: formOfQuery(query), profile, playing: true }, 200);
      }
      const faults = Object.fromEntries(
        parsed.error.issues.map(({ path, message }) => [path.join('.'), message]),
      );
      return show(c, found, { form: { ...formOfQuery(query), faults }, profile: null, playing: true }, 422);
    })
    .post('/rollen/konzept', act(matrixDecision, 'prepare'), async (c) => {
      const found = await readAll(c, maturityOf, busyUnits);
      if (!found) return notFound(c);
      const { base, knowledge } = found;
      const input = await readForm(c, conceptInput);
      if (!input.ok) {
        const played = playInput.safeParse(input.form.values);
        const profile = played.success ? profileFrom(played.data, base) : null;
        return show(c, found, { form: input.form, profile, playing: true }, 422);
      }
      const { name, note, model, ...play } = input.value;
      const profile = profileFrom(play, base);
      const advice = advise(profile, knowledge);
      const concept = await inMunicipality(c, (tx) =>
        saveConcept(tx, actorOf(c), { name, note, model, profile, advice }),
      );
      leaveNotice(c, texts(c.var.view.language).concept.saved(name));
      return c.redirect(paths.roleConcept(concept.id), 303);
    });

type Found = {
  town: Town;
  /** The town's profile; a bare one to play on while the number of inhabitants is not known. */
  base: AdvisorProfile;
  busy: ReadonlySet<string>;
  knowledge: Awaited<ReturnType<typeof knowledgeInForce>>;
};

function readAll(c: Ctx, maturityOf: MaturityOf, busyUnits: BusyUnits): Promise<Found | undefined> {
  const at = { municipalityId: municipalityOf(c), now: c.var.now() };
  return inMunicipality(c, async (tx) => {
    const town = await readTown(tx, at, maturityOf);
    if (!town) return undefined;
    const base = town.profile ?? bareProfile(town.municipality.kind, 1);
    return { town, base, busy: await busyUnits(tx), knowledge: await knowledgeInForce(tx) };
  });
}

type Asked = { form: Form; profile: AdvisorProfile | null; playing: boolean };

function show(c: Ctx, { town, busy, knowledge }: Found, asked: Asked, status: 200 | 422) {
  return c.html(
    <AdvisorPage
      view={c.var.view}
      town={town.municipality.name}
      association={town.association}
      form={asked.form}
      names={dimensionNames()}
      advice={asked.profile ? advise(asked.profile, knowledge) : null}
      knowledge={knowledge}
      holders={currentHolders(town.holders, dayInGermany(c.var.now()))}
      units={town.units.map((unit) => ({ ...unit, openProject: busy.has(unit.id) }))}
      guideCount={town.guides}
      playing={asked.playing}
    />,
    status,
  );
}

const formOfQuery = (query: Record<string, string>): Form => ({ ...emptyForm, values: query });
