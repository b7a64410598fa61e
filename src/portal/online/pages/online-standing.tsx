import type { Child, FC } from 'hono/jsx';
import { newestOf } from '../../../agenda/core/online-services.ts';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import { formatDay } from '../../../kernel/day.ts';
import { formatNumber } from '../../../kernel/money.ts';
import { AgendaTabs } from '../../../web/agenda-tabs.tsx';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, May, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { RegisteredService } from '../register.ts';
import { texts } from '../texts.ts';
import { describedLevel, LevelMark } from './marks.tsx';

type Props = { view: View; service: RegisteredService; today: string };

/** One online service: where it stands and since when, what is to be done, and what it hangs on. */
export const OnlineServicePage: FC<Props> = (props) => {
  const { view, service } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="agenda"
      title={service.name}
      lead={[service.unit, service.origin && t.origins[service.origin]].filter(Boolean).join(' · ')}
      actions={
        <May view={view} decision="D1" need="prepare" quiet>
          <ButtonLink href={paths.onlineServiceEdit(service.id)}>{t.edit}</ButtonLink>
          <ButtonLink href={paths.onlineServiceLevel(service.id)} primary>
            {t.assess}
          </ButtonLink>
        </May>
      }
    >
      <AgendaTabs view={view} current="services" />
      <div class="split">
        <StandingCard {...props} />
        <GapsCard {...props} />
      </div>
      <History {...props} />
      <Facts {...props} />
    </Page>
  );
};

const StandingCard: FC<Props> = ({ view, service, today }) => {
  const t = texts(view.language);
  const { standing, targetLevel, targetOn, older } = service;
  const day = (value: string) => formatDay(value, view.language);
  const basis = service.entries.findLast(
    (entry) => entry.day === standing?.basis.day && entry.model === standing.basis.model,
  );
  return (
    <Card title={t.standing} link={{ href: paths.onlineServiceLevels(), text: t.levelsLink }}>
      <p>
        <LevelMark view={view} service={service} />
      </p>
      {standing?.basis.model === 'current' && <Meaning view={view} level={standing.least} />}
      {standing?.basis.model === 'older' && (
        <p>
          {t.derivedSentence(standing.basis.level, day(standing.basis.day))}{' '}
          {whyOf(view, standing.basis.level)}
        </p>
      )}
      {basis && <p class="muted small">{t.since(day(basis.day), basis.enteredBy)}</p>}
      <dl class="facts">
        <dt>{t.olderValue}</dt>
        <dd>
          {older === undefined
            ? '–'
            : `${t.level(older)}: ${describedLevel('older', older).name[view.language]}`}
          {older !== undefined && ` (${day(newestOf(service.entries, 'older', today)!.day)})`}
        </dd>
        <dt>{t.target}</dt>
        <dd>{targetLevel === null || !targetOn ? t.noTarget : t.targetBy(targetLevel, day(targetOn))}</dd>
      </dl>
    </Card>
  );
};

const Meaning: FC<{ view: View; level: number }> = ({ view, level }) => {
  const { text, sure } = describedLevel('current', level);
  return (
    <p>
      {text[view.language]} {!sure && <span class="muted small">({texts(view.language).reading})</span>}
    </p>
  );
};

const whyOf = (view: View, older: number): string =>
  levelCatalogue().derived.find((one) => one.older === older)!.why[view.language];

const GapsCard: FC<Props> = ({ view, service: { gaps } }) => {
  const t = texts(view.language);
  return (
    <Card title={t.gapsTitle}>
      {gaps.length === 0 && <p>{t.noGaps}</p>}
      <ul class="list">
        {gaps.map((gap) => (
          <li>
            <span class="task">
              <span>
                <Status tone="warn">{t.gaps[gap]}</Status>
              </span>
              <span class="muted small">{t.gapTodo[gap]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const History: FC<Props> = ({ view, service: { entries } }) => {
  const t = texts(view.language);
  const counts = (at: (typeof entries)[number]) =>
    entries.findLast(({ day, model }) => day === at.day && model === at.model)!.id === at.id;
  if (entries.length === 0)
    return (
      <Card title={t.history}>
        <p>{t.noHistory}</p>
      </Card>
    );
  return (
    <Card title={t.history}>
      <Table
        caption={t.history}
        head={
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.stage}</th>
            <th scope="col">{t.model}</th>
            <th scope="col">{t.fields.evidence}</th>
            <th scope="col">{t.enteredBy}</th>
          </tr>
        }
      >
        {entries.toReversed().map((entry) => (
          <tr>
            <th scope="row" class="nowrap">
              {formatDay(entry.day, view.language)}
            </th>
            <td>
              {counts(entry) ? (
                `${entry.level} ${describedLevel(entry.model, entry.level).name[view.language]}`
              ) : (
                <>
                  <s>{entry.level}</s> {t.corrected}
                </>
              )}
            </td>
            <td>{t.models[entry.model]}</td>
            <td>{[entry.comment, entry.evidence].filter(Boolean).join(' · ')}</td>
            <td>{entry.enteredBy}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Facts: FC<Props> = ({ view, service }) => {
  const t = texts(view.language);
  const { initiative, goalId, goal, applicationId, application, url } = service;
  const rows: [string, Child][] = [
    [t.fields.unitId!, `${service.unitCode} ${service.unit}`],
    [t.fields.contact!, service.contact],
    [t.fields.leika!, service.leika],
    [t.fields.url!, url && <a href={url}>{t.visit}</a>],
    [t.fields.onlineSince!, service.onlineSince && formatDay(service.onlineSince, view.language)],
    [t.fields.connected!, service.connected],
    [t.fields.payment!, service.payment && t.payments[service.payment]],
    [
      t.fields.requestsYearly!,
      service.requestsYearly === null ? null : formatNumber(service.requestsYearly, view.language),
    ],
    [t.fields.goalId!, goalId && <a href={paths.goal(goalId)}>{goal}</a>],
    [
      t.fields.initiativeId!,
      initiative && (
        <a href={paths.initiative(initiative.id)}>
          {initiative.code} {initiative.name}
        </a>
      ),
    ],
    [t.fields.applicationId!, applicationId && <a href={paths.application(applicationId)}>{application}</a>],
    [t.fields.note!, service.note],
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
