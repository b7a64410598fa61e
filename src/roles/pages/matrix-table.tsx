import type { Child, FC } from 'hono/jsx';
import { type Role, roles } from '../../kernel/role.ts';
import type { View } from '../../web/env.ts';
import { Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import { type DecisionRow, isAccountable, type Letter, letters, type Matrix } from '../core/matrix/matrix.ts';
import { letterName, shownLetter } from '../letters.ts';
import { decisionCatalogue } from '../store/catalogue.ts';
import { texts } from '../texts.ts';
import { FindingStatus } from './findings.tsx';

type Props = {
  view: View;
  matrix: Matrix;
  findings: readonly Finding[];
  /** What stands in a cell; the letter, unless the page says otherwise. */
  cell?: (row: DecisionRow, role: Role) => Child;
  rowHref?: (decision: string) => string;
};

/** The whole matrix, group by group; the last column says what the checks found in the row. */
export const MatrixTable: FC<Props> = (props) => {
  const { view, matrix } = props;
  const t = texts(view.language).matrix;
  const { groups } = decisionCatalogue();
  return (
    <section class="table-scroll matrix" aria-label={t.title} tabindex={0}>
      <table class="kern-table kern-table--small">
        <caption class="kern-sr-only">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.decision}</th>
            {roles.map((role) => (
              <th scope="col">
                <abbr title={roleName(role, view)}>{roleShort(role, view)}</abbr>
              </th>
            ))}
            <th scope="col">{t.check}</th>
          </tr>
        </thead>
        {Object.entries(groups).map(([letter, name]) => (
          <tbody>
            <tr class="group">
              <th scope="rowgroup" colspan={roles.length + 2}>
                {name[view.language]}
              </th>
            </tr>
            {matrix
              .filter(({ id }) => id.startsWith(letter))
              .map((row) => (
                <MatrixRow {...props} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};

export const roleName = (role: Role, view: View): string =>
  decisionCatalogue().roles[role].name[view.language];
export const roleShort = (role: Role, view: View): string =>
  decisionCatalogue().roles[role].short[view.language];

const MatrixRow: FC<Props & { row: DecisionRow }> = (props) => {
  const { view, row, findings, cell = shown(view), rowHref = paths.right } = props;
  const own = findings.filter((finding) => finding.row === row.id);
  const worst = own.find(({ level }) => level === 'error') ?? own.find(({ level }) => level === 'warning');
  return (
    <tr class={`${worst ? worst.level : ''} ${row.inUse ? '' : 'at-rest'}`}>
      <th scope="row">
        <a href={rowHref(row.id)}>
          {row.id} {row.name[view.language]}
        </a>
      </th>
      {roles.map((role) => (
        <td>{cell(row, role)}</td>
      ))}
      <td>
        <RowCheck view={view} row={row} findings={own} />
      </td>
    </tr>
  );
};

const shown = (view: View) => (row: DecisionRow, role: Role) => {
  const letter = row.cells[role];
  if (letter === '') return '';
  const text = shownLetter(letter, view.language);
  return isAccountable(letter) ? <strong>{text}</strong> : text;
};

const RowCheck: FC<{ view: View; row: DecisionRow; findings: readonly Finding[] }> = (props) => {
  const { view, row, findings } = props;
  const {
    matrix: t,
    ruleWords: { checks },
  } = texts(view.language);
  if (!row.inUse) return <span class="muted small">{t.rests}</span>;
  if (findings.length === 0) return <Status tone="good">{t.clean}</Status>;
  return (
    <>
      {findings.map(({ level, rule, text }) => (
        <span class="small">
          <FindingStatus view={view} level={level} /> {checks[rule] ?? rule}
          <span class="kern-sr-only">: {text[view.language]}</span>
        </span>
      ))}
    </>
  );
};

/** What the letters mean. */
export const Legend: FC<{ view: View }> = ({ view }) => (
  <p class="muted small">
    {letters
      .filter((letter): letter is Exclude<Letter, ''> => letter !== '')
      .map((letter) => `${shownLetter(letter, view.language)} ${letterName(letter, view.language)}`)
      .join(' · ')}
    . {texts(view.language).matrix.grants}
  </p>
);
