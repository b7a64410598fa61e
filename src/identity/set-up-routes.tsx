import { Hono } from 'hono';
import type { Tx } from '../db/index.ts';
import type { Ctx, Env } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { personal } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice } from '../web/request.tsx';
import { limits } from './core/limits.ts';
import { checkPassword } from './core/password.ts';
import { firstAccountInput, newPasswordInput } from './input.ts';
import { LinkOverPage, SetUpPage } from './pages/set-up.tsx';
import { answerWith, callerOf } from './request.ts';
import { type Caller, recordAccountAct, signIn } from './store/access.ts';
import type { Auth } from './store/auth.ts';
import { findSetUpLink, type NewOwner, type SetUpLink, useSetUpLink } from './store/links.ts';
import { countAttempt } from './store/rate-limits.ts';
import { texts } from './texts.ts';

/** One-time links: the first account of an installation, an invitation, a forgotten password. */
export const setUpRoutes = (auth: Auth) =>
  new Hono<Env>()
    .get('/einrichten/:token', async (c) => {
      const caller = callerOf(c, auth);
      const link = await openLink(caller, c.req.param('token'));
      return link
        ? c.html(<SetUpPage view={c.var.view} link={link} form={emptyForm} here={c.req.path} />)
        : linkOver(c);
    })
    .post('/einrichten/:token', personal(), async (c) => {
      const caller = callerOf(c, auth);
      const token = c.req.param('token');
      const link = await openLink(caller, token);
      if (!link) return linkOver(c);
      const input = await readSetUp(c, link);
      const used = input.ok ? await use(c, caller, token, input.value) : input;
      if (used === undefined) return linkOver(c);
      if (!used.ok)
        return c.html(<SetUpPage view={c.var.view} link={link} form={used.form} here={c.req.path} />, 422);
      leaveNotice(c, texts(c.var.view.language).setUp.done);
      return enter(c, caller, used.email, used.password);
    });

const linkOver = (c: Ctx) => c.html(<LinkOverPage view={c.var.view} />, 404);

/** Links are random; the limit keeps a guesser from loading the store. */
const openLink = (caller: Caller, token: string): Promise<SetUpLink | undefined> =>
  caller.db.asSystem(async (tx) => {
    const counted = await countAttempt(tx, limits.linkAddress, caller.network, caller.now);
    return counted.ok ? findSetUpLink(tx, token, caller.now) : undefined;
  });

type Typed = { owner: NewOwner | null; password: string; form: Form };

/** What was typed; the password is checked against the owner's name and address, whatever else is missing. */
async function readSetUp(
  c: Ctx,
  link: SetUpLink,
): Promise<{ ok: true; value: Typed } | { ok: false; form: Form }> {
  const input = await (link.account ? readForm(c, newPasswordInput) : readForm(c, firstAccountInput));
  const { values, faults } = input.form;
  const { name, email } = link.account ?? {
    name: String(values.name ?? ''),
    email: String(values.email ?? ''),
  };
  const password = checkPassword(String(values.password ?? ''), [name, email]);
  const form =
    password.ok || faults.password
      ? input.form
      : withFault(input.form, 'password', texts(c.var.view.language).faults[password.error.refusal]);
  if (!input.ok || !password.ok) return { ok: false, form };
  const owner = link.account ? null : (input.value as unknown as NewOwner);
  return {
    ok: true,
    value: { owner: owner && { name: owner.name, email: owner.email }, password: password.value, form },
  };
}

type Used = { ok: true; email: string; password: string } | { ok: false; form: Form };

/** Uses the link up; undefined if somebody else was quicker. */
const use = (
  c: Ctx,
  caller: Caller,
  token: string,
  { owner, password, form }: Typed,
): Promise<Used | undefined> =>
  caller.db.asSystem(async (tx: Tx) => {
    const link = await findSetUpLink(tx, token, caller.now);
    if (!link) return undefined;
    const used = await useSetUpLink(tx, link, owner, password, caller.now);
    if (!used.ok)
      return {
        ok: false,
        form: withFault(form, used.error.at, texts(c.var.view.language).faults[used.error.refusal]),
      };
    const act = link.account ? 'account.set-password' : 'account.create';
    const after = { email: used.value.email, ...(link.removesTwoFactor ? { twoFactor: false } : {}) };
    await recordAccountAct(tx, used.value, { act, after }, caller.now);
    return { ok: true, email: used.value.email, password };
  });

/** Signs in with the password just chosen; the second factor, if there is one, is still owed. */
async function enter(c: Ctx, caller: Caller, email: string, password: string) {
  const signedIn = await signIn(caller, { email, password });
  if (!signedIn.ok) return c.redirect(paths.signIn(), 303);
  const next = signedIn.value.step === 'code' ? paths.signInCode() : paths.situation();
  return answerWith(c, signedIn.value.cookies, next);
}
