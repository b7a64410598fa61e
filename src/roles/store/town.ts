import { inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import type { Role } from '../../kernel/role.ts';
import { findMunicipality, type Municipality } from '../../municipality/store/profile.ts';
import { findRegisterEntry } from '../../municipality/store/register.ts';
import { listUnits, type Unit } from '../../municipality/store/units.ts';
import { persons } from '../../people/tables.ts';
import type { AdvisorProfile, ExistingRole } from '../core/advisor/profile.ts';
import { currentHolders, findUnions } from '../core/matrix/holder.ts';
import type { ValueLimits } from '../core/matrix/limits.ts';
import { type HolderRow, listHolders } from './holders.ts';
import { findInForce } from './matrix.ts';

/** Scores of the last released maturity round, by dimension and by item; empty when there is none. */
export type MaturityOf = (tx: Tx) => Promise<Record<string, number>>;

/** Units in charge of an initiative that is planned or runs: a second guide belongs there (decision D4). */
export type BusyUnits = (tx: Tx) => Promise<ReadonlySet<string>>;

/** The value limits that count for the plan on a day, and where they stand. */
export type LimitsOfPlan = (tx: Tx, day: Day) => Promise<ValueLimits & { source: string }>;

/** What is known of the municipality, as the advisor asks for it. */
export type Town = {
  municipality: Municipality;
  /** Null while the number of inhabitants is not known. */
  profile: AdvisorProfile | null;
  holders: HolderRow[];
  /** Offices, staff units and Eigenbetriebe: those that get guides. */
  units: Unit[];
  guides: GuideCount;
  association: Association | null;
};

/** The Verbandsgemeinde, Samtgemeinde or Amt that a municipality belongs to, with the sum of its members. */
export type Association = { name: string; designation: string; inhabitants: number };

/** Who is a guide today: in the administration with its Eigenbetriebe, and in companies, whose guides do not count there. */
export type GuideCount = { inside: number; inCompanies: number };

export async function readTown(
  tx: Tx,
  at: { municipalityId: string; now: Date },
  maturityOf: MaturityOf,
): Promise<Town | undefined> {
  const municipality = await findMunicipality(tx, at.municipalityId);
  if (!municipality) return undefined;
  const holders = await listHolders(tx);
  const all = await listUnits(tx);
  const units = all.filter(getsGuides);
  const { guideHours } = await findInForce(tx);
  const maturity = await maturityOf(tx);
  const today = dayInGermany(at.now);
  const profile = profileOf({ municipality, holders, units, guideHours, maturity, today });
  const guides = await countGuides(tx, holders, all, today);
  const association = await findAssociation(tx, municipality);
  return { municipality, profile, holders, units, guides, association };
}

/** By the regional key, whose first nine digits are those of the association. */
async function findAssociation(tx: Tx, { kind, ars }: Municipality): Promise<Association | null> {
  if (ars?.length !== 12 || kind === 'gemeindeverband') return null;
  const entry = await findRegisterEntry(tx, ars.slice(0, 9));
  return entry?.kind === 'gemeindeverband' ? entry : null;
}

async function countGuides(
  tx: Tx,
  holders: readonly HolderRow[],
  units: readonly Unit[],
  today: string,
): Promise<GuideCount> {
  const companies = units.filter(({ kind }) => kind === 'company').map(({ id }) => id);
  const sent = await tx.select({ id: persons.id }).from(persons).where(inArray(persons.unitId, companies));
  const sentIds = new Set(sent.map(({ id }) => id));
  const now = currentHolders(holders, today).filter(({ role }) => role === 'guide');
  const inCompanies = now.filter(({ personId }) => sentIds.has(personId)).length;
  return { inside: now.length - inCompanies, inCompanies };
}

const guideKinds: readonly string[] = ['office', 'staff-unit', 'eigenbetrieb'];

/** Whether a unit is one that guides are for: offices, staff units and Eigenbetriebe. */
export const getsGuides = ({ kind }: Pick<Unit, 'kind'>): boolean => guideKinds.includes(kind);

type Known = {
  municipality: Municipality;
  holders: readonly HolderRow[];
  units: readonly Unit[];
  guideHours: number | null;
  maturity: Record<string, number>;
  today: string;
};

function profileOf(known: Known): AdvisorProfile | null {
  const { municipality, holders, units, guideHours, maturity, today } = known;
  const current = currentHolders(holders, today);
  if (municipality.inhabitants === null || municipality.inhabitants < 1) return null;
  return {
    type: municipality.kind,
    inhabitants: municipality.inhabitants,
    officeStaff: municipality.officeStaff,
    itPosts: municipality.itPosts,
    itOperation: municipality.itOperation,
    maturity,
    existingRoles: existingIn(current.map(({ role }) => role)),
    konzern: municipality.konzern as AdvisorProfile['konzern'],
    cooperation: municipality.cooperation,
    units: units.length || null,
    unitStaff: staffOf(units),
    townsServed: null,
    grant: null,
    guides: null,
    guideHours,
    cdoInLine: null,
    cdoBoardAccess: null,
    cdoGrant: null,
    deputy: deputyOf(current.filter(({ role }) => role === 'cio' || role === 'cdo')),
    failedRecruitments: null,
    samePerson: findUnions(holders, today).flatMap(({ roles }) => pairsOf(existingIn(roles))),
  };
}

const asExisting: Partial<Record<Role, ExistingRole>> = {
  cio: 'cio',
  cdo: 'cdo',
  isb: 'isb',
  dsb: 'dsb',
  guide: 'guides',
};

const existingIn = (roles: readonly Role[]): ExistingRole[] => [
  ...new Set(roles.flatMap((role) => asExisting[role] ?? [])),
];

const pairsOf = (roles: readonly ExistingRole[]) =>
  roles.flatMap((one, index) => roles.slice(index + 1).map((other) => [one, other] as const));

/** Known of most units; one whose number is missing counts as small. */
function staffOf(units: readonly Unit[]): number[] | null {
  const known = units.filter(({ officeStaff }) => officeStaff !== null).length;
  return known * 2 > units.length ? units.map(({ officeStaff }) => officeStaff ?? 0) : null;
}

const deputyOf = (holders: readonly HolderRow[]): boolean | null =>
  holders.length ? holders.some(({ deputyId }) => deputyId !== null) : null;
