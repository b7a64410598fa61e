import type { Bilingual } from '../../kernel/text.ts';

/** The chapters of an IT-Strategie, after the strategies of Karlsruhe, München, Leipzig and Hannover. */
export const outlineKeys = [
  'mission',
  'situation',
  'guidelines',
  'standards',
  'architecture',
  'operation',
  'security',
  'organisation',
  'finance',
  'review',
] as const;
export type OutlineKey = (typeof outlineKeys)[number];

/** What a chapter is called and which questions it answers. */
export type OutlineChapter = { title: Bilingual; asks: Bilingual };

export const outline: Record<OutlineKey, OutlineChapter> = {
  mission: {
    title: { de: 'Auftrag und Geltung', en: 'Mission and scope' },
    asks: {
      de: 'Für wen gilt die Strategie, auch für welche Beteiligungen? Wer hat sie in Auftrag gegeben? Bis wann gilt sie?',
      en: 'Whom does the strategy bind, which holdings too? Who asked for it? Until when does it apply?',
    },
  },
  situation: {
    title: { de: 'Lagebild', en: 'Situation' },
    asks: {
      de: 'Wie viele Anwendungen, Arbeitsplätze und Altverfahren gibt es? Was läuft gut, wo drückt es?',
      en: 'How many applications, workplaces and legacy systems are there? What works, where does it hurt?',
    },
  },
  guidelines: {
    title: { de: 'Grundsätze und Leitlinien', en: 'Principles and guidelines' },
    asks: {
      de: 'Nach welchen acht bis zehn Sätzen wird entschieden, warum, und was folgt daraus?',
      en: 'By which eight to ten sentences is decided, why, and what follows?',
    },
  },
  standards: {
    title: { de: 'Standards und Basisdienste', en: 'Standards and base services' },
    asks: {
      de: 'Was ist verbindlich, was empfohlen, was läuft aus? Wer darf wann abweichen?',
      en: 'What is binding, what recommended, what is being phased out? Who may deviate, and when?',
    },
  },
  architecture: {
    title: { de: 'Zielarchitektur und Ablöseplan', en: 'Target architecture and replacement plan' },
    asks: {
      de: 'Wie greifen die Systeme am Ende ineinander? Welche Altverfahren werden wann abgelöst?',
      en: 'How do the systems work together in the end? Which legacy systems are replaced, and when?',
    },
  },
  operation: {
    title: { de: 'Betrieb, Souveränität, Beschaffung', en: 'Operation, sovereignty, procurement' },
    asks: {
      de: 'Was betreiben wir selbst, was ein Dienstleister? Wie bleiben wir wechselfähig? Wie wird beschafft?',
      en: 'What do we run ourselves, what does a provider? How do we stay able to change? How do we procure?',
    },
  },
  security: {
    title: { de: 'Sicherheit und Notfall', en: 'Security and emergency' },
    asks: {
      de: 'Welches Schutzniveau gilt? Wie lange darf was ausfallen? Wie wird geübt?',
      en: 'Which level of protection applies? How long may what fail? How is it exercised?',
    },
  },
  organisation: {
    title: { de: 'Organisation, Rollen, Personal', en: 'Organisation, roles, staff' },
    asks: {
      de: 'Wer entscheidet was (siehe Abgrenzung)? Wie arbeiten Ämter und IT zusammen? Welche Fähigkeiten fehlen?',
      en: 'Who decides what (see decision rights)? How do offices and IT work together? Which skills are missing?',
    },
  },
  finance: {
    title: { de: 'Finanzrahmen', en: 'Financial frame' },
    asks: {
      de: 'Was kostet der Betrieb, was die Veränderung, über alle Jahre? Woraus wird es bezahlt?',
      en: 'What does operation cost, what does change, over all years? What is it paid from?',
    },
  },
  review: {
    title: { de: 'Kennzahlen und Überprüfung', en: 'Indicators and review' },
    asks: {
      de: 'Woran messen wir uns, wie oft, und wann wird die Strategie fortgeschrieben?',
      en: 'What do we measure ourselves by, how often, and when is the strategy updated?',
    },
  },
};
