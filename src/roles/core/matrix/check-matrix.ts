import { type Role, roles } from '../../../kernel/role.ts';
import { checkRow, nameOf, titled } from './check-rows.ts';
import type { Finding, MatrixCheck } from './finding.ts';
import {
  type CellChange,
  carriesOut,
  type DecisionRow,
  findRow,
  isAccountable,
  rolesWith,
  rowsInUse,
} from './matrix.ts';

/** The checks R01 to R10 over the rows in use: what must be mended, looked at, agreed. */
export function checkMatrix(check: MatrixCheck): Finding[] {
  const rows = rowsInUse(check.matrix);
  return [
    ...rows.flatMap((row) => checkRow(row, check)),
    ...cioAndCdoApart(rows, check),
    ...delineationAgreed(rows, check),
    ...nobodyHoardsAccount(rows, check),
    ...nobodyIsEverywhere(rows, check),
    ...leadersAnswer(rows, check),
    ...everyRoleOccurs(rows, check),
  ];
}

/** Rows of the same kind for which one the CIO and the other the CDO answers. */
function pairs(rows: readonly DecisionRow[]): { cio: DecisionRow; cdo: DecisionRow }[] {
  const of = (role: Role) => rows.filter((row) => isAccountable(row.cells[role]));
  return of('cio').flatMap((cio) =>
    of('cdo')
      .filter((cdo) => cdo.kind === cio.kind)
      .map((cdo) => ({ cio, cdo })),
  );
}

function cioAndCdoApart(rows: readonly DecisionRow[], check: MatrixCheck): Finding[] {
  return pairs(rows)
    .filter(({ cio, cdo }) => cio.id !== cdo.id && cio.scope === cdo.scope)
    .map(({ cio, cdo }) => ({
      rule: 'R05',
      level: 'error',
      row: cdo.id,
      roles: ['cio', 'cdo'],
      text: {
        de: `Die CIO-Funktion mit ${titled(cio, 'de')} und die CDO-Funktion mit ${titled(cdo, 'de')} verantworten denselben Gegenstand: ${said(check, cio.kind, 'de')} / ${said(check, cio.scope, 'de')}.`,
        en: `The CIO with ${titled(cio, 'en')} and the CDO with ${titled(cdo, 'en')} are accountable for the same object: ${said(check, cio.kind, 'en')} / ${said(check, cio.scope, 'en')}.`,
      },
      mend: {
        text: {
          de: 'Geben Sie beide Zeilen einer Rolle oder trennen Sie den Umfang.',
          en: 'Give both rows to one role, or separate their scope.',
        },
        changes: backToProposal(check, [cio, cdo]),
      },
    }));
}

/** The letters of CIO and CDO as the proposal has them, where they differ. */
const backToProposal = ({ proposal }: MatrixCheck, rows: readonly DecisionRow[]): CellChange[] =>
  rows.flatMap((row) => {
    const proposed = findRow(proposal, row.id);
    if (!proposed) return [];
    return roles
      .filter((role) => isAccountable(proposed.cells[role]) || isAccountable(row.cells[role]))
      .filter((role) => proposed.cells[role] !== row.cells[role])
      .map((role) => ({ row: row.id, role, letter: proposed.cells[role] }));
  });

/** Kinds and scopes are German keys; the catalogue has their names. */
const said = ({ names = {} }: MatrixCheck, key: string, language: 'de' | 'en'): string =>
  names[key]?.[language] ?? key;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function delineationAgreed(rows: readonly DecisionRow[], check: MatrixCheck): Finding[] {
  const apart = pairs(rows).filter(({ cio, cdo }) => cio.scope !== cdo.scope);
  const kinds = [...new Set(apart.map(({ cio }) => cio.kind))];
  return kinds
    .filter((kind) => !check.delineated.includes(kind))
    .map((kind) => {
      const of = apart.filter(({ cio }) => cio.kind === kind);
      const all = (role: 'cio' | 'cdo', language: 'de' | 'en') =>
        [...new Set(of.map((pair) => titled(pair[role], language)))].join(', ');
      const sentence = check.sentences[kind];
      return {
        rule: 'R06',
        level: 'todo' as const,
        row: of[0]!.cdo.id,
        roles: ['cio', 'cdo'] as const,
        text: {
          de: `${kind}: Die CDO-Funktion verantwortet ${all('cdo', 'de')}, die CIO-Funktion ${all('cio', 'de')}. Ein Satz zur Abgrenzung fehlt.`,
          en: `${capital(said(check, kind, 'en'))}: The CDO is accountable for ${all('cdo', 'en')}, the CIO for ${all('cio', 'en')}. A delineation sentence is missing.`,
        },
        mend: {
          text: sentence ?? {
            de: 'Schreiben Sie in einem Satz auf, wo die eine Aufgabe endet und die andere beginnt.',
            en: 'Write down in one sentence where one task ends and the other begins.',
          },
          changes: [],
          agree: sentence && { kind, sentence },
        },
      };
    });
}

