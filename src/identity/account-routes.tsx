import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { installation } from '../audit/core/actor.ts';
import { recordAudit } from '../audit/store.ts';
import type { Role } from '../kernel/role.ts';
import type { Ctx, Env, Viewer } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { personal } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { checkPassword } from './core/password.ts';
import { changePasswordInput, codeInput, confirmInput } from './input.ts';
import { type AccountForms, AccountPage } from './pages/account.tsx';
import { BackupCodesPage, FactorPage } from './pages/factor.tsx';
import { answerWith, callerOf } from './request.ts';
import { findAccount } from './store/accounts.ts';
import type { Auth } from './store/auth.ts';
import {
  changePassword,
  confirmTwoFactor,
  findPendingFactor,
  type Owner,
  type OwnFault,
  renewBackupCodes,
  startTwoFactor,
  stopTwoFactor,
} from './store/own-account.ts';
import { endOtherSessions, endSession, findSessionHolder, listSessions } from './store/sessions.ts';
import { texts } from './texts.ts';

/** The own account needs a session, though not a municipality. */
const ownOnly = createMiddleware<Env>(async (c, next) => {
  if (!c.var.viewer)
    return c.redirect(paths.signIn(c.req.method === 'GET' ? c.var.view.here : paths.account()), 303);
  await next();
});

export const accountRoutes = (auth: Auth) =>
  new Hono<Env>()
    .use('/konto', ownOnly)
    .use('/konto/*', ownOnly)
    .get('/konto', (c) => showAccount(c, auth, {}))
    .post('/konto/passwort', personal(), async (c) => {
      const input = await readForm(c, changePasswordInput);
      if (!input.ok) return showAccount(c, auth, { password: input.form });
      const refuse = (field: string, sentence: string) =>
        showAccount(c, auth, { password: withFault(input.form, field, sentence) });
      const owner = await ownerOf(c, auth);
      const fit = checkPassword(input.value.password, [owner.actor.name, owner.email]);
      if (!fit.ok) return refuse('password', texts(c.var.view.language).faults[fit.error.refusal]);
      const changed = await changePassword(owner, input.value.currentPassword, fit.value);
      if (!changed.ok) return refuse('currentPassword', sentence(c, changed.error));
      return done(c, texts(c.var.view.language).account.passwordChanged);
    })
    .post('/konto/sitzungen/ende', personal(), async (c) => {
      const owner = await ownerOf(c, auth);
      await owner.db.asSystem(async (tx) => {
        await endOtherSessions(tx, owner.accountId, owner.sessionId);
        await recordAudit(tx, owner.actor, {
          act: 'account.end-sessions',
          entity: 'account',
          entityId: owner.accountId,
        });
      });
      return done(c, texts(c.var.view.language).account.othersEnded);
    })
    .post('/konto/sitzungen/:id{[0-9a-f-]{36}}/ende', personal(), async (c) => {
      const owner = await ownerOf(c, auth);
      const entityId = c.req.param('id');
      const ended = await owner.db.asSystem(async (tx) => {
        if (!(await endSession(tx, owner.accountId, entityId))) return false;
        await recordAudit(tx, owner.actor, { act: 'session.end', entity: 'session', entityId });
        return true;
      });
      return ended ? done(c, texts(c.var.view.language).account.sessionEnded) : notFound(c);
    });

