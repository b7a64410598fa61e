import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { Role } from '../../kernel/role.ts';
import { giveStatement, listStatements, openHearing } from '../../roles/store/statements.ts';
import { listApplications } from '../../strategy/store/applications.ts';
import {
  acceptProposal,
  declineProposal,
  findProposal,
  giveProposal,
  listProposals,
  type Proposal,
  proposalSubject,
} from '../../strategy/store/proposals.ts';
import { describeStandard, findStandard, listMoves, listStandards } from '../../strategy/store/standards.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { hearingFault, typedStatements } from '../../web/hearing.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { type Again, findById, inOwnWords, type Row, type Status, saveOrShow } from './answer.ts';
import { statementInput } from './input.ts';
import { StrategyFormPage } from './pages/form.tsx';
import { ProposalPage } from './pages/proposal.tsx';
import { RadarPage } from './pages/radar.tsx';
import { DescriptionFields, ProposalFields, StandardPage } from './pages/standard.tsx';
import { acceptanceInput, descriptionInput, proposalInput, rejectionInput } from './standard-input.ts';
import { standardTexts } from './standard-texts.ts';

const today = (c: Ctx) => dayInGermany(c.var.now());
const t = (c: Ctx) => standardTexts(c.var.view.language);
const inWords = (c: Ctx, form: Form): Form => inOwnWords(form, t(c).refusals);

/** The technology radar: anybody proposes, the matrix says who decides and who is heard before. */
export const standardRoutes = new Hono<Env>()
  .get('/it-strategie/standards', signedIn, async (c) => {
    const [standards, proposals] = await inMunicipality(
      c,
      async (tx) => [await listStandards(tx), await listProposals(tx)] as const,
    );
    return c.html(
      <RadarPage view={c.var.view} standards={standards} proposals={proposals} today={today(c)} />,
    );
  })
  .get('/it-strategie/standards/vorschlaege/neu', act('T1', 'anyone'), (c) =>
    showNewProposal(c, { ...emptyForm, values: { standardId: c.req.query('standard') ?? '' } }, 200),
  )
  .post('/it-strategie/standards/vorschlaege/neu', act('T1', 'anyone'), async (c) => {
    const input = await readForm(c, proposalInput);
    if (!input.ok) return showNewProposal(c, input.form, 422);
    const given = await inMunicipality(c, (tx) => giveProposal(tx, actorOf(c), input.value));
    if (!given.ok)
      return showNewProposal(c, withFault(input.form, given.error.at ?? 'name', given.error.refusal), 422);
    leaveNotice(c, t(c).given);
    return c.redirect(paths.standardProposal(given.value), 303);
  })
  .get('/it-strategie/standards/vorschlaege/:id', signedIn, async (c) => {
    const proposal = await findById(c, findProposal);
    return proposal ? showProposal(c, proposal, acceptanceForm(proposal), 200) : notFound(c);
  })
  .post('/it-strategie/standards/vorschlaege/:id/annahme', act('T1', 'decide'), async (c) => {
    const proposal = await findById(c, findProposal);
    if (proposal?.state !== 'open') return notFound(c);
    const input = await readForm(c, acceptanceInput);
    if (!input.ok) return showProposal(c, proposal, input.form, 422);
    const accepted = await inMunicipality(c, async (tx) => {
      const noted = typedStatements(input.form, await openHearing(tx, proposalSubject(proposal)));
      return acceptProposal(tx, actorOf(c), proposal.id, input.value, noted);
    });
    if (accepted.ok) {
      leaveNotice(c, t(c).accepted(proposal.name, t(c).rings[input.value.ring]));
      return c.redirect(paths.standard(accepted.value), 303);
    }
    const { refusal, at, detail } = accepted.error;
    if (refusal === 'not-found') return notFound(c);
    const fault = at === 'hearing' ? hearingFault(c.var.view, refusal, String(detail?.roles ?? '')) : refusal;
    return showProposal(c, proposal, withFault(input.form, at ?? 'ring', fault), 422);
  })
  .post('/it-strategie/standards/vorschlaege/:id/ablehnung', act('T1', 'decide'), async (c) => {
    const proposal = await findById(c, findProposal);
    if (proposal?.state !== 'open') return notFound(c);
    const input = await readForm(c, rejectionInput);
    if (!input.ok) {
      const form = {
        values: { ...acceptanceForm(proposal).values },
        faults: { rejection: 'reason-missing' },
      };
      return showProposal(c, proposal, form, 422);
    }
    const declined = await inMunicipality(c, (tx) =>
      declineProposal(tx, actorOf(c), proposal.id, input.value.decision),
    );
    if (!declined.ok) return notFound(c);
    leaveNotice(c, t(c).declined(proposal.name));
    return c.redirect(paths.standards(), 303);
  })
  .post('/it-strategie/standards/vorschlaege/:id/stellungnahme', act('T1', 'comment'), async (c) => {
    const input = await readForm(c, statementInput);
    if (!input.ok) return notFound(c);
    const given = await findById(c, async (tx, id) => {
      const proposal = await findProposal(tx, id);
      if (proposal?.state !== 'open') return undefined;
      const actor = actorOf(c);
      const { heard, consent } = await openHearing(tx, proposalSubject(proposal));
      const role = actor.role as Role;
      if (![...heard, ...consent].includes(role)) return undefined;
      const verdict = consent.includes(role) ? 'consent' : 'heard';
      await giveStatement(tx, actor, proposalSubject(proposal), {
        role,
        verdict,
        text: input.value.statement,
      });
      return proposal;
    });
    if (!given) return notFound(c);
    leaveNotice(c, t(c).gave);
    return c.redirect(paths.standardProposal(given.id), 303);
  })
  .get('/it-strategie/standards/:id', signedIn, async (c) => {
    const page = await findById(c, async (tx, id) => {
      const standard = await findStandard(tx, id);
      if (!standard) return undefined;
      const users = (await listApplications(tx)).filter(({ standardId }) => standardId === id);
      return { standard, moves: await listMoves(tx, id), users };
    });
    return page ? c.html(<StandardPage view={c.var.view} today={today(c)} {...page} />) : notFound(c);
  })
  .get('/it-strategie/standards/:id/bearbeiten', act('T1', 'prepare'), async (c) => {
    const standard = await findById(c, findStandard);
    return standard ? showDescription(c, standard.id, descriptionForm(standard), 200, standard) : notFound(c);
  })
  .post('/it-strategie/standards/:id/bearbeiten', act('T1', 'prepare'), async (c) => {
    const standard = await findById(c, findStandard);
    if (!standard) return notFound(c);
    const again: Again = (form, status, theirs) =>
      showDescription(c, standard.id, form, status, theirs ?? standard, theirs);
    const input = await readForm(c, descriptionInput);
    return saveOrShow(c, input, again, paths.standard(standard.id), (tx, { version, ...fields }) =>
      describeStandard(tx, actorOf(c), standard.id, fields, version ?? 0),
    );
  });

