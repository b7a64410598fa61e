import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { CoverageRow } from '../core/coverage.ts';
import type { Community, Material } from '../store/basics.ts';
import type { Guide } from '../store/guides.ts';
import type { Impulse } from '../store/impulses.ts';
import type { Meeting } from '../store/meetings.ts';
import type { Question } from '../store/questions.ts';
import { texts } from '../texts.ts';
import { PunctualityMark } from './impulse-marks.tsx';
import { GuideTabs } from './tabs.tsx';

type Props = {
  view: View;
  today: string;
  guide: Guide;
  units: readonly CoverageRow[];
  impulses: readonly Impulse[];
  questions: readonly Question[];
  meetings: readonly Meeting[];
  signedUp: ReadonlySet<string>;
  materials: readonly Material[];
  communities: readonly Community[];
};

/** What a guide looks at in the morning. */
export const OwnPage: FC<Props> = (props) => {
  const { view, guide, impulses, questions } = props;
  const t = texts(view.language).own;
  return (
    <Page
      view={view}
      room="guides"
      title={t.title(guide.name ?? '')}
      lead={t.lead(impulses.length, questions.length)}
      actions={
        <>
          <ButtonLink href={paths.guide(guide.id)}>{t.profile}</ButtonLink>
          <ButtonLink href={paths.guideContacts()} primary>
            {t.contact}
          </ButtonLink>
        </>
      }
    >
      <GuideTabs view={view} current="own" />
      <div class="cards own-cards">
        <Impulses {...props} />
        <Questions {...props} />
        <Meetings {...props} />
        <Units {...props} />
        <Materials {...props} />
        <Groups {...props} />
      </div>
    </Page>
  );
};

export const NoGuidePage: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <Page view={view} room="guides" title={t.tabs.own}>
      <GuideTabs view={view} current="own" />
      <Empty
        title={t.own.noGuide}
        action={<ButtonLink href={paths.guideList()}>{t.overview.find}</ButtonLink>}
      >
        {t.own.noGuideHint}
      </Empty>
    </Page>
  );
};

const Impulses: FC<Props> = ({ view, impulses, today }) => {
  const t = texts(view.language);
  return (
    <Card title={t.own.impulses} link={{ href: paths.impulses(), text: t.impulses.list }}>
      {impulses.length === 0 && <p>{t.own.noImpulses}</p>}
      <ul class="list">
        {impulses.map((impulse) => (
          <li>
            <a href={paths.impulse(impulse.id)}>{impulse.title}</a>
            <PunctualityMark
              view={view}
              impulse={impulse}
              today={today}
              day={formatDay(impulse.dueOn, view.language)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Questions: FC<Props> = ({ view, questions }) => {
  const t = texts(view.language).own;
  return (
    <Card
      title={t.questions}
      link={{ href: paths.guideQuestions(), text: texts(view.language).tabs.questions }}
    >
      {questions.length === 0 && <p>{t.noQuestions}</p>}
      <ul class="list">
        {questions.map(({ id, title, topic }) => (
          <li>
            <a href={paths.guideQuestion(id)}>{title}</a>
            <span class="muted small">{topic}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Meetings: FC<Props> = ({ view, meetings, signedUp }) => {
  const t = texts(view.language).own;
  return (
    <Card title={t.meetings} link={{ href: paths.guideMeetings(), text: texts(view.language).tabs.meetings }}>
      {meetings.length === 0 && <p>{t.noMeetings}</p>}
      <ul class="list">
        {meetings.slice(0, 4).map(({ id, title, startsAt }) => (
          <li>
            <span>
              <a href={paths.guideMeeting(id)}>{title}</a>{' '}
              <span class="muted small">{formatMoment(startsAt, view.language)}</span>
            </span>
            {signedUp.has(id) && <Status tone="good">{t.signedUp}</Status>}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Units: FC<Props> = ({ view, units }) => {
  const t = texts(view.language).own;
  return (
    <Card title={t.unit}>
      <ul class="list">
        {units.map(({ id, code, name, active, staff }) => (
          <li>
            <a href={paths.guideList({ einheit: id })}>
              {code} {name}
            </a>
            <span class="muted small">
              {t.colleagues(active)}
              {staff !== null && `, ${t.staff(String(staff))}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Materials: FC<Props> = ({ view, materials }) => {
  const t = texts(view.language).own;
  return (
    <Card title={t.materials}>
      {materials.length === 0 && <p>{t.noMaterials}</p>}
      <ul class="list">
        {materials.map(({ title, url, topic }) => (
          <li>
            <a href={url} rel="noreferrer">
              {title}
            </a>
            <span class="muted small">{topic}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Groups: FC<Props> = ({ view, communities, guide }) => {
  const mine = communities.filter(({ members }) => members.some(({ id }) => id === guide.id));
  if (mine.length === 0) return null;
  return (
    <Card title={texts(view.language).own.groups}>
      <ul>
        {mine.map(({ name, members }) => (
          <li>
            {name}
            <span class="muted small"> {members.map((member) => member.name).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
