import type { Bilingual, Language } from '../../kernel/text.ts';
import type { InitiativeState } from './initiative.ts';
import { stateNames } from './life-cycle.ts';

const acts: Record<Exclude<InitiativeState, 'idea'>, Bilingual> = {
  announced: { de: 'Melden', en: 'Announce' },
  'in-assessment': { de: 'Zur Bewertung annehmen', en: 'Accept for assessment' },
  assessed: { de: 'Bewertung abschließen', en: 'Finish the assessment' },
  planned: { de: 'Einplanen', en: 'Plan' },
  adopted: { de: 'Beschließen', en: 'Adopt' },
  'in-progress': { de: 'Starten', en: 'Start' },
  introduced: { de: 'Einführen', en: 'Introduce' },
  completed: { de: 'Abschließen', en: 'Complete' },
  'effect-reviewed': { de: 'Wirkung prüfen', en: 'Review the effect' },
  deferred: { de: 'Zurückstellen', en: 'Defer' },
  rejected: { de: 'Ablehnen', en: 'Reject' },
  paused: { de: 'Pausieren', en: 'Pause' },
  cancelled: { de: 'Abbrechen', en: 'Cancel' },
};

const otherwise: Record<string, Bilingual> = {
  'in-progress adopted': { de: 'Neu beschließen', en: 'Adopt anew' },
  'rejected adopted': {
    de: 'Entgegen der Empfehlung beschließen',
    en: 'Adopt against the recommendation',
  },
  'paused in-progress': { de: 'Fortsetzen', en: 'Resume' },
};

/** What whoever takes the step does: a state is what the initiative is afterwards. */
export function nameAct(from: InitiativeState, to: InitiativeState, language: Language): string {
  const state = stateNames[to][language];
  if (from === 'deferred')
    return language === 'de' ? `Wieder aufnehmen als „${state}“` : `Take up again as “${state}”`;
  return to === 'idea' ? state : (otherwise[`${from} ${to}`] ?? acts[to])[language];
}