/** The second factor: begin, confirm, end, new backup codes. */
export const factorRoutes = (auth: Auth) =>
  new Hono<Env>()
    .use('/konto/*', ownOnly)
    .get('/konto/zweiter-faktor', (c) => showFactor(c, auth, emptyForm))
    .post('/konto/zweiter-faktor', personal(), (c) =>
      confirmed(c, auth, startTwoFactor, () => c.redirect(paths.accountFactor(), 303)),
    )
    .post('/konto/zweiter-faktor/bestaetigung', personal(), async (c) => {
      const input = await readForm(c, codeInput);
      if (!input.ok) return showFactor(c, auth, input.form);
      const answer = await confirmTwoFactor(await ownerOf(c, auth), input.value.code);
      if (!answer.ok) return showFactor(c, auth, withFault(input.form, 'code', sentence(c, answer.error)));
      leaveNotice(c, texts(c.var.view.language).factor.done);
      return answerWith(c, answer.value, paths.account());
    })
    .post('/konto/zweiter-faktor/ende', personal(), (c) =>
      confirmed(c, auth, stopTwoFactor, (cookies) => {
        leaveNotice(c, texts(c.var.view.language).account.factorStopped);
        return answerWith(c, cookies, paths.account());
      }),
    )
    .post('/konto/ersatzcodes', personal(), (c) =>
      confirmed(c, auth, renewBackupCodes, (codes) =>
        c.html(<BackupCodesPage view={c.var.view} codes={codes} />),
      ),
    );

/** An act that the password confirms. */
async function confirmed<T>(
  c: Ctx,
  auth: Auth,
  act: (owner: Owner, password: string) => Promise<{ ok: true; value: T } | { ok: false; error: OwnFault }>,
  answer: (value: T) => Response | Promise<Response>,
) {
  const input = await readForm(c, confirmInput);
  if (!input.ok) return showAccount(c, auth, { factor: input.form });
  const acted = await act(await ownerOf(c, auth), input.value.factorPassword);
  if (acted.ok) return answer(acted.value);
  return showAccount(c, auth, { factor: withFault(input.form, 'factorPassword', sentence(c, acted.error)) });
}

/** The account page; a form that was refused comes along and makes the status 422. */
async function showAccount(c: Ctx, auth: Auth, forms: AccountForms) {
  const owner = await ownerOf(c, auth);
  const content = await owner.db.asSystem(async (tx) => {
    const account = (await findAccount(tx, { id: owner.accountId }))!;
    const pending = await findPendingFactor(tx, auth, account);
    const sessions = await listSessions(tx, owner.accountId, owner.now);
    return { account, pending: Boolean(pending), sessions, sessionId: owner.sessionId };
  });
  return c.html(
    <AccountPage view={c.var.view} forms={forms} {...content} />,
    Object.keys(forms).length ? 422 : 200,
  );
}

async function showFactor(c: Ctx, auth: Auth, form: Form) {
  const owner = await ownerOf(c, auth);
  const account = { id: owner.accountId, email: owner.email };
  const pending = await owner.db.asSystem((tx) => findPendingFactor(tx, auth, account));
  if (!pending) return c.redirect(paths.account(), 303);
  c.header('Cache-Control', 'no-store');
  return c.html(
    <FactorPage view={c.var.view} form={form} factor={pending} />,
    Object.keys(form.faults).length ? 422 : 200,
  );
}

async function ownerOf(c: Ctx, auth: Auth): Promise<Owner & { email: string }> {
  const caller = callerOf(c, auth);
  const viewer = c.var.viewer as Viewer;
  const [holder, account] = await caller.db.asSystem(async (tx) => [
    await findSessionHolder(tx, caller.token!, caller.now),
    await findAccount(tx, { id: viewer.accountId }),
  ]);
  if (!holder || !account) throw new Error('The session ended while the request was under way.');
  const { accountId, sessionId } = holder;
  const role: Role | 'none' = viewer.role ?? 'none';
  const { personId, name } = viewer;
  const actor = {
    municipalityId: viewer.municipalityId ?? installation,
    accountId,
    personId,
    name,
    role,
    now: caller.now,
  };
  return { ...caller, accountId, sessionId, email: account.email, actor };
}

function done(c: Ctx, notice: string) {
  leaveNotice(c, notice);
  return c.redirect(paths.account(), 303);
}

function sentence(c: Ctx, fault: OwnFault): string {
  const { faults } = texts(c.var.view.language);
  return fault.refusal === 'too-many-attempts'
    ? faults[fault.refusal](fault.detail.minutes)
    : faults[fault.refusal];
}
