import { counted } from '../../kernel/text.ts';
import type { StandardDue } from '../../strategy/core/standard.ts';
import { inBoth } from '../../web/texts.ts';

const de = {
  title: (adopted: number, all: number) =>
    `${adopted === 0 ? 'Keine' : adopted} von ${counted.de(all, 'Technik', 'Techniken')} ${adopted > 1 ? 'sind' : 'ist'} Standard`,
  lead: (open: number, due: number) =>
    [
      open === 0
        ? 'Kein Vorschlag ist offen'
        : open === 1
          ? 'Ein Vorschlag wartet auf Entscheidung'
          : `${open} Vorschläge warten auf Entscheidung`,
      due > 0 && `${due} ${due === 1 ? 'Technik braucht' : 'Techniken brauchen'} eine neue Einordnung`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  emptyTitle: 'Noch keine Technik eingeordnet',
  empty:
    'Das Technologieradar zeigt, was Standard ist, was erprobt, beobachtet und abgelöst wird. Vorschlagen darf jede Person der Verwaltung.',
  propose: 'Technik vorschlagen',
  proposeLead: 'Über den Vorschlag entscheidet, wer Standards setzt; die IT-Sicherheit wird vorher gehört.',
  sendProposal: 'Vorschlag abgeben',
  proposeMove: 'Andere Einordnung vorschlagen',
  given: 'Ihr Vorschlag ist abgegeben. Über die Entscheidung werden Sie benachrichtigt.',
  radar: 'Technologieradar',
  radarWords: (counts: string) =>
    `Innen steht, was Standard ist, außen, was abgelöst wird. ${counts}. Alle Techniken stehen in der Tabelle.`,
  ringCount: (ring: string, count: number) => `${ring}: ${count}`,
  table: 'Techniken nach Feld und Einordnung',
  due: 'Neu einzuordnen',
  proposals: 'Vorschläge',
  noProposals: 'Noch kein Vorschlag.',
  by: (name: string, role: string, day: string) => `${name} (${role}), ${day}`,
  rings: { adopt: 'Einsetzen', trial: 'Erproben', assess: 'Beobachten', hold: 'Ablösen' },
  ringHints: {
    adopt: 'Standard: Neues wird damit gebaut.',
    trial: 'Pilot mit Enddatum.',
    assess: 'Wir verfolgen die Entwicklung.',
    hold: 'Läuft bis zu einem Tag aus.',
  },
  sectors: {
    workplace: 'Arbeitsplatz',
    infrastructure: 'Infrastruktur und Betrieb',
    applications: 'Anwendungen und Plattformen',
    'data-security': 'Daten und Sicherheit',
  },
  dues: {
    'trial-over': 'Erprobung ist vorbei',
    'hold-over': 'sollte abgelöst sein',
    'support-ends': 'Wartung endet in weniger als einem Jahr',
  } satisfies Record<StandardDue, string>,
  states: { open: 'offen', accepted: 'angenommen', declined: 'abgelehnt' },
  number: 'Nr.',
  applications: 'Anwendungen darauf',
  noApplications: 'Keine Anwendung des Registers läuft darauf.',
  history: 'Wie es dazu kam',
  move: (from: string | null, to: string) => (from ? `von ${from} zu ${to}` : `aufgenommen als ${to}`),
  since: (day: string) => `seit ${day}`,
  until: (day: string) => `bis ${day}`,
  edit: 'Beschreibung bearbeiten',
  describeLead: 'Die Einordnung ändert nur eine Entscheidung über einen Vorschlag.',
  proposed: 'Vorgeschlagen',
  current: 'Heute',
  notYet: 'nicht auf dem Radar',
  decide: 'Entscheiden',
  accept: 'Annehmen',
  decline: 'Ablehnen',
  declineReason: 'Warum nicht',
  give: 'Stellung nehmen',
  gave: 'Ihre Stellungnahme ist festgehalten.',
  statement: 'Ihre Stellungnahme',
  accepted: (name: string, ring: string) => `„${name}“ steht jetzt auf „${ring}“.`,
  declined: (name: string) => `Der Vorschlag „${name}“ ist abgelehnt.`,
  decidedBy: (name: string, day: string) => `Entschieden von ${name} am ${day}.`,
  fields: {
    standardId: 'Schon auf dem Radar',
    name: 'Name der Technik',
    sector: 'Feld',
    ring: 'Einordnung',
    endsOn: 'Bis (bei „Erproben“ und „Ablösen“)',
    reason: 'Warum',
    decision: 'Begründung der Entscheidung',
    rejection: 'Ablehnung',
    description: 'Beschreibung',
    supportUntil: 'Wartung des Herstellers bis',
    hearing: 'Anhörung',
  } as Record<string, string>,
  hints: {
    standardId: 'Leer lassen, wenn die Technik neu ist.',
    name: 'Nur bei einer neuen Technik.',
    reason: 'Wem es nützt, wer mitmacht, was es kostet.',
  },
  refusals: {
    'name-taken': 'Diese Technik steht schon auf dem Radar. Bitte wählen Sie sie aus der Liste.',
    'same-ring': 'Dort steht die Technik schon. Bitte wählen Sie eine andere Einordnung.',
    'standard-unknown': 'Diese Technik gibt es nicht (mehr). Bitte wählen Sie eine andere.',
    'trial-without-end': 'Eine Erprobung braucht ein Ende. Bitte geben Sie den Tag an.',
    'hold-without-end': 'Eine Ablösung braucht ein Ende. Bitte geben Sie den Tag an.',
    'end-in-past': 'Der Tag liegt nicht in der Zukunft. Bitte geben Sie einen späteren an.',
    'reason-missing': 'Bitte begründen Sie die Ablehnung.',
  } as Record<string, string>,
};

const en: typeof de = {
  title: (adopted, all) =>
    `${adopted === 0 ? 'None' : adopted} of ${counted.en(all, 'technology', 'technologies')} ${adopted > 1 ? 'are' : 'is'} standard`,
  lead: (open, due) =>
    [
      open === 0
        ? 'No proposal is open'
        : open === 1
          ? 'One proposal waits for a decision'
          : `${open} proposals wait for a decision`,
      due > 0 && `${due} ${due === 1 ? 'technology needs' : 'technologies need'} a new ring`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  emptyTitle: 'No technology on the radar yet',
  empty:
    'The technology radar shows what is standard, on trial, watched and phased out. Anybody of the administration may propose.',
  propose: 'Propose a technology',
  proposeLead: 'Those who set standards decide about it; IT security is heard before.',
  sendProposal: 'Send proposal',
  proposeMove: 'Propose another ring',
  given: 'Your proposal is sent. You will be told about the decision.',
  radar: 'Technology radar',
  radarWords: (counts) =>
    `Inside stands what is standard, outside what is phased out. ${counts}. All technologies stand in the table.`,
  ringCount: (ring, count) => `${ring}: ${count}`,
  table: 'Technologies by sector and ring',
  due: 'To be placed anew',
  proposals: 'Proposals',
  noProposals: 'No proposal yet.',
  by: (name, role, day) => `${name} (${role}), ${day}`,
  rings: { adopt: 'Adopt', trial: 'Trial', assess: 'Assess', hold: 'Hold' },
  ringHints: {
    adopt: 'Standard: new things are built with it.',
    trial: 'Pilot with an end.',
    assess: 'We watch how it develops.',
    hold: 'Phased out by a day.',
  },
  sectors: {
    workplace: 'Workplace',
    infrastructure: 'Infrastructure and operation',
    applications: 'Applications and platforms',
    'data-security': 'Data and security',
  },
  dues: {
    'trial-over': 'trial is over',
    'hold-over': 'should be phased out',
    'support-ends': 'support ends in less than a year',
  },
  states: { open: 'open', accepted: 'accepted', declined: 'declined' },
  number: 'No.',
  applications: 'Applications on it',
  noApplications: 'No application of the register runs on it.',
  history: 'How it came about',
  move: (from, to) => (from ? `from ${from} to ${to}` : `placed as ${to}`),
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  edit: 'Edit description',
  describeLead: 'The ring is moved only by deciding on a proposal.',
  proposed: 'Proposed',
  current: 'Today',
  notYet: 'not on the radar',
  decide: 'Decide',
  accept: 'Accept',
  decline: 'Decline',
  declineReason: 'Why not',
  give: 'Give statement',
  gave: 'Your statement is kept.',
  statement: 'Your statement',
  accepted: (name, ring) => `“${name}” is on “${ring}” now.`,
  declined: (name) => `The proposal “${name}” is declined.`,
  decidedBy: (name, day) => `Decided by ${name} on ${day}.`,
  fields: {
    standardId: 'On the radar already',
    name: 'Name of the technology',
    sector: 'Sector',
    ring: 'Ring',
    endsOn: 'Until (for “Trial” and “Hold”)',
    reason: 'Why',
    decision: 'Reason of the decision',
    rejection: 'Decline',
    description: 'Description',
    supportUntil: 'Maker’s support until',
    hearing: 'Hearing',
  },
  hints: {
    standardId: 'Leave blank if the technology is new.',
    name: 'Only for a new technology.',
    reason: 'Whom it helps, who joins, what it costs.',
  },
  refusals: {
    'name-taken': 'This technology is on the radar already. Please choose it from the list.',
    'same-ring': 'The technology is there already. Please choose another ring.',
    'standard-unknown': 'This technology does not exist (any more). Please choose another.',
    'trial-without-end': 'A trial needs an end. Please give the day.',
    'hold-without-end': 'A phase-out needs an end. Please give the day.',
    'end-in-past': 'The day is not in the future. Please give a later one.',
    'reason-missing': 'Please give the reason for declining.',
  },
};

/** The words of the technology radar. */
export const standardTexts = inBoth(de, en);
