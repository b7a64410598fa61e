import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { percentSign } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { findGroupFault, type Succession } from '../core/succession.ts';
import type { Group } from '../store/retirement.ts';
import { texts } from '../texts.ts';
import { SkillTabs } from './tabs.tsx';

type Props = {
  view: View;
  successions: readonly Succession[];
  groups: readonly Group[];
  form: Form;
};

export const SuccessionPage: FC<Props> = (props) => {
  const { view, successions } = props;
  const t = texts(view.language).succession;
  // A team lies inside a unit; only units are added up.
  const leaving = successions.reduce((sum, one) => sum + (one.unitId ? one.leaving : 0), 0);
  return (
    <Page view={view} room="municipality" title={t.title(leaving)} lead={t.lead}>
      <SkillTabs view={view} current="succession" />
      <Card title={t.tableTitle}>
        {successions.length === 0 ? <p>{t.none}</p> : <ShareTable {...props} />}
      </Card>
      <May view={view} decision="V1" need="prepare">
        <AddCard {...props} />
      </May>
    </Page>
  );
};

const nameOf = (view: View, { name, teamId }: Pick<Succession, 'name' | 'teamId'>): string =>
  teamId ? texts(view.language).succession.team(name) : name;

const ShareTable: FC<Props> = ({ view, successions }) => {
  const t = texts(view.language).succession;
  const { group, percent, leaving, risk, asOf } = t.columns;
  const may = view.rights.may('V1', 'prepare');
  const head = (
    <tr>
      <th scope="col">{group}</th>
      <th scope="col" class="number">
        {percent}
      </th>
      <th scope="col">{leaving}</th>
      <th scope="col">{risk}</th>
      <th scope="col">{asOf}</th>
      {may && (
        <th scope="col">
          <span class="kern-sr-only">{t.remove}</span>
        </th>
      )}
    </tr>
  );
  return (
    <Table caption={t.tableTitle} head={head}>
      {successions.map((one) => (
        <tr>
          <th scope="row">{nameOf(view, one)}</th>
          <td class="number">{`${one.percent}${percentSign(view.language)}`}</td>
          <td>
            {t.people(one.leaving, one.people)} <span class="muted small">{t.until(one.until)}</span>
          </td>
          <td>{one.atRisk.join(', ') || <span class="muted">{t.noRisk}</span>}</td>
          <td>{formatDay(one.asOf, view.language)}</td>
          {may && (
            <td>
              <form method="post" action={paths.retirementShareRemoval(one.id)}>
                <button
                  class="kern-btn kern-btn--tertiary"
                  type="submit"
                  aria-label={`${t.remove}: ${nameOf(view, one)}`}
                >
                  <span class="kern-label">{t.remove}</span>
                </button>
              </form>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
};

const AddCard: FC<Props> = ({ view, form, groups }) => {
  const t = texts(view.language).succession;
  const labels = { groupId: t.group, percent: t.percent, asOf: t.asOf };
  const options = groups
    .filter(({ people }) => !findGroupFault(people))
    .map(({ id, kind, name }) => ({ value: id, label: kind === 'team' ? t.team(name) : name }));
  return (
    <Card title={t.add}>
      <PostForm view={view} action={paths.succession()} form={form} labels={labels}>
        <SelectField
          view={view}
          form={form}
          name="groupId"
          label={t.group}
          options={options}
          empty={words(view.language).form.choose}
          required
        />
        <div class="row">
          <TextField
            view={view}
            form={form}
            name="percent"
            label={t.percent}
            hint={t.percentHint}
            inputmode="decimal"
            width="short"
            required
          />
          <TextField view={view} form={form} name="asOf" label={t.asOf} type="date" required />
        </div>
        <div class="actions">
          <Button kind="secondary">{t.save}</Button>
        </div>
      </PostForm>
    </Card>
  );
};
