import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Actor } from '../audit/core/actor.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { personal, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import type { Doors } from './authenticate.ts';
import { mostTokens, type TokenKind } from './core/token.ts';
import { apiTokenInput, calendarTokenInput } from './input.ts';
import { TokenShownPage, TokensPage } from './pages/tokens.tsx';
import { createToken, listTokens, type NewAccessToken, revokeToken } from './store/tokens.ts';
import { texts } from './texts.ts';

/** Everybody's own keys: made, shown once, ended. */
export const tokenRoutes = (doors: Doors) =>
  new Hono<Env>()
    .get('/konto/zugaenge', signedIn, (c) => showTokens(c, {}))
    .post('/konto/zugaenge', signedIn, personal(), async (c) => {
      const input = await readForm(c, apiTokenInput);
      if (!input.ok) return showTokens(c, { api: input.form });
      const { name, role, access, days } = input.value;
      // A key never does more than its person: the role must be held.
      if (!c.var.viewer!.roles.includes(role))
        return showTokens(c, { api: withFault(input.form, 'role', 'not-chosen') });
      const expiresAt = new Date(c.var.now().getTime() + days * 86_400_000);
      const token = await make(c, { kind: 'api', name, role, access, expiresAt });
      if (!token.ok) return showTokens(c, { api: withFault(input.form, 'name', tooMany(c, 'api')) });
      return showOnce(c, 'api', token.value);
    })
    .post('/konto/kalender', signedIn, personal(), async (c) => {
      const input = await readForm(c, calendarTokenInput);
      if (!input.ok) return showTokens(c, { calendar: input.form });
      const token = await make(c, { kind: 'calendar', name: input.value.calendarName });
      if (!token.ok)
        return showTokens(c, { calendar: withFault(input.form, 'calendarName', tooMany(c, 'calendar')) });
      return showOnce(c, 'calendar', new URL(paths.calendarFeed(token.value), c.var.config.baseUrl).href);
    })
    .post('/konto/zugaenge/:id/ende', signedIn, personal(), async (c) => {
      const id = c.req.param('id');
      const ended = isId(id) && (await inMunicipality(c, (tx) => revokeToken(tx, ownerOf(c), id)));
      if (!ended) return notFound(c);
      doors.clear();
      leaveNotice(c, texts(c.var.view.language).revoked);
      return c.redirect(paths.accessTokens(), 303);
    });

/** On the own account one needs no role. */
const ownerOf = (c: Ctx): Actor =>
  c.var.viewer!.role
    ? actorOf(c)
    : {
        municipalityId: municipalityOf(c),
        accountId: c.var.viewer!.accountId,
        personId: c.var.viewer!.personId,
        name: c.var.viewer!.name,
        role: 'none',
        now: c.var.now(),
      };

const make = (c: Ctx, wanted: NewAccessToken) =>
  inMunicipality(c, (tx) => createToken(tx, ownerOf(c), wanted));

const tooMany = (c: Ctx, kind: TokenKind): string =>
  texts(c.var.view.language).tooMany[kind](mostTokens[kind]);

/** Answered at once instead of by a redirect: the key must stand in no address and no cookie. */
function showOnce(c: Ctx, kind: TokenKind, shown: string) {
  c.header('Cache-Control', 'no-store');
  return c.html(<TokenShownPage view={c.var.view} kind={kind} shown={shown} />);
}

async function showTokens(c: Ctx, forms: { api?: Form; calendar?: Form }) {
  const tokens = await inMunicipality(c, (tx) => listTokens(tx, c.var.viewer!.personId!));
  return c.html(
    <TokensPage
      view={c.var.view}
      tokens={tokens}
      now={c.var.now()}
      api={forms.api ?? emptyForm}
      calendar={forms.calendar ?? emptyForm}
    />,
    Object.keys(forms).length > 0 ? 422 : 200,
  );
}
