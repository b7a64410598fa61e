import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { Status, type Tone } from '../../../web/parts.tsx';
import { written } from '../../../web/written.ts';
import type { PublicField } from '../../public/core/public-view.ts';
import { link, PublicPage, type PublicView } from '../../public/pages/layout.tsx';
import { type Outcome, type PhaseState, phaseStateOf } from '../core/contribution.ts';
import type { PublicContribution, PublicPhase } from '../core/public-phase.ts';
import { texts } from '../texts.ts';

type PhaseProps = { view: PublicView; phase: PublicPhase };

const stateOf = ({ town }: PublicView, phase: PublicPhase) => phaseStateOf(phase, town.today);

/** All phases, those that run first. */
export const PhasesPage: FC<{ view: PublicView; title: string }> = ({ view, title }) => {
  const t = texts(view.language);
  const { phases } = view.town;
  const open = phases.filter((phase) => stateOf(view, phase) === 'open');
  return (
    <PublicPage view={view} title={title} lead={phasesLead(view, open.length)}>
      {view.takesPosts && view.site.takesIdeas && (
        <section class="public-invitation">
          <h2>{t.ideaForm.title}</h2>
          <p>{t.ideaForm.lead}</p>
          <p>
            <a class="kern-btn kern-btn--primary" href={link(view, 'beteiligung/idee')}>
              <span class="kern-label">{t.ideaForm.open}</span>
            </a>
          </p>
        </section>
      )}
      {(['open', 'coming', 'ended'] as const).map((state) => (
        <PhasesOf view={view} state={state} phases={phases.filter((one) => stateOf(view, one) === state)} />
      ))}
      <Ideas view={view} />
    </PublicPage>
  );
};

function phasesLead({ language, takesPosts, town }: PublicView, open: number): string {
  const t = texts(language);
  if (town.phases.length === 0) return t.none;
  return open > 0 && !takesPosts ? t.noMail.text : t.lead(open);
}

