import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { findMunicipality } from '../../municipality/store/profile.ts';
import { units } from '../../municipality/tables.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { Facts } from '../core/expression.ts';
import { withOwn } from '../core/own-entry.ts';
import { lawProfileOf, type OwnFacts } from '../core/own-profile.ts';
import { factsOf } from '../core/profile.ts';
import { knownElsewhere, type Question, questions } from '../core/question.ts';
import { openRadar, type RadarRow } from '../core/radar.ts';
import { catalogueInUse } from './catalogues.ts';
import { ownCatalogues } from './own-entries.ts';
import { listAnswers, listStatements, newestEvidence, type Statement } from './statements.ts';

/** `asOf` is the day looked at, `knownOn` the day whose knowledge counts. */
export type Look = { municipalityId: string; asOf: string; knownOn?: string };

export type RadarReading = {
  name: string;
  catalogue: Catalogue;
  rows: RadarRow[];
  statements: ReadonlyMap<string, Statement>;
  evidence: Readonly<Record<string, string>>;
};

/** All duties of the catalogue in use and of the municipality's own entries, as they look from here on a day. */
export async function readRadar(tx: Tx, { municipalityId, asOf, knownOn }: Look): Promise<RadarReading> {
  const catalogue = withOwn(await catalogueInUse(tx), await ownCatalogues(tx));
  const { name, facts } = await readFacts(tx, municipalityId);
  const statements = await listStatements(tx);
  const evidence = await newestEvidence(tx, asOf);
  const confirmed = Object.fromEntries(
    statements.flatMap(({ obligationId, applies }) => (applies ? [[obligationId, applies]] : [])),
  );
  return {
    name,
    catalogue,
    rows: openRadar(catalogue)(facts, { asOf, knownOn: knownOn ?? asOf, evidence, confirmed }),
    statements: new Map(statements.map((statement) => [statement.obligationId, statement])),
    evidence,
  };
}

/** What the radar asks: not what the profile or the units say already. */
export async function openQuestions(tx: Tx, municipalityId: string): Promise<Question[]> {
  const facts = factsOf(lawProfileOf({ ...(await readOwn(tx, municipalityId)), answers: {} }));
  return questions.filter(({ fact }) => !knownElsewhere.includes(fact) || facts.value(fact) === undefined);
}

/** What expressions may ask about this municipality. */
export async function readFacts(tx: Tx, municipalityId: string): Promise<{ name: string; facts: Facts }> {
  const own = await readOwn(tx, municipalityId);
  const facts = factsOf(lawProfileOf({ ...own, answers: await listAnswers(tx) }));
  return { name: own.profile.name, facts };
}

async function readOwn(tx: Tx, municipalityId: string): Promise<Omit<OwnFacts, 'answers'>> {
  const profile = await findMunicipality(tx, municipalityId);
  if (!profile) throw new Error('The municipality of this transaction has no profile.');
  const holdings = await tx
    .select({ name: units.name, employees: units.employees })
    .from(units)
    .where(inArray(units.kind, ['eigenbetrieb', 'company']));
  const [staff] = await tx
    .select({ employees: sql<number | null>`sum(${units.employees})::int` })
    .from(units);
  return { profile, holdings, employees: staff!.employees };
}
