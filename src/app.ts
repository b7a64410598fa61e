import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { agendaRoutes } from './agenda/routes.tsx';
import { apiRooms } from './api/routes.ts';
import { auditRoutes } from './audit/routes.tsx';
import type { Config } from './config.ts';
import {
  type Database,
  describeFault,
  explainStoreError,
  isCrossed,
  isUnwritable,
  type Tx,
} from './db/index.ts';
import { importLimits } from './exchange/core/limit.ts';
import { exchangeRoutes } from './exchange/routes.tsx';
import { impulseFormBytes } from './guides/core/attachment.ts';
import { guidesRoutes } from './guides/routes.tsx';
import { type DescribeMember, identify, sessionToken } from './identity/identify.ts';
import { identityRoutes } from './identity/routes.tsx';
import { createAuth } from './identity/store/auth.ts';
import { findSessionHolder, setActingRole } from './identity/store/sessions.ts';
import { dayInGermany } from './kernel/day.ts';
import type { Role } from './kernel/role.ts';
import { questionsByFact } from './law/core/question.ts';
import { maturityRoutes } from './maturity/routes.tsx';
import { latestScores } from './maturity/store/rounds.ts';
import { municipalityRoutes } from './municipality/routes.tsx';
import { loadUnread, noticeRoutes, stopRoutes } from './notice/routes.tsx';
import { adoptionRoutes, type Founder, type Welcome } from './people/adoption-routes.tsx';
import { peopleRoutes } from './people/routes.tsx';
import { findMember } from './people/store/members.ts';
import { readPlan } from './plan/planning/read-plan.ts';
import { planRoutes } from './plan/routes.tsx';
import { limitsInForce } from './plan/running/store/rules.ts';
import { unitsWithProjects } from './plan/store/initiatives.ts';
import { agendaPageRoutes } from './portal/agenda-routes.tsx';
import { lawRoutes } from './portal/law/routes.tsx';
import { onlineServiceRoutes } from './portal/online/routes.tsx';
import { participationRoutes } from './portal/participation/moderation-routes.tsx';
import { easyRoutes } from './portal/public/easy-routes.tsx';
import { releaseRoutes } from './portal/public/release-routes.tsx';
import { publicRoutes } from './portal/public/routes.tsx';
import { portalRoutes } from './portal/routes.tsx';
import { measureRoutes } from './portal/security/routes.tsx';
import { skillRoutes } from './portal/skills/routes.tsx';
import { strategyPageRoutes } from './portal/strategy/routes.ts';
import { planFileRoutes } from './report/plan-file-routes.ts';
import { renderers } from './report/render/paper.ts';
import { reportRoutes } from './report/routes.tsx';
import { grantRights } from './roles/granted.ts';
import { roleRoutes } from './roles/routes.tsx';
import {
  appointFounder,
  isSooner,
  keepDecidable,
  rolesOfPerson,
  undecidableFrom,
} from './roles/store/holders.ts';
import { maxOscalBytes } from './security/core/read-catalogue.ts';
import { securityRoutes } from './security/routes.tsx';
import { createAssets } from './web/assets.ts';
import { choiceRoutes } from './web/choices.ts';
import type { Ctx, Env } from './web/env.ts';
import { securityHeaders } from './web/headers.ts';
import { healthRoutes } from './web/health.ts';
import { paths } from './web/paths.ts';
import { broken, crossed, fault, loggedPath, notFound, openView, unavailable } from './web/request.tsx';
import { assetRoutes, readManifest } from './web/static.ts';
import { words } from './web/words.ts';

export type AppParts = {
  db: Database;
  config: Config;
  now: () => Date;
  /** Where the build wrote assets.json and assets/. */
  distFolder: string;
  /** The roles a person holds today, main role first; tests bring their own. */
  rolesOf?: (tx: Tx, personId: string, now: Date) => Promise<readonly Role[]>;
  /** Gives the one who adopts a municipality the chosen role there. */
  appoint?: (tx: Tx, founder: Founder) => Promise<void>;
  /** Where faults of the program are written, with the request's id. */
  log: (line: string) => void;
};

const maxBodyBytes = 10 * 1024 * 1024;
/** Signed out: reading ten megabytes of tiny fields takes seconds in which nobody else is served. */
const maxStrangerBytes = 1024 * 1024;
/** The largest file that is read, and what a form puts around it. */
const maxSpreadsheetBytes = importLimits.fileBytes + 64 * 1024;
const maxCatalogueBytes = maxOscalBytes + 64 * 1024;

const limitBody = (maxSize: number): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize,
    onError: (c) => {
      const megabytes = Math.floor(maxSize / 1024 / 1024);
      return fault(c as Ctx, words((c as Ctx).var.view.language).errors.tooLarge(megabytes), 413);
    },
  });

