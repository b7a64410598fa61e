import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { ButtonLink, Card, Status } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Computed } from '../../core/light.ts';
import { reviewWindow } from '../../core/review.ts';
import { signOfLight } from '../../pages/marks.tsx';
import type { WholeInitiative } from '../../store/initiatives.ts';
import { type ChangeRequest, changeable } from '../store/changes.ts';
import { texts } from '../texts.ts';
import { ChangeStatus } from './changes.tsx';

type Props = { view: View; initiative: WholeInitiative; changes: readonly ChangeRequest[] };

/** What was changed against the resolution, and the review after completion. */
export const Course: FC<Props> = ({ view, initiative, changes }) => {
  const t = texts(view.language);
  const asks = changeable(initiative.state) && !changes.some(({ state }) => state === 'open');
  const reviewed = initiative.state === 'completed' || initiative.state === 'effect-reviewed';
  if (changes.length === 0 && !asks && !reviewed) return null;
  return (
    <Card title={reviewed ? t.review.start : t.change.title} id="aenderungen">
      {reviewed && <ReviewLine view={view} initiative={initiative} />}
      <ul class="plain">
        {changes.map((change) => (
          <li>
            <a href={paths.changeRequest(change.id)}>{change.code}</a>{' '}
            <ChangeStatus view={view} state={change.state} />
          </li>
        ))}
      </ul>
      {asks && (
        <p>
          <ButtonLink href={paths.changeRequestNew(initiative.id)}>{t.change.ask}</ButtonLink>
        </p>
      )}
    </Card>
  );
};

const ReviewLine: FC<Omit<Props, 'changes'>> = ({ view, initiative }) => {
  const t = texts(view.language).review;
  const { from, until } = reviewWindow(initiative.stateSince);
  const day = (value: string) => formatDay(value, view.language);
  return (
    <p>
      <a href={paths.completionReview(initiative.id)}>{t.start}</a>
      {initiative.state === 'completed' && (
        <span class="muted small">
          {' '}
          {t.columns.window}: {t.window(day(from), day(until))}
        </span>
      )}
    </p>
  );
};

type Beside = { view: View; initiative: WholeInitiative; computed: Computed };

/** Green outside, red inside: the computed light and its reason beside the reported one, where they disagree. */
export const ComputedMark: FC<Beside> = ({ view, initiative, computed }) => {
  const t = texts(view.language);
  const running = ['in-progress', 'paused', 'introduced'].includes(initiative.state);
  if (!running || !computed.light || computed.light === initiative.light) return null;
  return (
    <>
      <a class="computed" href={paths.statusReports(initiative.id)}>
        <Status tone={signOfLight(computed.light).tone}>{t.computedLight(t.colours[computed.light])}</Status>
      </a>{' '}
      <span class="muted small">{t.because(computed.because)}</span>
    </>
  );
};
