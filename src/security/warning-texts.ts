import { counted } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';
import type { WarningStep } from './core/warning.ts';

const de = {
  entered: (number: number) => `Vorfall ${number}: eingetragen, die Meldefristen laufen`,
  enteredText: (noticed: string) =>
    `Bemerkt am ${noticed}. Wer bis wann zu unterrichten ist, steht beim Vorfall.`,
  subject: (number: number, step: WarningStep, hours: number) => {
    if (step === 'ended') return `Vorfall ${number}: Eine Meldefrist ist abgelaufen`;
    if (step === 'unanswered') return `Vorfall ${number}: Eine Meldung ist noch offen`;
    return `Vorfall ${number}: Eine Meldefrist endet in ${span(hours)}`;
  },
  duty: (name: string, to: string, basis: string) => `${name} (${basis}), an: ${to}.`,
  until: (moment: string) => `Ende der Frist: ${moment}. Noch ist keine Meldung eingetragen.`,
  atOnce: 'Noch ist keine Meldung eingetragen.',
  check: 'Ob die Pflicht gilt, ist noch unklar.',
  riskHearing: {
    subject: 'Ein Restrisiko: Ihre Stellungnahme ist gefragt',
    text: 'Bevor entschieden wird, ob es getragen wird, verlangt die Abgrenzung Ihre schriftliche Stellungnahme. Worum es geht, steht in Augenmaß.',
  },
  dataEntered: (number: number) => `Vorfall ${number}: Personenbezogene Daten können betroffen sein`,
  several: (count: number) =>
    counted.de(count, 'Meldefrist eines Sicherheitsvorfalls', 'Meldefristen von Sicherheitsvorfällen'),
  line: (number: number, duty: string, until: string | null) =>
    `Vorfall ${number}: ${duty} (${until ? `Ende der Frist: ${until}` : 'noch offen'})`,
};

const span = (hours: number): string => {
  if (hours >= 48) return `${Math.floor(hours / 24)} Tagen`;
  if (hours >= 1) return hours === 1 ? 'einer Stunde' : `${hours} Stunden`;
  return 'weniger als einer Stunde';
};

const en: typeof de = {
  entered: (number) => `Incident ${number}: entered, the reporting periods run`,
  enteredText: (noticed) => `Noticed ${noticed}. Who must be told by when stands with the incident.`,
  subject: (number, step, hours) => {
    if (step === 'ended') return `Incident ${number}: a reporting period has ended`;
    if (step === 'unanswered') return `Incident ${number}: a report is still open`;
    return `Incident ${number}: a reporting period ends in ${spanEn(hours)}`;
  },
  duty: (name, to, basis) => `${name} (${basis}), to: ${to}.`,
  until: (moment) => `End of the period: ${moment}. No report is entered yet.`,
  atOnce: 'No report is entered yet.',
  check: 'Whether the duty applies is not known yet.',
  riskHearing: {
    subject: 'A residual risk: your statement is asked for',
    text: 'Before it is decided whether to carry it, the decision rights want your written statement. What it is about stands in Augenmaß.',
  },
  dataEntered: (number) => `Incident ${number}: personal data may be affected`,
  several: (count) =>
    counted.en(count, 'reporting period of a security incident', 'reporting periods of security incidents'),
  line: (number, duty, until) =>
    `Incident ${number}: ${duty} (${until ? `end of the period: ${until}` : 'still open'})`,
};

const spanEn = (hours: number): string => {
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours >= 1) return hours === 1 ? 'one hour' : `${hours} hours`;
  return 'less than an hour';
};

export const warningTexts = inBoth(de, en);
