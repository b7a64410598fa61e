import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuro } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { Deviation } from '../core/deviation.ts';
import { bodyNames } from '../core/round.ts';
import { drawSheet } from '../core/sheet.ts';
import { decidedOn } from '../core/version-state.ts';
import type { Consultation } from '../store/consultations.ts';
import type { PlanVersion } from '../store/versions.ts';
import { texts } from '../texts.ts';
import { versionTexts } from '../version-texts.ts';
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
  const t = versionTexts(view.language);
  const sheet = drawSheet(version.basis, version.outcome, version.insights);
  const { from, quarters } = version.basis.frame;
  const href = (id: string) => paths.initiative(id);
  const gantt: GanttProps = { view, groups: sheet.groups, links: sheet.links, from, quarters, today, href };
  return (
    <Page
      view={view}
      room="plan"
      title={t.one(version.number, version.name)}
      lead={leadOf(view, version)}
      actions={
        <>
          {version.state === 'proposed' && (
            <May view={view} decision="V2" need="decide" quiet>
              <ButtonLink href={paths.planDecision(version.id)} primary>
                {t.decision.act}
              </ButtonLink>
            </May>
          )}
          <ButtonLink href={paths.councilPaper(version.id, 'docx')}>{t.asPaper}</ButtonLink>
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
      {version.state === 'adopted' && <p class="muted">{t.stateStays}</p>}
      {version.state === 'proposed' && <May view={view} decision="V2" need="decide" />}
      <div class="card">
        <Gantt {...gantt} />
        <GanttTable {...gantt} />
      </div>
      <ConsultationCard view={view} version={version} consultations={props.consultations} />
      {version.state !== 'rejected' && version.state !== 'withdrawn' && <Baseline {...props} />}
      {version.note && <Card title={t.labels.note}>{version.note}</Card>}
      {version.state === 'proposed' && <Withdrawal view={view} version={version} />}
      <p class="muted small">{originOf(view, version)}</p>
    </Page>
  );
};

function leadOf(view: View, version: PlanVersion): string {
  const { state, body, paper } = version;
  const t = versionTexts(view.language);
  const day = decidedOn(version);
  if (!day) return t.proposedLead(t.toBodies[body]);
  const on = formatDay(day, view.language);
  if (state === 'withdrawn') return t.withdrawnLead(on);
  return (state === 'adopted' ? t.oneLead : t.rejectedLead)(bodyNames[body][view.language], on, paper ?? '');
}

/** Who laid the plan before the body, and who entered the decision. */
function originOf(view: View, { proposedBy, proposedAt, decidedBy }: PlanVersion): string {
  const t = versionTexts(view.language);
  const proposed =
    proposedBy && proposedAt && t.proposedBy(proposedBy, formatDay(dayInGermany(proposedAt), view.language));
  return [proposed, decidedBy && t.decidedBy(decidedBy)].filter(Boolean).join(' ');
}

const Withdrawal: FC<{ view: View; version: PlanVersion }> = ({ view, version }) => {
  const t = versionTexts(view.language).withdrawal;
  return (
    <May view={view} decision="V2" need="prepare" quiet>
      <Card title={t.title}>
        <p>{t.lead}</p>
        <form method="post" action={paths.planWithdrawal(version.id)}>
          <Button kind="secondary">{t.title}</Button>
        </form>
      </Card>
    </May>
  );
};

const Baseline: FC<VersionProps> = ({ view, version, deviations }) => {
  const t = versionTexts(view.language);
  const { quarters } = texts(view.language).compare;
  // Before the decision nobody has slipped: the offices wish for other dates.
  const open = version.state === 'proposed';
  return (
    <Card title={open ? t.wishes : t.baseline}>
      {open && deviations.length > 0 && <p class="muted">{t.wishesLead}</p>}
      {deviations.length === 0 ? (
        <p>{open ? t.wishesNone : t.baselineNone}</p>
      ) : (
        <Table
          caption={open ? t.wishes : t.baseline}
          head={
            <tr>
              <th scope="col">{t.initiative}</th>
              <th scope="col">{t.frozen}</th>
              <th scope="col">{open ? t.wished : t.now}</th>
              <th scope="col">{t.shift}</th>
              <th scope="col" class="number">
                {t.frozenCost}
              </th>
              <th scope="col" class="number">
                {t.nowCost}
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
              <td>{now === null ? t.gone : formatQuarter(now.end)}</td>
              <td class={open ? undefined : now === null || now.end > adopted ? 'bad' : 'good'}>
                {now === null || now.end === adopted ? '–' : quarters(now.end - adopted)}
              </td>
              <td class="number">{formatEuro(item.cents, view.language)}</td>
              <td class={!open && now && now.cents > item.cents ? 'number bad' : 'number'}>
                {now === null ? '–' : formatEuro(now.cents, view.language)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};
