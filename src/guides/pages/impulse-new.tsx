import type { FC } from 'hono/jsx';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import {
  Checkbox,
  type Form,
  faultSentence,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { Similar } from '../store/impulses.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { SimilarList } from './impulse-marks.tsx';

type Props = {
  view: View;
  form: Form;
  units: readonly Unit[];
  topics: readonly Topic[];
  /** What sounds alike; shown once before the impulse is taken as a new one. */
  similar: readonly Similar[];
  /** Files were sent and have to be chosen again. */
  filesLost: boolean;
};

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'similar-finder': { source: string; children?: unknown };
    }
  }
}

export const ImpulseNewPage: FC<Props> = (props) => {
  const { view, form, units, topics, similar } = props;
  const t = texts(view.language).impulses.form;
  const w = words(view.language).form;
  return (
    <Page view={view} room="impulses" title={t.title} lead={t.lead} islands={['similar-finder']}>
      <PostForm view={view} action={paths.impulseNew()} form={form} labels={t.fields} upload>
        <similar-finder source={paths.impulsesSimilar()}>
          <div class="stack">
            <TextField
              view={view}
              form={form}
              name="title"
              label={t.fields.title}
              hint={t.titleHint}
              required
              maxlength={120}
            />
            <TextArea
              view={view}
              form={form}
              name="text"
              label={t.fields.text}
              required
              rows={5}
              maxlength={4000}
            />
            <input type="hidden" name="seen" value={similar.length > 0 ? 'on' : ''} />
            <SimilarBox view={view} similar={similar} />
          </div>
        </similar-finder>
        <SelectField
          view={view}
          form={form}
          name="unitId"
          label={t.fields.unitId}
          empty={t.unitUnknown}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
        {topics.length > 0 && (
          <SelectField
            view={view}
            form={form}
            name="topicId"
            label={t.fields.topicId}
            options={topics.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FileField {...props} />
        <Checkbox
          view={view}
          form={form}
          name="showsName"
          label={t.fields.showsName}
          hint={t.showsNameHint}
        />
        <div class="actions">
          <Button>{similar.length > 0 ? t.submitAnyway : t.submit}</Button>
          <ButtonLink href={paths.impulses()}>{w.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

/** Filled by the server after a first submit, by the island while somebody types. */
const SimilarBox: FC<{ view: View; similar: readonly Similar[] }> = ({ view, similar }) => {
  const t = texts(view.language).impulses.similar;
  return (
    <section class="similar" aria-live="polite" hidden={similar.length === 0} id="aehnlich">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <div data-similar="">{similar.length > 0 && <SimilarList view={view} similar={similar} />}</div>
    </section>
  );
};

const FileField: FC<Props> = ({ view, form, filesLost }) => {
  const t = texts(view.language).impulses.form;
  const fault = form.faults.files;
  return (
    <div class={`kern-form-input ${fault ? 'kern-form-input--error' : ''}`}>
      <label class="kern-label" for="files">
        {t.fields.files}
        <span class="kern-label__optional"> – {words(view.language).form.optional}</span>
      </label>
      <div class="kern-hint" id="files-hinweis">
        {t.filesHint}
        {filesLost && <strong> {t.filesAgain}</strong>}
      </div>
      <input
        class="kern-form-input__input"
        type="file"
        id="files"
        name="files"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,application/pdf,image/png,image/jpeg,image/webp,text/plain"
        aria-describedby={fault ? 'files-hinweis files-fehler' : 'files-hinweis'}
        aria-invalid={fault ? 'true' : undefined}
      />
      {fault && (
        <p class="kern-error" id="files-fehler">
          {faultSentence(words(view.language), fault)}
        </p>
      )}
    </div>
  );
};
