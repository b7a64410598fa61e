import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { FileField, type Form, type Option, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { importTexts } from '../import-texts.ts';

type Props = { view: View; form: Form; senders: readonly Option[]; units: readonly Option[] };

export const UploadPage: FC<Props> = ({ view, form, senders, units }) => {
  const t = importTexts(view.language).upload;
  const w = words(view.language).form;
  return (
    <Page view={view} room="plan" title={t.title} lead={t.lead}>
      <PostForm view={view} action={paths.importNew()} form={form} labels={t.fields} upload>
        <FileField
          view={view}
          form={form}
          name="file"
          label={t.fields.file}
          hint={t.fileHint}
          accept=".xlsx,.ods,.csv,.txt,.xml"
          required
        />
        {senders.length > 0 && (
          <SelectField
            view={view}
            form={form}
            name="senderId"
            label={t.fields.senderId}
            hint={t.senderHint}
            required
            empty={t.newSender}
            options={senders}
          />
        )}
        <div class="row">
          <TextField
            view={view}
            form={form}
            name="senderName"
            label={t.fields.senderName}
            hint={senders.length > 0 ? t.nameHint : t.senderHint}
            required={senders.length === 0}
            depends
            maxlength={120}
          />
          <SelectField
            view={view}
            form={form}
            name="unitId"
            label={t.fields.unitId}
            hint={t.unitHint}
            options={units}
          />
        </div>
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={paths.imports()}>{w.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};
