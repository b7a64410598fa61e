import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Coverage } from '../../../law/core/coverage.ts';
import type { LegalDeadline } from '../../../law/core/legal-deadline.ts';
import type { RadarRow } from '../../../law/core/radar.ts';
import type { State } from '../../../law/core/state.ts';
import type { View } from '../../../web/env.ts';
import { Status, type Tone } from '../../../web/parts.tsx';
import { texts } from '../texts.ts';

const stateTones: Record<State, Tone> = {
  future: 'plain',
  soon: 'warn',
  due: 'info',
  overdue: 'bad',
  superseded: 'plain',
  done: 'good',
};

export const LawStateMark: FC<{ view: View; state: State }> = ({ view, state }) => (
  <Status tone={stateTones[state]}>{texts(view.language).states[state]}</Status>
);

const coverageTones: Record<Coverage, Tone> = {
  none: 'bad',
  planned: 'warn',
  running: 'info',
  covered: 'good',
  waived: 'plain',
};

/**
 * What only may be missed, or may not bind at all, is not shown as a fault, and what is history needs no initiative any
 * more.
 */
export const CoverageMark: FC<{ view: View; row: RadarRow; coverage: Coverage }> = (props) => {
  const { view, row, coverage } = props;
  const t = texts(view.language);
  if (row.state === 'superseded' && coverage === 'none') return <>–</>;
  if (row.outlook) return <Status tone="plain">{t.picture.marks.outlook}</Status>;
  if (row.applies === 'no') return <Status tone="plain">{t.coverage.waived}</Status>;
  if (coverage === 'none' && (row.obligation.bindingness === 'may' || row.applies === 'check'))
    return <Status tone="plain">{t.coverage.none}</Status>;
  return <Status tone={coverageTones[coverage]}>{t.coverage[coverage]}</Status>;
};

/** The day as the act says it, the same wherever it stands. */
export function boundedDay({ date, boundary }: Pick<LegalDeadline, 'date' | 'boundary'>, language: Language) {
  const t = texts(language).duty;
  const day = formatDay(date, language);
  return boundary === 'end_of_day' ? t.lastDay(day) : t.firstDay(day);
}

/** `bis einschließlich 31.12.2026`, `ab 01.01.2027`, or what else is known of the day. */
export function dayText({ due, obligation, next }: RadarRow, language: Language): string {
  const t = texts(language).duty;
  if (due.date !== null) return boundedDay({ date: due.date, boundary: due.boundary }, language);
  if (next !== null) return formatDay(next, language);
  return obligation.due.kind === 'event' ? t.leadEvent.replace(/\.$/, '') : texts(language).list.noDay;
}
