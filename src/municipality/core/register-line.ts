import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { recordWidth } from './register-encoding.ts';

export type RegisterLevel =
  | 'land'
  | 'district-government'
  | 'region'
  | 'district'
  | 'association'
  | 'municipality';

export type RegisterKind =
  | 'land'
  | 'regierungsbezirk'
  | 'region'
  | 'landkreis'
  | 'kreisfreie-stadt'
  | 'gemeindeverband'
  | 'verbandsfreie-gemeinde'
  | 'gemeinde'
  | 'kreisangehoerige-stadt'
  | 'gemeindefreies-gebiet';

export type RegisterRefusal =
  | 'register-encoding-unknown'
  | 'register-empty'
  | 'register-line-length'
  | 'register-record-type-unknown'
  | 'register-date-invalid'
  | 'register-dates-differ'
  | 'register-key-invalid'
  | 'register-key-twice'
  | 'register-name-missing'
  | 'register-kind-unknown'
  | 'register-number-invalid'
  | 'register-parent-missing'
  | 'register-without-municipalities';

/** One record, before sums and parents. */
export type RegisterLine = {
  line: number;
  ars: string;
  ags: string | null;
  level: RegisterLevel;
  kind: RegisterKind;
  designation: string;
  name: string;
  shortName: string;
  seat: string | null;
  postalCode: string | null;
  inhabitants: number;
  hectares: number;
  asOf: string;
};

type RecordType = { level: RegisterLevel; keyDigits: number; kinds: Record<string, [RegisterKind, string]> };

/** Satzart and Textkennzeichen of the Datensatzbeschreibung GV100AD (Destatis). */
const recordTypes: Record<string, RecordType> = {
  '10': { level: 'land', keyDigits: 2, kinds: { '': ['land', 'Land'] } },
  '20': {
    level: 'district-government',
    keyDigits: 3,
    kinds: { '': ['regierungsbezirk', 'Regierungsbezirk'] },
  },
  '30': { level: 'region', keyDigits: 4, kinds: { '': ['region', 'Region'] } },
  '40': {
    level: 'district',
    keyDigits: 5,
    kinds: {
      '41': ['kreisfreie-stadt', 'Kreisfreie Stadt'],
      '42': ['kreisfreie-stadt', 'Stadtkreis'],
      '43': ['landkreis', 'Kreis'],
      '44': ['landkreis', 'Landkreis'],
      '45': ['landkreis', 'Regionalverband'],
    },
  },
  '50': {
    level: 'association',
    keyDigits: 5,
    kinds: {
      '50': ['verbandsfreie-gemeinde', 'Verbandsfreie Gemeinde'],
      '51': ['gemeindeverband', 'Amt'],
      '52': ['gemeindeverband', 'Samtgemeinde'],
      '53': ['gemeindeverband', 'Verbandsgemeinde'],
      '54': ['gemeindeverband', 'Verwaltungsgemeinschaft'],
      '55': ['gemeindeverband', 'Kirchspielslandgemeinde'],
      '56': ['gemeindeverband', 'Verwaltungsverband'],
      '57': ['gemeindeverband', 'Verwaltungsgemeinschaft (Trägermodell)'],
      '58': ['gemeindeverband', 'Erfüllende Gemeinde'],
    },
  },
  '60': {
    level: 'municipality',
    keyDigits: 8,
    kinds: {
      '60': ['gemeinde', 'Markt'],
      '61': ['kreisfreie-stadt', 'Kreisfreie Stadt'],
      '62': ['kreisfreie-stadt', 'Stadtkreis'],
      '63': ['kreisangehoerige-stadt', 'Stadt'],
      '64': ['gemeinde', 'Kreisangehörige Gemeinde'],
      '65': ['gemeindefreies-gebiet', 'Gemeindefreies Gebiet, bewohnt'],
      '66': ['gemeindefreies-gebiet', 'Gemeindefreies Gebiet, unbewohnt'],
      '67': ['kreisangehoerige-stadt', 'Große Kreisstadt'],
    },
  },
};

