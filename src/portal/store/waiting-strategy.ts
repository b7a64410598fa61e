import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import type { Role } from '../../kernel/role.ts';
import { listStatements, openHearing } from '../../roles/store/statements.ts';
import { compareStrategies } from '../../strategy/core/document.ts';
import { findStrategyVersion, listStrategyVersions, strategySubject } from '../../strategy/store/document.ts';
import { listProposals, proposalSubject } from '../../strategy/store/proposals.ts';
import { listed, speaksOn, type Waiting } from '../core/waiting.ts';
import { readNamedStrategy, textOfStrategy } from '../strategy/store.ts';
import type { Looking } from './waiting.ts';

/** Technologies proposed for the radar, and the draft of the IT-Strategie: to be decided on, or to be heard on before. */
export async function waitingOfStrategy(tx: Tx, role: Role, looking: Looking): Promise<Waiting[]> {
  return [...(await waitingProposals(tx, role, looking)), ...(await waitingDraft(tx, role, looking))];
}

async function waitingProposals(tx: Tx, role: Role, { inForce, rights }: Looking): Promise<Waiting[]> {
  const about = { thing: 'standard-proposal', decision: 'T1' } as const;
  const decides = rights.may(about.decision, 'decide');
  const speaks = speaksOn(inForce.matrix, about.decision, role);
  if (!decides && !speaks) return [];
  const open = (await listProposals(tx)).filter(({ state }) => state === 'open');
  const itemOf = ({ id, name, proposedAt }: (typeof open)[number]) => ({
    id,
    name,
    dueOn: null,
    since: dayInGermany(proposedAt),
  });
  const silent: typeof open = [];
  if (speaks)
    for (const proposal of open) {
      const said = await listStatements(tx, proposalSubject(proposal));
      if (!said.some((statement) => statement.role === role)) silent.push(proposal);
    }
  return [
    ...(speaks ? listed({ kind: speaks, ...about }, silent.map(itemOf)) : []),
    ...(decides ? listed({ kind: 'adoption', ...about }, open.map(itemOf)) : []),
  ];
}

/** A draft that says something new waits for whoever must be heard, then for whoever adopts it. */
async function waitingDraft(tx: Tx, role: Role, { inForce, rights }: Looking): Promise<Waiting[]> {
  const about = { thing: 'strategy', decision: 'S3' } as const;
  const decides = rights.may(about.decision, 'decide');
  const speaks = speaksOn(inForce.matrix, about.decision, role);
  if (!decides && !speaks) return [];
  const draft = await readNamedStrategy(tx);
  if (!draft || draft.guidelines.length === 0) return [];
  const number = (await listStrategyVersions(tx))[0]?.number;
  const last = number === undefined ? undefined : await findStrategyVersion(tx, number);
  if (last && compareStrategies(last.snapshot, textOfStrategy(draft)).length === 0) return [];
  const { heard, consent } = await openHearing(tx, strategySubject(draft.strategy));
  const items = [{ id: draft.strategy.id, name: draft.strategy.name, dueOn: null, since: null }];
  return [
    ...(speaks && [...heard, ...consent].includes(role) ? listed({ kind: speaks, ...about }, items) : []),
    ...(decides && heard.length + consent.length === 0 ? listed({ kind: 'adoption', ...about }, items) : []),
  ];
}
