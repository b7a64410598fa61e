import type { FC } from 'hono/jsx';
import { daysBetween, formatDay } from '../../../kernel/day.ts';
import { councilSentence } from '../../../law/core/council.ts';
import { legalDeadlines } from '../../../law/core/legal-deadline.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Duties, Duty } from '../store.ts';
import { texts } from '../texts.ts';
import { boundedDay, dayText } from './marks.tsx';
import { RadarPicture } from './picture.tsx';
import { LawTabs } from './tabs.tsx';

export type RadarProps = { view: View; reading: Duties; asOf: string; past: boolean };

/** What binds, from when, and what covers it, at a glance. */
export const RadarPage: FC<RadarProps> = ({ view, reading, asOf, past }) => {
  const t = texts(view.language);
  const { duties, figures, catalogue } = reading;
  const open = duties.filter(({ gap }) => gap);
  const gaps = open.filter(({ row }) => row.applies === 'yes').toSorted(byNearness(asOf));
  return (
    <Page
      view={view}
      room="law"
      title={t.title(gaps.length)}
      lead={t.lead(figures.binding, figures.toCheck)}
      actions={<KnownOn view={view} asOf={asOf} past={past} />}
    >
      <LawTabs view={view} current="radar" />
      {past && (
        <p class="notice">
          {t.pastView(formatDay(asOf, view.language))} <a href={paths.law()}>{t.backToToday}</a>
        </p>
      )}
      <RadarPicture view={view} duties={duties} binding={figures} asOf={asOf} />
      <div class="split">
        <GapCard view={view} gaps={gaps} unsure={open.length - gaps.length} past={past} />
        <div class="stack">
          <NextCard view={view} duties={duties} asOf={asOf} />
          <Card title={t.council.title}>
            <p class="muted small">{t.council.lead}</p>
            <blockquote>
              <p>{councilSentence(reading.name, figures, asOf, view.language)}</p>
            </blockquote>
          </Card>
          <p class="muted small">
            {t.freshness(catalogue.catalogueVersion, formatDay(catalogue.knowledgeAsOf, view.language))}
          </p>
        </div>
      </div>
    </Page>
  );
};

/** What lies nearest to the day comes first, whether it is just past or just ahead; what has no day comes last. */
const byNearness =
  (asOf: string) =>
  (a: Duty, b: Duty): number =>
    distance(a, asOf) - distance(b, asOf) || a.row.obligation.id.localeCompare(b.row.obligation.id);

const distance = ({ row: { effectiveFrom } }: Duty, asOf: string): number =>
  effectiveFrom === null ? Number.MAX_SAFE_INTEGER : Math.abs(daysBetween(asOf, effectiveFrom));

const KnownOn: FC<{ view: View; asOf: string; past: boolean }> = ({ view, asOf, past }) => {
  const t = texts(view.language);
  return (
    <form class="known-on" method="get" action={paths.law()}>
      <label class="kern-label" for="bekannt">
        {t.knownOn}
      </label>
      <span class="muted small" id="bekannt-hinweis">
        {t.knownOnHint}
      </span>
      <input
        class="kern-form-input__input short"
        id="bekannt"
        name="bekannt"
        type="date"
        value={past ? asOf : ''}
        aria-describedby="bekannt-hinweis"
      />
      <Button kind="secondary">{t.show}</Button>
    </form>
  );
};

const shownGaps = 8;

type GapProps = { view: View; gaps: readonly Duty[]; unsure: number; past: boolean };

/** `unsure`: duties that may bind and are not begun either. */
const GapCard: FC<GapProps> = ({ view, gaps, unsure, past }) => {
  const t = texts(view.language).gaps;
  const all = paths.lawList({ deckung: 'offen', gilt: 'yes' });
  return (
    <Card
      id="luecken"
      title={t.title}
      link={gaps.length > 0 ? { href: all, text: t.all(gaps.length) } : undefined}
    >
      {gaps.length === 0 && <p>{t.none}</p>}
      <ul class="list acts">
        {gaps.slice(0, shownGaps).map((duty) => (
          <GapRow view={view} duty={duty} past={past} />
        ))}
      </ul>
      {unsure > 0 && (
        <p>
          <a href={paths.lawList({ deckung: 'offen', gilt: 'check' })}>{t.unsure(unsure)}</a>{' '}
          <a href={paths.lawAnswers()}>{t.answer}</a>
        </p>
      )}
    </Card>
  );
};

const GapRow: FC<{ view: View; duty: Duty; past: boolean }> = ({ view, duty: { row, covering }, past }) => {
  const t = texts(view.language);
  const { id, title } = row.obligation;
  return (
    <li>
      <span>
        <a href={paths.obligation(id)}>{title[view.language]}</a>
        <br />
        <span class="muted small">
          {row.law.abbreviation}, {dayText(row, view.language)}
        </span>
      </span>
      {covering.length === 0 && !past && (
        <May view={view} decision="V1" need="prepare" quiet>
          <form method="post" action={paths.obligationProposal(id)}>
            <button
              class="kern-btn kern-btn--tertiary"
              type="submit"
              aria-label={t.gaps.proposeFor(title[view.language])}
            >
              <span class="kern-label">{t.gaps.propose}</span>
            </button>
          </form>
        </May>
      )}
    </li>
  );
};

const NextCard: FC<{ view: View; duties: readonly Duty[]; asOf: string }> = ({ view, duties, asOf }) => {
  const t = texts(view.language).next;
  const checkWord = texts(view.language).applies.check;
  const next = legalDeadlines(
    duties.filter(({ coverage }) => coverage !== 'waived').map(({ row }) => row),
    asOf,
  ).slice(0, 6);
  return (
    <Card title={t.title}>
      {next.length === 0 && <p>{t.none}</p>}
      <ul class="list">
        {next.map((deadline) => {
          const { obligationId, title, date, applies } = deadline;
          const days = daysBetween(asOf, date);
          return (
            <li>
              <a href={paths.obligation(obligationId)}>{title[view.language]}</a>
              <span>
                {boundedDay(deadline, view.language)}{' '}
                <span class="muted small">{days === 0 ? t.today : t.days(days)}</span>{' '}
                {applies === 'check' && <Status tone="info">{checkWord}</Status>}
              </span>
            </li>
          );
        })}
      </ul>
      {next.length > 0 && (
        <div class="actions">
          <ButtonLink href={paths.accessTokens()}>{t.calendar}</ButtonLink>
          <a href={paths.lawCalendar()}>{t.file}</a>
        </div>
      )}
    </Card>
  );
};
