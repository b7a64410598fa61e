import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { ButtonLink, Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Reach } from '../reach.ts';
import { texts } from '../texts.ts';

/** Guides and impulses on the start page. */
export const ReachCards: FC<{ view: View; reach: Reach; today: string }> = (props) => (
  <div class="split">
    <ImpulseCard {...props} />
    <GuideCard {...props} />
  </div>
);

const GuideCard: FC<{ view: View; reach: Reach }> = ({ view, reach }) => {
  const t = texts(view.language).reach;
  const share = reach.staff > 0 ? Math.round((reach.reached / reach.staff) * 100) : 0;
  return (
    <Card title={t.title} link={{ href: paths.guides(), text: t.link }}>
      {reach.guides === 0 ? (
        <p>{t.none}</p>
      ) : (
        <p>
          {t.sentence(reach.guides, `${share} %`, formatNumber(reach.staff, view.language))}{' '}
          {reach.without.length > 0 ? t.without(reach.without.join(', ')) : t.full}
        </p>
      )}
    </Card>
  );
};

const ImpulseCard: FC<{ view: View; reach: Reach; today: string }> = ({ view, reach, today }) => {
  const t = texts(view.language).reach;
  return (
    <Card title={t.impulses(reach.figures.waiting)} link={{ href: paths.impulses(), text: t.allImpulses }}>
      {reach.waiting.length === 0 && (
        <>
          <p>{t.noImpulses}</p>
          <ButtonLink href={paths.impulseNew()}>{t.giveImpulse}</ButtonLink>
        </>
      )}
      <ul class="list">
        {reach.waiting.map(({ id, title, unit, dueOn }) => (
          <li>
            <span>
              <a href={paths.impulse(id)}>{title}</a> <span class="muted small">{unit}</span>
            </span>
            {dueOn < today ? (
              <Status tone="bad">{t.overdue(formatDay(dueOn, view.language))}</Status>
            ) : (
              <span>{t.due(formatDay(dueOn, view.language))}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
