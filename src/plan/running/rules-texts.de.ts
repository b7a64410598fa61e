import type { LimitDifference } from '../../roles/core/matrix/limits.ts';
import type { LightLimits } from '../core/light.ts';
import type { RulesFault } from './core/rules.ts';

export const rulesDe = {
  title: 'Wertgrenzen und Toleranzen',
  lead: 'Wer ab welchem Betrag entscheidet, was ein laufendes Vorhaben ohne neuen Beschluss darf und ab wann eine gerechnete Ampel gelb oder rot ist.',
  shipped:
    'Noch gelten die Werte, mit denen das Programm ausgeliefert wird. Tragen Sie ein, was in Ihrer Hauptsatzung oder Zuständigkeitsordnung steht.',
  agreed: (number: number) =>
    `Die Wertgrenzen stehen in der Abgrenzung der Rollen, Fassung ${number}. Alles Übrige ist mitgeliefert, bis Sie eine eigene Fassung anlegen.`,
  toAgreed: 'Zur Abgrenzung',
  deviates: 'weicht ab',
  differs: (number: number) =>
    `Die Wertgrenzen weichen von der Abgrenzung der Rollen, Fassung ${number}, ab. Für Vorhaben zählen diese hier:`,
  aboveEuro: (euro: string) => `über ${euro}`,
  never: 'nie',
  difference: {
    inform: (here: string, agreed: string) =>
      `Der Ausschuss wird hier ${here} informiert, nach der Abgrenzung über ${agreed}.`,
    committee: (here: string, agreed: string) =>
      `Der Ausschuss entscheidet hier ${here}, nach der Abgrenzung über ${agreed}.`,
    council: (here: string, agreed: string) =>
      `Der Rat entscheidet hier ${here}, nach der Abgrenzung über ${agreed}.`,
  } satisfies Record<LimitDifference['limit'], unknown>,
  version: (number: number, from: string) => `Fassung ${number}, gültig ab ${from}`,
  future: (from: string) => `gilt erst ab ${from}`,
  old: 'Dies ist eine frühere Fassung.',
  toCurrent: 'Zur geltenden Fassung',
  edit: 'Neue Fassung anlegen',
  editLead:
    'Eine Fassung wird nicht geändert, sondern von der nächsten abgelöst. So bleibt prüfbar, nach welchen Regeln früher entschieden wurde.',
  save: 'Fassung in Kraft setzen',
  saved: (number: number) => `Fassung ${number} ist gespeichert.`,
  source: 'Quelle',
  sourceHint: 'Wo es steht, zum Beispiel: Hauptsatzung § 8 vom 14.03.2025.',
  validFrom: 'Gültig ab',
  limits: 'Wertgrenzen',
  limitsHint:
    'Zu jedem Betrag entscheidet genau eine Stelle. „über“ zählt nicht mit, „bis“ zählt mit; ein leeres „bis“ heißt: ohne Obergrenze.',
  subject: 'Wofür',
  above: 'über €',
  upTo: 'bis €',
  body: 'Stelle',
  part: 'Beteiligung',
  open: 'ohne Obergrenze',
  tolerances: 'Toleranzen',
  tolerancesHint: 'Was darüber hinausgeht, muss die Stelle entscheiden, die den Plan beschlossen hat.',
  termYears: 'Laufende Kosten zählen über (Jahre)',
  termHint: '4 Jahre nach § 3 Abs. 11 VgV für Verträge ohne festes Ende.',
  costTolerance: 'Mehrkosten bis (%)',
  delayToleranceDays: 'Verzug bis (Tage)',
  reportDueDays: 'Statusbericht fällig nach Quartalsende (Tage)',
  lightLimits: 'Ab wann eine gerechnete Ampel gelb oder rot ist',
  yellow: 'gelb über',
  red: 'rot über',
  measures: {
    delayDays: 'Verzug in Tagen',
    delayShare: 'Verzug in % der Restzeit',
    overrunShare: 'Mehrkosten in %',
    loadShare: 'Auslastung eines Teams in %',
  } satisfies Record<keyof LightLimits, string>,
  versions: 'Alle Fassungen',
  versionRow: (number: number) => `Fassung ${number}`,
  enteredBy: (by: string, on: string) => `eingetragen von ${by} am ${on}`,
  conflict:
    'Inzwischen hat jemand eine neuere Fassung angelegt. Bitte prüfen Sie diese und speichern Sie dann noch einmal.',
  faults: {
    gap: 'Über {cents} entscheidet niemand ({subject}). Bitte schließen Sie die Lücke.',
    overlap: 'Über {cents} entscheiden zwei ({subject}). Bitte nennen Sie nur eine Stelle.',
    'no-end':
      'Über {cents} entscheidet niemand mehr ({subject}). Lassen Sie beim höchsten Betrag „bis“ leer.',
    'no-start': 'Die erste Grenze muss bei 0 beginnen ({subject}).',
    'red-below-yellow': 'Rot muss später beginnen als Gelb.',
  } satisfies Record<RulesFault['refusal'], string>,
};
