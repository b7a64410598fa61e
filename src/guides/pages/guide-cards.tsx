import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { PostForm, TextField } from '../../web/form.tsx';
import { Button, Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { standingOf, type TrainingStanding } from '../core/guide.ts';
import { texts } from '../texts.ts';
import type { GuideProps } from './guide.tsx';

const tones = { valid: 'good', expiring: 'warn', expired: 'bad' } as const satisfies Record<
  TrainingStanding,
  string
>;

export const TrainingCard: FC<GuideProps & { mayWrite: boolean }> = (props) => {
  const { view, guide, trainings, today, mayWrite } = props;
  const t = texts(view.language).page;
  return (
    <Card title={t.trainings}>
      {trainings.length === 0 && <p>{t.noTrainings}</p>}
      <ul class="list">
        {trainings.map((training) => {
          const standing = standingOf(training.expiresOn, today);
          return (
            <li>
              <span>
                {training.name}{' '}
                <span class="muted small">
                  {formatDay(training.completedOn, view.language)}
                  {training.expiresOn && ` – ${formatDay(training.expiresOn, view.language)}`}
                </span>
              </span>
              <span>
                <Status tone={tones[standing]}>{t.standings[standing]}</Status>
                {mayWrite && (
                  <form method="post" class="inline" action={paths.guideTraining(guide.id, training.id)}>
                    <button class="link-button" type="submit">
                      {t.training.remove}
                      <span class="kern-sr-only">: {training.name}</span>
                    </button>
                  </form>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {mayWrite && <TrainingForm {...props} />}
    </Card>
  );
};

const TrainingForm: FC<GuideProps> = ({ view, guide, forms: { training: form } }) => {
  const t = texts(view.language).page.training;
  return (
    <details class="more" open={Object.keys(form.faults).length > 0}>
      <summary>{t.add}</summary>
      <PostForm
        view={view}
        action={paths.guideTrainings(guide.id)}
        form={form}
        labels={{ name: t.name, completedOn: t.completedOn, expiresOn: t.expiresOn }}
      >
        <TextField view={view} form={form} name="name" label={t.name} required maxlength={160} />
        <TextField view={view} form={form} name="completedOn" label={t.completedOn} required width="short" />
        <TextField view={view} form={form} name="expiresOn" label={t.expiresOn} width="short" />
        <div class="actions">
          <Button kind="secondary">{t.add}</Button>
        </div>
      </PostForm>
    </details>
  );
};

export const EndCard: FC<GuideProps> = ({ view, guide, keepMonths, forms: { end: form } }) => {
  const t = texts(view.language).page;
  return (
    <Card title={t.end}>
      <details class="more" open={Object.keys(form.faults).length > 0}>
        <summary>{t.end}</summary>
        <p class="muted small">{t.endLead(keepMonths)}</p>
        <PostForm view={view} action={paths.guideEnd(guide.id)} form={form} labels={t.endFields}>
          <TextField view={view} form={form} name="until" label={t.endFields.until} required width="short" />
          <TextField view={view} form={form} name="reason" label={t.endFields.reason} maxlength={500} />
          <div class="actions">
            <Button kind="secondary">{t.end}</Button>
          </div>
        </PostForm>
      </details>
    </Card>
  );
};
