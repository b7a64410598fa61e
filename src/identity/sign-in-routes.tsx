import { Hono } from 'hono';
import type { Ctx, Env } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { personal } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, notFound } from '../web/request.tsx';
import { type DescribeMember, sessionToken } from './identify.ts';
import { codeInput, demoInput, recoveryInput, roleInput, signInInput } from './input.ts';
import { CodePage } from './pages/code.tsx';
import { RecoveryPage, RecoverySentPage } from './pages/recovery.tsx';
import { type DemoPerson, SignInPage } from './pages/sign-in.tsx';
import { sendRecovery } from './recovery.ts';
import { answerWith, callerOf } from './request.ts';
import { enterCode, type SignInFault, signIn, signInDemo, signOut } from './store/access.ts';
import { countAccounts, listDemoAccounts } from './store/accounts.ts';
import { actAs } from './store/acting.ts';
import type { Auth } from './store/auth.ts';
import { findSessionHolder } from './store/sessions.ts';
import { texts } from './texts.ts';

/** A valid session that opens nothing: its person no longer works in the municipality. */
async function hasLeft(c: Ctx): Promise<boolean> {
  const token = sessionToken(c);
  if (!token || c.var.viewer) return false;
  const holder = await c.var.db.asSystem((tx) => findSessionHolder(tx, token, c.var.now()));
  return holder !== undefined;
}

/** Signing in and out, and the role one acts in. */
export function signInRoutes(auth: Auth, describeMember: DescribeMember) {
  const showSignIn = async (c: Ctx, form: Form, status: 200 | 422 | 429 = 200) => {
    const people = await listDemoPeople(c, describeMember);
    return c.html(
      <SignInPage
        view={c.var.view}
        form={form}
        people={people}
        mail={Boolean(c.var.config.smtpUrl)}
        untouched={(await c.var.db.asSystem(countAccounts)) === 0}
        left={await hasLeft(c)}
      />,
      status,
    );
  };
  return new Hono<Env>()
    .get('/anmelden', (c) =>
      showSignIn(c, { ...emptyForm, values: { zurueck: c.req.query('zurueck') ?? '' } }),
    )
    .post('/anmelden', personal(), async (c) => {
      const input = await readForm(c, signInInput);
      if (!input.ok) return showSignIn(c, input.form, 422);
      const signedIn = await signIn(callerOf(c, auth), input.value);
      if (!signedIn.ok)
        return showSignIn(
          c,
          withFault(input.form, 'password', sentence(c, signedIn.error)),
          statusOf(c, signedIn.error),
        );
      const { step, cookies } = signedIn.value;
      return answerWith(
        c,
        cookies,
        step === 'code' ? paths.signInCode(input.value.zurueck) : input.value.zurueck,
      );
    })
    .post('/anmelden/demo', personal(), async (c) => {
      const input = await readForm(c, demoInput);
      const signedIn =
        isDemo(c) && input.ok ? await signInDemo(callerOf(c, auth), input.value.account) : undefined;
      if (!signedIn || !input.ok) return notFound(c);
      return answerWith(c, signedIn.cookies, input.value.zurueck);
    })
    .post('/abmelden', personal(), async (c) =>
      answerWith(c, await signOut(callerOf(c, auth)), paths.signIn()),
    )
    .post('/handeln-als', personal(), async (c) => {
      const input = await readForm(c, roleInput);
      const { viewer } = c.var;
      if (!input.ok || !viewer?.roles.includes(input.value.role))
        return fault(c, texts(c.var.view.language).faults['role-not-held'], 403);
      await actAs(callerOf(c, auth), viewer, input.value.role);
      return answerWith(c, [], input.value.back);
    });
}

/** The second step of signing in, and the way back for who has forgotten the password. */
export const secondStepRoutes = (auth: Auth) =>
  new Hono<Env>()
    .get('/anmelden/code', (c) =>
      c.html(
        <CodePage
          view={c.var.view}
          form={{ ...emptyForm, values: { zurueck: c.req.query('zurueck') ?? '' } }}
        />,
      ),
    )
    .post('/anmelden/code', personal(), async (c) => {
      const input = await readForm(c, codeInput);
      if (!input.ok) return c.html(<CodePage view={c.var.view} form={input.form} />, 422);
      const entered = await enterCode(callerOf(c, auth), input.value.code);
      if (entered.ok) return answerWith(c, entered.value.cookies, input.value.zurueck);
      const form = withFault(input.form, 'code', sentence(c, entered.error));
      return c.html(
        <CodePage view={c.var.view} form={form} over={entered.error.refusal === 'code-expired'} />,
        statusOf(c, entered.error),
      );
    })
    .get('/anmelden/vergessen', (c) =>
      c.html(<RecoveryPage view={c.var.view} form={emptyForm} mail={Boolean(c.var.config.smtpUrl)} />),
    )
    .post('/anmelden/vergessen', personal(), async (c) => {
      const input = await readForm(c, recoveryInput);
      const mail = Boolean(c.var.config.smtpUrl);
      if (!input.ok || !mail)
        return c.html(<RecoveryPage view={c.var.view} form={input.form} mail={mail} />, 422);
      // The answer neither waits for the mail nor tells whether there is an account.
      sendRecovery(callerOf(c, auth), c.var.config, input.value.email, c.var.view.language);
      return c.html(<RecoverySentPage view={c.var.view} />);
    });

/**
 * Only in demo mode, which serves on loopback only, is there anybody to sign in as with one click; and only under a name
 * of this computer, so that no website can point its own name here.
 */
const isDemo = (c: Ctx): boolean =>
  c.var.config.mode === 'demo' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(c.req.url).hostname);

async function listDemoPeople(c: Ctx, describeMember: DescribeMember): Promise<DemoPerson[] | null> {
  if (!isDemo(c)) return null;
  return c.var.db.asSystem(async (tx) => {
    const people: DemoPerson[] = [];
    for (const { accountId, name, ...member } of await listDemoAccounts(tx)) {
      const known = await describeMember(tx, member, c.var.now());
      if (known) people.push({ accountId, name, roles: known.roles });
    }
    return people;
  });
}

function sentence(c: Ctx, fault: SignInFault): string {
  const { faults } = texts(c.var.view.language);
  return fault.refusal === 'too-many-attempts'
    ? faults[fault.refusal](fault.detail.minutes)
    : faults[fault.refusal];
}

/** Who has tried too often is told by the answer itself when to come back (RFC 6585, section 4). */
function statusOf(c: Ctx, fault: SignInFault): 422 | 429 {
  if (fault.refusal !== 'too-many-attempts') return 422;
  c.header('Retry-After', String(fault.detail.minutes * 60));
  return 429;
}
