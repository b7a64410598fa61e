import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { FilterChoice, FilterText } from '../../web/filter.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { ButtonLink, Empty, May, Table, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { PersonFilter, PersonRow } from '../store/persons.ts';
import { texts } from '../texts.ts';

type Props = { view: View; persons: readonly PersonRow[]; units: readonly Unit[]; filter: PersonFilter };

export const PersonsPage: FC<Props> = (props) => {
  const { view, persons, filter } = props;
  const t = texts(view.language).persons;
  const create = (
    <May view={view} decision="S9" need="prepare">
      <ButtonLink href={paths.personNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
  const isFiltered = Boolean(filter.text || filter.unitId || filter.all);
  const isEmpty = persons.length === 0 && !isFiltered;
  const units = new Set(persons.map((person) => person.unitId).filter((id) => id !== null));
  return (
    <Page
      view={view}
      room="municipality"
      title={isEmpty ? t.emptyTitle : t.title(persons.length)}
      lead={isEmpty ? undefined : t.lead(units.size, !isFiltered)}
      actions={isEmpty ? undefined : create}
    >
      <MunicipalityTabs view={view} current="persons" />
      {isEmpty ? (
        <Empty title={t.create} action={create}>
          {t.empty}
        </Empty>
      ) : (
        <>
          <Filter {...props} />
          {persons.length === 0 ? <p>{t.noneFound}</p> : <PersonTable view={view} persons={persons} />}
        </>
      )}
    </Page>
  );
};

const Filter: FC<Props> = ({ view, units, filter }) => {
  const t = texts(view.language).persons;
  return (
    <search>
      <form class="filters" action={paths.persons()} method="get">
        <FilterText name="text" label={t.search} value={filter.text} />
        <FilterChoice
          name="einheit"
          label={t.unit}
          chosen={filter.unitId}
          all={t.anyUnit}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
        <Tick id="alle" name="alle" checked={filter.all}>
          {t.all}
        </Tick>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{t.filter}</span>
        </button>
      </form>
    </search>
  );
};

const PersonTable: FC<{ view: View; persons: readonly PersonRow[] }> = ({ view, persons }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      {[t.persons.name, t.persons.unit, t.persons.teams, t.persons.skills].map((text) => (
        <th scope="col">{text}</th>
      ))}
    </tr>
  );
  return (
    <Table caption={t.persons.caption} head={head}>
      {persons.map((person) => (
        <tr>
          <th scope="row">
            <a href={paths.person(person.id)}>{person.name}</a>
            {person.occupation && <span class="muted small"> {person.occupation}</span>}
            {person.leftOn && (
              <span class="muted small"> ({t.persons.left(formatDay(person.leftOn, view.language))})</span>
            )}
          </th>
          <td>{person.unit ?? '–'}</td>
          <td>{person.teams.join(', ') || '–'}</td>
          <td>{person.skills.map(({ name }) => name).join(', ') || '–'}</td>
        </tr>
      ))}
    </Table>
  );
};
