import { sql } from 'drizzle-orm';
import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import { momentInGermany } from '../kernel/moment.ts';
import { persons } from '../people/tables.ts';
import type { AnswerStatus } from './core/answer.ts';
import { type DemoCatalogue, editionsOf } from './core/demo-catalogue.ts';
import type { ContactPurpose } from './core/duty.ts';
import type { ProtectionNeed, TargetKind } from './core/target.ts';
import { type DemoIncident, loadIncidents } from './store/demo-incidents.ts';
import {
  securityAcceptances,
  securityAnswers,
  securityCatalogues,
  securityContacts,
  securityMeasures,
  securityTargets,
} from './tables.ts';

/** Requirement, status, day, evidence or note, person, due day. */
type DemoAnswer = [string | number, AnswerStatus, string, string | null, string | null, string | null];

type DemoTarget = {
  name: string;
  kind: TargetKind;
  unit: string;
  person: string | null;
  needs: [ProtectionNeed, ProtectionNeed, ProtectionNeed];
  why: string | null;
  categories: string[];
  operator: string | null;
  outage: number | null;
  tested: string | null;
  rank: number | null;
  fallback: string | null;
};

type DemoRisk = {
  requirement: string;
  risk: string;
  reason: string;
  until: string;
  by: string;
  on: string;
  decided?: { by: string; on: string; note: string };
};

type DemoContact = {
  purpose: ContactPurpose;
  name: string;
  phone: string;
  reachable: string;
  hours?: number;
  basis?: string;
};

/** data/demo/security.yaml. */
export type DemoSecurity = {
  catalogue: DemoCatalogue;
  targets: DemoTarget[];
  entry: DemoAnswer[];
  catalogueAnswers: DemoAnswer[];
  targetAnswers: [string, ...DemoAnswer][];
  risks: DemoRisk[];
  contacts: DemoContact[];
  incidents: DemoIncident[];
  measures: [string, string][];
};

type IdOf = (thing: string, key: string) => string;
export type Load = {
  tx: Tx;
  actor: Actor;
  idOf: IdOf;
  demo: DemoSecurity;
  personId: (name: string | null) => string | null;
};

const atNine = (day: string): Date => momentInGermany(day, '09:00');
const officer = 'Ruth Hagenau';

export async function loadDemo(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoSecurity): Promise<void> {
  const known = new Set((await tx.select({ id: persons.id }).from(persons)).map(({ id }) => id));
  const personId = (name: string | null) => {
    const id = name && idOf('person', name);
    return id && known.has(id) ? id : null;
  };
  const load: Load = { tx, actor, idOf, demo, personId };
  await loadCatalogue(load);
  await loadTargets(load);
  await loadAnswers(load);
  await loadRisks(load);
  await loadContacts(load);
  await loadMeasures(load);
  await loadIncidents(load);
  await recordAudits(tx, actor, [
    {
      act: 'security-catalogue.adopt',
      entity: 'security-catalogue',
      entityId: catalogueId(idOf),
      after: { title: demo.catalogue.title },
    },
  ]);
}

const catalogueId = (idOf: IdOf) => idOf('security-catalogue', '1');
const keyOf = (idOf: IdOf) => (number: number) => idOf('security-requirement', String(number));

async function loadCatalogue({ tx, actor, idOf, demo }: Load): Promise<void> {
  const editions = editionsOf(demo.catalogue, keyOf(idOf), catalogueId(idOf));
  const idOfEdition = (at: number) =>
    at === 0 ? catalogueId(idOf) : idOf('security-catalogue', `${at + 1}`);
  for (const [at, { reading, adopted }] of editions.entries()) {
    const { title, version, lastModified, oscalVersion, content, counts, diff } = reading;
    await tx.insert(securityCatalogues).values({
      municipalityId: actor.municipalityId,
      id: idOfEdition(at),
      catalogueId: catalogueId(idOf),
      beforeId: at === 0 ? null : idOfEdition(at - 1),
      title,
      edition: version,
      lastModified: new Date(lastModified),
      oscalVersion,
      fileName: `katalog-${version}.json`,
      content,
      counts,
      diff,
      offeredAt: atNine(adopted),
      offeredBy: officer,
      adoptedAt: atNine(adopted),
      adoptedBy: officer,
    });
  }
}

