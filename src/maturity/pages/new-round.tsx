import type { FC } from 'hono/jsx';
import type { Role } from '../../kernel/role.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Empty, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { itemsFor } from '../core/catalogue.ts';
import { maturityCatalogue } from '../store/catalogue.ts';
import { texts } from '../texts.ts';

/** Somebody who could be asked, in the role the view counts for. */
export type Candidate = { personId: string; name: string; role: Role };

export const NewRoundPage: FC<{ view: View; form: Form; candidates: readonly Candidate[] }> = (props) => {
  const { view, form, candidates } = props;
  const t = texts(view.language).new;
  const labels = { name: t.name, dueOn: t.dueOn, asked: t.people };
  return (
    <Page view={view} room="maturity" title={t.title} lead={t.lead}>
      {candidates.length === 0 ? (
        <Empty
          title={t.people}
          action={<ButtonLink href={paths.holders()}>{words(view.language).rooms.roles}</ButtonLink>}
        >
          {t.noHolders}
        </Empty>
      ) : (
        <PostForm view={view} form={form} labels={labels} action={paths.maturityNew()}>
          <div class="row">
            <TextField
              view={view}
              form={form}
              name="name"
              label={t.name}
              hint={t.nameHint}
              maxlength={80}
              required
            />
            <TextField view={view} form={form} name="dueOn" label={t.dueOn} width="short" />
          </div>
          <CandidateList {...props} />
          <div>
            <Button>{t.submit}</Button>
          </div>
        </PostForm>
      )}
    </Page>
  );
};

/** Checkboxes, one for each person in a role. */
export const CandidateList: FC<{ view: View; form: Form; candidates: readonly Candidate[] }> = (props) => {
  const { view, form, candidates } = props;
  const t = texts(view.language).new;
  const chosen = [form.values.asked ?? []].flat();
  return (
    <fieldset id="asked">
      <legend>{t.people}</legend>
      {form.faults.asked && <p class="kern-error">{t.nobody}</p>}
      <div class="check-columns">
        {candidates.map(({ personId, name, role }) => {
          const value = `${personId} ${role}`;
          return (
            <Tick id={value.replace(' ', '-')} name="asked" value={value} checked={chosen.includes(value)}>
              {name}, {words(view.language).roles[role]}{' '}
              <span class="muted small">({t.asks(itemsFor(maturityCatalogue(), role).length)})</span>
            </Tick>
          );
        })}
      </div>
    </fieldset>
  );
};
