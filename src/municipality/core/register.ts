import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { decodeLines } from './register-encoding.ts';
import {
  type RegisterKind,
  type RegisterLevel,
  type RegisterLine,
  type RegisterRefusal,
  readLine,
} from './register-line.ts';

export type { RegisterKind, RegisterLevel, RegisterRefusal } from './register-line.ts';

/**
 * One territory of the official register of municipalities (GV100AD, Destatis).
 * Keys are prefixes of the twelve-digit Regionalschlüssel: Land 2, Regierungsbezirk 3, Region 4, Kreis 5,
 * Gemeindeverband 9, Gemeinde 12 digits.
 */
export type RegisterEntry = {
  ars: string;
  /** Amtlicher Gemeindeschlüssel: 8 digits for a municipality, 5 for a district; an association has none. */
  ags: string | null;
  level: RegisterLevel;
  kind: RegisterKind;
  /** The official word for it: `Große Kreisstadt`, `Samtgemeinde`, `Landkreis`. */
  designation: string;
  /** As the register writes it: `Herrenberg, Stadt`. */
  name: string;
  /** Without the addition: `Herrenberg`. */
  shortName: string;
  seat: string | null;
  postalCode: string | null;
  /** Of a municipality as given; of everything above, the sum of its municipalities. */
  inhabitants: number;
  areaKm2: number;
  /** Territorial status, ISO date. */
  asOf: string;
  /** The nearest level above that the register knows; null for a Land. */
  parentArs: string | null;
};

/**
 * Reads the fixed-width file GV100AD as Destatis publishes it: ISO-8859-15 or UTF-8, any line ends,
 * trailing blanks kept or lost. All or nothing: the first fault is returned with `at` = `line N` and, in
 * `detail`, line, what stood there (found) and how many further lines are faulty (more).
 */
export function parseRegister(bytes: Uint8Array): Result<RegisterEntry[], Refusal<RegisterRefusal>> {
  const lines = decodeLines(bytes);
  if (!lines.ok) return lines;
  const read = lines.value.map(readLine);
  const faults = read.flatMap((result) => (result.ok ? [] : [result.error]));
  const fault = faults[0] ?? findFaultBetween(read.flatMap((result) => (result.ok ? [result.value] : [])));
  if (fault) return refuse({ ...fault, detail: { ...fault.detail, more: Math.max(0, faults.length - 1) } });
  return ok(buildEntries(read.flatMap((result) => (result.ok ? [result.value] : []))));
}

/** What single lines cannot show: dates that differ, keys twice, districts that are missing. */
function findFaultBetween(lines: RegisterLine[]): Refusal<RegisterRefusal> | undefined {
  if (lines.length === 0) return { refusal: 'register-empty' };
  if (!lines.some(isMunicipality)) return { refusal: 'register-without-municipalities' };
  const keys = new Set<string>();
  for (const line of lines) {
    if (line.asOf !== lines[0]!.asOf) return faultOf(line, 'register-dates-differ', line.asOf);
    if (keys.has(line.ars)) return faultOf(line, 'register-key-twice', line.ars);
    keys.add(line.ars);
  }
  const orphan = lines.find((line) => needsDistrict(line) && !keys.has(line.ars.slice(0, 5)));
  return orphan && faultOf(orphan, 'register-parent-missing', orphan.ars.slice(0, 5));
}

const isMunicipality = (line: RegisterLine): boolean => line.level === 'municipality';

/** Joint territories and coastal waters lie in no district; they carry a made-up one (07000, 13000). */
const needsDistrict = (line: RegisterLine): boolean =>
  line.kind === 'gemeindeverband' || (isMunicipality(line) && line.kind !== 'gemeindefreies-gebiet');

const faultOf = (line: RegisterLine, refusal: RegisterRefusal, found: string): Refusal<RegisterRefusal> => ({
  refusal,
  at: `line ${line.line}`,
  detail: { line: line.line, found },
});

function buildEntries(lines: RegisterLine[]): RegisterEntry[] {
  const real = lines.filter((line) => line.kind !== 'verbandsfreie-gemeinde');
  const keys = new Set(real.map((line) => line.ars));
  const sums = sumMunicipalities(real);
  return real.map((line) => {
    const sum = sums.get(line.ars) ?? { inhabitants: 0, hectares: 0 };
    const { line: _line, hectares: _hectares, ...rest } = line;
    return {
      ...rest,
      inhabitants: sum.inhabitants,
      areaKm2: sum.hectares / 100,
      parentArs: prefixesOf(line.ars).find((prefix) => keys.has(prefix)) ?? null,
    };
  });
}

/** The register gives numbers for municipalities only; a Verbandsgemeinde has those of its members together. */
function sumMunicipalities(lines: RegisterLine[]): Map<string, { inhabitants: number; hectares: number }> {
  const sums = new Map<string, { inhabitants: number; hectares: number }>();
  for (const { ars, inhabitants, hectares } of lines.filter(isMunicipality)) {
    for (const key of [ars, ...prefixesOf(ars)]) {
      const sum = sums.get(key) ?? { inhabitants: 0, hectares: 0 };
      sums.set(key, {
        inhabitants: sum.inhabitants + inhabitants,
        hectares: sum.hectares + hectares,
      });
    }
  }
  return sums;
}

/** The keys above a key, nearest first. */
const prefixesOf = (ars: string): string[] =>
  [9, 5, 4, 3, 2].filter((length) => length < ars.length).map((length) => ars.slice(0, length));
