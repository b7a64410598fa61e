import type { Role } from '../../../kernel/role.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import type { Finding, MatrixCheck } from './finding.ts';
import {
  type CellChange,
  carriesOut,
  type DecisionRow,
  findRow,
  isAccountable,
  type Letter,
  rolesWith,
  type Tag,
} from './matrix.ts';

/** R01 to R04 and R10: what one row alone can show. */
export function checkRow(row: DecisionRow, check: MatrixCheck): Finding[] {
  return [
    ...oneAccountable(row, check),
    ...someoneCarriesOut(row),
    ...neverAccountable(row, check),
    ...tagsAreHeard(row, check),
    ...notTooMany(row, check),
  ];
}

function oneAccountable(row: DecisionRow, check: MatrixCheck): Finding[] {
  const found = rolesWith(row, isAccountable);
  if (found.length === 1) return [];
  const keeper = proposedAccountable(row, check);
  if (found.length === 0) return [noAccountable(row, keeper, check)];
  const kept = found.includes(keeper) ? keeper : found[0]!;
  const names = (language: 'de' | 'en') =>
    found.map((role) => nameOf(check, role, language)).join(language === 'de' ? ' und ' : ' and ');
  return [
    {
      rule: 'R01',
      level: 'error',
      row: row.id,
      roles: found,
      text: {
        de: `${titled(row, 'de')} hat ${found.length} Verantwortliche: ${names('de')}. Genau eine Rolle verantwortet.`,
        en: `${titled(row, 'en')} has ${found.length} accountable roles: ${names('en')}. Exactly one role is accountable.`,
      },
      mend: {
        text: {
          de: `${nameOf(check, kept, 'de')} verantwortet allein; die anderen führen durch oder werden beteiligt.`,
          en: `${nameOf(check, kept, 'en')} alone is accountable; the others carry out or are heard.`,
        },
        changes: found.filter((role) => role !== kept).map((role) => stepDown(row, role, check)),
      },
    },
  ];
}

function noAccountable(row: DecisionRow, keeper: Role, check: MatrixCheck): Finding {
  const letter: Letter = carriesOut(row.cells[keeper]) ? 'A/R' : 'A';
  return {
    rule: 'R01',
    level: 'error',
    row: row.id,
    roles: [],
    text: {
      de: `${titled(row, 'de')} hat keine Verantwortliche und keinen Verantwortlichen. Genau eine Rolle verantwortet.`,
      en: `${titled(row, 'en')} has nobody accountable. Exactly one role is accountable.`,
    },
    mend: {
      text: {
        de: `${nameOf(check, keeper, 'de')} verantwortet.`,
        en: `${nameOf(check, keeper, 'en')} is accountable.`,
      },
      changes: [{ row: row.id, role: keeper, letter }],
    },
  };
}

/** Whom the proposal holds accountable; else who carries out and may be accountable; else the top. */
function proposedAccountable(row: DecisionRow, check: MatrixCheck): Role {
  const proposed = findRow(check.proposal, row.id);
  const named = proposed && rolesWith(proposed, isAccountable)[0];
  if (named && !check.dropped.includes(named)) return named;
  const able = rolesWith(row, carriesOut).find((role) => !check.roleTexts[role].neverAccountable);
  return able ?? 'mayor';
}

/** The role keeps what the proposal gives it, as long as that is not accountable again. */
function stepDown(row: DecisionRow, role: Role, { proposal }: MatrixCheck): CellChange {
  const proposed = findRow(proposal, row.id)?.cells[role] ?? '';
  const fallback: Letter = row.cells[role] === 'A/R' ? 'R' : 'C';
  return { row: row.id, role, letter: isAccountable(proposed) || proposed === '' ? fallback : proposed };
}

function someoneCarriesOut(row: DecisionRow): Finding[] {
  if (rolesWith(row, carriesOut).length > 0) return [];
  const accountable = rolesWith(row, isAccountable);
  return [
    {
      rule: 'R02',
      level: 'error',
      row: row.id,
      roles: accountable,
      text: {
        de: `${titled(row, 'de')} führt niemand durch.`,
        en: `Nobody carries out ${titled(row, 'en')}.`,
      },
      mend: {
        text: {
          de: 'Wer verantwortet, führt auch selbst durch; oder tragen Sie eine durchführende Rolle ein.',
          en: 'Who is accountable carries out too; or enter a role that carries out.',
        },
        changes: accountable.slice(0, 1).map((role) => ({ row: row.id, role, letter: 'A/R' as const })),
      },
    },
  ];
}

