import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { ButtonLink, Empty, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { buildTree, flattenTree, type TreeNode, unitKindNames } from '../core/unit-tree.ts';
import type { Unit } from '../store/units.ts';
import { texts } from '../texts.ts';

/** The Konzern Kommune as a tree, read from top to bottom. */
export const UnitsPage: FC<{ view: View; units: readonly Unit[] }> = ({ view, units }) => {
  const t = texts(view.language).units;
  const tree = buildTree(units);
  const create = (
    <May view={view} decision="S9" need="prepare">
      <ButtonLink href={paths.unitNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
  if (units.length === 0)
    return (
      <Page view={view} room="municipality" title={t.emptyTitle}>
        <MunicipalityTabs view={view} current="units" />
        <Empty title={t.create} action={create}>
          {t.empty}
        </Empty>
      </Page>
    );
  const known = tree.reduce((sum, { officeStaff }) => sum + officeStaff.known, 0);
  const unknown = tree.reduce((sum, { officeStaff }) => sum + officeStaff.unknown, 0);
  return (
    <Page
      view={view}
      room="municipality"
      title={t.title(units.length)}
      lead={t.lead(formatNumber(known, view.language), unknown)}
      actions={create}
    >
      <MunicipalityTabs view={view} current="units" />
      <UnitTable view={view} nodes={flattenTree(tree)} />
    </Page>
  );
};

const UnitTable: FC<{ view: View; nodes: readonly TreeNode<Unit>[] }> = ({ view, nodes }) => {
  const t = texts(view.language).units;
  const head = (
    <tr>
      <th scope="col">{t.name}</th>
      <th scope="col">{t.kind}</th>
      <th scope="col" class="number">
        {t.staff}
      </th>
      <th scope="col" class="number">
        {t.employees}
      </th>
      <th scope="col" class="number">
        {t.applications}
      </th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {nodes.map((node) => (
        <UnitRow view={view} node={node} />
      ))}
    </Table>
  );
};

const UnitRow: FC<{ view: View; node: TreeNode<Unit> }> = ({ view, node }) => {
  const { unit, depth, children, officeStaff } = node;
  const t = texts(view.language);
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, view.language));
  return (
    <tr>
      <th scope="row" class={`depth-${Math.min(depth, 4)}`}>
        <a href={paths.unit(unit.id)}>
          {unit.code} {unit.name}
        </a>
      </th>
      <td>{unitKindNames[unit.kind][view.language]}</td>
      <td class="number">
        {children.length === 0 ? (
          unit.officeStaff === null ? (
            <span class="muted">{t.units.notKnown}</span>
          ) : (
            number(unit.officeStaff)
          )
        ) : (
          <>
            <span class="muted small">{t.units.staffBelow} </span>
            {number(officeStaff.known)}
          </>
        )}
      </td>
      <td class="number">{number(unit.employees)}</td>
      <td class="number">{number(unit.applicationCount)}</td>
    </tr>
  );
};
