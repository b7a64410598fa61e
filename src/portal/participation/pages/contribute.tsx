import type { FC } from 'hono/jsx';
import type { ImpulseState } from '../../../guides/core/impulse.ts';
import { type Day, formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, PostForm, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Button } from '../../../web/parts.tsx';
import { noRights } from '../../../web/rights.ts';
import { link, PublicPage, type PublicView } from '../../public/pages/layout.tsx';
import { contributionKinds } from '../core/contribution.ts';
import type { PublicPhase } from '../core/public-phase.ts';
import type { Contribution } from '../store/contributions.ts';
import type { Said } from '../store/mails.ts';
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

/** What a contribution is about; an idea stands for itself. */
export type About = { phase: PublicPhase; field: { id: string; name: string } };
export type FormProps = { view: PublicView; about: About | null; form: Form; token: string };

export const ContributePage: FC<FormProps> = ({ view, about, form, token }) => {
  const t = texts(view.language);
  const f = about ? t.form : { ...t.form, ...t.ideaForm };
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
      title={about ? t.form.title(about.field.name) : t.ideaForm.title}
      kicker={
        <a href={link(view, about ? `beteiligung/${about.phase.id}` : 'beteiligung')}>
          {about ? about.phase.title : t.section}
        </a>
      }
      lead={about ? about.phase.question : t.ideaForm.lead}
    >
      <div class="public-form">
        <p>{about ? t.rules(about.phase.answerDays) : t.ideaForm.rules}</p>
        <PostForm
          {...shown}
          action={about ? formLink(view, about.phase.id, about.field.id) : link(view, 'beteiligung/idee')}
          labels={labels}
        >
          <input type="hidden" name="form" value={token} />
          {about && <SelectField {...shown} name="kind" label={f.kind} options={kinds} required />}
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
          <Giver {...shown} words={f} />
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

type GiverWords = { name: string; showsName: string; email: string; emailHint: string };

const Giver: FC<{ view: View; form: Form; words: GiverWords }> = ({ view, form, words }) => {
  const shown = { view, form };
  return (
    <>
      <TextField {...shown} name="name" label={words.name} autocomplete="name" maxlength={120} />
      <Checkbox {...shown} name="showsName" label={words.showsName} />
      <TextField
        {...shown}
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        inputmode="email"
        autocomplete="email"
        maxlength={320}
        required
      />
    </>
  );
};

type SentProps = { view: PublicView; about: About | null; mail?: (Said & { href: string }) | undefined };

/** What comes next; `mail` is shown where a demonstration sends none. */
export const SentPage: FC<SentProps> = ({ view, about, mail }) => {
  const t = texts(view.language).sent;
  return (
    <PublicPage view={view} title={t.title} lead={mail ? t.demo : t.lead}>
      {mail ? (
        <section class="public-invitation">
          <h2>{mail.subject}</h2>
          <p>{mail.text}</p>
          <p>
            <a href={mail.href}>{mail.link}</a>
          </p>
        </section>
      ) : (
        <p>{t.hint}</p>
      )}
      <p>
        <a href={link(view, about ? `beteiligung/${about.phase.id}` : 'beteiligung')}>{t.back}</a>
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

export type Progress = readonly { day: Day; state: ImpulseState; text: string | null }[];
type OwnProps = { view: PublicView; one: Contribution; progress: Progress; action: string };

/** The giver's own page: confirm, see what became of it, take it back. */
export const OwnContributionPage: FC<OwnProps> = (props) => {
  const { view, one, action } = props;
  const t = texts(view.language);
  const own = one.kind === 'idea' ? { ...t.own, ...t.ownIdea } : t.own;
  return (
    <PublicPage view={view} title={one.title} kicker={t.kinds[one.kind]} lead={own.states[one.state]}>
      <div class="public-block">
        <p class="public-text public-quote">{one.text}</p>
        {one.refusal && (
          <p class="public-text">
            {t.own.reason}: {one.refusal}
          </p>
        )}
        {one.state === 'published' && (
          <p>
            <a href={link(view, `beteiligung/${one.phaseId}#beitrag-${one.number}`)}>{t.own.view}</a>
          </p>
        )}
        <Answers {...props} />
      </div>
      {one.state === 'unconfirmed' && (
        <form method="post" action={action} class="public-act">
          <Button name="act" value="confirm">
            {own.confirm}
          </Button>
        </form>
      )}
      <form method="post" action={action} class="public-act">
        <p class="public-fine" id="zurueckziehen">
          {own.withdrawHint}
        </p>
        <Button kind="secondary" name="act" value="withdraw">
          {own.withdraw}
        </Button>
      </form>
    </PublicPage>
  );
};

const Answers: FC<OwnProps> = ({ view, one, progress }) => {
  const t = texts(view.language);
  const day = (text: Day) => formatDay(text, view.language);
  const said = [
    ...one.answers.map((answer) => ({
      head: `${t.answer(day(answer.day))}: ${t.outcomes[answer.outcome]}`,
      text: answer.text,
    })),
    ...progress.map((step) => ({
      head: `${day(step.day)}: ${t.ownIdea.steps[step.state]}`,
      text: step.text,
    })),
  ];
  return (
    <>
      {said.map(({ head, text }) => (
        <div class="public-answer">
          <p>
            <strong>{head}</strong>
          </p>
          {text && <p class="public-text">{text}</p>}
        </div>
      ))}
    </>
  );
};
