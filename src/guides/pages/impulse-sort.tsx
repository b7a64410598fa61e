import type { FC } from 'hono/jsx';
import { PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { stepsFrom } from '../core/impulse.ts';
import { texts } from '../texts.ts';
import type { ImpulseProps } from './impulse.tsx';

/** What those who answer can do next: a step, or an initiative of its own. */
export const SortCards: FC<ImpulseProps> = (props) => (
  <>
    {stepsFrom(props.impulse.state).length > 0 && <StepCard {...props} />}
    {stepsFrom(props.impulse.state).includes('initiative') && <InitiativeCard {...props} />}
    {props.impulse.state === 'realised' && <ReleaseCard {...props} />}
  </>
);

const StepCard: FC<ImpulseProps> = ({ view, impulse, form, similar }) => {
  const t = texts(view.language).impulses;
  const steps = stepsFrom(impulse.state);
  const hasTarget = steps.includes('duplicate');
  return (
    <Card title={t.page.sort}>
      <p class="muted small">{t.page.sortLead}</p>
      <PostForm
        view={view}
        action={paths.impulseStep(impulse.id)}
        form={form}
        labels={{ to: t.page.to, text: t.page.text, target: t.page.target }}
        version={impulse.version}
      >
        <SelectField
          view={view}
          form={form}
          name="to"
          label={t.page.to}
          required
          empty={words(view.language).form.choose}
          options={steps.map((value) => ({ value, label: t.acts[value] }))}
        />
        <TextArea view={view} form={form} name="text" label={t.page.text} rows={4} maxlength={2000} />
        {hasTarget && (
          <>
            <TextField
              view={view}
              form={form}
              name="target"
              label={t.page.target}
              hint={t.page.targetHint}
              width="short"
              maxlength={20}
              list="ziele"
            />
            <datalist id="ziele">
              {similar.map(({ sign, title }) => (
                <option value={sign}>{title}</option>
              ))}
            </datalist>
          </>
        )}
        <div class="actions">
          <Button>{t.page.take}</Button>
        </div>
      </PostForm>
    </Card>
  );
};

const InitiativeCard: FC<ImpulseProps> = ({ view, impulse, units }) => {
  const t = texts(view.language).impulses.page;
  return (
    <Card title={t.makeInitiative}>
      <p class="muted small">{t.makeLead}</p>
      <form method="post" action={paths.impulseInitiative(impulse.id)} class="stack">
        <input type="hidden" name="version" value={String(impulse.version)} />
        <div class="kern-form-input">
          <label class="kern-label" for="office">
            {t.office}
          </label>
          <div class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" id="office" name="unitId">
              {units.map(({ id, code, name }) => (
                <option value={id} selected={id === impulse.unitId}>
                  {code} {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div class="actions">
          <Button kind="secondary">{t.makeInitiative}</Button>
        </div>
      </form>
    </Card>
  );
};

const ReleaseCard: FC<ImpulseProps> = ({ view, impulse }) => {
  const t = texts(view.language).impulses.page;
  const released = impulse.releasedOn !== null;
  return (
    <Card>
      <form method="post" action={paths.impulseRelease(impulse.id)}>
        <Button kind="secondary" name="released" value={released ? '' : 'on'}>
          {released ? t.releaseEnd : t.release}
        </Button>
      </form>
    </Card>
  );
};
