import type { FC } from 'hono/jsx';
import { daysBetween } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { boundedDay } from '../law/pages/marks.tsx';
import type { Overview } from '../store/overview.ts';
import { texts } from '../texts.ts';

/** The next days of the law, and how many duties nobody has begun to meet. */
export const LawCard: FC<{ view: View; overview: Overview }> = ({ view, overview: { law, situation } }) => {
  const t = texts(view.language).law;
  const { next, uncovered, unsure } = law;
  return (
    <Card id="rechtspflichten" title={t.title} link={{ href: paths.law(), text: t.link }}>
      <p>
        {uncovered === 0 ? (
          t.covered
        ) : (
          <a href={paths.lawList({ deckung: 'offen', gilt: 'yes' })}>{t.uncovered(uncovered)}</a>
        )}{' '}
        {unsure > 0 && t.unsure(unsure)}
      </p>
      {next.length === 0 && <p class="muted">{t.none}</p>}
      <ul class="list">
        {next.map((deadline) => (
          <li>
            <a href={paths.obligation(deadline.obligationId)}>{deadline.title[view.language]}</a>
            <span>
              {boundedDay(deadline, view.language)}{' '}
              <span class="muted small">{t.days(daysBetween(situation.today, deadline.date))}</span>{' '}
              {deadline.applies === 'check' ? (
                <Status tone="info">{t.check}</Status>
              ) : (
                !deadline.isCovered && <Status tone="bad">{t.open}</Status>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
