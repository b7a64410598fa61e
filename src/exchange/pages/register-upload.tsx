import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { FileField, type Form, PostForm, SelectField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { StrategyTabs } from '../../web/strategy-tabs.tsx';
import { words } from '../../web/words.ts';
import { registerTexts } from '../register-texts.ts';

type Unit = { id: string; code: string; name: string };

export const RegisterUploadPage: FC<{ view: View; form: Form; units: readonly Unit[] }> = ({
  view,
  form,
  units,
}) => {
  const t = registerTexts(view.language);
  return (
    <Page view={view} room="strategy" title={t.title} lead={t.lead}>
      <StrategyTabs view={view} current="applications" />
      <PostForm view={view} action={paths.applicationImport()} form={form} labels={t.fields} upload>
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
          <ButtonLink href={paths.applicationFile()}>{t.sample}</ButtonLink>
          <ButtonLink href={paths.applications()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};
