import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { FilterChoice, FilterText } from '../../web/filter.tsx';
import { paths } from '../../web/paths.ts';
import { isNarrowed, type ListQuery, listColumns, usualColumns } from '../core/filter.ts';
import { initiativeClasses, initiativeKinds, initiativeStates, lights } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';
import { texts } from '../texts.ts';

type Props = { view: View; query: ListQuery; units: readonly { id: string; code: string; name: string }[] };

export const Filters: FC<Props> = ({ view, query, units }) => {
  const t = texts(view.language).list;
  const named = (of: string, options: readonly string[]) =>
    options.map((value) => ({ value, label: optionName(of, value, view.language) }));
  const extended =
    query.kinds.length + query.classes.length + query.lights.length > 0 ||
    query.mandatory ||
    query.columns.join() !== usualColumns.join();
  return (
    <form class="filters" method="get" action={paths.initiatives()}>
      <FilterText name="q" label={t.words} value={query.q} />
      <FilterChoice
        name="state"
        label={t.column.state}
        all={t.allStates}
        chosen={query.states}
        options={named('state', initiativeStates)}
      />
      <FilterChoice
        name="unit"
        label={t.column.unit}
        all={t.allUnits}
        chosen={query.units}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{t.filter}</span>
      </button>
      {isNarrowed(query) && <a href={paths.initiatives()}>{t.reset}</a>}
      <details class="more" open={extended}>
        <summary>{t.more}</summary>
        <div class="filters">
          <FilterChoice
            name="kind"
            label={t.column.kind}
            all={t.any}
            chosen={query.kinds}
            options={named('kind', initiativeKinds)}
          />
          <FilterChoice
            name="class"
            label={t.column.class}
            all={t.any}
            chosen={query.classes}
            options={named('class', initiativeClasses)}
          />
          <FilterChoice
            name="light"
            label={t.column.light}
            all={t.any}
            chosen={query.lights}
            options={named('light', lights)}
          />
          <FilterChoice
            name="zeilen"
            label={t.rows}
            chosen={[String(query.size)]}
            options={['25', '100', '1000'].map((value) => ({
              value,
              label: value === '1000' ? t.all : value,
            }))}
          />
          <Tick name="mandatory" value="on" label={t.onlyMandatory} checked={query.mandatory} />
        </div>
        <fieldset class="ticks">
          <legend>{t.columns}</legend>
          {listColumns.map((column) => (
            <Tick
              name="spalte"
              value={column}
              label={t.column[column]}
              checked={query.columns.includes(column)}
            />
          ))}
        </fieldset>
      </details>
    </form>
  );
};

export const Tick: FC<{ name: string; value: string; label: string; checked: boolean }> = (props) => (
  <label class="tick">
    <input type="checkbox" name={props.name} value={props.value} checked={props.checked} /> {props.label}
  </label>
);
