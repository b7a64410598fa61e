import { Hono } from 'hono';
import { z } from 'zod';
import { actorOf } from '../../audit/acting.ts';
import { isId } from '../../kernel/id.ts';
import { unlinkMeasure } from '../../security/store/measures.ts';
import { readSheet, readSheets } from '../../security/store/sheets.ts';
import { findTarget } from '../../security/store/targets.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { readForm } from '../../web/form.tsx';
import { act, securityInsiders, signedIn } from '../../web/guard.tsx';
import { requiredText } from '../../web/input.ts';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound, safeBack } from '../../web/request.tsx';
import { MeasuresPage } from './pages/measures.tsx';
import { listRunningMeasures, makeInitiative } from './store.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

const nameInput = z.object({ name: requiredText(120) });

/** Gaps that became initiatives: it shows both, so it lives above both. */
export const measureRoutes = new Hono<Env>()
  .use('/it-sicherheit/*', securityInsiders)
  .get('/it-sicherheit/massnahmen', signedIn, async (c) => {
    const read = await inMunicipality(c, async (tx) => ({
      measures: await listRunningMeasures(tx),
      sheets: await readSheets(tx, c.var.view.language),
    }));
    return c.html(<MeasuresPage view={c.var.view} {...read} />);
  })
  // An idea may be brought in by everybody; the room itself is open to few.
  .post('/it-sicherheit/katalog/:sheet/anforderungen/:key/vorhaben', act('V1', 'anyone'), async (c) => {
    const place = await findPlace(c);
    if (!place) return notFound(c);
    const back = paths.securityItem(place.sheet, place.requirement, place.targetId);
    const input = await readForm(c, nameInput);
    if (input.ok) {
      const { name } = input.value;
      const { description } = t(c);
      const made = await inMunicipality(c, (tx) =>
        makeInitiative(tx, actorOf(c), place, { name, description }),
      );
      leaveNotice(c, made.ok ? t(c).made(made.value.code) : t(c).noUnit);
    } else leaveNotice(c, t(c).noName);
    return c.redirect(back, 303);
  })
  .post('/it-sicherheit/massnahmen/:id/loeschung', act('X2', 'comment'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => unlinkMeasure(tx, actorOf(c), id))))
      return notFound(c);
    const { back } = await c.req.parseBody();
    leaveNotice(c, t(c).unlinked);
    return c.redirect(safeBack(typeof back === 'string' ? back : paths.securityMeasures()), 303);
  });

async function findPlace(c: Ctx) {
  const target = c.req.query('ziel');
  return inMunicipality(c, async (tx) => {
    const sheet = await readSheet(tx, c.req.param('sheet')!, c.var.view.language);
    const item = sheet?.sheet.items.find(({ key }) => key === c.req.param('key'));
    if (target && !(isId(target) && (await findTarget(tx, target)))) return undefined;
    return sheet && item && { sheet: sheet.sheet.id, requirement: item.key, targetId: target || null };
  });
}
