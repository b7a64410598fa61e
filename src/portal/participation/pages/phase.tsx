import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Checkbox, Conflict, type Form, PostForm, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May, Tick } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Phase } from '../store/phases.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  form: Form;
  fields: readonly { id: string; code: string; name: string }[];
  /** Null for a new one. */
  phase: Phase | null;
  /** The version as another person saved it meanwhile. */
  theirs?: Record<string, string>;
};

export const PhaseFormPage: FC<Props> = ({ view, form, fields, phase, theirs }) => {
  const { inside: t } = texts(view.language);
  const shown = { view, form };
  const labels = t.phaseFields;
  const chosen = [form.values.fieldIds ?? []].flat();
  return (
    <Page view={view} room="portal" title={phase ? t.phaseTitle : t.phaseNew} part={phase?.title}>
      <Card>
        {theirs && <Conflict view={view} form={form} theirs={theirs} labels={labels} />}
        <PostForm
          {...shown}
          action={phase ? paths.phase(phase.id) : paths.phaseNew()}
          labels={labels}
          {...(phase && { version: phase.version })}
        >
          <TextField {...shown} name="title" label={labels.title} maxlength={120} required />
          <TextArea {...shown} name="question" label={labels.question} maxlength={2000} required />
          <TextField {...shown} name="beginsOn" label={labels.beginsOn} width="short" required />
          <TextField {...shown} name="endsOn" label={labels.endsOn} width="short" required />
          <TextField
            {...shown}
            name="answerDays"
            label={labels.answerDays}
            width="short"
            inputmode="numeric"
            required
          />
          <fieldset class="stack" id="fieldIds">
            <legend>{labels.fieldIds}</legend>
            {fields.map(({ id, code, name }) => (
              <Tick id={`feld-${id}`} name="fieldIds" value={id} checked={chosen.includes(id)}>
                {code} {name}
              </Tick>
            ))}
          </fieldset>
          <TextArea {...shown} name="closing" label={labels.closing} hint={t.closingHint} maxlength={4000} />
          <Checkbox {...shown} name="released" label={labels.released} />
          <May view={view} decision="O1" need="decide">
            <Button kind="primary">{t.save}</Button>
          </May>
        </PostForm>
      </Card>
    </Page>
  );
};
