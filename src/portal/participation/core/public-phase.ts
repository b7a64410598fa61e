import type { Day } from '../../../kernel/day.ts';
import type { ContributionKind, ContributionState, Outcome } from './contribution.ts';

/** Phases and contributions as they are known inside; addresses and reasons of refusals never come this far. */
export type SourcePhase = {
  id: string;
  title: string;
  question: string;
  beginsOn: Day;
  endsOn: Day;
  answerDays: number;
  closing: string | null;
  released: boolean;
  fieldIds: readonly string[];
  contributions: readonly SourceContribution[];
};
export type SourceContribution = {
  number: number | null;
  fieldId: string | null;
  kind: ContributionKind;
  title: string;
  text: string;
  giverName: string | null;
  showsName: boolean;
  state: ContributionState;
  confirmedOn: Day | null;
  dueOn: Day | null;
  answeredOn: Day | null;
  passedOn: boolean;
  /** What the impulse made of it became. */
  initiativeId: string | null;
  answers: readonly PublicAnswer[];
};

export type PublicPhase = {
  id: string;
  title: string;
  question: string;
  beginsOn: Day;
  endsOn: Day;
  answerDays: number;
  closing?: string;
  fieldIds: string[];
  contributions: PublicContribution[];
};
export type PublicContribution = {
  number: number;
  phaseId: string;
  fieldId: string;
  kind: ContributionKind;
  title: string;
  text: string;
  by?: string;
  confirmedOn: Day;
  dueOn: Day;
  answeredOn?: Day;
  passedOn: boolean;
  initiativeId?: string;
  answers: PublicAnswer[];
};
export type PublicAnswer = { outcome: Outcome; text: string; day: Day };

/** Released phases with what was let through, under fields and with initiatives that are released themselves. */
export function publicPhases(
  phases: readonly SourcePhase[],
  released: { fields: ReadonlySet<string>; initiatives: ReadonlySet<string> },
): PublicPhase[] {
  return phases
    .filter((phase) => phase.released)
    .map(({ id, title, question, beginsOn, endsOn, answerDays, closing, fieldIds, contributions }) => ({
      id,
      title,
      question,
      beginsOn,
      endsOn,
      answerDays,
      ...(closing && { closing }),
      fieldIds: fieldIds.filter((fieldId) => released.fields.has(fieldId)),
      contributions: contributions
        .filter(({ state, fieldId }) => state === 'published' && fieldId && released.fields.has(fieldId))
        .map((one) => publicContribution(id, one, released.initiatives)),
    }));
}

const publicContribution = (
  phaseId: string,
  one: SourceContribution,
  initiatives: ReadonlySet<string>,
): PublicContribution => ({
  number: one.number!,
  phaseId,
  fieldId: one.fieldId!,
  kind: one.kind,
  title: one.title,
  text: one.text,
  ...(one.showsName && one.giverName && { by: one.giverName }),
  confirmedOn: one.confirmedOn!,
  dueOn: one.dueOn!,
  ...(one.answeredOn && { answeredOn: one.answeredOn }),
  passedOn: one.passedOn,
  ...(one.initiativeId && initiatives.has(one.initiativeId) && { initiativeId: one.initiativeId }),
  answers: one.answers.map(({ outcome, text, day }) => ({ outcome, text, day })),
});
