import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Empty, Pager, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import type { ListFilter, ListPage } from '../core/list.ts';
import { countProgress } from '../core/progress.ts';
import type { SheetGroup, SheetItem } from '../core/sheet.ts';
import { type AnsweredSheet, isOutdated } from '../store/sheets.ts';
import type { Target } from '../store/targets.ts';
import { targetTexts } from '../target-texts.ts';
import { texts } from '../texts.ts';
import { BulkForm } from './bulk.tsx';
import { ListFilters } from './filters.tsx';
import type { PersonChoice } from './item.tsx';
import { percentMet, StatusMark } from './marks.tsx';

export type ListProps = {
  view: View;
  sheet: AnsweredSheet;
  /** Null: answers for the municipality as a whole. */
  target: Target | null;
  /** The group that the address names; null: the list of all. */
  group: SheetGroup | null;
  filter: ListFilter;
  list: ListPage;
  /** Address of this list, without and with its filter. */
  base: string;
  href: (page: number) => string;
  persons: readonly PersonChoice[];
  form: Form;
  picked: ReadonlySet<string>;
};

/** Requirements with their answers, a page at a time; those picked are answered together. */
export const ListPageView: FC<ListProps> = (props) => {
  const { view, sheet, target, group, list } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="security"
      title={group ? [group.priority === null && group.id, group.title].filter(Boolean).join(' ') : t.all}
      lead={leadOf(props)}
    >
      <SecurityTabs view={view} current="overview" />
      <p>
        <a href={paths.securitySheet(sheet.sheet.id)}>{sheet.sheet.title}</a>
        {target && (
          <>
            {' · '}
            <a href={paths.securityTarget(target.id)}>{target.name}</a>
          </>
        )}
      </p>
      <ListFilters {...props} />
      {list.items.length === 0 ? (
        <Empty title={t.noItems} />
      ) : (
        <BulkForm {...props}>
          <ItemTable {...props} />
          <Pager view={view} page={list.page} pages={list.pages} href={props.href} />
        </BulkForm>
      )}
    </Page>
  );
};

function leadOf({ view, sheet, target, group, list }: ListProps): string {
  const t = texts(view.language);
  if (target) return `${targetTexts(view.language).forTarget(target.name)}. ${t.found(list.found)}`;
  if (!group) return t.found(list.found);
  const all = sheet.sheet.items.filter((item) => item.group === group.id);
  const progress = countProgress(all, sheet.answers);
  const standing = `${t.figures.met}: ${t.metOf(progress.met, progress.relevant)}, ${percentMet(view, progress)}.`;
  return [standing, group.lead].filter(Boolean).join(' ');
}

const ItemTable: FC<ListProps> = (props) => {
  const { view, list, group } = props;
  const t = texts(view.language);
  const binding = list.items.some(({ modalVerb }) => modalVerb !== null);
  const head = (
    <tr>
      <td></td>
      <th scope="col">{t.columns.requirement}</th>
      {binding && <th scope="col">{t.columns.verb}</th>}
      <th scope="col">{t.columns.status}</th>
      <th scope="col">{t.columns.person}</th>
      <th scope="col">{t.columns.due}</th>
    </tr>
  );
  return (
    <Table caption={group?.title ?? t.all} head={head}>
      {list.items.map((item) => (
        <ItemRow {...props} item={item} binding={binding} />
      ))}
    </Table>
  );
};

const ItemRow: FC<ListProps & { item: SheetItem; binding: boolean }> = (props) => {
  const { view, sheet, target, item, binding, picked } = props;
  const t = texts(view.language);
  const answer = sheet.answers.get(item.key);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="item"
          value={`${answer?.version ?? 0} ${item.key}`}
          checked={picked.has(item.key)}
          aria-label={t.bulk.pick(item.id)}
        />
      </td>
      <th scope="row">
        <a href={paths.securityItem(sheet.sheet.id, item.key, target?.id)}>
          {item.id} {item.title}
        </a>
        {item.topic && <span class="muted small"> {item.topic}</span>}
        {item.withdrawn && <span class="muted small"> ({t.withdrawn})</span>}
        {isOutdated(sheet, item.key) && (
          <>
            {' '}
            <Status tone="warn">{t.outdated}</Status>
          </>
        )}
      </th>
      {binding && <td>{item.modalVerb}</td>}
      <td>
        <StatusMark view={view} status={answer?.status ?? 'open'} />
      </td>
      <td>{answer?.person}</td>
      <td>{answer?.dueOn && formatDay(answer.dueOn, view.language)}</td>
    </tr>
  );
};
