import type { Child, FC } from 'hono/jsx';
import type { View } from './env.ts';
import { Conflict, type Form, PostForm } from './form.tsx';
import { Page, type PageProps } from './layout.tsx';
import { Button, ButtonLink, Card } from './parts.tsx';
import { words } from './words.ts';

/** The form of one row: the newer version beside it after a conflict, its fields, and the way to save or to leave it. */
export const EditForm: FC<{
  view: View;
  action: string;
  form: Form;
  labels: Record<string, string>;
  version?: number;
  /** The newer version in the store after a conflict, as the form holds it. */
  theirs?: Form;
  /** What was typed as it stands beside theirs, where fields hold ids instead of words. */
  mine?: Form;
  upload?: boolean;
  back: string;
  /** Word of the button instead of "Speichern". */
  submit?: string;
  /** Further buttons behind those. */
  more?: Child;
  children?: Child;
}> = ({ theirs, mine, back, submit, more, children, ...posted }) => {
  const { view, form, labels } = posted;
  const t = words(view.language);
  return (
    <>
      {theirs && (
        <Conflict
          view={view}
          form={mine ?? form}
          theirs={theirs.values as Record<string, string>}
          labels={labels}
        />
      )}
      <PostForm {...posted}>
        {children}
        <div class="actions">
          <Button>{theirs ? t.conflict.keepYours : (submit ?? t.form.save)}</Button>
          <ButtonLink href={back}>{t.form.cancel}</ButtonLink>
          {more}
        </div>
      </PostForm>
    </>
  );
};

/** Below the form of a row: what its removal means, and the button for it. */
export const RemovalCard: FC<{ view: View; title: string; lead: string; action: string }> = (props) => (
  <Card title={props.title}>
    <p>{props.lead}</p>
    <form method="post" action={props.action}>
      <Button kind="secondary">{words(props.view.language).form.remove}</Button>
    </form>
  </Card>
);

/** The page of a form; the title of its window names the thing, or says that it is edited. */
export const FormPage: FC<Omit<PageProps, 'part'> & { form: Form }> = ({ form, ...page }) => (
  <Page {...page} part={partOf(page, form)} />
);

function partOf({ view, title }: Pick<PageProps, 'view' | 'title'>, { values }: Form): string | undefined {
  const name = values.name ?? values.title;
  if (typeof name !== 'string' || name === '') return undefined;
  return name === title ? words(view.language).form.edit : name;
}
