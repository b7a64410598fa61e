import { type Outline, readOutline } from '../../agenda/store/outline.ts';
import type { Tx } from '../../db/index.ts';
import type { Coverage } from '../../guides/core/coverage.ts';
import { readReach } from '../../guides/store/coverage.ts';
import { waitingBriefly } from '../../guides/store/impulses.ts';
import { dayInGermany } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { type MaturityStanding, maturityStanding } from '../../maturity/store/standing.ts';
import { findMunicipality } from '../../municipality/store/profile.ts';
import type { Finding } from '../../roles/core/matrix/finding.ts';
import { currentHolders } from '../../roles/core/matrix/holder.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import { readRoles } from '../../roles/store/adoption.ts';
import type { HolderRow } from '../../roles/store/holders.ts';
import { findInForce } from '../../roles/store/matrix.ts';
import { knowledgeInForce } from '../../roles/store/rules.ts';
import type { Viewer } from '../../web/env.ts';
import type { Rights } from '../../web/rights.ts';
import { countMeasures } from '../agenda-store.ts';
import type { Situation } from '../core/situation.ts';
import type { Waiting } from '../core/waiting.ts';
import { type LawStanding, lawStanding } from '../law/standing.ts';
import { type OwnUnit, readOwnUnit } from './own-unit.ts';
import { readSecurity, type SecurityStanding } from './security.ts';
import { readSituation } from './situation.ts';
import { readWaiting } from './waiting.ts';

export type Looker = {
  municipalityId: string;
  now: Date;
  language: Language;
  viewer: Pick<Viewer, 'personId' | 'role'>;
  rights: Rights;
};

/** All that the start page shows. */
export type Overview = {
  situation: Situation;
  waiting: Waiting[];
  maturity: MaturityStanding;
  rules: RuleSet;
  /** Errors first. */
  findings: Finding[];
  /** Who holds which role today. */
  holders: HolderRow[];
  reach: Coverage;
  impulses: number;
  law: LawStanding;
  agenda: Outline;
  /** Initiatives by the goal they contribute to. */
  measures: ReadonlyMap<string, number>;
  ownUnit: OwnUnit | undefined;
  /** Of the municipality; null: not known. */
  inhabitants: number | null;
  /** Null for those who may not know. */
  security: SecurityStanding | null;
};

export async function readOverview(tx: Tx, looker: Looker): Promise<Overview> {
  const { viewer, now } = looker;
  const { inForce, holders, findings } = await readRoles(tx, looker);
  const maturity = await maturityStanding(tx, viewer.personId);
  const { rules } = await knowledgeInForce(tx);
  const waiting = await readWaiting(tx, { ...looker, ...viewer, inForce, openRounds: maturity.open });
  const today = dayInGermany(now);
  return {
    situation: await readSituation(tx, now),
    waiting,
    maturity,
    rules,
    findings,
    holders: currentHolders(holders, today),
    reach: await readReach(tx, rules),
    impulses: (await waitingBriefly(tx, null, 1)).count,
    law: await lawStanding(tx, { municipalityId: looker.municipalityId, asOf: today }),
    agenda: await readOutline(tx, today),
    measures: await countMeasures(tx),
    inhabitants: (await findMunicipality(tx, looker.municipalityId))?.inhabitants ?? null,
    ownUnit: viewer.personId ? await readOwnUnit(tx, viewer.personId) : undefined,
    security: await readSecurity(tx, looker),
  };
}

/** What waits, for the page that names all of it. */
export async function readAllWaiting(tx: Tx, looker: Looker): Promise<Waiting[]> {
  const { viewer } = looker;
  const maturity = await maturityStanding(tx, viewer.personId);
  const inForce = await findInForce(tx);
  return readWaiting(tx, { ...looker, ...viewer, inForce, openRounds: maturity.open });
}
