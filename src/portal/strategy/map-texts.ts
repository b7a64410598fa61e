import { formatNumber } from '../../kernel/money.ts';
import { counted } from '../../kernel/text.ts';
import { inBoth } from '../../web/texts.ts';
import type { MapGapKind } from '../core/strategy-map.ts';

const de = {
  title: (linked: number, goals: number) =>
    `${linked === 0 ? 'Keines' : linked} von ${counted.de(goals, 'Ziel', 'Zielen')} ${linked > 1 ? 'haben' : 'hat'} Leitsatz, Vorhaben und Kennzahl`,
  lead: (gaps: number) =>
    gaps === 0
      ? 'Keine Verbindung fehlt.'
      : gaps === 1
        ? 'Eine Verbindung fehlt.'
        : `${gaps} Verbindungen fehlen.`,
  emptyTitle: 'Noch nichts zu verbinden',
  empty:
    'Die Landkarte verbindet die Ziele der Agenda mit Leitsätzen, Vorhaben und Kennzahlen. Zuerst braucht es Ziele.',
  toAgenda: 'Zur Digitalen Agenda',
  picture: 'Von der Kennzahl zum Leitsatz',
  pictureHint:
    'Jede Linie ist eine Verbindung. Ein leerer Kreis hat auf der anderen Seite keine. Welcher Leitsatz welchem Ziel dient, steht in der Tabelle.',
  pictureWords: (indicators: number, goals: number, initiatives: number, guidelines: number) =>
    `${counted.de(indicators, 'Kennzahl', 'Kennzahlen')}, ${counted.de(goals, 'Ziel', 'Ziele')}, ${counted.de(initiatives, 'Vorhaben', 'Vorhaben')} und ${counted.de(guidelines, 'Leitsatz', 'Leitsätze')} mit ihren Verbindungen; alle stehen in der Tabelle`,
  tooLarge: (count: number) =>
    `Ein Bild mit ${formatNumber(count, 'de')} Zielen, Leitsätzen, Vorhaben und Kennzahlen wäre nicht mehr zu lesen. Die Tabelle unten nennt je Ziel, was mit ihm verbunden ist.`,
  more: (count: number) => `und ${formatNumber(count, 'de')} weitere`,
  columns: { indicators: 'Kennzahlen', goals: 'Ziele', initiatives: 'Vorhaben', guidelines: 'Leitsätze' },
  gaps: 'Fehlende Verbindungen, in beiden Richtungen',
  table: 'Ziele mit Leitsätzen, Vorhaben und Kennzahlen',
  goal: 'Ziel',
  missing: 'fehlt',
  kinds: {
    'goal-without-guideline': 'Ziele, denen kein Leitsatz dient',
    'guideline-without-goal': 'Leitsätze, die keinem Ziel dienen',
    'goal-without-initiative': 'Ziele ohne Vorhaben',
    'initiative-without-goal': 'Vorhaben ohne Ziel',
    'guideline-without-initiative': 'Leitsätze, die kein Vorhaben einhält',
    'initiative-without-guideline': 'Vorhaben ohne Bezug zu einem Leitsatz',
    'goal-without-indicator': 'Ziele ohne Kennzahl',
    'indicator-without-initiative': 'Kennzahlen, an denen kein Vorhaben arbeitet',
    'initiative-without-indicator': 'Vorhaben, deren Wirkung keine Kennzahl misst',
  } satisfies Record<MapGapKind, string>,
};

const en: typeof de = {
  title: (linked, goals) =>
    `${linked === 0 ? 'None' : linked} of ${counted.en(goals, 'goal', 'goals')} ${linked > 1 ? 'have' : 'has'} guideline, initiative and indicator`,
  lead: (gaps) =>
    gaps === 0 ? 'No link is missing.' : gaps === 1 ? 'One link is missing.' : `${gaps} links are missing.`,
  emptyTitle: 'Nothing to link yet',
  empty:
    'The map links the goals of the agenda with guidelines, initiatives and indicators. Goals come first.',
  toAgenda: 'To the digital agenda',
  picture: 'From indicator to guideline',
  pictureHint:
    'Each line is a link. An open circle has none on the other side. Which guideline serves which goal stands in the table.',
  pictureWords: (indicators, goals, initiatives, guidelines) =>
    `${counted.en(indicators, 'indicator', 'indicators')}, ${counted.en(goals, 'goal', 'goals')}, ${counted.en(initiatives, 'initiative', 'initiatives')} and ${counted.en(guidelines, 'guideline', 'guidelines')} with their links; all stand in the table`,
  tooLarge: (count) =>
    `A picture of ${formatNumber(count, 'en')} goals, guidelines, initiatives and indicators could not be read any more. The table below names for each goal what is linked with it.`,
  more: (count) => `and ${formatNumber(count, 'en')} more`,
  columns: { indicators: 'Indicators', goals: 'Goals', initiatives: 'Initiatives', guidelines: 'Guidelines' },
  gaps: 'Missing links, in both directions',
  table: 'Goals with guidelines, initiatives and indicators',
  goal: 'Goal',
  missing: 'missing',
  kinds: {
    'goal-without-guideline': 'Goals that no guideline serves',
    'guideline-without-goal': 'Guidelines that serve no goal',
    'goal-without-initiative': 'Goals without initiative',
    'initiative-without-goal': 'Initiatives without goal',
    'guideline-without-initiative': 'Guidelines that no initiative follows',
    'initiative-without-guideline': 'Initiatives without any guideline',
    'goal-without-indicator': 'Goals without indicator',
    'indicator-without-initiative': 'Indicators that no initiative works on',
    'initiative-without-indicator': 'Initiatives whose effect no indicator measures',
  },
};

/** The words of the strategy map. */
export const mapTexts = inBoth(de, en);