/** Up to here a municipality's line must reach: inhabitants end at position 150; trailing blanks may be lost. */
const shortestWidth = { municipality: 150, other: 23 };

export function readLine(input: {
  line: number;
  text: string;
}): Result<RegisterLine, Refusal<RegisterRefusal>> {
  const { line, text } = input;
  const fault = (refusal: RegisterRefusal, found: string) =>
    refuse({ refusal, at: `line ${line}`, detail: { line, found: found.trim() } });

  const type = recordTypes[text.slice(0, 2)];
  if (!type) return fault('register-record-type-unknown', text.slice(0, 2));
  if (!hasWidth(text, type.level)) return fault('register-line-length', String(text.length));
  const asOf = readDate(text.slice(2, 10));
  if (!asOf) return fault('register-date-invalid', text.slice(2, 10));
  const key = readKey(text.slice(10, 18), text.slice(18, 22), type);
  if (!key) return fault('register-key-invalid', text.slice(10, 22));
  const name = readName(text.slice(22, 72));
  if (!name) return fault('register-name-missing', '');
  const kind = type.kinds[text.slice(122, 124).trim()];
  if (!kind) return fault('register-kind-unknown', text.slice(122, 124));
  const numbers = readNumbers(text, type.level);
  if (!numbers) return fault('register-number-invalid', text.slice(128, 150));

  return ok({
    line,
    ...key,
    level: type.level,
    kind: kind[0],
    designation: kind[1],
    name,
    shortName: shorten(name),
    seat: text.slice(72, 122).trim() || null,
    postalCode: /^\d{5}$/.test(text.slice(165, 170)) ? text.slice(165, 170) : null,
    ...numbers,
    asOf,
  });
}

const hasWidth = (text: string, level: RegisterLevel): boolean => {
  const shortest = level === 'municipality' ? shortestWidth.municipality : shortestWidth.other;
  return text.trimEnd().length <= recordWidth && text.length >= shortest;
};

/** `20171231` to `2017-12-31`; undefined for a day the calendar does not have. */
function readDate(digits: string): string | undefined {
  if (!/^\d{8}$/.test(digits)) return undefined;
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
}

/** The Regionalschlüssel puts the association between the district and the municipality: 5 + 4 + 3 digits. */
function readKey(
  field: string,
  association: string,
  { level, keyDigits }: RecordType,
): { ars: string; ags: string | null } | undefined {
  const digits = field.trimEnd();
  const hasAssociation = level === 'association' || level === 'municipality';
  if (!new RegExp(`^\\d{${keyDigits}}$`).test(digits) || !isLand(digits.slice(0, 2))) return undefined;
  if (!(hasAssociation ? /^\d{4}$/ : /^ *$/).test(association)) return undefined;
  if (!hasAssociation) return { ars: digits, ags: digits };
  const ars = digits.slice(0, 5) + association + digits.slice(5);
  return { ars, ags: level === 'municipality' ? digits : null };
}

/** The sixteen Länder, 01 Schleswig-Holstein to 16 Thüringen. */
const isLand = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 16;

/** Spells out the register's abbreviations (`Marktl, M`; `…, St`; `…, GKSt`) and takes out stray blanks. */
const readName = (field: string): string =>
  field
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\/ /g, '/')
    .replace(/, (M|St|GKSt)$/, (_, short: string) => `, ${abbreviations[short]}`);

const abbreviations: Record<string, string> = { M: 'Markt', St: 'Stadt', GKSt: 'Große Kreisstadt' };

const shorten = (name: string): string => name.split(',')[0]!.trim();

/** Hectares at 129–139, inhabitants at 140–150, with leading zeros; only municipalities have them. */
function readNumbers(
  text: string,
  level: RegisterLevel,
): { inhabitants: number; hectares: number } | undefined {
  if (level !== 'municipality') return { inhabitants: 0, hectares: 0 };
  const hectares = text.slice(128, 139);
  const inhabitants = text.slice(139, 150);
  if (!/^\d{11}$/.test(hectares) || !/^\d{11}$/.test(inhabitants)) return undefined;
  return { inhabitants: Number(inhabitants), hectares: Number(hectares) };
}
