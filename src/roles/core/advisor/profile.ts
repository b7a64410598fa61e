import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';

/** The kinds of municipality the rules tell apart. */
export const profileTypes = [
  'gemeinde',
  'kreisangehoerige-stadt',
  'kreisfreie-stadt',
  'gemeindeverband',
  'landkreis',
] as const;
export type ProfileType = (typeof profileTypes)[number];

/** The ten dimensions of maturity, in their order. */
export const dimensions = ['F', 'Z', 'P', 'O', 'T', 'S', 'D', 'K', 'M', 'R'] as const;
export type Dimension = (typeof dimensions)[number];

/** Roles that can be there already; `officer` is a Digitalisierungsbeauftragte/r, `it-head` the head of IT. */
export const existingRoles = ['cio', 'cdo', 'officer', 'isb', 'dsb', 'guides', 'it-head'] as const;
export type ExistingRole = (typeof existingRoles)[number];

/** What the advisor is asked with. Everything but type and inhabitants may be unknown (null). */
export type AdvisorProfile = {
  type: ProfileType;
  inhabitants: number;
  /** People with a desk and a computer. */
  officeStaff: number | null;
  itPosts: number | null;
  itOperation: 'own' | 'mixed' | 'provider' | null;
  /** Scores 1 to 5 by dimension (`F`) or by single item (`F1`); what is missing is unknown. */
  maturity: Readonly<Record<string, number>>;
  existingRoles: readonly ExistingRole[];
  /** Holdings: 0 up to two, 1 up to seven, 2 up to twenty, 3 more, or an own digital or IT company. */
  konzern: 0 | 1 | 2 | 3 | null;
  /** Inter-municipal co-operation is possible; for a Landkreis: there is a mandate. */
  cooperation: boolean | null;
  units: number | null;
  /** Office staff of each unit, where known. */
  unitStaff: readonly number[] | null;
  townsServed: number | null;
  grant: boolean | null;
  guides: number | null;
  /** Agreed hours per guide and week; 0: refused. */
  guideHours: number | null;
  cdoInLine: boolean | null;
  cdoBoardAccess: boolean | null;
  cdoGrant: boolean | null;
  deputy: boolean | null;
  failedRecruitments: number | null;
  /** Pairs of roles in one hand. */
  samePerson: readonly (readonly [ExistingRole, ExistingRole])[];
};

export type ProfileRefusal =
  | 'profile-not-object'
  | 'profile-missing'
  | 'profile-unknown-key'
  | 'profile-not-one-of'
  | 'profile-not-whole'
  | 'profile-not-number'
  | 'profile-out-of-range'
  | 'profile-not-boolean'
  | 'profile-not-list'
  | 'profile-not-pair';

type Fault = Refusal<ProfileRefusal>;

/** Reads a profile from JSON; every fault is returned, `at` being its path in the JSON (`$.maturity.F`). */
export function readProfile(json: unknown): Result<AdvisorProfile, Fault[]> {
  if (!isObject(json)) return refuse([{ refusal: 'profile-not-object', at: '$' }]);
  const faults: Fault[] = findUnknownKeys(json);
  const fields = fieldsOf(json, faults);
  const profile: AdvisorProfile = {
    type: fields.oneOf('type', profileTypes, true)!,
    inhabitants: fields.number('inhabitants', { min: 1, max: 20_000_000, whole: true }, true)!,
    officeStaff: fields.number('officeStaff', { min: 0, max: 1_000_000, whole: true }),
    itPosts: fields.number('itPosts', { min: 0, max: 100_000 }),
    itOperation: fields.oneOf('itOperation', ['own', 'mixed', 'provider'] as const),
    maturity: readMaturity(json.maturity, faults),
    existingRoles: fields.list('existingRoles', readRole) ?? [],
    konzern: fields.number('konzern', { min: 0, max: 3, whole: true }) as AdvisorProfile['konzern'],
    cooperation: fields.boolean('cooperation'),
    units: fields.number('units', { min: 0, max: 10_000, whole: true }),
    unitStaff: fields.list('unitStaff', readStaff),
    townsServed: fields.number('townsServed', { min: 0, max: 1_000, whole: true }),
    grant: fields.boolean('grant'),
    guides: fields.number('guides', { min: 0, max: 100_000, whole: true }),
    guideHours: fields.number('guideHours', { min: 0, max: 40 }),
    cdoInLine: fields.boolean('cdoInLine'),
    cdoBoardAccess: fields.boolean('cdoBoardAccess'),
    cdoGrant: fields.boolean('cdoGrant'),
    deputy: fields.boolean('deputy'),
    failedRecruitments: fields.number('failedRecruitments', { min: 0, max: 100, whole: true }),
    samePerson: fields.list('samePerson', readPair) ?? [],
  };
  return faults.length ? refuse(faults) : ok(profile);
}

