import type { FC } from 'hono/jsx';
import { Button } from '../../web/parts.tsx';
import { answerStatuses } from '../core/answer.ts';
import { verbsOf } from '../core/list.ts';
import { categoriesOf } from '../core/sheet.ts';
import { texts } from '../texts.ts';
import type { ListProps } from './list.tsx';

type Choice = { value: string; label: string };

/** Narrows the list; what a sheet does not have is not asked for. */
export const ListFilters: FC<ListProps> = ({ view, sheet: { sheet }, target, group, filter, base }) => {
  const t = texts(view.language);
  const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));
  return (
    <search>
      <form class="filters" method="get" action={base}>
        {target && <input type="hidden" name="ziel" value={target.id} />}
        <div>
          <label class="kern-label" for="q">
            {t.filter.text}
          </label>
          <input class="kern-form-input__input" id="q" name="q" value={filter.text} maxlength={100} />
        </div>
        {!group && (
          <Select
            name="gruppe"
            label={t.filter.group}
            all={t.filter.all}
            chosen={filter.group}
            choices={sheet.groups.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Select
          name="stand"
          label={t.filter.status}
          all={t.filter.all}
          chosen={filter.status}
          choices={answerStatuses.map((value) => ({ value, label: t.status[value] }))}
        />
        <Select
          name="verb"
          label={t.filter.verb}
          all={t.filter.all}
          chosen={filter.verb}
          choices={plain(verbsOf(sheet))}
        />
        <Select
          name="art"
          label={t.filter.category}
          all={t.filter.all}
          chosen={filter.category}
          choices={plain(categoriesOf(sheet))}
        />
        <Button kind="secondary">{t.filter.submit}</Button>
      </form>
    </search>
  );
};

const Select: FC<{
  name: string;
  label: string;
  all: string;
  chosen: string | null;
  choices: readonly Choice[];
}> = ({ name, label, all, chosen, choices }) =>
  choices.length === 0 ? null : (
    <div>
      <label class="kern-label" for={name}>
        {label}
      </label>
      <select class="kern-form-input__select" id={name} name={name}>
        <option value="">{all}</option>
        {choices.map(({ value, label: shown }) => (
          <option value={value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
