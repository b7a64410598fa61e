import { z } from 'zod';
import {
  checked,
  optionalCents,
  optionalDay,
  optionalOneOf,
  optionalText,
  optionalWhole,
} from '../web/input.ts';
import type { InitiativeState } from './core/initiative.ts';
import type { Evidence } from './core/life-cycle.ts';
import { bodies } from './core/threshold.ts';

const resolution = ['body', 'paper', 'resolvedOn'];

/** What is asked at a step, in the order of the form. */
export function evidenceFields(from: InitiativeState, to: InitiativeState): string[] {
  if (to === 'adopted')
    return from === 'rejected'
      ? resolution
      : from === 'planned'
        ? [...resolution, 'planVersionAdopted']
        : ['reason', ...resolution];
  if (to === 'planned' && from === 'assessed') return ['exception'];
  if (to === 'deferred') return ['resumeOn', 'reason'];
  if (to === 'in-progress')
    return from === 'paused' ? ['reason'] : ['projectOrder', 'fundsReleased', 'teamsCommitted'];
  return asked[to] ?? [];
}

const asked: Partial<Record<InitiativeState, string[]>> = {
  rejected: ['reason'],
  paused: ['reason', 'followUpCosts'],
  cancelled: ['reason', 'sunkCents', 'lessons'],
  introduced: ['productiveOn', 'handedOver'],
  completed: ['finalAccount', 'oldSystemOff'],
  'effect-reviewed': ['indicatorsMeasured'],
};

export const stepInput = z
  .object({
    reason: optionalText(2_000),
    followUpCosts: optionalText(2_000),
    resumeOn: optionalDay(),
    exception: optionalText(2_000),
    body: optionalOneOf(bodies as ['office', 'cio', 'board', 'committee', 'council']),
    paper: optionalText(120),
    resolvedOn: optionalDay(),
    planVersionAdopted: checked(),
    projectOrder: checked(),
    fundsReleased: checked(),
    teamsCommitted: checked(),
    sunkCents: optionalCents(),
    lessons: optionalText(4_000),
    productiveOn: optionalDay(),
    handedOver: checked(),
    finalAccount: checked(),
    oldSystemOff: optionalOneOf(['yes', 'no']).transform((value) =>
      value === null ? null : value === 'yes',
    ),
    indicatorsMeasured: checked(),
    version: optionalWhole(),
  })
  .transform(({ body, paper, resolvedOn, version, ...said }) => ({
    version: version ?? 0,
    evidence: {
      ...said,
      resolution: body && paper && resolvedOn ? { body, paper, on: resolvedOn } : null,
    } satisfies Omit<Evidence, 'today'>,
  }));
