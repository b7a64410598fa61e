import { type Role, roles } from '../../../kernel/role.ts';
import { nameOf, titled } from './check-rows.ts';
import type { Finding, MatrixCheck } from './finding.ts';
import { currentHolders, findUnions, type Holder, type Union } from './holder.ts';
import { findRow, isAccountable, type Matrix, rolesWith, rowsInUse } from './matrix.ts';

/** What the checks R11 to R14 look at besides the matrix. */
export type PeopleCheck = Pick<MatrixCheck, 'matrix' | 'roleTexts' | 'dropped'> & {
  holders: readonly Holder[];
  /** Roles that some role model does without; a council or a treasury every municipality has. */
  droppable: readonly Role[];
  /** ISO date. */
  today: string;
  inhabitants: number;
  /** Rows whose A must lie outside of a person who is CIO and CDO. */
  outsideRows: readonly string[];
  /** Agreed hours of the guides per week; null: none agreed. */
  guideHours: number | null;
  /** ISO date on which the matrix in force was adopted; null: never. */
  adoptedOn: string | null;
  reviewMonths: number;
};

export const checkPeople = (check: PeopleCheck): Finding[] => [
  ...hatsApart(check),
  ...guidesHaveHours(check),
  ...rolesAreHeld(check),
  ...reviewed(check),
];

/** Two roles that must not be in one hand, and why. */
type Conflict = {
  pair: readonly [Role, Role];
  level: (inhabitants: number) => 'error' | 'warning';
  de: string;
  en: string;
};

const independent = {
  de: 'Die oder der ISB muss von der IT unabhängig sein.',
  en: 'The information security officer must be independent of IT.',
};
const interest = {
  de: 'Das ist ein Interessenkonflikt (Art. 38 Abs. 6 DSGVO).',
  en: 'That is a conflict of interest (Art. 38 (6) GDPR).',
};
const smallest = 20_000;

const conflicts: readonly Conflict[] = [
  { pair: ['isb', 'cio'], level: () => 'error', ...independent },
  {
    pair: ['isb', 'cdo'],
    level: (inhabitants) => (inhabitants < smallest ? 'warning' : 'error'),
    de: 'Prüfen Sie eine gemeinsame Stelle mit anderen Kommunen.',
    en: 'Consider a post shared with other municipalities.',
  },
  { pair: ['dsb', 'cio'], level: () => 'error', ...interest },
  { pair: ['dsb', 'cdo'], level: () => 'error', ...interest },
];

function hatsApart(check: PeopleCheck): Finding[] {
  const unions = findUnions(check.holders, check.today);
  return unions.flatMap((union) => [...conflictsOf(union, check), ...decidedOutside(union, check)]);
}

const conflictsOf = (union: Union, check: PeopleCheck): Finding[] =>
  conflicts
    .filter(({ pair }) => pair.every((role) => union.roles.includes(role)))
    .map(({ pair, level, de, en }) => ({
      rule: 'R11',
      level: level(check.inhabitants),
      row: null,
      roles: pair,
      text: {
        de: `${union.personName} ist ${short(check, pair[0], 'de')} und ${short(check, pair[1], 'de')}. ${de}`,
        en: `${union.personName} is ${short(check, pair[0], 'en')} and ${short(check, pair[1], 'en')}. ${en}`,
      },
      mend: {
        text: {
          de: 'Besetzen Sie eine der beiden Rollen mit einer anderen Person.',
          en: 'Let another person hold one of the two roles.',
        },
        changes: [],
      },
    }));

const short = ({ roleTexts }: PeopleCheck, role: Role, language: 'de' | 'en') =>
  roleTexts[role].short[language];

/** CIO and CDO in one person: what ranks one against the other is decided outside of that person. */
function decidedOutside(union: Union, check: PeopleCheck): Finding[] {
  if (!union.roles.includes('cio') || !union.roles.includes('cdo')) return [];
  return check.outsideRows.flatMap((id) => {
    const row = findRow(check.matrix, id);
    if (!row?.inUse) return [];
    const inside = rolesWith(row, isAccountable).filter((role) => heldOnlyBy(union.personId, role, check));
    if (inside.length === 0) return [];
    return [
      {
        rule: 'R11',
        level: 'error' as const,
        row: id,
        roles: inside,
        text: {
          de: `${union.personName} ist CIO und CDO und verantwortet auch ${titled(row, 'de')}. Diese Entscheidung braucht jemanden außerhalb.`,
          en: `${union.personName} is CIO and CDO and also answers for ${titled(row, 'en')}. This decision needs somebody outside.`,
        },
        mend: {
          text: {
            de: `${nameOf(check, outsider(check), 'de')} verantwortet diese Entscheidung.`,
            en: `${nameOf(check, outsider(check), 'en')} is accountable for this decision.`,
          },
          changes: [
            ...inside.map((role) => ({ row: id, role, letter: 'R' as const })),
            { row: id, role: outsider(check), letter: 'A' as const },
          ],
        },
      },
    ];
  });
}

