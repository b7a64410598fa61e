import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { link, PublicPage, type PublicView } from '../../public/pages/layout.tsx';
import { phaseStateOf } from '../core/contribution.ts';
import type { PublicContribution, PublicPhase } from '../core/public-phase.ts';
import { texts } from '../texts.ts';

type PhaseProps = { view: PublicView; phase: PublicPhase };

const stateOf = ({ town }: PublicView, phase: PublicPhase) => phaseStateOf(phase, town.today);
const order = { open: 0, coming: 1, ended: 2 };

/** All phases, those that run first. */
export const PhasesPage: FC<{ view: PublicView; title: string }> = ({ view, title }) => {
  const t = texts(view.language);
  const phases = view.town.phases.toSorted((a, b) => order[stateOf(view, a)] - order[stateOf(view, b)]);
  const open = phases.filter((phase) => stateOf(view, phase) === 'open');
  return (
    <PublicPage view={view} title={title} lead={phases.length > 0 ? t.lead(open.length) : t.none}>
      <ul class="public-cards">
        {phases.map((phase) => (
          <li>
            <p>
              {t.phaseStates[stateOf(view, phase)]} · <Period view={view} phase={phase} />
            </p>
            <h2>
              <a href={link(view, `beteiligung/${phase.id}`)}>{phase.title}</a>
            </h2>
            <p>{phase.question}</p>
            <Counts view={view} phase={phase} />
          </li>
        ))}
      </ul>
    </PublicPage>
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

/** One phase: what is asked, and per field what was said and answered. */
export const PhasePage: FC<PhaseProps & { section: string }> = ({ view, phase, section }) => {
  const t = texts(view.language);
  const state = stateOf(view, phase);
  return (
    <PublicPage
      view={view}
      title={phase.title}
      kicker={<a href={link(view, 'beteiligung')}>{section}</a>}
      lead={phase.question}
    >
      <p>
        <strong>{t.notOpen(phase.title, t.phaseStates[state])}</strong> <Period view={view} phase={phase} />.{' '}
        {state !== 'ended' && t.rules(phase.answerDays)}
      </p>
      {phase.closing && (
        <section>
          <h2>{t.closing}</h2>
          <p class="public-text">{phase.closing}</p>
        </section>
      )}
      {view.town.fields
        .filter(({ id }) => phase.fieldIds.includes(id))
        .map(({ id, code, name }) => (
          <section id={code}>
            <h2>{name}</h2>
            {state === 'open' && (
              <p>
                <a
                  class="kern-btn kern-btn--primary"
                  href={formLink(view, phase.id, id)}
                  aria-label={t.contributeTo(name)}
                >
                  <span class="kern-label">{t.contribute}</span>
                </a>
              </p>
            )}
            <Contributions view={view} list={phase.contributions.filter(({ fieldId }) => fieldId === id)} />
          </section>
        ))}
    </PublicPage>
  );
};

/** The form is made for each visitor, so its address is not one of the kept pages. */
export const formLink = (view: PublicView, phaseId: string, fieldId: string): string => {
  const path = link(view, `beteiligung/${phaseId}/beitrag`);
  return `${path}${path.includes('?') ? '&' : '?'}feld=${fieldId}`;
};

const Contributions: FC<{ view: PublicView; list: readonly PublicContribution[] }> = ({ view, list }) => {
  if (list.length === 0) return <p class="muted">{texts(view.language).noContribution}</p>;
  return (
    <ol class="public-voices">
      {list.map((one) => (
        <Voice view={view} one={one} />
      ))}
    </ol>
  );
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
          <p class="muted">
            {t.kinds[one.kind]} {one.number} · {day(one.confirmedOn)}
            {one.by && ` · ${t.by(one.by)}`}
          </p>
          <h3>{one.title}</h3>
        </header>
        <p class="public-text">{one.text}</p>
        {one.passedOn && !initiative && <p class="muted">{t.passedOn}</p>}
        {initiative && (
          <p>
            {t.became} <a href={link(view, `vorhaben/${initiative.id}`)}>{initiative.name}</a>.
          </p>
        )}
        {one.answers.map((answer) => (
          <div class="public-answer">
            <p>
              <strong>
                {t.answer(day(answer.day))}: {t.outcomes[answer.outcome]}
              </strong>
            </p>
            <p class="public-text">{answer.text}</p>
          </div>
        ))}
        {!last && <p class="muted">{t.dueBy(day(one.dueOn))}</p>}
      </article>
    </li>
  );
};
