import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { FileField, type Form, PostForm, SelectField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { words } from '../../web/words.ts';
import type { RegisterFrame } from './register-preview.tsx';

type Unit = { id: string; code: string; name: string };

export const RegisterUploadPage: FC<RegisterFrame & { view: View; form: Form; units: readonly Unit[] }> = ({
  view,
  form,
  units,
  words: t,
  ...frame
}) => {
  return (
    <Page view={view} room={frame.room} title={t.title} lead={t.lead}>
      {frame.tabs}
      <PostForm view={view} action={frame.upload} form={form} labels={t.fields} upload>
        <FileField
          view={view}
          form={form}
          name="file"
          label={t.fields.file!}
          hint={t.fileHint}
          accept=".xlsx,.ods,.csv"
          required
        />
        <SelectField
          view={view}
          form={form}
          name="unitId"
          label={t.fields.unitId!}
          hint={t.unitHint}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={frame.file}>{t.sample}</ButtonLink>
          <ButtonLink href={frame.list}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};
