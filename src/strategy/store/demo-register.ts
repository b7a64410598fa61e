import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Role } from '../../kernel/role.ts';
import type { Hosting, LifeCycle, Protection } from '../core/application.ts';
import { type Figures, figures } from '../core/consolidation.ts';
import type { Ring, Sector } from '../core/standard.ts';
import {
  applications,
  consolidationTargets,
  consolidationYears,
  standardMoves,
  standardProposals,
  standards,
} from '../tables.ts';

type DemoStandard = {
  name: string;
  sector: Sector;
  ring: Ring;
  since: Day;
  ends?: Day;
  support?: Day;
  description?: string;
};
type DemoProposal = {
  standard?: string;
  name?: string;
  sector?: Sector;
  ring: Ring;
  ends?: Day;
  by: string;
  role: Role;
  on: Day;
  reason: string;
  declined?: string;
  decided?: Day;
};
type DemoApplication = {
  name: string;
  task: string;
  unit: string;
  vendor?: string;
  standard?: string;
  hosting: Hosting;
  protection: Protection;
  users: number;
  /** Euro a year. */
  cost?: number;
  contract?: Day;
  notice?: number;
  /** Null: no support any more. */
  until?: Day | null;
  successor?: string;
  state?: LifeCycle;
  note?: string;
};

/** data/demo/applications.yaml. */
export type DemoRegister = {
  standards: DemoStandard[];
  proposals: DemoProposal[];
  applications: DemoApplication[];
  /** By year: applications, duplicates, cents per workplace, cents per use, share on standards, central share. */
  years: Record<string, FigureList>;
  targets: { year: number; figures: FigureList };
};
type FigureList = [number, number, number, number, number, number];

const figuresFrom = (list: FigureList): Figures =>
  Object.fromEntries(figures.map((figure, at) => [figure, list[at]!])) as Figures;

type IdOf = (thing: string, key: string) => string;

export async function loadRegister(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoRegister): Promise<void> {
  const { municipalityId } = actor;
  await loadStandards(tx, actor, idOf, demo.standards);
  await tx.insert(standardProposals).values(demo.proposals.map((one) => proposalOf(one, actor, idOf, demo)));
  await tx.insert(applications).values(
    demo.applications.map((one) => ({
      municipalityId,
      id: idOf('application', one.name),
      name: one.name,
      task: one.task,
      unitId: idOf('unit', one.unit),
      vendor: one.vendor ?? null,
      standardId: one.standard ? idOf('standard', one.standard) : null,
      hosting: one.hosting,
      users: one.users,
      yearlyCents: one.cost === undefined ? null : one.cost * 100,
      protection: one.protection,
      lifeCycle: one.state ?? 'active',
      contractEndsOn: one.contract ?? null,
      noticeMonths: one.notice ?? null,
      supportUntil: one.until ?? null,
      unsupported: one.until === null,
      successorId: one.successor ? idOf('initiative', one.successor) : null,
      note: one.note ?? null,
    })),
  );
  await tx.insert(consolidationYears).values(
    Object.entries(demo.years).map(([year, list]) => ({
      municipalityId,
      year: Number(year),
      ...figuresFrom(list),
      fromRegister: false,
      notedBy: 'Stefan Albrecht',
      notedAt: actor.now,
    })),
  );
  const { year, figures: wanted } = demo.targets;
  await tx.insert(consolidationTargets).values({ municipalityId, year, ...figuresFrom(wanted) });
  await recordAudits(tx, actor, [
    ...demo.standards.map(({ name }) => ({
      act: 'standard.create',
      entity: 'standard',
      entityId: idOf('standard', name),
      after: { name },
    })),
    ...demo.applications.map(({ name }) => ({
      act: 'application.import',
      entity: 'application',
      entityId: idOf('application', name),
      after: { name },
    })),
  ]);
}

async function loadStandards(tx: Tx, actor: Actor, idOf: IdOf, list: readonly DemoStandard[]): Promise<void> {
  const { municipalityId } = actor;
  await tx.insert(standards).values(
    list.map(({ name, sector, ring, since, ends, support, description }) => ({
      municipalityId,
      id: idOf('standard', name),
      name,
      sector,
      ring,
      ringSince: since,
      endsOn: ends ?? null,
      supportUntil: support ?? null,
      description: description ?? null,
    })),
  );
  await tx.insert(standardMoves).values(
    list.map(({ name, ring, since }) => ({
      municipalityId,
      id: idOf('standard-move', name),
      standardId: idOf('standard', name),
      fromRing: null,
      toRing: ring,
      movedOn: since,
      decidedBy: 'Stefan Albrecht',
      role: 'cio',
    })),
  );
}

function proposalOf(one: DemoProposal, actor: Actor, idOf: IdOf, { standards: known }: DemoRegister) {
  const standard = known.find(({ name }) => name === one.standard);
  const at = (day: Day) => new Date(`${day}T09:00:00Z`);
  return {
    municipalityId: actor.municipalityId,
    id: idOf('standard-proposal', one.reason),
    standardId: standard ? idOf('standard', standard.name) : null,
    name: standard?.name ?? one.name!,
    sector: standard?.sector ?? one.sector!,
    ring: one.ring,
    endsOn: one.ends ?? null,
    reason: one.reason,
    proposedBy: one.by,
    role: one.role,
    personId: idOf('person', one.by),
    proposedAt: at(one.on),
    state: one.declined ? ('declined' as const) : ('open' as const),
    decision: one.declined ?? null,
    decidedBy: one.declined ? 'Stefan Albrecht' : null,
    decidedAt: one.decided ? at(one.decided) : null,
  };
}
