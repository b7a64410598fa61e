import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Pager, Status, Table, type Tone } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PortalTabs } from '../../public/pages/tabs.tsx';
import { type Duty, dutyOf, type MailWay, phaseStateOf } from '../core/contribution.ts';
import { type Contribution, type ContributionView, contributionPage } from '../store/contributions.ts';
import type { Phase, PhaseFigures } from '../store/phases.ts';
import { texts } from '../texts.ts';

const tones: Record<Duty, Tone> = {
  waiting: 'plain',
  'due-soon': 'warn',
  overdue: 'bad',
  'in-time': 'good',
  late: 'warn',
};

export const DutyMark: FC<{ view: View; one: Pick<Contribution, 'dueOn' | 'answeredOn'>; today: Day }> = (
  props,
) => {
  const { view, one, today } = props;
  const duty = dutyOf({ dueOn: one.dueOn!, answeredOn: one.answeredOn }, today);
  return <Status tone={tones[duty]}>{texts(view.language).inside.duties[duty]}</Status>;
};

type Props = {
  view: View;
  today: Day;
  mail: MailWay;
  phases: readonly Phase[];
  figures: readonly PhaseFigures[];
  counts: Record<ContributionView, number>;
  /** Those that the viewer may see. */
  views: readonly ContributionView[];
  chosen: ContributionView;
  list: readonly Contribution[];
  page: number;
};

/** What waits, and the phases it belongs to. */
export const ParticipationPage: FC<Props> = (props) => {
  const { view, today, phases, counts } = props;
  const t = texts(view.language).inside;
  const open = phases.filter((phase) => phaseStateOf(phase, today) === 'open');
  return (
    <Page
      view={view}
      room="portal"
      title={t.title(counts.waiting)}
      lead={t.lead(open.length, counts.waiting + counts['to-answer'])}
      actions={
        view.rights.may('O1', 'decide') && <ButtonLink href={paths.phaseNew()}>{t.phaseNew}</ButtonLink>
      }
    >
      <PortalTabs view={view} here="participation" />
      {props.mail !== 'sent' && <p class="kern-alert kern-alert--warning notice">{t.noServer[props.mail]}</p>}
      <ContributionsCard {...props} />
      <PhasesCard {...props} />
    </Page>
  );
};

const ContributionsCard: FC<Props> = ({ view, today, counts, views, chosen, list, page }) => {
  const t = texts(view.language).inside;
  const pages = Math.ceil(counts[chosen] / contributionPage);
  const head = (
    <tr>
      <th scope="col">{t.columns.number}</th>
      <th scope="col">{t.columns.title}</th>
      <th scope="col">{t.columns.field}</th>
      <th scope="col">{t.columns.due}</th>
      <th scope="col">{t.columns.state}</th>
    </tr>
  );
  return (
    <Card>
      <nav class="tabs" aria-label={t.viewsLabel}>
        {views.map((one) => (
          <a href={paths.participation({ ansicht: one })} aria-current={one === chosen ? 'page' : undefined}>
            {t.views[one]} ({counts[one]})
          </a>
        ))}
      </nav>
      {list.length === 0 ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <Table caption={t.views[chosen]} head={head}>
          {list.map((one) => (
            <tr>
              <td>{one.number}</td>
              <th scope="row">
                <a href={paths.contribution(one.id)}>{one.title}</a>
              </th>
              <td>{one.field}</td>
              <td>{formatDay(one.dueOn!, view.language)}</td>
              <td>
                <DutyMark view={view} one={one} today={today} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager
        view={view}
        page={page}
        pages={pages}
        href={(number) => paths.participation({ ansicht: chosen, seite: String(number) })}
      />
    </Card>
  );
};

const PhasesCard: FC<Props> = ({ view, today, phases, figures }) => {
  const t = texts(view.language);
  const { columns, counts, ...inside } = t.inside;
  const head = (
    <tr>
      <th scope="col">{columns.phase}</th>
      <th scope="col">{columns.period}</th>
      <th scope="col">{columns.counts}</th>
      <th scope="col">{columns.state}</th>
    </tr>
  );
  if (phases.length === 0)
    return (
      <Empty
        title={inside.noPhase}
        action={
          <May view={view} decision="O1" need="decide">
            <ButtonLink href={paths.phaseNew()}>{inside.phaseNew}</ButtonLink>
          </May>
        }
      >
        {inside.noPhaseHint}
      </Empty>
    );
  return (
    <Card title={inside.phases}>
      <Table caption={inside.phases} head={head}>
        {phases.map((phase) => {
          const figure = figures.find(({ phaseId }) => phaseId === phase.id);
          return (
            <tr>
              <th scope="row">
                <a href={paths.phase(phase.id)}>{phase.title}</a>
              </th>
              <td>
                {t.period(formatDay(phase.beginsOn, view.language), formatDay(phase.endsOn, view.language))}
              </td>
              <td>{counts(figure?.waiting ?? 0, figure?.published ?? 0, figure?.answered ?? 0)}</td>
              <td>
                {t.phaseStates[phaseStateOf(phase, today)]}, {phase.released ? inside.visible : inside.hidden}
              </td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};
