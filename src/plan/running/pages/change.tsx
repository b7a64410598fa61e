import type { Child, FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuro } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { deciderOf, needsPaper } from '../../core/change.ts';
import { optionName } from '../../core/option-name.ts';
import { formatPeriod } from '../../core/period.ts';
import { texts as planTexts } from '../../texts.ts';
import { changeCostList } from '../change-input.ts';
import type { ChangeRequest } from '../store/changes.ts';
import { texts } from '../texts.ts';
import { ChangeStatus } from './changes.tsx';

export type ChangeProps = {
  view: View;
  change: ChangeRequest;
  termYears: number;
  form: Form;
  mayDecide: boolean;
  mayWithdraw: boolean;
};

export const ChangePage: FC<ChangeProps> = (props) => {
  const { view, change } = props;
  const t = texts(view.language).change;
  return (
    <Page
      view={view}
      room="plan"
      title={t.page(change.code, `${change.initiative.code} ${change.initiative.name}`)}
      lead={t.pageLead(change.requestedBy, dayOf(view, change.requestedAt))}
      actions={
        <>
          <ButtonLink href={paths.changeRequests()}>{t.title}</ButtonLink>
          <ButtonLink href={paths.initiative(change.initiativeId)}>{change.initiative.code}</ButtonLink>
        </>
      }
    >
      <div class="split">
        <div class="stack">
          <What {...props} />
          <Costs {...props} />
        </div>
        <div class="stack">
          <Who {...props} />
          {change.state === 'open' ? <Decide {...props} /> : <Decided {...props} />}
        </div>
      </div>
    </Page>
  );
};

const dayOf = (view: View, moment: Date | null): string =>
  moment ? formatDay(dayInGermany(moment), view.language) : '';

const What: FC<ChangeProps> = ({ view, change, termYears }) => {
  const t = texts(view.language).change;
  const euro = (cents: number) => formatEuro(cents, view.language);
  const period = (value: string | null) => (value ? formatPeriod(value, view.language) : t.noEnd);
  const report = change.quarter !== null && (
    <a href={paths.statusReport(change.initiativeId, change.quarter)}>{formatQuarter(change.quarter)}</a>
  );
  const facts: [string, Child][] = [
    [t.reason, change.reason],
    [t.sum, t.sumText(euro(change.oldCents), euro(change.newCents), t.years(termYears))],
    [t.end, change.newEnd && t.endText(period(change.oldEnd), period(change.newEnd))],
    [t.scope, change.scope],
    [t.options, change.options],
    [t.ifRejected, change.ifRejected],
    [t.report, report],
  ];
  return (
    <Card title={t.what}>
      <p>
        <ChangeStatus view={view} state={change.state} />
      </p>
      <dl class="facts">
        {facts
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <>
              <dt>{name}</dt>
              <dd class="said">{text}</dd>
            </>
          ))}
      </dl>
    </Card>
  );
};

const Costs: FC<ChangeProps> = ({ view, change }) => {
  const t = texts(view.language).change;
  if (change.costs.length === 0) return null;
  const head = (
    <tr>
      {changeCostList.columns.map(({ key, label }) => (
        <th scope="col" class={key === 'cents' ? 'number' : ''}>
          {label[view.language]}
        </th>
      ))}
    </tr>
  );
  return (
    <Card title={t.costs}>
      <Table caption={t.costs} head={head}>
        {change.costs.map(({ year, nature, recurrence, costType, cents }) => (
          <tr>
            <td>{year}</td>
            <td>{optionName('costs.nature', nature, view.language)}</td>
            <td>{optionName('costs.recurrence', recurrence, view.language)}</td>
            <td>{optionName('costs.costType', costType, view.language)}</td>
            <td class="number">{formatEuro(cents, view.language)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Who: FC<ChangeProps> = ({ view, change }) => {
  const t = texts(view.language).change;
  return (
    <Card title={t.who}>
      <p>{t.whoText(t.bodies[change.adoptingBody], t.bodies[change.decidingBody])}</p>
      <ul>
        {change.because.map((reason) => (
          <li>{t.because(reason)}</li>
        ))}
      </ul>
      <p class="small">
        <a href={paths.planRules()}>{planTexts(view.language).page.competence}</a>
      </p>
    </Card>
  );
};

const Decide: FC<ChangeProps> = (props) => {
  const { view, change, form, mayDecide, mayWithdraw } = props;
  const t = texts(view.language).change;
  const { decision, need } = deciderOf(change.decidingBody);
  return (
    <Card title={t.decide} id="entscheidung">
      {mayDecide ? <DecisionForm {...props} /> : <May view={view} decision={decision} need={need} />}
      {mayWithdraw && (
        <PostForm
          view={view}
          action={paths.changeWithdrawal(change.id)}
          form={{ ...form, faults: {} }}
          labels={{}}
          version={change.version}
        >
          <div class="actions">
            <Button kind="tertiary">{t.withdraw}</Button>
          </div>
        </PostForm>
      )}
    </Card>
  );
};

const DecisionForm: FC<ChangeProps> = ({ view, change, form }) => {
  const t = texts(view.language).change;
  const paper = needsPaper(change.decidingBody);
  const labels = { decision: t.decision, paper: t.paper, resolvedOn: t.resolvedOn, note: t.note };
  return (
    <PostForm
      view={view}
      action={paths.changeDecision(change.id)}
      form={form}
      labels={labels}
      version={change.version}
    >
      <SelectField
        view={view}
        form={form}
        name="decision"
        label={t.decision}
        required
        empty=""
        options={[
          { value: 'approve', label: t.approve },
          { value: 'reject', label: t.reject },
        ]}
      />
      <TextField view={view} form={form} name="paper" label={t.paper} width="medium" required={paper} />
      <TextField
        view={view}
        form={form}
        name="resolvedOn"
        label={t.resolvedOn}
        hint={planTexts(view.language).hints.deadline}
        width="medium"
        required={paper}
      />
      <TextArea
        view={view}
        form={form}
        name="note"
        label={t.note}
        hint={t.noteHint}
        rows={3}
        maxlength={4000}
      />
      <p class="muted small">{t.effect}</p>
      <div class="actions">
        <Button>{t.decide}</Button>
      </div>
    </PostForm>
  );
};

const Decided: FC<ChangeProps> = ({ view, change }) => {
  const t = texts(view.language).change;
  const said = change.state === 'withdrawn' ? t.withdrawnBy : t.decidedBy;
  return (
    <Card title={t.decision} id="entscheidung">
      <p>{said(change.decidedBy ?? '', dayOf(view, change.decidedAt))}</p>
      {change.decisionNote && <p class="said">{change.decisionNote}</p>}
      {change.paper && (
        <p class="small">
          {t.paper}: {change.paper}
          {change.resolvedOn && ` (${formatDay(change.resolvedOn, view.language)})`}
        </p>
      )}
    </Card>
  );
};