const PhasesOf: FC<{ view: PublicView; state: PhaseState; phases: readonly PublicPhase[] }> = (props) => {
  const { view, state, phases } = props;
  if (phases.length === 0) return null;
  return (
    <section>
      <h2>{texts(view.language).phasesNow[state]}</h2>
      <ul class="public-cards broad">
        {phases.map((phase) => (
          <li>
            <h3>
              <a href={link(view, `beteiligung/${phase.id}`)} lang={written(view)}>
                {phase.title}
              </a>
            </h3>
            <p class="public-fine">
              <Period view={view} phase={phase} />
            </p>
            <p lang={written(view)}>{phase.question}</p>
            <Counts view={view} phase={phase} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Ideas that came true and that the guides have let out. */
const Ideas: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const { ideas, initiatives } = view.town;
  if (ideas.length === 0) return null;
  return (
    <section id="ideen">
      <h2>{t.ideas}</h2>
      <p>{t.ideasLead}</p>
      <ul class="public-cards broad">
        {ideas.map(({ number, title, text, realisedOn, initiativeId }) => {
          const initiative = initiatives.find(({ id }) => id === initiativeId);
          return (
            <li id={`idee-${number}`}>
              <h3>{title}</h3>
              <p class="public-text">{text}</p>
              <p>
                <Status tone="good">{t.realisedOn(formatDay(realisedOn, view.language))}</Status>
              </p>
              {initiative && (
                <p>
                  {t.became} <a href={link(view, `vorhaben/${initiative.id}`)}>{initiative.name}</a>.
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Period: FC<PhaseProps> = ({ view, phase }) => (
  <>
    {texts(view.language).period(
      formatDay(phase.beginsOn, view.language),
      formatDay(phase.endsOn, view.language),
    )}
  </>
);

const Counts: FC<PhaseProps> = ({ view, phase: { contributions } }) => {
  const t = texts(view.language);
  const answered = contributions.filter(({ answeredOn }) => answeredOn).length;
  return (
    <p>
      {t.contributions(contributions.length)}, {t.answered(answered)}
    </p>
  );
};

const perPage = 40;
export const pagesOfPhase = ({ contributions }: PublicPhase): number =>
  Math.max(1, Math.ceil(contributions.length / perPage));

/** One phase: what is asked, and per field what was said and answered, the newest first. */
export const PhasePage: FC<PhaseProps & { page: number; section: string }> = (props) => {
  const { view, phase, page, section } = props;
  const shown = phase.contributions.slice((page - 1) * perPage, page * perPage);
  return (
    <PublicPage
      view={view}
      title={phase.title}
      named
      kicker={<a href={link(view, 'beteiligung')}>{section}</a>}
      lead={phase.question}
    >
      <About view={view} phase={phase} />
      {view.town.fields
        .filter(({ id }) => phase.fieldIds.includes(id))
        .map((field) => (
          <FieldVoices
            view={view}
            phase={phase}
            field={field}
            list={shown.filter(({ fieldId }) => fieldId === field.id)}
            isElsewhere={phase.contributions.some(({ fieldId }) => fieldId === field.id)}
          />
        ))}
      <Pages view={view} phase={phase} page={page} />
    </PublicPage>
  );
};

const phaseTones = { coming: 'info', open: 'good', ended: 'plain' } as const;

const About: FC<PhaseProps> = ({ view, phase }) => {
  const t = texts(view.language);
  const state = stateOf(view, phase);
  return (
    <div class="public-block">
      <p>
        <Status tone={phaseTones[state]}>{t.phaseStates[state]}</Status> <Period view={view} phase={phase} />
      </p>
      <Counts view={view} phase={phase} />
      {state !== 'ended' && <p>{view.takesPosts ? t.rules(phase.answerDays) : t.noMail.text}</p>}
      {phase.closing && (
        <div class="public-answer">
          <h2>{t.closing}</h2>
          <p class="public-text" lang={written(view)}>
            {phase.closing}
          </p>
        </div>
      )}
    </div>
  );
};

type FieldProps = PhaseProps & {
  field: PublicField;
  list: readonly PublicContribution[];
  /** Whether another page has contributions to the field. */
  isElsewhere: boolean;
};

const FieldVoices: FC<FieldProps> = ({ view, phase, field: { id, code, name }, list, isElsewhere }) => {
  const t = texts(view.language);
  return (
    <section id={code}>
      <div class="public-title">
        <h2>{name}</h2>
        {view.takesPosts && stateOf(view, phase) === 'open' && (
          <a
            class="kern-btn kern-btn--primary"
            href={formLink(view, phase.id, id)}
            aria-label={t.contributeTo(name)}
          >
            <span class="kern-label">{t.contribute}</span>
          </a>
        )}
      </div>
      {list.length === 0 ? (
        <p class="public-fine">{isElsewhere ? t.elsewhere : t.noContribution}</p>
      ) : (
        <ol class="public-voices">
          {list.map((one) => (
            <Voice view={view} one={one} />
          ))}
        </ol>
      )}
    </section>
  );
};

const Pages: FC<PhaseProps & { page: number }> = ({ view, phase, page }) => {
  const t = texts(view.language);
  const pages = pagesOfPhase(phase);
  if (pages === 1) return null;
  const at = (number: number) =>
    link(view, `beteiligung/${phase.id}${number === 1 ? '' : `/seite/${number}`}`);
  return (
    <nav class="public-pages" aria-label={t.pages}>
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          {t.newer}
        </a>
      )}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={at(page + 1)}>
          {t.older}
        </a>
      )}
    </nav>
  );
};

/** The form is made for each visitor, so its address is not one of the kept pages. */
export const formLink = (view: PublicView, phaseId: string, fieldId: string): string => {
  const path = link(view, `beteiligung/${phaseId}/beitrag`);
  return `${path}${path.includes('?') ? '&' : '?'}feld=${fieldId}`;
};

const outcomeTones: Record<Outcome, Tone> = {
  answered: 'plain',
  'taken-up': 'good',
  partly: 'info',
  realised: 'good',
  'not-taken-up': 'plain',
};

const Voice: FC<{ view: PublicView; one: PublicContribution }> = ({ view, one }) => {
  const t = texts(view.language);
  const day = (text: string) => formatDay(text, view.language);
  const last = one.answers.at(-1);
  const initiative = view.town.initiatives.find(({ id }) => id === one.initiativeId);
  return (
    <li id={`beitrag-${one.number}`}>
      <article>
        <header>
          <h3>{one.title}</h3>
          <p class="public-fine">
            {t.kinds[one.kind]} {one.number} · {day(one.confirmedOn)}
            {one.by && ` · ${t.by(one.by)}`}
          </p>
          <p>
            {last ? (
              <Status tone={outcomeTones[last.outcome]}>{t.outcomes[last.outcome]}</Status>
            ) : (
              <Status tone="info">{t.dueBy(day(one.dueOn))}</Status>
            )}
          </p>
        </header>
        <p class="public-text">{one.text}</p>
        {one.answers.map((answer) => (
          <div class="public-answer">
            <p class="public-fine">{t.answer(day(answer.day))}</p>
            <p class="public-text" lang={written(view)}>
              {answer.text}
            </p>
          </div>
        ))}
        {one.passedOn && !initiative && <p class="public-fine">{t.passedOn}</p>}
        {initiative && (
          <p>
            {t.became} <a href={link(view, `vorhaben/${initiative.id}`)}>{initiative.name}</a>.
          </p>
        )}
      </article>
    </li>
  );
};
