import type { InitiativeState } from '../../plan/core/initiative.ts';
import { stateNames } from '../../plan/core/life-cycle.ts';
import { absenceOf, normalise } from '../../plan/core/reading/cell-text.ts';
import { type Confidence, type Note, noteOf } from '../../plan/core/reading/confidence.ts';
import { parseDate } from '../../plan/core/reading/date.ts';

export type StateReading = {
  state: InitiativeState | null;
  /** A permanent task belongs to operation, not to the portfolio. */
  operation: boolean;
  /** Proposal in percent, to be confirmed. */
  progress: number | null;
  /** A period named beside the word: „umgesetzt im Juni 2018“. */
  when: string | null;
  notes: Note[];
  confidence: Confidence;
};

type Word = {
  pattern: RegExp;
  state: InitiativeState | null;
  progress?: number;
  note?: string;
  confidence?: Confidence;
};

const edge = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

/** Words of real reports (domain research, plan.md 5.6); the first that fits wins, so longer ones stand first. */
const words: readonly Word[] = [
  word('wird überführt|überführt in|zusammengeführt|geht auf in', 'completed', {
    note: 'merged',
    confidence: 'unclear',
  }),
  word('noch nicht geplant|idee|vorschlag|anregung', 'idea'),
  word(
    'nicht weiter ?verfolgt|nicht weiterverfolgt|eingestellt|entfällt|entfallen|obsolet|abgebrochen|gestrichen',
    'cancelled',
  ),
  word('abgelehnt|nicht genehmigt|verworfen', 'rejected'),
  word('zunächst zurückgestellt|zurückgestellt|verschoben|geschoben|vertagt|später', 'deferred', {
    note: 'resume-day-missing',
    confidence: 'assumed',
  }),
  word('gestoppt', 'paused', { confidence: 'unclear' }),
  word('ruht|ruhend|pausiert|pause|on hold|angehalten', 'paused'),
  word('nahezu abgeschlossen|fast fertig|kurz vor abschluss', 'in-progress', { progress: 90 }),
  word('teilweise umgesetzt|in teilen umgesetzt', 'in-progress', { progress: 50 }),
  word('fortgeschritten', 'in-progress', { progress: 60 }),
  word('wirkung geprüft|evaluiert', 'effect-reviewed'),
  word(
    'in umsetzung|umsetzung läuft|in bearbeitung|in arbeit|läuft|lfd\\.?|in durchführung|im gange|aktiv|in progress',
    'in-progress',
  ),
  word('gestartet|begonnen|angelaufen', 'in-progress', { progress: 10 }),
  word(
    'laufend|kontinuierlich|fortlaufend|daueraufgabe|als daueraufgabe etabliert|verstetigt|dauerhaft|regelbetrieb',
    null,
    { note: 'operation', confidence: 'unclear' },
  ),
  word('in prüfung|in klärung|in bewertung|wird geprüft|prüfung|prüfauftrag|klärung', 'in-assessment'),
  word('bewertet|geprüft', 'assessed'),
  word('eingeplant', 'planned'),
  word('geplant|vorgesehen|in planung|planung', 'planned', { confidence: 'assumed' }),
  word('beschlossen|bewilligt|freigegeben|genehmigt|beauftragt', 'adopted'),
  word('produktiv|eingeführt|echtbetrieb|im betrieb|live|in betrieb', 'introduced'),
  word('abgeschlossen|umgesetzt|erledigt|fertig|beendet|fertiggestellt|completed|done', 'completed'),
  word('gemeldet|angemeldet|beantragt|bedarf|neu|offen', 'announced', { confidence: 'assumed' }),
];

function word(source: string, state: InitiativeState | null, more: Partial<Word> = {}): Word {
  return { pattern: edge(source), state, ...more };
}

const ownNames = new Map(
  Object.entries(stateNames).flatMap(([state, { de, en }]) =>
    [state, de, en].map((name) => [name.toLowerCase(), state as InitiativeState] as const),
  ),
);

/** Reads what a status column says. Never throws. */
export function readState(text: string): StateReading {
  const clean = normalise(text);
  const own = ownNames.get(clean.toLowerCase().replaceAll('_', '-'));
  if (own) return { ...none, state: own };
  const absence = absenceOf(clean);
  if (absence && absence !== 'unknown')
    return {
      ...none,
      notes: absence === 'empty' ? [] : [noteOf(absence, clean)],
      confidence: absence === 'empty' || absence === 'placeholder' ? 'sure' : 'unclear',
    };
  const said = clean.replaceAll('_', ' ');
  const found = words.find(({ pattern }) => pattern.test(said));
  if (!found) return { ...none, notes: [noteOf('state-unknown', clean)], confidence: 'unclear' };
  return settle(found, said);
}

function settle({ pattern, state, progress, note, confidence }: Word, said: string): StateReading {
  const whole = pattern.exec(said)?.[0].length === said.length;
  const date = /\d/.test(said) ? parseDate(said) : null;
  const when = date && !date.unclear ? date.value : null;
  return {
    state,
    operation: note === 'operation',
    progress: progress ?? null,
    when,
    notes: [...(note ? [note] : []), ...(whole ? [] : [noteOf('state-in-text', said)])],
    confidence: confidence ?? (whole && progress === undefined ? 'sure' : 'assumed'),
  };
}

const none: StateReading = {
  state: null,
  operation: false,
  progress: null,
  when: null,
  notes: [],
  confidence: 'sure',
};