const outsider = ({ dropped }: PeopleCheck): Role => (dropped.includes('board') ? 'mayor' : 'board');

function heldOnlyBy(personId: string, role: Role, { holders, today }: PeopleCheck): boolean {
  const held = currentHolders(holders, today).filter((holder) => holder.role === role);
  return held.length > 0 && held.every((holder) => holder.personId === personId);
}

const guideRows = ['L1', 'L2', 'L3', 'L4'];

function guidesHaveHours({ matrix, guideHours }: PeopleCheck): Finding[] {
  const planned = rowsInUse(matrix).some(({ id }) => guideRows.includes(id));
  if (!planned || (guideHours ?? 0) > 0) return [];
  return [
    {
      rule: 'R12',
      level: 'warning',
      row: 'L2',
      roles: ['guide'],
      text: {
        de: 'Für die Digitalen Lotsinnen und Lotsen sind keine Stunden vereinbart.',
        en: 'No hours are agreed for the digital guides.',
      },
      mend: {
        text: {
          de: 'Vereinbaren Sie zwei bis vier Stunden je Woche und tragen Sie sie bei den Vereinbarungen der Matrix ein.',
          en: 'Agree two to four hours a week and enter them with the agreements of the matrix.',
        },
        changes: [],
      },
    },
  ];
}

function rolesAreHeld(check: PeopleCheck): Finding[] {
  const held = new Set(currentHolders(check.holders, check.today).map(({ role }) => role));
  const vacant = namedRoles(check.matrix).filter((role) => !held.has(role) && !check.dropped.includes(role));
  // Nobody has agreed on the matrix yet: that roles are vacant is the first task, not a breach.
  if (check.adoptedOn === null) return vacant.length > 0 ? [toFill(vacant, check)] : [];
  return vacant.map((role) => ({
    rule: 'R13',
    level: 'error' as const,
    row: null,
    roles: [role],
    text: {
      de: `Die Rolle ${nameOf(check, role, 'de')} kommt in der Matrix vor, ist aber nicht besetzt.`,
      en: `${nameOf(check, role, 'en')} occurs in the matrix but is vacant.`,
    },
    mend: {
      text: {
        de: check.droppable.includes(role)
          ? 'Benennen Sie eine Person, oder wählen Sie ein Rollenmodell ohne diese Rolle.'
          : 'Benennen Sie eine Person.',
        en: check.droppable.includes(role)
          ? 'Name a person, or choose a role model without this role.'
          : 'Name a person.',
      },
      changes: [],
    },
  }));
}

const toFill = (vacant: readonly Role[], check: PeopleCheck): Finding => {
  const names = (language: 'de' | 'en') => vacant.map((role) => short(check, role, language)).join(', ');
  const one = vacant.length === 1;
  return {
    rule: 'R13',
    level: 'todo',
    row: null,
    roles: vacant,
    text: {
      de: `${one ? 'Eine Rolle der Matrix ist' : `${vacant.length} Rollen der Matrix sind`} noch nicht besetzt: ${names('de')}.`,
      en: `${one ? 'One role of the matrix is' : `${vacant.length} roles of the matrix are`} vacant so far: ${names('en')}.`,
    },
    mend: {
      text: {
        de: 'Tragen Sie unter „Besetzung“ ein, wer sie hat.',
        en: 'Enter who holds them under “Holders”.',
      },
      changes: [],
    },
  };
};

const namedRoles = (matrix: Matrix): Role[] =>
  roles.filter((role) => rowsInUse(matrix).some(({ cells }) => cells[role] !== ''));

function reviewed({ adoptedOn, reviewMonths, today }: PeopleCheck): Finding[] {
  if (adoptedOn === null) return [];
  const due = addMonths(adoptedOn, reviewMonths);
  if (today <= due) return [];
  return [
    {
      rule: 'R14',
      level: 'todo',
      row: 'O5',
      roles: [],
      text: {
        de: `Die Abgrenzung wurde am ${german(adoptedOn)} beschlossen; die Überprüfung war am ${german(due)} fällig.`,
        en: `The decision rights were adopted on ${adoptedOn}; their review was due on ${due}.`,
      },
      mend: {
        text: {
          de: 'Prüfen Sie die Matrix und beschließen Sie sie neu, auch wenn sie bleibt.',
          en: 'Review the matrix and adopt it anew, even if it stays.',
        },
        changes: [],
      },
    },
  ];
}

/** The same day `months` later; the last of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

const german = (day: string): string => day.split('-').reverse().join('.');
