import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { groupInput, materialInput, settingsInput, topicInput } from './input.ts';
import { type BasicsForms, BasicsPage } from './pages/basics.tsx';
import {
  addMaterial,
  listCommunities,
  listMaterials,
  removeMaterial,
  saveCommunity,
} from './store/basics.ts';
import { listGuides } from './store/guides.ts';
import { readSettings, saveSettings } from './store/settings.ts';
import { addTopic, listTopics, removeTopic } from './store/topics.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language).basics;

/** Topics, materials, groups and deadlines of the network. */
export const basicsRoutes = new Hono<Env>()
  .get('/digitale-lotsen/grundlagen', signedIn, (c) => show(c, {}, 200))
  .post('/digitale-lotsen/grundlagen/themen', act('L3', 'prepare'), async (c) => {
    const input = await readForm(c, topicInput);
    if (!input.ok) return show(c, { topic: input.form }, 422);
    const added = await inMunicipality(c, (tx) => addTopic(tx, actorOf(c), input.value));
    if (!added) return show(c, { topic: withFault(input.form, 'name', t(c).topicTaken) }, 422);
    return back(c, t(c).topicAdded(input.value.name));
  })
  .post('/digitale-lotsen/grundlagen/themen/:id/loeschung', act('L3', 'prepare'), async (c) => {
    const id = c.req.param('id');
    const removed = isId(id) && (await inMunicipality(c, (tx) => removeTopic(tx, actorOf(c), id)));
    return removed ? back(c, t(c).topicRemoved) : notFound(c);
  })
  .post('/digitale-lotsen/grundlagen/materialien', act('L3', 'prepare'), async (c) => {
    const input = await readForm(c, materialInput);
    if (!input.ok) return show(c, { material: input.form }, 422);
    await inMunicipality(c, async (tx) => {
      const isKnown = (await listTopics(tx)).some(({ id }) => id === input.value.topicId);
      await addMaterial(tx, actorOf(c), {
        ...input.value,
        topicId: isKnown ? input.value.topicId : null,
      });
    });
    return back(c, t(c).materialAdded(input.value.title));
  })
  .post('/digitale-lotsen/grundlagen/materialien/:id/loeschung', act('L3', 'prepare'), async (c) => {
    const id = c.req.param('id');
    const removed = isId(id) && (await inMunicipality(c, (tx) => removeMaterial(tx, actorOf(c), id)));
    return removed ? back(c, t(c).materialRemoved) : notFound(c);
  })
  .post('/digitale-lotsen/grundlagen/gruppen', act('L3', 'prepare'), (c) => postGroup(c, null))
  .post('/digitale-lotsen/grundlagen/gruppen/:id', act('L3', 'prepare'), (c) =>
    isId(c.req.param('id')) ? postGroup(c, c.req.param('id')) : notFound(c),
  )
  .post('/digitale-lotsen/grundlagen/fristen', act('L2', 'prepare'), async (c) => {
    const input = await readForm(c, settingsInput);
    if (!input.ok) return show(c, { settings: input.form }, 422);
    await inMunicipality(c, (tx) => saveSettings(tx, actorOf(c), input.value));
    return back(c, t(c).settingsSaved);
  });

async function postGroup(c: Ctx, id: string | null) {
  const input = await readForm(c, groupInput);
  if (!input.ok) return show(c, { group: input.form }, 422);
  const { groupName, purpose, guideIds } = input.value;
  const saved = await inMunicipality(c, async (tx) => {
    const known = new Set((await listGuides(tx)).map((guide) => guide.id));
    return saveCommunity(tx, actorOf(c), id, {
      name: groupName,
      purpose,
      guideIds: [...new Set(guideIds)].filter((guideId) => known.has(guideId)),
    });
  });
  if (!saved) return show(c, { group: withFault(input.form, 'groupName', t(c).groupTaken) }, 422);
  return back(c, t(c).groupSaved(groupName));
}

function back(c: Ctx, sentence: string) {
  leaveNotice(c, sentence);
  return c.redirect(paths.guideBasics(), 303);
}

async function show(c: Ctx, forms: Partial<BasicsForms>, status: 200 | 422) {
  const shown = await inMunicipality(c, async (tx) => ({
    topics: await listTopics(tx),
    materials: await listMaterials(tx),
    communities: await listCommunities(tx),
    guides: await listGuides(tx),
    settings: await readSettings(tx),
  }));
  const all = { topic: emptyForm, material: emptyForm, group: emptyForm, settings: emptyForm, ...forms };
  return c.html(<BasicsPage view={c.var.view} {...shown} forms={all} />, status);
}
