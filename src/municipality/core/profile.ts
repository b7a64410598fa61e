import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isArs, landOf } from './official-key.ts';
import type { RegisterEntry } from './register.ts';

/** The kinds the role advisor tells apart. */
export const municipalityKinds = [
  'gemeinde',
  'kreisangehoerige-stadt',
  'kreisfreie-stadt',
  'gemeindeverband',
  'landkreis',
] as const;
export type MunicipalityKind = (typeof municipalityKinds)[number];

/** Who runs the IT: own staff, own staff and a provider, a provider. */
export const itOperations = ['own', 'mixed', 'provider'] as const;
export type ItOperation = (typeof itOperations)[number];

/** What a municipality says about itself; null is "not known", never nought. */
export type Profile = {
  name: string;
  /** Amtlicher Gemeindeschlüssel: 8 digits, 5 of a Kreis; an association has its nine-digit ARS here. */
  ags: string;
  ars: string | null;
  kind: MunicipalityKind;
  inhabitants: number | null;
  /** ISO date the number of inhabitants holds for. */
  inhabitantsOn: string | null;
  areaKm2: number | null;
  /** People with a desk and a computer. */
  officeStaff: number | null;
  itPosts: number | null;
  itOperation: ItOperation | null;
  cooperation: boolean;
  cooperationWith: string | null;
  /** Holdings of the Konzern Kommune: 0 up to two, 1 three to seven, 2 eight to twenty, 3 more or an own digital company; null: not known. */
  konzern: number | null;
};

export type ProfileRefusal =
  | 'official-key-wrong'
  | 'regional-key-wrong'
  | 'inhabitants-without-date'
  | 'it-posts-exceed-office-staff';

/** Checks what form fields alone cannot show. */
export function checkProfile<P extends Profile>(profile: P): Result<P, Refusal<ProfileRefusal>> {
  if (!isKeyOf(profile.kind, profile.ags)) return fault('official-key-wrong', 'ags', profile.ags);
  if (profile.ars !== null && !isArs(profile.ars)) return fault('regional-key-wrong', 'ars', profile.ars);
  if (profile.inhabitants !== null && profile.inhabitantsOn === null)
    return fault('inhabitants-without-date', 'inhabitantsOn', '');
  if ((profile.itPosts ?? 0) > (profile.officeStaff ?? Number.POSITIVE_INFINITY))
    return fault('it-posts-exceed-office-staff', 'itPosts', String(profile.itPosts));
  return ok(profile);
}

const keyDigits: Partial<Record<MunicipalityKind, number>> = { landkreis: 5, gemeindeverband: 9 };

/** 8 digits, 5 of a Kreis; a Gemeindeverband has no AGS and gives its ARS of 9 digits. */
const isKeyOf = (kind: MunicipalityKind, key: string): boolean =>
  /^\d+$/.test(key) && key.length === (keyDigits[kind] ?? 8) && landOf(key) !== undefined;

const fault = (refusal: ProfileRefusal, at: string, found: string) =>
  refuse({ refusal, at, detail: { found } });

/**
 * The profile a municipality starts with when it is adopted from the register.
 * Refused for what administers nothing: a Land, a Regierungsbezirk, a Region, a territory without municipality.
 */
export function profileFrom(entry: RegisterEntry): Result<Profile, Refusal<'not-adoptable'>> {
  const kind = municipalityKinds.find((candidate) => candidate === entry.kind);
  if (!kind) return refuse({ refusal: 'not-adoptable', at: 'ars', detail: { name: entry.name } });
  return ok({
    name: entry.shortName,
    ags: entry.ags ?? entry.ars,
    ars: entry.ars,
    kind,
    inhabitants: entry.inhabitants,
    inhabitantsOn: entry.asOf,
    areaKm2: entry.areaKm2,
    officeStaff: null,
    itPosts: null,
    itOperation: null,
    cooperation: false,
    cooperationWith: null,
    konzern: null,
  });
}
