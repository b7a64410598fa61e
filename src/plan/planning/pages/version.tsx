import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatEuro } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, PostForm, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { Deviation } from '../core/deviation.ts';
import { adoptingBodies } from '../core/round.ts';
import { drawSheet } from '../core/sheet.ts';
import type { Consultation } from '../store/consultations.ts';
import type { Scenario } from '../store/scenarios.ts';
import type { PlanVersion } from '../store/versions.ts';
import { texts } from '../texts.ts';
import { ConsultationCard } from './consultation.tsx';
import { Gantt, type GanttProps, GanttTable } from './gantt.tsx';

type VersionProps = {
  view: View;
  version: PlanVersion;
  deviations: readonly Deviation[];
  consultations: readonly Consultation[];
  previous: string | null;
  draft: string | null;
  today: string;
};

export const VersionPage: FC<VersionProps> = (props) => {
  const { view, version, today } = props;
  const t = texts(view.language).versions;
  const sheet = drawSheet(version.basis, version.outcome, version.insights);
  const { from, quarters } = version.basis.frame;
  const href = (id: string) => paths.initiative(id);
  const gantt: GanttProps = { view, groups: sheet.groups, links: sheet.links, from, quarters, today, href };
  return (
    <Page
      view={view}
      room="plan"
      title={t.one(version.number, version.name)}
      lead={t.oneLead(t.bodies[version.body], formatDay(version.resolvedOn, view.language), version.paper)}
      actions={
        <>
          <ButtonLink href={paths.planFile('pdf', { fassung: version.id })}>{t.asPdf}</ButtonLink>
          <ButtonLink href={paths.planFile('xlsx', { fassung: version.id })}>{t.asTable}</ButtonLink>
          {props.previous && (
            <ButtonLink href={paths.planComparison({ a: props.previous, b: version.id })}>
              {t.comparePrevious}
            </ButtonLink>
          )}
          {props.draft && (
            <ButtonLink href={paths.planComparison({ a: version.id, b: props.draft })}>
              {t.compareDraft}
            </ButtonLink>
          )}
        </>
      }
    >
      <PlanTabs view={view} current="versions" />
      <div class="card">
        <Gantt {...gantt} />
        <GanttTable {...gantt} />
      </div>
      <ConsultationCard view={view} version={version} consultations={props.consultations} />
      <Baseline {...props} />
      {version.note && <Card title={t.labels.note}>{version.note}</Card>}
      <p class="muted small">
        {t.adoptedBy} {version.adoptedBy}
      </p>
    </Page>
  );
};

const Baseline: FC<VersionProps> = ({ view, deviations }) => {
  const t = texts(view.language);
  return (
    <Card title={t.versions.baseline}>
      {deviations.length === 0 ? (
        <p>{t.versions.baselineNone}</p>
      ) : (
        <Table
          caption={t.versions.baseline}
          head={
            <tr>
              <th scope="col">{t.out.name}</th>
              <th scope="col">{t.versions.adopted}</th>
              <th scope="col">{t.versions.now}</th>
              <th scope="col">{t.versions.shift}</th>
              <th scope="col" class="number">
                {t.versions.adoptedCost}
              </th>
              <th scope="col" class="number">
                {t.versions.nowCost}
              </th>
            </tr>
          }
        >
          {deviations.map(({ item, adopted, now }) => (
            <tr>
              <th scope="row">
                <a href={paths.initiative(item.id)}>
                  {item.code} {item.name}
                </a>
              </th>
              <td>{formatQuarter(adopted)}</td>
              <td>{now === null ? t.versions.gone : formatQuarter(now.end)}</td>
              <td class={now === null || now.end > adopted ? 'bad' : 'good'}>
                {now === null || now.end === adopted ? '–' : t.compare.quarters(now.end - adopted)}
              </td>
              <td class="number">{formatEuro(item.cents, view.language)}</td>
              <td class={now && now.cents > item.cents ? 'number bad' : 'number'}>
                {now === null ? '–' : formatEuro(now.cents, view.language)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

export const ResolutionPage: FC<{ view: View; scenario: Scenario; form: Form }> = ({
  view,
  scenario,
  form,
}) => {
  const t = texts(view.language).versions;
  const shared = words(view.language);
  const field = { view, form };
  return (
    <Page
      view={view}
      room="plan"
      title={t.formTitle(scenario.name)}
      lead={t.formLead(scenario.selected ?? 0)}
    >
      <PostForm view={view} action={paths.planResolution(scenario.id)} form={form} labels={t.labels}>
        <TextField {...field} name="name" label={t.labels.name} required maxlength={120} />
        <SelectField
          {...field}
          name="body"
          label={t.labels.body}
          required
          options={adoptingBodies.map((body) => ({ value: body, label: t.bodies[body] }))}
        />
        <div class="row">
          <TextField {...field} name="resolvedOn" label={t.labels.resolvedOn} required width="short" />
          <TextField {...field} name="paper" label={t.labels.paper} required maxlength={120} />
        </div>
        <TextArea {...field} name="note" label={t.labels.note} rows={3} maxlength={2000} />
        <Checkbox {...field} name="takeDates" label={t.labels.takeDates} hint={t.hints.takeDates} />
        <div class="actions">
          <Button>{t.save}</Button>
          <ButtonLink href={paths.planScenario(scenario.id)}>{shared.form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};
