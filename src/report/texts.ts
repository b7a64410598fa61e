import { inBoth } from '../web/texts.ts';

const de = {
  title: 'Welches Papier brauchen Sie?',
  lead: 'Jedes Papier entsteht in diesem Augenblick aus den Daten: als Word- oder OpenDocument-Datei zum Weiterschreiben, als barrierefreies PDF und als reiner Text.',
  agenda: 'Umsetzungsbericht der Digitalen Agenda',
  agendaText: 'Je Ziel: Kennzahlen auf ihrem Pfad, Maßnahmen und ihr Stand, und wo etwas fehlt.',
  yearly: (year: number) => `Jahresbericht ${year} an den Rat`,
  yearlyText:
    'Beschlussvorschlag, Agenda, Vorhaben, Anwendungen, finanzielle Auswirkungen nach Jahr und Art, Personal, Nachhaltigkeit.',
  plans: 'Beschlussvorlagen zum IT-Vorhabenplan',
  plansText:
    'Zu jeder Fassung, die einem Gremium vorgelegt oder von ihm beschlossen wurde, so wie sie eingefroren ist.',
  noPlans:
    'Noch keine Fassung liegt einem Gremium vor oder ist beschlossen. Ein Szenario wird unter „IT-Vorhabenplan“ zur Fassung.',
  plan: (number: number, name: string) => `Fassung ${number}: ${name}`,
  toPlans: 'Zu den Fassungen',
  strategy: 'IT-Strategie',
  strategyText: 'Leitbild, Leitsätze, Kapitel und Technologieradar als Anhang.',
  draft: 'Entwurf, Stand heute',
  version: (number: number, body: string, day: string) => `Fassung ${number}, ${body}, ${day}`,
  noAgenda: 'Dafür braucht es zuerst eine Digitale Agenda.',
  noStrategy: 'Dafür braucht es zuerst eine IT-Strategie.',
  formats: { docx: 'Word (DOCX)', odt: 'OpenDocument (ODT)', pdf: 'PDF', txt: 'Text' },
  as: (paper: string, format: string) => `${paper} als ${format}`,
};

const en: typeof de = {
  title: 'Which paper do you need?',
  lead: 'Every paper is made from the data at this moment: as a Word or OpenDocument file to go on writing, as an accessible PDF, and as plain text.',
  agenda: 'Progress report of the digital agenda',
  agendaText: 'By goal: indicators on their path, measures and their state, and where something is missing.',
  yearly: (year) => `Yearly report ${year} to the council`,
  yearlyText:
    'Proposed resolution, agenda, initiatives, applications, financial effects by year and kind, staff, sustainability.',
  plans: 'Council papers on the IT plan',
  plansText: 'For each version that was laid before a body or adopted by it, as it is frozen.',
  noPlans: 'No version lies before a body or is adopted yet. A scenario becomes a version under “IT plan”.',
  plan: (number, name) => `Version ${number}: ${name}`,
  toPlans: 'To the versions',
  strategy: 'IT strategy',
  strategyText: 'Vision, guidelines, chapters, and the technology radar as annex.',
  draft: 'Draft, as of today',
  version: (number, body, day) => `Version ${number}, ${body}, ${day}`,
  noAgenda: 'This needs a digital agenda first.',
  noStrategy: 'This needs an IT strategy first.',
  formats: { docx: 'Word (DOCX)', odt: 'OpenDocument (ODT)', pdf: 'PDF', txt: 'Text' },
  as: (paper, format) => `${paper} as ${format}`,
};

/** The words of the page of papers. */
export const reportTexts = inBoth(de, en);
