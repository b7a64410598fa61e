import type { FC } from 'hono/jsx';
import { FilterChoice, FilterText } from '../../web/filter.tsx';
import { Button } from '../../web/parts.tsx';
import { answerStatuses } from '../core/answer.ts';
import { verbsOf } from '../core/list.ts';
import { categoriesOf } from '../core/sheet.ts';
import { texts } from '../texts.ts';
import type { ListProps } from './list.tsx';

/** Narrows the list; what a sheet does not have is not asked for. */
export const ListFilters: FC<ListProps> = ({ view, sheet: { sheet }, target, group, filter, base }) => {
  const t = texts(view.language);
  const verbs = verbsOf(sheet);
  const categories = categoriesOf(sheet);
  const plain = (value: string) => ({ value, label: value });
  return (
    <search>
      <form class="filters" method="get" action={base}>
        {target && <input type="hidden" name="ziel" value={target.id} />}
        <FilterText name="q" label={t.filter.text} value={filter.text} />
        {!group && (
          <FilterChoice
            name="gruppe"
            label={t.filter.group}
            all={t.filter.all}
            chosen={filter.group}
            options={sheet.groups.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <FilterChoice
          name="stand"
          label={t.filter.status}
          all={t.filter.all}
          chosen={filter.status}
          options={answerStatuses.map((value) => ({ value, label: t.status[value] }))}
        />
        {verbs.length > 0 && (
          <FilterChoice
            name="verb"
            label={t.filter.verb}
            all={t.filter.all}
            chosen={filter.verb}
            options={verbs.map(plain)}
          />
        )}
        {categories.length > 0 && (
          <FilterChoice
            name="art"
            label={t.filter.category}
            all={t.filter.all}
            chosen={filter.category}
            options={categories.map(plain)}
          />
        )}
        <Button kind="secondary">{t.filter.submit}</Button>
      </form>
    </search>
  );
};
