import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { formatAmounts } from '../core/amount.ts';
import type { Entered } from '../store/skills.ts';
import { texts } from '../texts.ts';
import { SkillTabs } from './tabs.tsx';

/** What each initiative in the plan needs; those that say nothing come first. */
export const NeedsPage: FC<{ view: View; initiatives: readonly Entered[] }> = ({ view, initiatives }) => {
  const t = texts(view.language).needs;
  const without = initiatives.filter(({ amounts }) => amounts.length === 0);
  const rows = [...without, ...initiatives.filter(({ amounts }) => amounts.length > 0)];
  const may = view.rights.may('V1', 'prepare');
  const head = (
    <tr>
      <th scope="col">{t.columns.initiative}</th>
      <th scope="col">{t.columns.skills}</th>
    </tr>
  );
  return (
    <Page view={view} room="municipality" title={t.title(without.length)} lead={t.lead}>
      <SkillTabs view={view} current="needs" />
      {rows.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <Table caption={t.lead} head={head}>
          {rows.map(({ id, name, amounts }) => (
            <tr>
              <th scope="row">
                <a href={may ? paths.skillNeeds(id) : paths.initiative(id)}>{name}</a>
              </th>
              <td>{amounts.length === 0 ? <span class="muted">{t.none}</span> : formatAmounts(amounts)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
};
