import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { fileTypeOf, safeFileName } from '../kernel/file-type.ts';
import { isId } from '../kernel/id.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import type { Form } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { itemsFor } from './core/catalogue.ts';
import { answerInput } from './input.ts';
import { AnswersPage, namesOf } from './pages/answers.tsx';
import { findAskedRole, findProof, listAnswers, type ProofFile, saveAnswer } from './store/answers.ts';
import { maturityCatalogue } from './store/catalogue.ts';
import { findRound, maturityDecision } from './store/rounds.ts';
import { texts } from './texts.ts';

const maxFileBytes = 5 * 1024 * 1024;

/** Answering: whoever is asked may, in whatever role; the invitation is the right, and the store checks it. */
const anyone = () => act(maturityDecision, 'anyone');

export const answerRoutes = new Hono<Env>()
  .get('/reifegrad/:id/antworten', signedIn, async (c) => {
    const at = await askedAt(c);
    if (!at) return notFound(c);
    const [first] = itemsFor(maturityCatalogue(), at.asked);
    return c.redirect(paths.maturityAnswers(at.roundId, first!.id[0]), 303);
  })
  .get('/reifegrad/:id/antworten/:dimension{[A-Z]}', signedIn, (c) =>
    show(c, c.req.param('dimension'), undefined, 200),
  )
  .post('/reifegrad/:id/antwort/:item{[A-Z][1-5]}', anyone(), async (c) => {
    const item = c.req.param('item');
    const at = await askedAt(c);
    if (!at) return notFound(c);
    const { form, fields, file } = await readAnswer(c, item);
    const t = texts(c.var.view.language);
    if (!fields) return show(c, item[0]!, { item, form }, 422);
    const saved = await inMunicipality(c, (tx) =>
      saveAnswer(tx, actorOf(c), { roundId: at.roundId, personId: at.personId, item }, { ...fields, file }),
    );
    if (!saved.ok)
      return saved.error.refusal === 'not-found'
        ? notFound(c)
        : fault(c, t.refusals[saved.error.refusal]!, 409);
    leaveNotice(c, t.answers.saved(item));
    return c.redirect(`${paths.maturityAnswers(at.roundId, item[0])}#${item}`, 303);
  })
  .get('/reifegrad/:id/nachweis/:person/:item{[A-Z][1-5]}', signedIn, async (c) => {
    const { id, person, item } = c.req.param();
    if (!isId(id) || !isId(person)) return notFound(c);
    const mine = person === c.var.viewer?.personId;
    const proof = await inMunicipality(c, async (tx) => {
      const round = await findRound(tx, id);
      const sees = mine || round?.state === 'released' || c.var.rights.may(maturityDecision, 'prepare');
      return round && sees ? findProof(tx, { roundId: id, personId: person, item }) : undefined;
    });
    if (!proof) return notFound(c);
    // Always a download, of one of the few types that are taken in.
    return c.body(proof.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': proof.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(proof.name)}`,
    });
  });

/** The round of the address and the role in which the viewer is asked there; not asked is not found. */
async function askedAt(c: Ctx) {
  const roundId = c.req.param('id') ?? '';
  const personId = c.var.viewer?.personId;
  if (!isId(roundId) || !personId) return undefined;
  const asked = await inMunicipality(c, (tx) => findAskedRole(tx, roundId, personId));
  return asked && { roundId, personId, asked };
}

/** The fields of one item's form, and its file; `fields` is missing where something is wrong. */
async function readAnswer(c: Ctx, item: string) {
  const body = await c.req.parseBody();
  const names = namesOf(item);
  const typed = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
  const values = Object.fromEntries(
    [names.value, names.comment, names.proofUrl].map((name) => [name, typed(name)]),
  );
  const parsed = answerInput.safeParse({
    value: typed(names.value),
    comment: typed(names.comment),
    proofUrl: typed(names.proofUrl),
    removeFile: typed(names.removeFile),
  });
  const file = await readProof(body[names.proofFile]);
  const faults = {
    ...(file.ok ? {} : { [names.proofFile]: file.error.refusal }),
    ...Object.fromEntries(
      (parsed.error?.issues ?? []).map(({ path, message }) => [`${item}.${path.join('.')}`, message]),
    ),
  };
  const form: Form = { values, faults };
  if (!parsed.success || !file.ok) return { form };
  const { removeFile, ...fields } = parsed.data;
  return { form, fields, file: file.value ?? (removeFile ? null : undefined) };
}

/** A proof is taken by what is in it; nothing sent is no proof. */
async function readProof(
  sent: unknown,
): Promise<Result<ProofFile | undefined, Refusal<'file-too-large' | 'file-type-unknown'>>> {
  if (!(sent instanceof File) || sent.name === '') return ok(undefined);
  if (sent.size > maxFileBytes) return refuse({ refusal: 'file-too-large' });
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const type = bytes.length > 0 ? fileTypeOf(bytes) : undefined;
  if (!type) return refuse({ refusal: 'file-type-unknown' });
  return ok({ name: safeFileName(sent.name, 'Nachweis'), type, bytes });
}

async function show(
  c: Ctx,
  dimension: string,
  refused: { item: string; form: Form } | undefined,
  status: 200 | 422,
) {
  const at = await askedAt(c);
  const found = maturityCatalogue().dimensions.find(({ id }) => id === dimension);
  if (!at || !found) return notFound(c);
  const { round, answers } = await inMunicipality(c, async (tx) => ({
    round: await findRound(tx, at.roundId),
    answers: await listAnswers(tx, at.roundId, at.personId),
  }));
  if (!round) return notFound(c);
  if (round.state === 'released') return c.redirect(paths.maturityRound(round.id), 303);
  return c.html(
    <AnswersPage
      view={c.var.view}
      round={round}
      asked={at.asked}
      personId={at.personId}
      dimension={found}
      answers={answers}
      refused={refused}
    />,
    status,
  );
}
