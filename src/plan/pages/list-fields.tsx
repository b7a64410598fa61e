import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, faultSentence, type Option } from '../../web/form.tsx';
import { Button } from '../../web/parts.tsx';
import { words } from '../../web/words.ts';
import { fieldOf } from '../core/field.ts';
import type { List, ListColumn } from '../core/list.ts';
import { optionName } from '../core/option-name.ts';
import { rowNumbers } from '../section-input.ts';
import { texts } from '../texts.ts';
import type { Choices, SectionProps } from './section.tsx';

type ListProps = Pick<SectionProps, 'view' | 'form' | 'choices' | 'demanded' | 'moreRows'> & {
  list: List;
  /** Where the list is none of the initiative's own. */
  label?: string;
  hint?: string;
};

/** The rows of a list as a table of fields; two blank rows wait at its end. Clearing a row removes it. */
export const ListFields: FC<ListProps> = (props) => {
  const { view, form, list, demanded, moreRows = 0 } = props;
  const t = texts(view.language);
  const label = props.label ?? fieldOf(list.key)!.label[view.language];
  const hint = props.hint ?? t.hints[list.key];
  const filled = rowNumbers(list, form);
  const next = (filled.at(-1) ?? -1) + 1;
  const numbers = [...filled, ...Array.from({ length: 2 + moreRows }, (_, index) => next + index)].slice(
    0,
    200,
  );
  return (
    <fieldset class="rows" id={list.key}>
      <legend>
        {label}
        {demanded.has(list.key) && <span class="muted small"> ({t.required})</span>}
      </legend>
      {hint && <p class="kern-hint">{hint}</p>}
      {form.faults[list.key] && (
        <p class="kern-error">{faultSentence(words(view.language), form.faults[list.key]!)}</p>
      )}
      <section class="table-scroll" aria-label={t.rowsOf(label)} tabindex={0}>
        <table class="kern-table kern-table--small">
          <thead>
            <tr>
              {list.columns.map((column) => (
                <th scope="col">{column.label[view.language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr>
                {list.columns.map((column) => (
                  <td>
                    <Cell {...props} column={column} number={number} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Button kind="tertiary" name="more" value={list.key} novalidate>
        {t.moreRows}
      </Button>
    </fieldset>
  );
};

type CellProps = { view: View; form: Form; list: List; choices: Choices; column: ListColumn; number: number };

const Cell: FC<CellProps> = (props) => {
  const { view, form, list, column, number } = props;
  const name = `${list.key}.${number}.${column.key}`;
  const fault = form.faults[name];
  const value = String(form.values[name] ?? '');
  const described = {
    id: name,
    name,
    'aria-label': `${column.label[view.language]}, ${texts(view.language).row(number + 1)}`,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': fault ? `${name}-fehler` : undefined,
  };
  return (
    <>
      <Input {...props} described={described} value={value} />
      {fault && (
        <p class="kern-error small" id={`${name}-fehler`}>
          {faultSentence(words(view.language), fault)}
        </p>
      )}
    </>
  );
};

const Input: FC<CellProps & { described: Record<string, string | undefined>; value: string }> = (props) => {
  const { column, described, value } = props;
  const options = optionsOf(props);
  if (column.kind === 'boolean')
    return <input type="checkbox" {...described} value="on" checked={value === 'on' || value === 'true'} />;
  if (options) {
    const preset =
      column.required && column.kind === 'choice' ? (presets[column.key] ?? options[0]?.value) : '';
    return (
      <select class="cell-input" {...described}>
        {!(column.required && column.kind === 'choice') && <option value="">–</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === (value || preset)}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const wide = column.kind === 'text';
  return <input class={`cell-input ${wide ? 'wide' : ''}`} {...described} value={value} autocomplete="off" />;
};

/** What is most often meant stands in a new row. */
const presets: Record<string, string> = {
  recurrence: 'one-off',
  costType: 'other',
  type: 'end-start',
  strength: '1',
};

function optionsOf({ view, list, column, choices }: CellProps): readonly Option[] | undefined {
  const { kind, key, options } = column;
  if (kind === 'team') return choices.teams;
  if (kind === 'goal') return choices.goals;
  if (kind === 'unit') return choices.units;
  if (kind === 'initiative') return choices.initiatives;
  if (kind === 'yes-no')
    return ['yes', 'no'].map((value) => ({ value, label: optionName('boolean', value, view.language) }));
  return options?.map((value) => ({ value, label: optionName(`${list.key}.${key}`, value, view.language) }));
}