/** The whole program as one request handler: middleware first, then one line per room. */
export function createApp(parts: AppParts) {
  const { db, config, now, distFolder, log, rolesOf = rolesOfPerson, appoint = appointFounder } = parts;
  const auth = createAuth({ secret: config.secret('auth'), baseUrl: config.baseUrl });
  const describeMember: DescribeMember = async (tx, { municipalityId, personId }) => {
    const [member, roles] = await Promise.all([
      findMember(tx, { municipalityId, personId }),
      rolesOf(tx, personId, now()),
    ]);
    if (!member || (member.leftOn && member.leftOn < dayInGermany(now()))) return undefined;
    return { municipalityName: member.municipalityName, roles };
  };
  const app = new Hono<Env>();
  app.use(requestId());
  app.use(async (c, next) => {
    c.set('db', db);
    c.set('config', config);
    c.set('now', now);
    await next();
  });
  app.use(securityHeaders(config.baseUrl.startsWith('https:')));
  app.route('/', assetRoutes(distFolder));
  app.route('/', healthRoutes);
  const assets = createAssets(readManifest(distFolder));
  // Before sessions and compression: public pages are the same for everybody and kept finished.
  app.route('/', publicRoutes(assets, renderers));
  app.use(compress({ threshold: 1024 }));
  const api = apiRooms({
    describeMember,
    grant: grantRights(async () => {}),
    perMinute: config.apiPerMinute,
    log,
  });
  // Before sessions: programs come with keys of their own, and no browser sends those by itself.
  app.route('/', api.programs);
  app.use(openView(assets));
  const [forms, strangers] = [limitBody(maxBodyBytes), limitBody(maxStrangerBytes)];
  const uploads: Record<string, MiddlewareHandler<Env>> = {
    [paths.impulseNew()]: limitBody(impulseFormBytes),
    [paths.importNew()]: limitBody(maxSpreadsheetBytes),
    [paths.securityCatalogueNew()]: limitBody(maxCatalogueBytes),
  };
  // A mail program unsubscribes by a bare POST; its token is checked instead.
  app.use(paths.mailStop(':token'), strangers);
  app.route('/', stopRoutes);
  // Behind TLS the program sees http; pages come from the address that people use.
  app.use(csrf({ origin: [new URL(config.baseUrl).origin, `http://${config.host}:${config.port}`] }));
  app.use(identify(describeMember, grantRights(loadUnread)));
  app.use((c, next) => (c.var.viewer ? (uploads[c.req.path] ?? forms) : strangers)(c, next));
  app.route('/', choiceRoutes);

  mountRooms(app, { auth, describeMember, appoint, api: api.pages });
  app.notFound(notFound);
  app.onError(async (error, c) => {
    if (c.req.path.startsWith('/api/')) return api.broken(error, c);
    // Public pages have no view of their own until one fails.
    if (!c.var.view) await openView(assets)(c, async () => {});
    const t = words(c.var.view.language).errors;
    if (isUnwritable(error)) return fault(c, t.unwritable, 400);
    if ('status' in error && error.status === 403) return fault(c, t.foreign, 403);
    const away = explainStoreError(error);
    log(`${c.var.requestId} ${c.req.method} ${loggedPath(c.req.path)} ${away ?? describeFault(error)}`);
    if (away) return unavailable(c);
    return isCrossed(error) ? crossed(c) : broken(c);
  });
  return app;
}

type RoomParts = {
  auth: ReturnType<typeof createAuth>;
  describeMember: DescribeMember;
  appoint: NonNullable<AppParts['appoint']>;
  api: Hono<Env>;
};

/** One line per room, in the order of the house. */
function mountRooms(app: Hono<Env>, { auth, describeMember, appoint, api }: RoomParts): void {
  app.route('/', auditRoutes(questionsByFact));
  app.route('/', identityRoutes(auth, describeMember));
  app.route('/', municipalityRoutes);
  app.route('/', adoptionRoutes(welcome(appoint)));
  app.route(
    '/',
    peopleRoutes(async (tx, without, now) => {
      const after = await undecidableFrom(tx, now, { without });
      return !isSooner(after, await undecidableFrom(tx, now));
    }, keepDecidable),
  );
  app.route('/', noticeRoutes);
  app.route('/', roleRoutes(latestScores, unitsWithProjects, limitsInForce));
  app.route('/', maturityRoutes);
  app.route('/', securityRoutes);
  app.route('/', agendaRoutes);
  app.route('/', planRoutes);
  app.route('/', reportRoutes);
  app.route('/', planFileRoutes(readPlan));
  app.route('/', guidesRoutes);
  app.route('/', exchangeRoutes);
  app.route('/', api);
  app.route('/', strategyPageRoutes);
  app.route('/', agendaPageRoutes);
  app.route('/', onlineServiceRoutes);
  app.route('/', lawRoutes);
  app.route('/', skillRoutes);
  app.route('/', measureRoutes);
  app.route('/', releaseRoutes);
  app.route('/', easyRoutes);
  app.route('/', participationRoutes);
  app.route('/', portalRoutes);
}

/** Who adopts a municipality gets a role there, and the session acts in it from now on. */
const welcome =
  (appoint: NonNullable<AppParts['appoint']>): Welcome =>
  async (c, tx, founder) => {
    await appoint(tx, founder);
    const token = sessionToken(c);
    const holder = token ? await findSessionHolder(tx, token, c.var.now()) : undefined;
    if (holder) await setActingRole(tx, founder.municipalityId, holder.sessionId, founder.role);
  };
