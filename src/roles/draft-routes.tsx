import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { isRole, type Role, roles } from '../kernel/role.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../web/form.tsx';
import { act } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import type { Finding } from './core/matrix/finding.ts';
import {
  applyChanges,
  type CellChange,
  compareMatrices,
  findRow,
  type Matrix,
} from './core/matrix/matrix.ts';
import { matrixDecision } from './core/matrix/rights.ts';
import { substitute } from './core/matrix/substitute.ts';
import { agreementsInput } from './input.ts';
import { parseLetter, shownLetter } from './letters.ts';
import { DraftPage } from './pages/matrix-draft.tsx';
import { DraftRowPage } from './pages/matrix-row.tsx';
import { findingsOf, peopleFindings } from './store/adoption.ts';
import { decisionCatalogue } from './store/catalogue.ts';
import {
  changeDraft,
  type DraftChange,
  discardDraft,
  findDraft,
  findInForce,
  type MatrixVersion,
  openDraft,
} from './store/matrix.ts';
import { texts } from './texts.ts';

const prepare = () => act(matrixDecision, 'prepare');

/** The draft of the matrix: letters, proposals to mend, agreements, substitutions. */
export const draftRoutes = new Hono<Env>()
  .get('/rollen/abgrenzung/entwurf', prepare(), (c) => showDraft(c, {}, 200))
  .post('/rollen/abgrenzung/entwurf', prepare(), async (c) => {
    await inMunicipality(c, (tx) => openDraft(tx, actorOf(c)));
    leaveNotice(c, texts(c.var.view.language).draft.opened);
    const { row } = await c.req.parseBody();
    const known = typeof row === 'string' && findRow(decisionCatalogue().matrix, row);
    return c.redirect(known ? paths.rightsDraftRow(known.id) : paths.rightsDraft(), 303);
  })
  .post('/rollen/abgrenzung/entwurf/zeilen', prepare(), async (c) => {
    const draft = await inMunicipality(c, findDraft);
    if (!draft) return notFound(c);
    const { version, values } = await readLetters(c);
    const { changes, faults } = lettersFrom(values);
    if (Object.keys(faults).length) return showDraft(c, { form: { values, faults } }, 422);
    const matrix = applyChanges(draft.matrix, changes);
    const saved = await inMunicipality(c, (tx) => changeDraft(tx, actorOf(c), { matrix }, version));
    if (saved.ok) return back(c, texts(c.var.view.language).draft.saved);
    if (saved.error.refusal === 'not-found') return notFound(c);
    return showDraft(c, { form: { values, faults: {} }, typed: matrix }, 409);
  })
  .get('/rollen/abgrenzung/entwurf/:decision{[A-Z][0-9]}', prepare(), (c) => showRow(c, emptyForm, 200))
  .post('/rollen/abgrenzung/entwurf/:decision{[A-Z][0-9]}', prepare(), async (c) => {
    const draft = await inMunicipality(c, findDraft);
    const row = draft && findRow(draft.matrix, c.req.param('decision'));
    if (!row) return notFound(c);
    const { version, values } = await readLetters(c);
    const changes = roles.map((role) => ({
      row: row.id,
      role,
      letter: parseLetter(String(values[role] ?? '')) ?? row.cells[role],
    }));
    const matrix = applyChanges(draft.matrix, changes).map((one) =>
      one.id === row.id ? { ...one, inUse: values.use === 'on' } : one,
    );
    const saved = await inMunicipality(c, (tx) => changeDraft(tx, actorOf(c), { matrix }, version));
    if (saved.ok) {
      leaveNotice(c, texts(c.var.view.language).draft.saved);
      return c.redirect(paths.rightsDraftRow(row.id), 303);
    }
    const t = texts(c.var.view.language).draft;
    const faults = { version: `${t.conflict}. ${t.conflictLead}` };
    return saved.error.refusal === 'not-found' ? notFound(c) : showRow(c, { values, faults }, 409);
  })
  .post('/rollen/abgrenzung/entwurf/vorschlag', prepare(), async (c) => {
    const { finding, version } = await c.req.parseBody();
    return change(c, Number(version), texts(c.var.view.language).draft.mended, async (tx, draft) => {
      const found = (await findingsFor(tx, c, draft)).find(({ text }) => text.de === finding);
      if (!found) return undefined;
      const { changes, agree } = found.mend;
      const sentences = agree ? { ...draft.sentences, [agree.kind]: agree.sentence.de } : draft.sentences;
      return { matrix: applyChanges(draft.matrix, changes), sentences };
    });
  })
  .post('/rollen/abgrenzung/entwurf/vereinbarungen', prepare(), async (c) => {
    const input = await readForm(c, agreementsInput);
    if (!input.ok) return showDraft(c, { agreements: input.form }, 422);
    const { inform, committee, council, guideHours, version } = input.value;
    const change_: DraftChange = {
      limits: { inform, committee, council },
      guideHours,
      sentences: sentencesFrom(input.form),
    };
    return change(c, version, texts(c.var.view.language).draft.saved, async () => change_);
  })
  .post('/rollen/abgrenzung/entwurf/vertretung', prepare(), async (c) => {
    const { substitution, version } = await c.req.parseBody();
    const chosen = decisionCatalogue().substitutions.find(({ id, from }) => id === substitution && from);
    if (!chosen) return back(c, null);
    const t = texts(c.var.view.language).draft;
    return change(c, Number(version), t.substituted(chosen.name[c.var.view.language]), async (_tx, draft) => {
      if (draft.substitutions.includes(chosen.id)) return undefined;
      const { matrix, dropped, inherited } = substitute(draft.matrix, [chosen]);
      return {
        matrix,
        substitutions: [...draft.substitutions, chosen.id],
        dropped: union(draft.dropped, dropped),
        inherited: union(draft.inherited, inherited),
      };
    });
  })
  .post('/rollen/abgrenzung/entwurf/loeschung', prepare(), async (c) => {
    await inMunicipality(c, (tx) => discardDraft(tx, actorOf(c)));
    leaveNotice(c, texts(c.var.view.language).draft.discarded);
    return c.redirect(paths.rights(), 303);
  });