function neverAccountable(row: DecisionRow, check: MatrixCheck): Finding[] {
  return rolesWith(row, isAccountable).flatMap((role) => {
    const why = check.roleTexts[role].neverAccountable;
    if (!why) return [];
    const keeper = proposedAccountable(row, check);
    const changes = [stepDown(row, role, check)];
    if (!isAccountable(row.cells[keeper]) && keeper !== role)
      changes.push({ row: row.id, role: keeper, letter: carriesOut(row.cells[keeper]) ? 'A/R' : 'A' });
    return [
      {
        rule: 'R03',
        level: 'error' as const,
        row: row.id,
        roles: [role],
        text: {
          de: `${titled(row, 'de')}: ${nameOf(check, role, 'de')} kann nicht verantworten. ${why.de}`,
          en: `${titled(row, 'en')}: ${nameOf(check, role, 'en')} cannot be accountable. ${why.en}`,
        },
        mend: {
          text: {
            de: `${nameOf(check, keeper, 'de')} verantwortet.`,
            en: `${nameOf(check, keeper, 'en')} is accountable.`,
          },
          changes,
        },
      },
    ];
  });
}

type TagRule = {
  tag: Tag;
  role: Role;
  holds: (letter: Letter) => boolean;
  letter: Letter;
  de: string;
  en: string;
};

const tagRules: readonly TagRule[] = [
  {
    tag: 'security',
    role: 'isb',
    holds: (letter) => letter === 'C!' || letter === 'R',
    letter: 'C!',
    de: 'berührt die Sicherheit; die oder der ISB ist schriftlich zu hören oder führt durch',
    en: 'touches security; the information security officer must be heard in writing or carry out',
  },
  {
    tag: 'personal-data',
    role: 'dsb',
    holds: (letter) => letter === 'C!',
    letter: 'C!',
    de: 'berührt personenbezogene Daten; die oder der DSB ist schriftlich zu hören',
    en: 'touches personal data; the data protection officer must be heard in writing',
  },
  {
    tag: 'co-determination',
    role: 'staff-council',
    holds: (letter) => letter === 'Z',
    letter: 'Z',
    de: 'unterliegt voraussichtlich der Mitbestimmung; der Personalrat muss zustimmen',
    en: 'is likely subject to co-determination; the staff council must consent',
  },
  {
    tag: 'finance',
    role: 'treasurer',
    holds: (letter) => letter !== '',
    letter: 'C',
    de: 'wirkt auf das Geld; die Kämmerei muss vorkommen',
    en: 'has an effect on money; the treasury must take part',
  },
];

/** What a role does with a letter, as the end of a sentence. */
const parts: Record<Letter, Bilingual> = {
  '': { de: 'bleibt außen vor', en: 'stays out' },
  A: { de: 'verantwortet', en: 'is accountable' },
  R: { de: 'führt durch', en: 'carries out' },
  'A/R': { de: 'verantwortet und führt durch', en: 'is accountable and carries out' },
  C: { de: 'wird beteiligt', en: 'is heard' },
  'C!': { de: 'wird vorher schriftlich gehört', en: 'is heard in writing before' },
  I: { de: 'wird informiert', en: 'is informed' },
  Z: { de: 'muss zustimmen', en: 'must consent' },
};

function tagsAreHeard(row: DecisionRow, check: MatrixCheck): Finding[] {
  return tagRules
    .filter(({ tag, role, holds }) => row.tags.includes(tag) && !holds(row.cells[role]))
    .map(({ role, letter, de, en }) => {
      const proposed = findRow(check.proposal, row.id)?.cells[role] || letter;
      return {
        rule: 'R04',
        level: 'error' as const,
        row: row.id,
        roles: [role],
        text: { de: `${titled(row, 'de')} ${de}.`, en: `${titled(row, 'en')} ${en}.` },
        mend: {
          text: {
            de: `${nameOf(check, role, 'de')} ${parts[proposed].de}.`,
            en: `${nameOf(check, role, 'en')} ${parts[proposed].en}.`,
          },
          changes: [{ row: row.id, role, letter: proposed }],
        },
      };
    });
}

function notTooMany(row: DecisionRow, { thresholds }: MatrixCheck): Finding[] {
  const found = rolesWith(row, carriesOut);
  if (found.length <= thresholds.carryingOutMax) return [];
  return [
    {
      rule: 'R10',
      level: 'warning',
      row: row.id,
      roles: found,
      text: {
        de: `${titled(row, 'de')} führen ${found.length} Rollen durch; mehr als ${thresholds.carryingOutMax} kommen selten zum Ende.`,
        en: `${found.length} roles carry out ${titled(row, 'en')}; more than ${thresholds.carryingOutMax} rarely finish.`,
      },
      mend: {
        text: {
          de: 'Lassen Sie durchführen, wer die Arbeit hat; beteiligen Sie die anderen.',
          en: 'Let those carry out who do the work; hear the others.',
        },
        changes: [],
      },
    },
  ];
}

/** A decision by its name; its number stands behind it. */
export const titled = ({ id, name }: DecisionRow, language: 'de' | 'en'): string =>
  language === 'de' ? `„${name.de}“ (${id})` : `“${name.en}” (${id})`;

export const nameOf = ({ roleTexts }: Pick<MatrixCheck, 'roleTexts'>, role: Role, language: 'de' | 'en') =>
  roleTexts[role].name[language];
