import { Hono } from 'hono';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { currentHolders } from './core/matrix/holder.ts';
import { compareMatrices, findRow } from './core/matrix/matrix.ts';
import { draftRoutes } from './draft-routes.tsx';
import { MatrixPage, VersionPage } from './pages/matrix.tsx';
import { RowPage } from './pages/matrix-row.tsx';
import { resolutionRoutes } from './resolution-routes.tsx';
import { readRoles } from './store/adoption.ts';
import { decisionCatalogue } from './store/catalogue.ts';
import { listHolders } from './store/holders.ts';
import { findDraft, findInForce, findMatrixVersion, listMatrixVersions } from './store/matrix.ts';
import type { LimitsOfPlan } from './store/town.ts';

const at = (c: Ctx) => ({ municipalityId: municipalityOf(c), now: c.var.now() });

/** Abgrenzung: the matrix that counts, its rows and versions; the draft and its adoption. */
export const matrixRoutes = (limitsOfPlan: LimitsOfPlan) =>
  new Hono<Env>()
    .get('/rollen/abgrenzung', signedIn, async (c) => {
      const data = await inMunicipality(c, async (tx) => ({
        current: await findInForce(tx),
        plan: await limitsOfPlan(tx, dayInGermany(c.var.now())),
        findings: (await readRoles(tx, at(c))).findings,
        versions: await listMatrixVersions(tx),
      }));
      const hasDraft = data.versions.some(({ state }) => state === 'draft');
      return c.html(<MatrixPage view={c.var.view} {...data} hasDraft={hasDraft} />);
    })
    .get('/rollen/abgrenzung/fassungen/:id', signedIn, async (c) => {
      const id = c.req.param('id');
      if (!isId(id)) return notFound(c);
      const found = await inMunicipality(c, async (tx) => {
        const version = await findMatrixVersion(tx, id);
        const versions = version ? await listMatrixVersions(tx) : [];
        const before = versions.find(({ number, state }) => state !== 'draft' && number < version!.number);
        return version && { version, before: before?.matrix ?? decisionCatalogue().matrix };
      });
      if (!found) return notFound(c);
      const { version, before } = found;
      return c.html(
        <VersionPage view={c.var.view} version={version} changes={compareMatrices(before, version.matrix)} />,
      );
    })
    .get('/rollen/abgrenzung/:decision{[A-Z][0-9]}', signedIn, async (c) => {
      const decision = c.req.param('decision');
      const data = await inMunicipality(c, async (tx) => ({
        row: findRow((await findInForce(tx)).matrix, decision),
        findings: (await readRoles(tx, at(c))).findings.filter(({ row }) => row === decision),
        holders: currentHolders(await listHolders(tx), dayInGermany(c.var.now())),
        hasDraft: (await findDraft(tx)) !== undefined,
      }));
      const { row, ...rest } = data;
      return row ? c.html(<RowPage view={c.var.view} row={row} {...rest} />) : notFound(c);
    })
    .route('/', draftRoutes)
    .route('/', resolutionRoutes);
