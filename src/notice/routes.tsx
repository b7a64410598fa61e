import { type Handler, Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { program } from '../audit/core/actor.ts';
import type { Tx } from '../db/index.ts';
import { isId } from '../kernel/id.ts';
import { findPerson } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { readForm } from '../web/form.tsx';
import { personal, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound, safeBack } from '../web/request.tsx';
import { settingsInput } from './input.ts';
import { InboxPage } from './pages/inbox.tsx';
import { SettingsPage } from './pages/settings.tsx';
import { StopPage } from './pages/stop.tsx';
import { readStopToken } from './stop-link.ts';
import { findMail, listMails } from './store/mails.ts';
import { countUnread, listNotices, readAllNotices, readNotice } from './store/notices.ts';
import { findSettings, type Stop, saveSettings, stateOf, stopMails } from './store/settings.ts';
import { texts } from './texts.ts';

/** The number beside "Mitteilungen" at the top of every page; read beside the rights, in one transaction. */
export async function loadUnread(c: Ctx, tx: Tx): Promise<void> {
  const personId = c.var.viewer?.personId;
  if (!personId || c.req.method !== 'GET') return;
  c.set('view', { ...c.var.view, unread: await countUnread(tx, personId) });
}

/** The notices of a person: to read, to mute. */
export const noticeRoutes = new Hono<Env>()
  .get('/mitteilungen', signedIn, async (c) => {
    const before = momentOf(c.req.query('vor'));
    const [notices, unread] = await inMunicipality(
      c,
      async (tx) => [await listNotices(tx, personOf(c), before), await countUnread(tx, personOf(c))] as const,
    );
    return c.html(
      <InboxPage view={c.var.view} notices={notices} unread={unread} later={before !== undefined} />,
    );
  })
  .post('/mitteilungen/gelesen', signedIn, personal(), async (c) => {
    await inMunicipality(c, (tx) => readAllNotices(tx, personOf(c), c.var.now()));
    leaveNotice(c, texts(c.var.view.language).inbox.allRead);
    return c.redirect(paths.notices(), 303);
  })
  .get('/mitteilungen/einstellungen', signedIn, showSettings)
  .post('/mitteilungen/einstellungen', signedIn, personal(), async (c) => {
    const input = await readForm(c, settingsInput);
    if (!input.ok) return showSettings(c);
    const { wanted, ...settings } = input.value;
    const t = texts(c.var.view.language);
    const muted = Object.keys(t.kinds).filter((kind) => kind !== 'digest' && !wanted.includes(kind));
    await inMunicipality(c, (tx) => saveSettings(tx, actorOf(c), personOf(c), { ...settings, muted }));
    leaveNotice(c, t.settings.saved);
    return c.redirect(paths.noticeSettings(), 303);
  })
  .post('/mitteilungen/:id/gelesen', signedIn, personal(), async (c) => {
    const id = c.req.param('id');
    const notice = isId(id)
      ? await inMunicipality(c, (tx) => readNotice(tx, personOf(c), id, c.var.now()))
      : undefined;
    if (!notice) return notFound(c);
    return c.redirect(notice.href ? safeBack(notice.href) : paths.notices(), 303);
  });

async function showSettings(c: Ctx) {
  const personId = personOf(c);
  const [settings, person, mails] = await inMunicipality(
    c,
    async (tx) =>
      [
        await findSettings(tx, personId),
        await findPerson(tx, personId),
        await listMails(tx, personId),
      ] as const,
  );
  return c.html(
    <SettingsPage
      view={c.var.view}
      settings={settings}
      email={person?.email ?? null}
      hasServer={c.var.config.smtpUrl !== null}
      mails={mails}
    />,
  );
}

/**
 * Unsubscribing works signed out, and by the POST of a mail program, which has no session and names no origin
 * (RFC 8058): so these routes stand before the check for foreign forms. The token is their proof.
 */
export const stopRoutes = new Hono<Env>()
  .get('/mitteilungen/abmelden/:token', stopping(null))
  .post('/mitteilungen/abmelden/:token', personal(), stopping('kind'));

function stopping(given: Stop | null): Handler<Env> {
  return async (c) => {
    const token = c.req.param('token') ?? '';
    const ref = readStopToken(token, c.var.config.secret('mail'));
    if (!ref) return notFound(c);
    const body = given ? await c.req.parseBody().catch(() => ({}) as Record<string, unknown>) : {};
    const stop = given && (['kind', 'all', 'again'] as const).find((one) => one === body.stop);
    const shown = await c.var.db.inMunicipality(ref.municipalityId, async (tx) => {
      const mail = await findMail(tx, ref.id);
      if (!mail) return undefined;
      const actor = program(ref.municipalityId, c.var.now(), texts('de').stop.title);
      if (given) await stopMails(tx, actor, mail, stop ?? given);
      return { ...mail, state: await stateOf(tx, mail) };
    });
    if (!shown) return notFound(c);
    const { kind, state, personId } = shown;
    return c.html(
      <StopPage
        view={c.var.view}
        action={paths.mailStop(token)}
        kind={kind}
        state={state}
        inside={personId !== null}
      />,
    );
  };
}

/** Who is signed in to a municipality is a person there. */
function personOf(c: Ctx): string {
  const personId = c.var.viewer?.personId;
  if (!personId) throw new Error('No person: the route is not behind signedIn.');
  return personId;
}

function momentOf(text: string | undefined): Date | undefined {
  const moment = new Date(text ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
