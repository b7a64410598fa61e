import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, Empty, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type AnswerStatus, answerStatuses } from '../core/answer.ts';
import { countProgress } from '../core/progress.ts';
import type { SheetGroup, SheetItem } from '../core/sheet.ts';
import type { Answer } from '../store/answers.ts';
import type { AnsweredSheet } from '../store/sheets.ts';
import { texts } from '../texts.ts';
import { percentMet, StatusMark } from './marks.tsx';

type Props = { view: View; sheet: AnsweredSheet; group: SheetGroup; status: AnswerStatus | null };

/** The requirements of one group with their answers. */
export const GroupPage: FC<Props> = ({ view, sheet, group, status }) => {
  const t = texts(view.language);
  const all = sheet.sheet.items.filter((item) => item.group === group.id);
  const items = all.filter((item) => status === null || statusOf(sheet, item) === status);
  const progress = countProgress(all, sheet.answers);
  const standing = `${t.figures.met}: ${t.metOf(progress.met, progress.relevant)}, ${percentMet(view, progress)}.`;
  return (
    <Page
      view={view}
      room="security"
      title={[group.priority === null && group.id, group.title].filter(Boolean).join(' ')}
      lead={[standing, group.lead].filter(Boolean).join(' ')}
    >
      <p>
        <a href={paths.securitySheet(sheet.sheet.id)}>{sheet.sheet.title}</a>
      </p>
      <Filter view={view} sheet={sheet.sheet.id} group={group.id} status={status} />
      {items.length === 0 ? (
        <Empty title={t.noItems} />
      ) : (
        <ItemTable view={view} sheet={sheet} group={group} items={items} />
      )}
    </Page>
  );
};

const statusOf = ({ answers }: AnsweredSheet, { key }: SheetItem): AnswerStatus =>
  answers.get(key)?.status ?? 'open';

const Filter: FC<{ view: View; sheet: string; group: string; status: AnswerStatus | null }> = (props) => {
  const t = texts(props.view.language);
  return (
    <search>
      <form class="filters" method="get" action={paths.securityGroup(props.sheet, props.group)}>
        <label class="kern-label" for="stand">
          {t.filter.label}
        </label>
        <select class="kern-form-input__select" id="stand" name="stand">
          <option value="">{t.filter.all}</option>
          {answerStatuses.map((one) => (
            <option value={one} selected={one === props.status}>
              {t.status[one]}
            </option>
          ))}
        </select>
        <Button kind="secondary">{t.filter.submit}</Button>
      </form>
    </search>
  );
};

const ItemTable: FC<{
  view: View;
  sheet: AnsweredSheet;
  group: SheetGroup;
  items: readonly SheetItem[];
}> = ({ view, sheet, group, items }) => {
  const t = texts(view.language);
  const binding = items.some(({ modalVerb }) => modalVerb !== null);
  const head = (
    <tr>
      <th scope="col">{t.columns.requirement}</th>
      {binding && <th scope="col">{t.columns.verb}</th>}
      <th scope="col">{t.columns.status}</th>
      <th scope="col">{t.columns.person}</th>
      <th scope="col">{t.columns.due}</th>
    </tr>
  );
  return (
    <Table caption={group.title} head={head}>
      {items.map((item) => (
        <ItemRow
          view={view}
          sheet={sheet.sheet.id}
          item={item}
          answer={sheet.answers.get(item.key)}
          binding={binding}
        />
      ))}
    </Table>
  );
};

const ItemRow: FC<{
  view: View;
  sheet: string;
  item: SheetItem;
  answer: Answer | undefined;
  binding: boolean;
}> = ({ view, sheet, item, answer, binding }) => {
  const t = texts(view.language);
  return (
    <tr>
      <th scope="row">
        <a href={paths.securityItem(sheet, item.key)}>
          {item.id} {item.title}
        </a>
        {item.topic && <span class="muted small"> {item.topic}</span>}
        {item.withdrawn && <span class="muted small"> ({t.withdrawn})</span>}
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
