import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { Unit } from '../../municipality/store/units.ts';
import { stateNames } from '../../plan/core/life-cycle.ts';
import type { View } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Attachment, Impulse, ImpulseStep, Similar } from '../store/impulses.ts';
import { texts } from '../texts.ts';
import { ImpulseState, PunctualityMark, SimilarList } from './impulse-marks.tsx';
import { SortCards } from './impulse-sort.tsx';
import { Removal } from './removal.tsx';

export type ImpulseProps = {
  view: View;
  today: string;
  impulse: Impulse;
  steps: readonly ImpulseStep[];
  attachments: readonly Attachment[];
  duplicates: readonly { id: string; number: number; title: string }[];
  original: { id: string; number: number; title: string } | null;
  similar: readonly Similar[];
  supports: boolean;
  /** May sort it (decision L4). */
  sorts: boolean;
  units: readonly Unit[];
  form: Form;
};

export const ImpulsePage: FC<ImpulseProps> = (props) => {
  const { view, impulse, today, similar, sorts } = props;
  const t = texts(view.language).impulses;
  const day = (iso: string) => formatDay(iso, view.language);
  return (
    <Page
      view={view}
      room="impulses"
      title={impulse.title}
      named
      lead={`${t.page.number(impulse.number)}, ${t.page.lead(day(impulse.submittedOn))}`}
    >
      <p class="marks">
        <ImpulseState view={view} state={impulse.state} />{' '}
        <PunctualityMark view={view} impulse={impulse} today={today} day={day(impulse.dueOn)} />
      </p>
      <div class="split">
        <div class="stack">
          <Card>
            {impulse.text.split(/\n+/).map((line) => (
              <p>{line}</p>
            ))}
            <Facts {...props} />
            <Support {...props} />
          </Card>
          <Attachments {...props} />
          <Steps {...props} />
        </div>
        <div class="stack">
          {sorts && <SortCards {...props} />}
          {mayRemove(view, impulse) && <ImpulseRemoval {...props} />}
          {similar.length > 0 && (
            <Card title={t.similar.title}>
              <SimilarList view={view} similar={similar} />
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
};

const Facts: FC<ImpulseProps> = ({ view, impulse, original, duplicates, sorts }) => {
  const t = texts(view.language).impulses.page;
  const facts: [string, Child][] = [
    [t.giver, giverOf(view, impulse, sorts)],
    [t.unit, impulse.unit],
    [t.topic, impulse.topic],
    [t.supports, String(impulse.supports)],
    [
      t.initiative,
      impulse.initiativeId && (
        <>
          <a href={paths.initiative(impulse.initiativeId)}>{impulse.initiative}</a>
          {impulse.initiativeState && ` (${stateNames[impulse.initiativeState][view.language]})`}
        </>
      ),
    ],
    [t.duplicateOf, original && <ImpulseLink {...original} />],
    [
      t.duplicates,
      duplicates.length > 0 && (
        <ul>
          {duplicates.map((duplicate) => (
            <li>
              <ImpulseLink {...duplicate} />
            </li>
          ))}
        </ul>
      ),
    ],
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

const ImpulseLink: FC<{ id: string; number: number; title: string }> = ({ id, number, title }) => (
  <a href={paths.impulse(id)}>
    {number} {title}
  </a>
);

const isOwn = (view: View, { giverId }: Impulse): boolean =>
  giverId !== null && giverId === view.viewer?.personId;

/** A photo may show what nobody wanted to show: whoever gave it and whoever answers may take it away. */
export const mayRemoveFiles = (view: View, impulse: Impulse, sorts: boolean): boolean =>
  sorts || isOwn(view, impulse);

/** Whoever answers for all impulses; the giver only as long as nobody has worked on it. */
export const mayRemove = (view: View, impulse: Impulse): boolean =>
  view.rights.may('L4', 'decide') || (impulse.state === 'submitted' && isOwn(view, impulse));

const ImpulseRemoval: FC<ImpulseProps> = ({ view, impulse }) => {
  const t = texts(view.language).impulses.page.removal;
  return (
    <details class="card">
      <summary>{t.title}</summary>
      <p>{t.lead}</p>
      <form method="post" action={paths.impulseRemoval(impulse.id)}>
        <Button kind="secondary">{t.submit}</Button>
      </form>
    </details>
  );
};

/** Colleagues read the name where its owner wants it; those who answer always do, since they may have to ask. */
function giverOf(view: View, impulse: Impulse, sorts: boolean): string {
  const t = texts(view.language).impulses.page;
  if (!impulse.showsName && !sorts && !isOwn(view, impulse)) return t.hidden;
  if (impulse.giverId) return impulse.giver ?? t.hidden;
  return impulse.giver && sorts ? `${impulse.giver} (${t.resident})` : t.resident;
}

const Support: FC<ImpulseProps> = ({ view, impulse, supports }) => {
  const t = texts(view.language).impulses.page;
  if (impulse.giverId === view.viewer?.personId) return null;
  return (
    <form
      method="post"
      class="actions"
      action={supports ? paths.impulseSupportEnd(impulse.id) : paths.impulseSupport(impulse.id)}
    >
      <Button kind="secondary">{supports ? t.supportEnd : t.support}</Button>
    </form>
  );
};

const Attachments: FC<ImpulseProps> = ({ view, impulse, attachments, sorts }) => {
  if (attachments.length === 0) return null;
  const t = texts(view.language).impulses.page;
  const kilobytes = (size: number) =>
    Math.max(1, Math.round(size / 1024)).toLocaleString(view.language === 'de' ? 'de-DE' : 'en-GB');
  return (
    <Card title={t.attachments}>
      <ul class="list">
        {attachments.map(({ id, name, size }) => (
          <li>
            <a href={paths.impulseAttachment(impulse.id, id)}>{name}</a>
            <span class="muted small">{kilobytes(size)} kB</span>
            {mayRemoveFiles(view, impulse, sorts) && (
              <Removal
                action={paths.impulseAttachmentRemoval(impulse.id, id)}
                label={t.removeFile}
                of={name}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Steps: FC<ImpulseProps> = ({ view, impulse, steps, sorts }) => {
  const t = texts(view.language).impulses;
  // A hidden giver stays hidden in the first step too.
  const nameOf = (step: ImpulseStep) =>
    step.state === 'submitted' ? giverOf(view, impulse, sorts) : step.byName;
  return (
    <Card title={t.page.steps}>
      <ol class="timeline">
        {steps.map((step) => (
          <li>
            <p>
              <strong>{t.states[step.state]}</strong>{' '}
              <span class="muted small">
                <time datetime={step.takenAt.toISOString()}>{formatMoment(step.takenAt, view.language)}</time>{' '}
                {t.page.by(nameOf(step))}
              </span>
            </p>
            {step.text && <p>{step.text}</p>}
          </li>
        ))}
      </ol>
      {impulse.releasedOn && <Status tone="good">{t.page.isReleased}</Status>}
    </Card>
  );
};
