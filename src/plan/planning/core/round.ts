import type { Bilingual } from '../../../kernel/text.ts';
import type { InitiativeState } from '../../core/initiative.ts';

/** The year of planning, after the budget's calendar (domain research, plan.md 1.4). */
export const stages = ['call', 'assess', 'plan', 'agree', 'adopt', 'roll-on', 'closed'] as const;
export type Stage = (typeof stages)[number];

export const adoptingBodies = ['board', 'committee', 'council'] as const;
export type AdoptingBody = (typeof adoptingBodies)[number];

export const bodyNames: Record<AdoptingBody, Bilingual> = {
  board: { de: 'Verwaltungsvorstand', en: 'Board' },
  committee: { de: 'Ausschuss', en: 'Committee' },
  council: { de: 'Rat', en: 'Council' },
};

export const stageWords: Record<Stage, { name: Bilingual; task: Bilingual }> = {
  call: {
    name: { de: 'Aufruf', en: 'Call' },
    task: {
      de: 'Ämter melden ihren Bedarf und reihen ihn.',
      en: 'Offices announce their needs and rank them.',
    },
  },
  assess: {
    name: { de: 'Bewertung', en: 'Assessment' },
    task: {
      de: 'Kosten, Aufwand, Nutzen und Voten liegen vor.',
      en: 'Costs, effort, benefit and votes are given.',
    },
  },
  plan: {
    name: { de: 'Planung', en: 'Planning' },
    task: { de: 'Szenarien sind berechnet und verglichen.', en: 'Scenarios are calculated and compared.' },
  },
  agree: {
    name: { de: 'Abstimmung', en: 'Agreement' },
    task: {
      de: 'Kämmerei, Verwaltungsvorstand und Ämter kennen den Entwurf.',
      en: 'Treasury, board and offices know the draft.',
    },
  },
  adopt: {
    name: { de: 'Beschluss', en: 'Resolution' },
    task: { de: 'Das zuständige Gremium beschließt den Plan.', en: 'The competent body adopts the plan.' },
  },
  'roll-on': {
    name: { de: 'Fortschreibung', en: 'Rolling on' },
    task: {
      de: 'Das zweite Jahr wird genauer geplant; Abweichungen fließen ein.',
      en: 'The second year is planned in detail; deviations flow in.',
    },
  },
  closed: {
    name: { de: 'Abgeschlossen', en: 'Closed' },
    task: { de: 'Die Runde ist beendet.', en: 'The round is over.' },
  },
};

/** What is known about how far a round is. */
export type RoundFacts = {
  states: Partial<Record<InitiativeState, number>>;
  calculated: number;
  /** Versions adopted in this round. */
  adopted: number;
  /** Does one lie before a body? */
  proposed: boolean;
};

export type StageFault = { refusal: 'nothing-calculated' | 'nothing-adopted' | 'last-stage' };

export const nextStage = (stage: Stage): Stage | undefined => stages[stages.indexOf(stage) + 1];

/** What keeps a round from leaving its stage: no agreement without a calculation, no rolling on without a resolution. */
export function findStageFault(stage: Stage, facts: RoundFacts): StageFault | undefined {
  if (!nextStage(stage)) return { refusal: 'last-stage' };
  if (stage === 'plan' && facts.calculated === 0) return { refusal: 'nothing-calculated' };
  return stage === 'adopt' && facts.adopted === 0 ? { refusal: 'nothing-adopted' } : undefined;
}
