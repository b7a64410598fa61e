import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Env, inMunicipality } from '../web/env.ts';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound, safeBack } from '../web/request.tsx';
import { readBulk } from './bulk-input.ts';
import { isNarrowed, readListQuery, writeListQuery } from './core/filter.ts';
import { BoardPage } from './pages/board.tsx';
import { InitiativesPage } from './pages/list.tsx';
import { changeSeveral } from './store/bulk.ts';
import { countByState } from './store/initiatives.ts';
import { countInitiatives, listInitiatives } from './store/listing.ts';
import { listViews, removeView, saveView } from './store/views.ts';
import { texts } from './texts.ts';

/** The list with filters, its saved views and bulk edit, and the board. */
export const listRoutes = new Hono<Env>()
  .get('/vorhaben', signedIn, async (c) => {
    const query = readListQuery(new URL(c.req.url).searchParams);
    const [counts, rows, narrowed, units, views] = await inMunicipality(c, (tx) =>
      Promise.all([
        countByState(tx),
        listInitiatives(tx, query, query),
        isNarrowed(query) ? countInitiatives(tx, query) : undefined,
        listUnits(tx),
        listViews(tx, c.var.viewer!.accountId),
      ]),
    );
    const data = { counts, rows, units, views, total: narrowed ?? counts.all };
    return c.html(<InitiativesPage view={c.var.view} query={query} {...data} />);
  })
  .get('/vorhaben/tafel', signedIn, async (c) => {
    const query = readListQuery(new URL(c.req.url).searchParams);
    const rows = await inMunicipality(c, (tx) =>
      listInitiatives(tx, query, { ...query, page: 1, size: 1000 }),
    );
    return c.html(<BoardPage view={c.var.view} rows={rows} />);
  })
  .post('/vorhaben/sammelaenderung', act('V1', 'prepare'), async (c) => {
    const t = texts(c.var.view.language).bulk;
    const bulk = readBulk(await c.req.parseBody({ all: true }));
    const back = safeBack(bulk.back);
    if (bulk.ids.length === 0 || !bulk.change) {
      leaveNotice(c, bulk.ids.length === 0 ? t.none : t.noValue);
      return c.redirect(back, 303);
    }
    const { ids, change } = bulk;
    const count = await inMunicipality(c, (tx) => changeSeveral(tx, actorOf(c), ids, change));
    leaveNotice(c, t.done(count));
    return c.redirect(back, 303);
  })
  .post('/vorhaben/ansichten', act('V1', 'anyone'), async (c) => {
    const t = texts(c.var.view.language).views;
    const body = await c.req.parseBody();
    const name = String(body.name ?? '')
      .trim()
      .slice(0, 80);
    const query = writeListQuery(readListQuery(new URLSearchParams(String(body.query ?? ''))));
    if (name)
      await inMunicipality(c, (tx) =>
        saveView(tx, actorOf(c), { name, query, shared: body.shared === 'on' }),
      );
    leaveNotice(c, name ? t.saved(name) : t.nameMissing);
    return c.redirect(`${paths.initiatives()}?${query}`, 303);
  })
  .post('/vorhaben/ansichten/:id/loeschung', act('V1', 'anyone'), async (c) => {
    const id = c.req.param('id');
    const removed = isId(id) && (await inMunicipality(c, (tx) => removeView(tx, actorOf(c), id)));
    if (!removed) return notFound(c);
    leaveNotice(c, texts(c.var.view.language).views.removed);
    return c.redirect(paths.initiatives(), 303);
  });
