import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, PostForm, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Button } from '../../../web/parts.tsx';
import { noRights } from '../../../web/rights.ts';
import { link, PublicPage, type PublicView } from '../../public/pages/layout.tsx';
import { contributionKinds } from '../core/contribution.ts';
import type { PublicPhase } from '../core/public-phase.ts';
import type { Contribution } from '../store/contributions.ts';
import { texts } from '../texts.ts';
import { formLink } from './public.tsx';

/** The form parts of the shell, on a page that nobody is signed in to. */
const outside = ({ language, assets }: PublicView): View => ({
  language,
  assets,
  theme: 'auto',
  here: '',
  viewer: null,
  rights: noRights,
  demo: false,
  notice: null,
  unread: 0,
});

export type FormProps = {
  view: PublicView;
  phase: PublicPhase;
  field: { id: string; name: string };
  form: Form;
  token: string;
};

export const ContributePage: FC<FormProps> = ({ view, phase, field, form, token }) => {
  const t = texts(view.language);
  const f = t.form;
  const shown = { view: outside(view), form };
  const labels = {
    kind: f.kind,
    title: f.heading,
    text: f.text,
    name: f.name,
    email: f.email,
    consent: f.consent,
  };
  const kinds = contributionKinds.map((value) => ({ value, label: t.kinds[value] }));
  return (
    <PublicPage
      view={view}
      title={f.title(field.name)}
      kicker={<a href={link(view, `beteiligung/${phase.id}`)}>{phase.title}</a>}
      lead={phase.question}
    >
      <div class="public-form">
        <p>{t.rules(phase.answerDays)}</p>
        <PostForm {...shown} action={formLink(view, phase.id, field.id)} labels={labels}>
          <input type="hidden" name="form" value={token} />
          <SelectField {...shown} name="kind" label={f.kind} options={kinds} required />
          <TextField {...shown} name="title" label={f.heading} maxlength={120} required />
          <TextArea
            {...shown}
            name="text"
            label={f.text}
            hint={f.textHint}
            rows={8}
            maxlength={4000}
            required
          />
          <TextField {...shown} name="name" label={f.name} autocomplete="name" maxlength={120} />
          <Checkbox {...shown} name="showsName" label={f.showsName} />
          <TextField
            {...shown}
            name="email"
            label={f.email}
            hint={f.emailHint}
            type="email"
            inputmode="email"
            autocomplete="email"
            maxlength={320}
            required
          />
          <div class="public-trap" aria-hidden="true">
            <label for="website">{f.trap}</label>
            <input id="website" name="website" tabindex={-1} autocomplete="off" />
          </div>
          <Checkbox {...shown} name="consent" label={f.consent} hint={f.consentHint} required />
          <Button kind="primary">{f.send}</Button>
        </PostForm>
      </div>
    </PublicPage>
  );
};

export const SentPage: FC<{ view: PublicView; phase: PublicPhase }> = ({ view, phase }) => {
  const t = texts(view.language).sent;
  return (
    <PublicPage view={view} title={t.title} lead={t.lead}>
      <p>{t.hint}</p>
      <p>
        <a href={link(view, `beteiligung/${phase.id}`)}>{t.back}</a>
      </p>
    </PublicPage>
  );
};

export const SayPage: FC<{ view: PublicView; title: string; text: string }> = ({ view, title, text }) => (
  <PublicPage view={view} title={title} lead={text}>
    <p>
      <a href={link(view, 'beteiligung')}>{texts(view.language).sent.back}</a>
    </p>
  </PublicPage>
);

/** The giver's own page: confirm, see what became of it, take it back. */
export const OwnContributionPage: FC<{ view: PublicView; one: Contribution; action: string }> = (props) => {
  const { view, one, action } = props;
  const t = texts(view.language);
  return (
    <PublicPage view={view} title={one.title} kicker={t.kinds[one.kind]} lead={t.own.states[one.state]}>
      <section>
        <p class="public-text">{one.text}</p>
        {one.refusal && (
          <p class="public-text">
            {t.own.reason}: {one.refusal}
          </p>
        )}
        {one.state === 'published' && (
          <p>
            <a href={`${link(view, `beteiligung/${one.phaseId}`)}#beitrag-${one.number}`}>{t.own.view}</a>
          </p>
        )}
        {one.answers.map(({ day, outcome, text }) => (
          <div class="public-answer">
            <p>
              <strong>
                {t.answer(formatDay(day, view.language))}: {t.outcomes[outcome]}
              </strong>
            </p>
            <p class="public-text">{text}</p>
          </div>
        ))}
      </section>
      {one.state === 'unconfirmed' && (
        <form method="post" action={action} class="public-act">
          <Button name="act" value="confirm">
            {t.own.confirm}
          </Button>
        </form>
      )}
      <form method="post" action={action} class="public-act">
        <p class="muted" id="zurueckziehen">
          {t.own.withdrawHint}
        </p>
        <Button kind="secondary" name="act" value="withdraw">
          {t.own.withdraw}
        </Button>
      </form>
    </PublicPage>
  );
};
