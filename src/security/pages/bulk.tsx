import type { Child, FC } from 'hono/jsx';
import { PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { answerStatuses } from '../core/answer.ts';
import { texts } from '../texts.ts';
import type { ListProps } from './list.tsx';

/** The list as one form: what is picked in it gets the same answer. */
export const BulkForm: FC<ListProps & { children?: Child }> = (props) => {
  const { view, sheet, target, form, persons, children } = props;
  const t = texts(view.language);
  const field = { view, form };
  return (
    <PostForm view={view} action={paths.securityBulk(sheet.sheet.id)} form={form} labels={t.fields}>
      <input type="hidden" name="back" value={props.href(props.list.page)} />
      {target && <input type="hidden" name="ziel" value={target.id} />}
      {children}
      <May view={view} decision="X2" need="comment" quiet>
        <Card title={t.bulk.title}>
          <p class="muted small">{t.bulk.hint}</p>
          <div class="row">
            <SelectField
              {...field}
              name="status"
              label={t.fields.status}
              empty={t.bulk.keep}
              options={answerStatuses.map((value) => ({ value, label: t.status[value] }))}
            />
            <SelectField
              {...field}
              name="personId"
              label={t.fields.personId}
              empty={t.bulk.keep}
              options={persons.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField {...field} name="dueOn" label={t.fields.dueOn} width="short" />
          </div>
          <TextArea
            {...field}
            name="note"
            label={t.fields.note}
            hint={t.hints.note}
            rows={2}
            maxlength={2000}
          />
          <TextField {...field} name="evidence" label={t.fields.evidence} maxlength={2000} />
          <div class="actions">
            <Button>{t.bulk.submit}</Button>
          </div>
        </Card>
      </May>
    </PostForm>
  );
};
