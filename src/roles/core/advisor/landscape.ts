import type { RegisterEntry } from '../../../municipality/core/register.ts';
import { type Advice, advise, type Knowledge } from './advise.ts';
import type { Regime } from './guides.ts';
import { type ModelId, modelIds } from './model.ts';
import { type AdvisorProfile, type ProfileType, profileTypes } from './profile.ts';

/** One municipality, association or district with what the advice on default inputs comes down to. */
export type LandscapeRow = {
  entry: RegisterEntry;
  type: ProfileType;
  models: [ModelId, ModelId];
  rule: string;
  fte: Advice['fte'];
  placement: string;
  guides: { regime: Regime; min: number; recommended: number; max: number };
  nearLimit: boolean;
  estimated: string;
  version: string;
};

export type Landscape = { rows: LandscapeRow[]; skipped: number };

/**
 * Advises every municipality, association (by the sum of its members) and district of the register. A kreisfreie Stadt
 * stands there twice, as district and as municipality, and is advised once. Territories without inhabitants are skipped.
 */
export function adviseRegister(entries: readonly RegisterEntry[], knowledge: Knowledge): Landscape {
  const rows: LandscapeRow[] = [];
  let skipped = 0;
  for (const entry of entries) {
    const type = typeOf(entry);
    if (type && entry.inhabitants > 0)
      rows.push(rowOf(entry, type, advise(bareProfile(type, entry.inhabitants), knowledge)));
    else if (entry.level === 'municipality') skipped += 1;
  }
  return { rows, skipped };
}

/** The texts are left behind: ten thousand whole advices would fill the memory. */
const rowOf = (entry: RegisterEntry, type: ProfileType, advice: Advice): LandscapeRow => ({
  entry,
  type,
  models: [advice.models[0].id, advice.models[1].id],
  rule: advice.models[0].rule,
  fte: advice.fte,
  placement: advice.placement.id,
  guides: {
    regime: advice.guides.regime,
    min: advice.guides.min,
    recommended: advice.guides.recommended,
    max: advice.guides.max,
  },
  nearLimit: advice.warnings.some(({ id }) => id === 'near-limit'),
  estimated: advice.estimated.join(' '),
  version: advice.version,
});

function typeOf({ level, kind }: RegisterEntry): ProfileType | undefined {
  if (level === 'district' && kind !== 'landkreis') return undefined;
  return profileTypes.find((type) => type === kind);
}

/** A profile of which nothing is known but what the register says. */
export const bareProfile = (type: ProfileType, inhabitants: number): AdvisorProfile => ({
  type,
  inhabitants,
  officeStaff: null,
  itPosts: null,
  itOperation: null,
  maturity: {},
  existingRoles: [],
  konzern: null,
  cooperation: null,
  units: null,
  unitStaff: null,
  townsServed: null,
  grant: null,
  guides: null,
  guideHours: null,
  cdoInLine: null,
  cdoBoardAccess: null,
  cdoGrant: null,
  deputy: null,
  failedRecruitments: null,
  samePerson: [],
});

/** Size classes by inhabitants; the bounds are those of the rules D1. */
export const sizeClasses = [
  { from: 0, name: 'unter 5.000' },
  { from: 5_000, name: '5.000 bis unter 10.000' },
  { from: 10_000, name: '10.000 bis unter 20.000' },
  { from: 20_000, name: '20.000 bis unter 50.000' },
  { from: 50_000, name: '50.000 bis unter 100.000' },
  { from: 100_000, name: '100.000 bis unter 500.000' },
  { from: 500_000, name: 'ab 500.000' },
] as const;

export const sizeClassOf = (inhabitants: number): number =>
  sizeClasses.findLastIndex(({ from }) => inhabitants >= from);

/** How often each model stands first: by size class, then by model. */
export function summarise(
  rows: readonly LandscapeRow[],
): { name: string; counts: Record<ModelId, number> }[] {
  const summary = sizeClasses.map(({ name }) => ({ name, counts: noModels() }));
  for (const { entry, models } of rows) summary[sizeClassOf(entry.inhabitants)]!.counts[models[0]] += 1;
  return summary;
}

const noModels = () => Object.fromEntries(modelIds.map((id) => [id, 0])) as Record<ModelId, number>;

const columns: readonly [string, (row: LandscapeRow) => string | number][] = [
  ['ars', ({ entry }) => entry.ars],
  ['ags', ({ entry }) => entry.ags ?? ''],
  ['name', ({ entry }) => entry.name],
  ['type', ({ type }) => type],
  ['designation', ({ entry }) => entry.designation],
  ['inhabitants', ({ entry }) => entry.inhabitants],
  ['size_class', ({ entry }) => sizeClasses[sizeClassOf(entry.inhabitants)]!.name],
  ['model', ({ models }) => models[0]],
  ['alternative', ({ models }) => models[1]],
  ['rule', ({ rule }) => rule],
  ['cdo_fte_min', ({ fte }) => fte.cdo.min],
  ['cdo_fte_max', ({ fte }) => fte.cdo.max],
  ['cio_fte_min', ({ fte }) => fte.cio.min],
  ['cio_fte_max', ({ fte }) => fte.cio.max],
  ['placement', ({ placement }) => placement],
  ['guides_regime', ({ guides }) => guides.regime],
  ['guides_min', ({ guides }) => guides.min],
  ['guides_recommended', ({ guides }) => guides.recommended],
  ['guides_max', ({ guides }) => guides.max],
  ['near_limit', ({ nearLimit }) => (nearLimit ? 1 : 0)],
  ['estimated', ({ estimated }) => estimated],
  ['rules_version', ({ version }) => version],
];

/** The landscape as CSV (RFC 4180, comma, point as decimal sign), one line per municipality. */
export function toCsv(rows: readonly LandscapeRow[]): string {
  const lines = rows.map((row) => columns.map(([, read]) => quote(read(row))).join(','));
  return `${[columns.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`;
}

const quote = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
