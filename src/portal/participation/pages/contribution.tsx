import type { Child, FC } from 'hono/jsx';
import { type Day, formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, SelectField, TextArea } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { outcomes } from '../core/contribution.ts';
import type { Contribution } from '../store/contributions.ts';
import { texts } from '../texts.ts';
import { DutyMark } from './inside.tsx';

type Props = { view: View; one: Contribution; today: Day; form: Form };

/** One contribution inside: what was said, and what can be done next. */
export const ContributionPage: FC<Props> = (props) => {
  const { view, one } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="portal"
      title={one.title}
      lead={t.inside.stateLead(t.kinds[one.kind], one.number ?? 0, one.state)}
    >
      <div class="split">
        <div class="stack">
          <Card>
            <p class="public-text">{one.text}</p>
            <Facts {...props} />
          </Card>
          {one.answers.length > 0 && <Answers {...props} />}
        </div>
        <div class="stack">
          {one.state === 'waiting' && <ModerationCard {...props} />}
          {one.state === 'published' && <AnswerCard {...props} />}
          {one.state === 'published' && !one.impulseId && <PassOnCard {...props} />}
        </div>
      </div>
    </Page>
  );
};

/** A name that is not to appear is told to those who moderate alone. */
function giverOf(view: View, { giverName, showsName }: Contribution): string {
  const t = texts(view.language).inside;
  if (!giverName || !(showsName || view.rights.may('O1', 'prepare'))) return t.anonymous;
  return `${giverName} (${showsName ? t.namePublic : t.nameHidden})`;
}

const Facts: FC<Props> = ({ view, one, today }) => {
  const t = texts(view.language).inside;
  const facts: [string, Child][] = [
    [t.columns.phase, one.phaseId && <a href={paths.phase(one.phaseId)}>{one.phase}</a>],
    [t.columns.field, one.field],
    [t.giver, giverOf(view, one)],
    [t.submitted, formatDay(one.confirmedOn!, view.language)],
    [
      t.columns.due,
      <>
        {formatDay(one.dueOn!, view.language)} <DutyMark view={view} one={one} today={today} />
      </>,
    ],
    [t.impulse, one.impulseId && <a href={paths.impulse(one.impulseId)}>{one.impulseNumber}</a>],
    [t.reason, one.refusal],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
};

const Answers: FC<Props> = ({ view, one }) => {
  const t = texts(view.language);
  return (
    <Card title={t.inside.answers}>
      {one.answers.map(({ day, by, outcome, text }) => (
        <div class="public-answer">
          <p>
            <strong>{t.outcomes[outcome]}</strong>{' '}
            <span class="muted small">
              {formatDay(day, view.language)}, {by}
            </span>
          </p>
          <p class="public-text">{text}</p>
        </div>
      ))}
    </Card>
  );
};

const ModerationCard: FC<Props> = ({ view, one, form }) => {
  const t = texts(view.language).inside;
  return (
    <Card title={t.moderate}>
      <p class="muted small">{t.moderateLead}</p>
      <May view={view} decision="O1" need="prepare">
        <PostForm
          view={view}
          action={paths.contributionModeration(one.id)}
          form={form}
          labels={{ reason: t.reason }}
        >
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={3}
            maxlength={2000}
          />
          <div class="actions">
            <Button name="act" value="publish">
              {t.publish}
            </Button>
            <Button kind="secondary" name="act" value="refuse">
              {t.refuse}
            </Button>
          </div>
        </PostForm>
      </May>
    </Card>
  );
};

const AnswerCard: FC<Props> = ({ view, one, form }) => {
  const t = texts(view.language);
  const { inside } = t;
  return (
    <Card title={inside.answerTitle}>
      <p class="muted small">{inside.answerLead}</p>
      <May view={view} decision="O1" need="decide">
        <PostForm
          view={view}
          action={paths.contributionAnswer(one.id)}
          form={form}
          labels={{ outcome: inside.outcome, text: inside.text }}
        >
          <SelectField
            view={view}
            form={form}
            name="outcome"
            label={inside.outcome}
            required
            empty={words(view.language).form.choose}
            options={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
          />
          <TextArea
            view={view}
            form={form}
            name="text"
            label={inside.text}
            rows={6}
            maxlength={4000}
            required
          />
          <Button kind="primary">{inside.answer}</Button>
        </PostForm>
      </May>
    </Card>
  );
};

const PassOnCard: FC<Props> = ({ view, one }) => {
  const t = texts(view.language).inside;
  return (
    <Card title={t.passOn}>
      <p class="muted small">{t.passOnLead}</p>
      <May view={view} decision="O1" need="prepare">
        <form method="post" action={paths.contributionImpulse(one.id)}>
          <Button kind="secondary">{t.passOn}</Button>
        </form>
      </May>
    </Card>
  );
};