function nobodyHoardsAccount(rows: readonly DecisionRow[], check: MatrixCheck): Finding[] {
  const { accountableShareMax } = check.thresholds;
  const held = rows.flatMap((row) => rolesWith(row, isAccountable));
  return roles.flatMap((role) => {
    const count = held.filter((one) => one === role).length;
    if (count <= accountableShareMax * held.length) return [];
    const percent = Math.round((count / held.length) * 100);
    const limit = Math.round(accountableShareMax * 100);
    // Who takes over from a role that does not exist carries more by design; that is to be seen, not to be mended.
    const byDesign = check.inherited.includes(role);
    return [
      {
        rule: 'R07',
        level: byDesign ? ('warning' as const) : ('error' as const),
        row: null,
        roles: [role],
        text: {
          de: `${nameOf(check, role, 'de')} verantwortet ${count} von ${held.length} Entscheidungen (${percent}\u00a0%); mehr als ${limit}\u00a0% in einer Hand sind zu viel.`,
          en: `${nameOf(check, role, 'en')} is accountable for ${count} of ${held.length} decisions (${percent}%); more than ${limit}% in one hand is too much.`,
        },
        mend: {
          text: {
            de: 'Geben Sie Entscheidungen an Rollen, die sie heute schon durchführen.',
            en: 'Give decisions to roles that carry them out already.',
          },
          changes: byDesign
            ? []
            : backToProposal(
                check,
                rows.filter((row) => isAccountable(row.cells[role])),
              ),
        },
      },
    ];
  });
}

function nobodyIsEverywhere(rows: readonly DecisionRow[], check: MatrixCheck): Finding[] {
  const { involvedShareMax } = check.thresholds;
  return roles.flatMap((role) => {
    const count = rows.filter(({ cells }) => isAccountable(cells[role]) || carriesOut(cells[role])).length;
    if (count <= involvedShareMax * rows.length) return [];
    const percent = Math.round((count / rows.length) * 100);
    return [
      {
        rule: 'R07',
        level: 'warning' as const,
        row: null,
        roles: [role],
        text: {
          de: `${nameOf(check, role, 'de')} verantwortet oder führt ${count} von ${rows.length} Entscheidungen durch (${percent}\u00a0%); ohne diese Rolle steht fast alles.`,
          en: `${nameOf(check, role, 'en')} is accountable for or carries out ${count} of ${rows.length} decisions (${percent}%); without this role almost everything stops.`,
        },
        mend: {
          text: {
            de: 'Lassen Sie andere durchführen und beteiligen Sie diese Rolle.',
            en: 'Let others carry out and hear this role.',
          },
          changes: [],
        },
      },
    ];
  });
}

const leaders: readonly Role[] = ['mayor', 'board', 'cio', 'cdo'];

function leadersAnswer(rows: readonly DecisionRow[], check: MatrixCheck): Finding[] {
  return leaders
    .filter((role) => !check.dropped.includes(role))
    .filter((role) => !rows.some(({ cells }) => isAccountable(cells[role])))
    .map((role) => {
      const own = check.proposal.filter((row) => isAccountable(row.cells[role]));
      return {
        rule: 'R08',
        level: 'error',
        row: null,
        roles: [role],
        text: {
          de: `${nameOf(check, role, 'de')} verantwortet nichts. Ohne Entscheidung ist die Rolle ohne Kraft.`,
          en: `${nameOf(check, role, 'en')} is accountable for nothing. Without a decision the role has no power.`,
        },
        mend: {
          text: {
            de: 'Geben Sie der Rolle mindestens eine Entscheidung, oder wählen Sie ein Rollenmodell ohne sie.',
            en: 'Give the role at least one decision, or choose a role model without it.',
          },
          changes: backToProposal(
            check,
            rows.filter(({ id }) => own.some((row) => row.id === id)).slice(0, 1),
          ),
        },
      };
    });
}

function everyRoleOccurs(rows: readonly DecisionRow[], check: MatrixCheck): Finding[] {
  return roles
    .filter((role) => !check.dropped.includes(role))
    .flatMap((role) => {
      const count = rows.filter(({ cells }) => cells[role] !== '').length;
      if (count > 0 && count < rows.length) return [];
      const nowhere = count === 0;
      return [
        {
          rule: 'R09',
          level: nowhere ? ('error' as const) : ('warning' as const),
          row: null,
          roles: [role],
          text: nowhere
            ? {
                de: `${nameOf(check, role, 'de')} kommt nirgends vor.`,
                en: `${nameOf(check, role, 'en')} does not occur anywhere.`,
              }
            : {
                de: `${nameOf(check, role, 'de')} kommt in jeder Zeile vor; nicht jede Entscheidung braucht alle.`,
                en: `${nameOf(check, role, 'en')} occurs in every row; not every decision needs everybody.`,
              },
          mend: {
            text: nowhere
              ? {
                  de: 'Beteiligen oder informieren Sie die Rolle, wo sie gebraucht wird.',
                  en: 'Hear or inform the role where it is needed.',
                }
              : {
                  de: 'Lassen Sie die Rolle aus, wo sie nur mitliest.',
                  en: 'Leave the role out where it only reads.',
                },
            changes: [],
          },
        },
      ];
    });
}
