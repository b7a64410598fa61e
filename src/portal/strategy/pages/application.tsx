import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatEuro, formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status, Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import type { RegisteredApplication } from '../application-store.ts';
import { applicationTexts } from '../application-texts.ts';
import { ReplacementMark, supportText } from './applications.tsx';

type Props = { view: View; application: RegisteredApplication; today: string };

/** One application: who answers, what it costs, and when what has to begin. */
export const ApplicationPage: FC<Props> = (props) => {
  const { view, application } = props;
  const t = applicationTexts(view.language);
  return (
    <Page
      view={view}
      room="strategy"
      title={application.name}
      named
      lead={[application.task, application.unit, t.lifeCycles[application.lifeCycle]]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <May view={view} decision="T4" need="prepare" quiet>
          <ButtonLink href={paths.applicationEdit(application.id)} primary>
            {t.edit}
          </ButtonLink>
        </May>
      }
    >
      <StrategyTabs view={view} current="applications" />
      <div class="split">
        <ReplacementCard {...props} />
        <CostCard {...props} />
      </div>
      <FactsCard {...props} />
    </Page>
  );
};

const ReplacementCard: FC<Props> = ({ view, application, today }) => {
  const t = applicationTexts(view.language);
  const { replacement, successor, notice } = application;
  const day = (value: string) => formatDay(value, view.language);
  return (
    <Card title={t.dates}>
      <dl class="facts">
        <dt>{t.fields.supportUntil}</dt>
        <dd>{supportText(view, application)}</dd>
        <dt>{t.replacementTitle}</dt>
        <dd>
          <ReplacementMark view={view} row={application} />
        </dd>
        <dt>{t.fields.contractEndsOn}</dt>
        <dd>{application.contractEndsOn ? day(application.contractEndsOn) : t.unknown}</dd>
      </dl>
      {notice && (
        <p>
          <Status tone={notice.state === 'soon' ? 'warn' : 'plain'}>
            {t.notice[notice.state]} {day(notice.day)}
          </Status>
        </p>
      )}
      {replacement.state === 'later' && <p>{t.begins(day(replacement.begins))}</p>}
      {replacement.state === 'due' && (
        <p>
          {replacement.begins
            ? (replacement.begins < today ? t.began : t.begins)(day(replacement.begins))
            : t.beginsNow}
        </p>
      )}
      {replacement.state === 'too-late' && successor?.endsOn && application.supportUntil && (
        <p>{t.lateSentence(day(successor.endsOn), day(application.supportUntil))}</p>
      )}
      {(replacement.state === 'due' || replacement.state === 'later') && (
        <May view={view} decision="V1" need="prepare" quiet>
          <form method="post" action={paths.applicationSuccessor(application.id)}>
            <Button kind="secondary">{t.createInitiative}</Button>
          </form>
        </May>
      )}
      <Why view={view}>
        <p>{t.why}</p>
      </Why>
    </Card>
  );
};

const CostCard: FC<Props> = ({ view, application }) => {
  const t = applicationTexts(view.language);
  const { users, yearlyCents } = application;
  return (
    <Card title={t.cost}>
      <dl class="facts">
        <dt>{t.fields.yearlyCents}</dt>
        <dd>{yearlyCents === null ? t.unknown : formatEuro(yearlyCents, view.language)}</dd>
        <dt>{t.fields.users}</dt>
        <dd>{users === null ? t.unknown : formatNumber(users, view.language)}</dd>
        {users !== null && users > 0 && yearlyCents !== null && (
          <>
            <dt>{t.perUser}</dt>
            <dd>
              {formatEuro(Math.round(yearlyCents / users), view.language)} {t.perYear}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
};

const FactsCard: FC<Props> = ({ view, application }) => {
  const t = applicationTexts(view.language);
  const { hosting, protection, standard, standardId } = application;
  const rows: [string, Child][] = [
    [t.fields.unitId, `${application.unitCode} ${application.unit}`],
    [t.fields.contact, application.contact],
    [t.fields.vendor, application.vendor],
    [t.fields.technology, application.technology],
    [t.fields.standardId, standardId ? <a href={paths.standard(standardId)}>{standard}</a> : null],
    [t.fields.hosting, hosting && t.hostings[hosting]],
    [t.fields.protection, protection && t.protections[protection]],
    [t.fields.note, application.note],
  ];
  return (
    <Card title={t.facts}>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value ?? t.unknown}</dd>
          </>
        ))}
      </dl>
    </Card>
  );
};
