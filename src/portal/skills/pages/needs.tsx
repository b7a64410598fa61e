import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { FilterText } from '../../../web/filter.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Pager, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { formatAmounts } from '../core/amount.ts';
import type { Entered } from '../store/skills.ts';
import { texts } from '../texts.ts';
import { SkillTabs } from './tabs.tsx';

type Props = {
  view: View;
  initiatives: readonly Entered[];
  /** Only those whose name or skills have all these words. */
  words: string;
  page: number;
};

const rowsPerPage = 25;

const having =
  (words: string) =>
  ({ name, amounts }: Entered): boolean => {
    const searched = [name, ...amounts.map(({ skill }) => skill)].join(' ').toLowerCase();
    return words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => searched.includes(word));
  };

/** What each initiative in the plan needs; those that say nothing come first. */
export const NeedsPage: FC<Props> = ({ view, initiatives, words, page }) => {
  const t = texts(view.language).needs;
  const without = initiatives.filter(({ amounts }) => amounts.length === 0);
  const rows = [...without, ...initiatives.filter(({ amounts }) => amounts.length > 0)].filter(having(words));
  const pages = Math.ceil(rows.length / rowsPerPage);
  const shown = Math.min(page, Math.max(1, pages));
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
      {initiatives.length > 0 && (
        <form class="filters" method="get" action={paths.skillInitiatives()}>
          <FilterText name="q" label={t.search} value={words} />
          <Button kind="secondary">{t.filter}</Button>
          {words && <a href={paths.skillInitiatives()}>{t.reset}</a>}
        </form>
      )}
      {rows.length === 0 ? (
        <p>{words ? t.notFound : t.empty}</p>
      ) : (
        <Table caption={t.lead} head={head}>
          {rows.slice((shown - 1) * rowsPerPage, shown * rowsPerPage).map(({ id, name, amounts }) => (
            <tr>
              <th scope="row">
                <a href={may ? paths.skillNeeds(id) : paths.initiative(id)}>{name}</a>
              </th>
              <td>{amounts.length === 0 ? <span class="muted">{t.none}</span> : formatAmounts(amounts)}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pager
        view={view}
        page={shown}
        pages={pages}
        href={(to) => paths.skillInitiatives({ q: words || undefined, seite: String(to) })}
      />
    </Page>
  );
};