const keys = new Set<string>([
  ...['type', 'inhabitants', 'officeStaff', 'itPosts', 'itOperation', 'maturity', 'existingRoles', 'konzern'],
  ...['cooperation', 'units', 'unitStaff', 'townsServed', 'grant', 'guides', 'guideHours', 'cdoInLine'],
  ...['cdoBoardAccess', 'cdoGrant', 'deputy', 'failedRecruitments', 'samePerson'],
  // Descriptive, without effect on the advice.
  ...['name', 'ags'],
]);

/** A mistyped key would silently be estimated; it is refused instead. */
const findUnknownKeys = (json: Record<string, unknown>): Fault[] =>
  Object.keys(json)
    .filter((key) => !keys.has(key))
    .map((key) => ({ refusal: 'profile-unknown-key', at: `$.${key}`, detail: { found: key } }));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Bounds = { min: number; max: number; whole?: boolean };

/** Readers for the fields of one object; a fault is noted and null returned. */
function fieldsOf(json: Record<string, unknown>, faults: Fault[]) {
  const take = <T>(
    key: string,
    read: (value: unknown, at: string) => T | Fault,
    needed = false,
  ): T | null => {
    const value = json[key] ?? null;
    if (value === null) {
      if (needed) faults.push({ refusal: 'profile-missing', at: `$.${key}` });
      return null;
    }
    const result = read(value, `$.${key}`);
    if (!isFault(result)) return result;
    faults.push(result);
    return null;
  };
  return {
    oneOf: <T extends string>(key: string, allowed: readonly T[], needed = false) =>
      take(key, (value, at) => readOneOf(value, at, allowed), needed),
    number: (key: string, bounds: Bounds, needed = false) =>
      take(key, (value, at) => readNumber(value, at, bounds), needed),
    boolean: (key: string) =>
      take<boolean>(key, (value, at) =>
        typeof value === 'boolean' ? value : { refusal: 'profile-not-boolean', at, detail: shown(value) },
      ),
    list: <T>(key: string, readOne: (value: unknown, at: string) => T | Fault) =>
      take(key, (value, at) => readList(value, at, readOne, faults)),
  };
}

const isFault = (value: unknown): value is Fault => isObject(value) && 'refusal' in value;

const shown = (value: unknown) => ({ found: (JSON.stringify(value) ?? String(value)).slice(0, 60) });

function readOneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T | Fault {
  const found = allowed.find((one) => one === value);
  return (
    found ?? { refusal: 'profile-not-one-of', at, detail: { ...shown(value), allowed: allowed.join(', ') } }
  );
}

function readNumber(value: unknown, at: string, { min, max, whole }: Bounds): number | Fault {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { refusal: 'profile-not-number', at, detail: shown(value) };
  if (whole && !Number.isInteger(value)) return { refusal: 'profile-not-whole', at, detail: shown(value) };
  if (value < min || value > max)
    return { refusal: 'profile-out-of-range', at, detail: { ...shown(value), min, max } };
  return value;
}

function readList<T>(
  value: unknown,
  at: string,
  readOne: (value: unknown, at: string) => T | Fault,
  faults: Fault[],
): T[] | Fault {
  if (!Array.isArray(value)) return { refusal: 'profile-not-list', at, detail: shown(value) };
  return value.flatMap((one, index) => {
    const result = readOne(one, `${at}[${index}]`);
    if (!isFault(result)) return [result];
    faults.push(result);
    return [];
  });
}

/** Dimensions and single items; null and missing mean unknown. */
function readMaturity(value: unknown, faults: Fault[]): Record<string, number> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) {
    faults.push({ refusal: 'profile-not-object', at: '$.maturity', detail: shown(value) });
    return {};
  }
  const scores: Record<string, number> = {};
  for (const [key, score] of Object.entries(value)) {
    const at = `$.maturity.${key}`;
    if (!/^[FZPOTSDKMR][1-5]?$/.test(key))
      faults.push({ refusal: 'profile-unknown-key', at, detail: { found: key } });
    else if (score !== null) {
      const read = readNumber(score, at, { min: 1, max: 5 });
      if (isFault(read)) faults.push(read);
      else scores[key] = read;
    }
  }
  return scores;
}

const synonyms: Record<string, ExistingRole> = {
  beauftragte: 'officer',
  beauftragter: 'officer',
  'digital-officer': 'officer',
  guide: 'guides',
  lotsen: 'guides',
};

function readRole(value: unknown, at: string): ExistingRole | Fault {
  const text = typeof value === 'string' ? value.toLowerCase() : value;
  return readOneOf(typeof text === 'string' ? (synonyms[text] ?? text) : text, at, existingRoles);
}

const readStaff = (value: unknown, at: string) =>
  readNumber(value, at, { min: 0, max: 100_000, whole: true });

function readPair(value: unknown, at: string): readonly [ExistingRole, ExistingRole] | Fault {
  if (!Array.isArray(value) || value.length !== 2)
    return { refusal: 'profile-not-pair', at, detail: shown(value) };
  const [one, other] = [readRole(value[0], `${at}[0]`), readRole(value[1], `${at}[1]`)];
  return isFault(one) ? one : isFault(other) ? other : [one, other];
}