type Described = Awaited<ReturnType<typeof findStandard>> & object;

const descriptionForm = (standard: Described): Form =>
  formOf({
    ...standard,
    supportUntil: standard.supportUntil ? formatDay(standard.supportUntil, 'de') : '',
  });

const acceptanceForm = ({ ring, endsOn }: Proposal): Form =>
  formOf({ ring, endsOn: endsOn ? formatDay(endsOn, 'de') : '' });

async function showNewProposal(c: Ctx, form: Form, status: Status) {
  const standards = await inMunicipality(c, listStandards);
  const chosen = String(form.values.standardId ?? '');
  const known = isId(chosen) && standards.some(({ id }) => id === chosen);
  const said = inWords(c, known ? form : { ...form, values: { ...form.values, standardId: '' } });
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={t(c).propose}
      lead={t(c).proposeLead}
      action={paths.standardProposalNew()}
      back={paths.standards()}
      form={said}
      labels={t(c).fields}
      submit={t(c).sendProposal}
    >
      <ProposalFields view={c.var.view} form={said} standards={standards} />
    </StrategyFormPage>,
    status,
  );
}

async function showProposal(c: Ctx, proposal: Proposal, form: Form, status: 200 | 422) {
  const page = await inMunicipality(c, async (tx) => ({
    hearing: await openHearing(tx, proposalSubject(proposal)),
    statements: await listStatements(tx, proposalSubject(proposal)),
    standard: proposal.standardId ? await findStandard(tx, proposal.standardId) : undefined,
  }));
  return c.html(
    <ProposalPage view={c.var.view} proposal={proposal} form={inWords(c, form)} {...page} />,
    status,
  );
}

const showDescription = (c: Ctx, id: string, form: Form, status: Status, row: Row, theirs?: Row) => {
  const said = inWords(c, form);
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={(row as Described).name}
      lead={t(c).describeLead}
      action={paths.standardEdit(id)}
      back={paths.standard(id)}
      form={said}
      labels={t(c).fields}
      version={row.version}
      theirs={theirs && descriptionForm(theirs as Described)}
    >
      <DescriptionFields view={c.var.view} form={said} />
    </StrategyFormPage>,
    status,
  );
};
