import type { FC } from 'hono/jsx';
import { roles } from '../../kernel/role.ts';
import type { View } from '../../web/env.ts';
import { emptyForm, type Form } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Table, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import type { Holder } from '../core/matrix/holder.ts';
import { type DecisionRow, findRow, letters } from '../core/matrix/matrix.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { letterName, shownLetter } from '../letters.ts';
import { decisionCatalogue } from '../store/catalogue.ts';
import { texts } from '../texts.ts';
import { FindingsCard } from './findings.tsx';
import { roleName } from './matrix-table.tsx';
import { RoleTabs } from './tabs.tsx';

type Props = {
  view: View;
  row: DecisionRow;
  findings: readonly Finding[];
  holders: readonly Holder[];
  hasDraft: boolean;
};

/** One decision: who has which part, who that is today, what the checks find. */
export const RowPage: FC<Props> = (props) => {
  const { view, row, findings } = props;
  const t = texts(view.language).row;
  return (
    <Page
      view={view}
      room="roles"
      title={`${row.id} ${row.name[view.language]}`}
      lead={objectOf(view, row)}
      actions={<EditButton {...props} />}
    >
      <RoleTabs view={view} current="rights" />
      {row.tags.length > 0 && (
        <p>
          {t.tagsLabel}: {row.tags.map((tag) => t.tags[tag]).join(', ')}.
        </p>
      )}
      <PartsTable {...props} />
      {findings.length > 0 && <FindingsCard view={view} findings={findings} />}
      <p>
        <a href={paths.rights()}>{texts(view.language).matrix.title}</a>
      </p>
    </Page>
  );
};

const objectOf = (view: View, { kind, scope }: DecisionRow): string => {
  const { kinds, scopes } = decisionCatalogue();
  const { lead } = texts(view.language).row;
  return lead(kinds[kind]?.[view.language] ?? kind, scopes[scope]?.[view.language] ?? scope);
};

const EditButton: FC<Props> = ({ view, row, hasDraft }) => {
  const t = texts(view.language);
  return (
    <May view={view} decision={matrixDecision} need="prepare" quiet>
      {hasDraft ? (
        <ButtonLink href={paths.rightsDraftRow(row.id)} primary>
          {t.row.edit}
        </ButtonLink>
      ) : (
        <form method="post" action={paths.rightsDraft()}>
          <input type="hidden" name="row" value={row.id} />
          <Button>{t.row.edit}</Button>
        </form>
      )}
    </May>
  );
};

const PartsTable: FC<Props> = ({ view, row, holders }) => {
  const t = texts(view.language).row;
  const head = (
    <tr>
      <th scope="col">{t.role}</th>
      <th scope="col">{t.part}</th>
      <th scope="col">{t.holders}</th>
    </tr>
  );
  return (
    <Table caption={t.who} head={head}>
      {roles.map((role) => {
        const letter = row.cells[role];
        const names = holders.filter((holder) => holder.role === role).map(({ personName }) => personName);
        return (
          <tr>
            <th scope="row">{roleName(role, view)}</th>
            <td>
              {letter === '' ? (
                <span class="muted">{t.none}</span>
              ) : (
                <>
                  <strong>{shownLetter(letter, view.language)}</strong> {letterName(letter, view.language)}
                </>
              )}
            </td>
            <td>{letter === '' ? '' : names.join(', ') || t.nobody}</td>
          </tr>
        );
      })}
    </Table>
  );
};

type DraftRowProps = {
  view: View;
  row: DecisionRow;
  number: number;
  version: number;
  findings: readonly Finding[];
  form?: Form;
};

/** One row of the draft with a choice for each role: for a phone, or a mouse. */
export const DraftRowPage: FC<DraftRowProps> = (props) => {
  const { view, row, number, version, findings, form = emptyForm } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="roles"
      title={`${row.id} ${row.name[view.language]}`}
      lead={`${t.draft.title(number)}. ${objectOf(view, row)}`}
    >
      <RoleTabs view={view} current="rights" />
      <form class="stack" method="post" action={paths.rightsDraftRow(row.id)} novalidate>
        <input type="hidden" name="version" value={String(version)} />
        {form.faults.version && (
          <p class="kern-error" role="alert">
            {form.faults.version}
          </p>
        )}
        <div class="row narrow">
          {roles.map((role) => (
            <PartField view={view} row={row} of={role} form={form} />
          ))}
        </div>
        <Tick id="use" name="use" checked={form === emptyForm ? row.inUse : form.values.use === 'on'}>
          {t.draft.use}
        </Tick>
        <div class="actions">
          <Button>{t.draft.saveRow}</Button>
          <ButtonLink href={paths.rightsDraft()}>{t.draft.back}</ButtonLink>
        </div>
      </form>
      <FindingsCard view={view} findings={findings} draftVersion={version} />
      <ProposalCard view={view} row={row} />
    </Page>
  );
};

const PartField: FC<{ view: View; row: DecisionRow; of: (typeof roles)[number]; form: Form }> = (props) => {
  const { view, row, of: role, form } = props;
  const chosen = form.values[role] ?? row.cells[role];
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={role}>
        {roleName(role, view)}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={role} name={role}>
          {letters.map((letter) => (
            <option value={letter} selected={letter === chosen}>
              {letter === ''
                ? texts(view.language).row.none
                : `${shownLetter(letter, view.language)} ${letterName(letter, view.language)}`}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

const ProposalCard: FC<{ view: View; row: DecisionRow }> = ({ view, row }) => {
  const proposed = findRow(decisionCatalogue().matrix, row.id);
  if (!proposed) return null;
  const parts = roles.filter((role) => proposed.cells[role] !== '');
  return (
    <Card title={texts(view.language).row.proposal}>
      <p>
        {parts
          .map((role) => `${roleName(role, view)}: ${shownLetter(proposed.cells[role], view.language)}`)
          .join(' · ')}
      </p>
    </Card>
  );
};