const union = (one: readonly Role[], other: readonly Role[]): Role[] => [...new Set([...one, ...other])];

function back(c: Ctx, notice: string | null) {
  if (notice) leaveNotice(c, notice);
  return c.redirect(paths.rightsDraft(), 303);
}

/** Changes the draft over the version the page showed; a newer one is refused in a sentence. */
async function change(
  c: Ctx,
  version: number,
  notice: string,
  work: (tx: Tx, draft: MatrixVersion) => Promise<DraftChange | undefined>,
) {
  const saved = await inMunicipality(c, async (tx) => {
    const draft = await findDraft(tx);
    const wanted = draft && (await work(tx, draft));
    return wanted && changeDraft(tx, actorOf(c), wanted, version);
  });
  const t = texts(c.var.view.language);
  if (!saved) return back(c, null);
  if (saved.ok) return back(c, notice);
  return saved.error.refusal === 'not-found'
    ? notFound(c)
    : fault(c, t.refusals['version-conflict']!(''), 409);
}

async function readLetters(c: Ctx): Promise<{ version: number; values: Record<string, string> }> {
  const body = await c.req.parseBody();
  const values = Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  return { version: Number(values.version) || 0, values };
}

/** `V1.cio` → letter; what is no letter is a fault of its cell. */
function lettersFrom(values: Record<string, string>) {
  const changes: CellChange[] = [];
  const faults: Record<string, string> = {};
  for (const [name, typed] of Object.entries(values)) {
    const [row, role] = name.split('.') as [string, string?];
    if (role === undefined || !isRole(role)) continue;
    const letter = parseLetter(typed);
    if (letter === undefined) faults[name] = typed.slice(0, 10);
    else changes.push({ row, role, letter });
  }
  return { changes, faults };
}

const sentencesFrom = (form: Form): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form.values).flatMap(([key, value]) => {
      const sentence = String(value).trim().slice(0, 1000);
      return key.startsWith('satz.') && sentence ? [[key.slice(5), sentence]] : [];
    }),
  );

const findingsFor = async (tx: Tx, c: Ctx, draft: MatrixVersion): Promise<Finding[]> => [
  ...findingsOf(draft),
  ...(await peopleFindings(tx, draft, { municipalityId: municipalityOf(c), now: c.var.now() })),
];

type Shown = { form?: Form; agreements?: Form; typed?: Matrix };

async function showDraft(c: Ctx, { form = emptyForm, agreements, typed }: Shown, status: 200 | 409 | 422) {
  const data = await inMunicipality(c, async (tx) => {
    const draft = await findDraft(tx);
    return draft && { draft, findings: await findingsFor(tx, c, draft), inForce: await findInForce(tx) };
  });
  if (!data) return c.redirect(paths.rights(), 303);
  const { draft, findings, inForce } = data;
  const page = (
    <DraftPage
      view={c.var.view}
      draft={draft}
      findings={findings}
      changes={compareMatrices(inForce.matrix, draft.matrix)}
      form={form}
      agreements={agreements ?? agreementsOf(draft)}
      conflict={typed && conflictOf(c, typed, draft.matrix)}
    />
  );
  return c.html(page, status);
}

/** Cells that were typed differently from what stands there now. */
function conflictOf(c: Ctx, typed: Matrix, now: Matrix) {
  const cells = compareMatrices(typed, now).flatMap((one) =>
    one.role === null
      ? []
      : [[`${one.row}.${one.role}`, shownLetter(one.after, c.var.view.language)] as const],
  );
  return {
    theirs: Object.fromEntries(cells),
    labels: Object.fromEntries(cells.map(([cell]) => [cell, cell])),
  };
}

const agreementsOf = ({ limits, guideHours }: MatrixVersion): Form =>
  formOf({
    inform: euro(limits.inform),
    committee: euro(limits.committee),
    council: euro(limits.council),
    guideHours: guideHours === null ? null : String(guideHours).replace('.', ','),
  });

const euro = (cents: number | null): string | null =>
  cents === null ? null : String(cents / 100).replace('.', ',');

async function showRow(c: Ctx, form: Form, status: 200 | 409) {
  const decision = c.req.param('decision');
  const data = await inMunicipality(c, async (tx) => {
    const draft = await findDraft(tx);
    const row = draft && decision ? findRow(draft.matrix, decision) : undefined;
    if (!draft || !row) return undefined;
    const findings = (await findingsFor(tx, c, draft)).filter((finding) => finding.row === row.id);
    return { row, number: draft.number, version: draft.version, findings };
  });
  if (!data) return c.redirect(decision ? paths.right(decision) : paths.rights(), 303);
  return c.html(
    <DraftRowPage view={c.var.view} {...data} form={status === 200 ? undefined : form} />,
    status,
  );
}