async function loadTargets({ tx, actor, idOf, demo, personId }: Load): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from units`);
  const units = new Set(rows.map(({ id }) => id));
  await tx.insert(securityTargets).values(
    demo.targets.map(({ name, kind, unit, person, needs, why, ...target }) => ({
      municipalityId: actor.municipalityId,
      id: idOf('security-target', name),
      kind,
      name,
      unitId: units.has(idOf('unit', unit)) ? idOf('unit', unit) : null,
      personId: personId(person),
      confidentiality: needs[0],
      integrity: needs[1],
      availability: needs[2],
      needReason: why,
      categories: target.categories,
      operator: target.operator,
      maxOutageHours: target.outage,
      restoreTestedOn: target.tested,
      restartRank: target.rank,
      fallback: target.fallback,
    })),
  );
}

async function loadAnswers(load: Load): Promise<void> {
  const { tx, idOf, demo } = load;
  const key = keyOf(idOf);
  const rows = [
    ...answerRows(load, 'entry', null, demo.entry, String),
    ...answerRows(load, catalogueId(idOf), null, demo.catalogueAnswers, (number) => key(Number(number))),
    ...demo.targetAnswers.flatMap(([target, ...answer]) =>
      answerRows(load, catalogueId(idOf), idOf('security-target', target), [answer], (number) =>
        key(Number(number)),
      ),
    ),
  ];
  await tx.insert(securityAnswers).values(rows);
}

function answerRows(
  { actor, personId }: Load,
  sheet: string,
  targetId: string | null,
  answers: readonly DemoAnswer[],
  requirementOf: (key: string | number) => string,
) {
  const seen = new Map<string, number>();
  return answers.map(([key, status, day, text, person, dueOn]) => {
    const requirement = requirementOf(key);
    const version = (seen.get(requirement) ?? 0) + 1;
    seen.set(requirement, version);
    return {
      municipalityId: actor.municipalityId,
      sheet,
      requirement,
      targetId,
      version,
      status,
      note: status === 'met' ? null : text,
      evidence: status === 'met' ? text : null,
      personId: personId(person),
      dueOn,
      answeredAt: atNine(day),
      answeredBy: officer,
    };
  });
}

async function loadRisks({ tx, actor, idOf, demo }: Load): Promise<void> {
  await tx.insert(securityAcceptances).values(
    demo.risks.map(({ requirement, risk, reason, until, by, on, decided }) => ({
      municipalityId: actor.municipalityId,
      id: idOf('security-risk', requirement),
      sheet: 'entry',
      requirement,
      targetId: null,
      risk,
      reason,
      untilOn: until,
      state: decided ? ('accepted' as const) : ('proposed' as const),
      proposedBy: by,
      proposedRole: 'isb' as const,
      proposedAt: atNine(on),
      decidedBy: decided?.by ?? null,
      decidedRole: decided ? ('mayor' as const) : null,
      decidedAt: decided ? atNine(decided.on) : null,
      decisionNote: decided?.note ?? null,
    })),
  );
}

async function loadContacts({ tx, actor, idOf, demo }: Load): Promise<void> {
  await tx.insert(securityContacts).values(
    demo.contacts.map(({ purpose, name, phone, reachable, hours, basis }) => ({
      municipalityId: actor.municipalityId,
      id: idOf('security-contact', purpose),
      purpose,
      name,
      phone,
      reachable,
      reportHours: hours ?? null,
      reportBasis: basis ?? null,
    })),
  );
}

/** Initiatives that people have taken out of the demo since are left out here too. */
async function loadMeasures({ tx, actor, idOf, demo }: Load): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from initiatives`);
  const known = new Set(rows.map(({ id }) => id));
  const measures = demo.measures
    .map(([requirement, code]) => ({
      municipalityId: actor.municipalityId,
      sheet: 'entry',
      requirement,
      targetId: null,
      initiativeId: idOf('initiative', code),
      initiativeCode: code,
      linkedBy: officer,
      linkedAt: actor.now,
    }))
    .filter(({ initiativeId }) => known.has(initiativeId));
  if (measures.length > 0) await tx.insert(securityMeasures).values(measures);
}
