import { type Day, formatDay } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { ChapterText, GuidelineText, StrategyText } from '../../strategy/core/document.ts';
import { proseOf } from '../../strategy/core/prose.ts';
import { type Ring, rings } from '../../strategy/core/standard.ts';
import type { Block, Paper } from './paper.ts';

export type StrategyPaper = {
  municipality: string;
  text: StrategyText;
  /** Null: the draft. */
  version: { number: number; resolvedOn: Day; body: string; paper: string | null } | null;
  /** As it was frozen with the version, or of today for the draft; null: the version was kept without it. */
  radar: readonly { name: string; ring: Ring; endsOn: Day | null; applications: number }[] | null;
};

/** The whole strategy with the radar as annex, to be worked on, printed and adopted. */
export function strategyPaperOf(input: StrategyPaper, day: Day, language: Language): Paper {
  const t = words[language];
  const { text, version, municipality } = input;
  const guidelines = (kind: GuidelineText['kind']) => text.guidelines.filter((one) => one.kind === kind);
  const state = version
    ? t.adopted(version.number, version.body, formatDay(version.resolvedOn, language), version.paper)
    : t.draft;
  return {
    title: text.name,
    kind: t.kind,
    municipality,
    day,
    language,
    blocks: [
      { kind: 'paragraph', text: `${t.span(text.fromYear, text.toYear)} ${state}` },
      ...(text.vision ? [heading(t.vision), ...proseOf(text.vision)] : []),
      ...sentences(t.principles, guidelines('principle'), language),
      ...sentences(t.guidelines, guidelines('guideline'), language),
      ...text.chapters.flatMap((chapter, at) => chapterBlocks(chapter, at + 1, language)),
      ...radarBlocks(input.radar, language),
    ],
  };
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });

function sentences(title: string, list: readonly GuidelineText[], language: Language): Block[] {
  const t = words[language];
  if (list.length === 0) return [];
  return [
    heading(title),
    ...list.flatMap(({ code, name, reason, consequence, goals }): Block[] => [
      heading(`${code} ${name}`, 2),
      {
        kind: 'facts',
        items: [
          { label: t.reason, text: reason },
          { label: t.consequence, text: consequence },
          { label: t.serves, text: goals.map((goal) => `${goal.code} ${goal.name}`).join('; ') || t.nothing },
        ].flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
      },
    ]),
  ];
}

function chapterBlocks({ title, body, goals }: ChapterText, number: number, language: Language): Block[] {
  const t = words[language];
  const served = goals.map(({ code, name }) => `${code} ${name}`).join('; ');
  return [
    heading(`${number} ${title}`),
    ...(body ? proseOf(body) : [{ kind: 'paragraph', text: t.unwritten } as const]),
    ...(served ? [{ kind: 'facts', items: [{ label: t.serves, text: served }] } as const] : []),
  ];
}

function radarBlocks(radar: StrategyPaper['radar'], language: Language): Block[] {
  const t = words[language];
  if (!radar) return [heading(t.radar), { kind: 'paragraph', text: t.radarMissing }];
  if (radar.length === 0) return [];
  const ordered = rings.flatMap((ring) => radar.filter((one) => one.ring === ring));
  return [
    heading(t.radar),
    {
      kind: 'bars',
      title: t.radarBars,
      bars: rings.map((ring) => {
        const value = radar.filter((one) => one.ring === ring).length;
        return { label: t.rings[ring], value, text: String(value) };
      }),
    },
    {
      kind: 'table',
      caption: t.radarTable,
      head: [t.technology, t.ring, t.until, t.applications],
      figures: [3],
      rows: ordered.map(({ name, ring, endsOn, applications }) => [
        name,
        t.rings[ring],
        endsOn ? formatDay(endsOn, language) : '–',
        String(applications),
      ]),
    },
  ];
}

const words = {
  de: {
    kind: 'IT-Strategie',
    span: (from: number, to: number) => `Gilt von ${from} bis ${to}.`,
    draft: 'Entwurf, noch nicht beschlossen.',
    adopted: (number: number, body: string, day: string, paper: string | null) =>
      `Fassung ${number}, beschlossen von ${body} am ${day}${paper ? ` (Vorlage ${paper})` : ''}.`,
    vision: 'Leitbild',
    principles: 'Grundsätze',
    guidelines: 'Leitlinien',
    reason: 'Warum',
    consequence: 'Was folgt daraus',
    serves: 'Dient',
    nothing: 'keinem Ziel der Digitalen Agenda',
    unwritten: 'Dieses Kapitel ist noch nicht geschrieben.',
    radar: 'Anhang: Technologieradar',
    radarMissing: 'Diese Fassung wurde ohne Technologieradar aufbewahrt.',
    radarBars: 'Techniken nach Einordnung',
    radarTable: 'Techniken im Einzelnen',
    technology: 'Technik',
    ring: 'Einordnung',
    until: 'bis',
    applications: 'Anwendungen',
    rings: { adopt: 'Einsetzen', trial: 'Erproben', assess: 'Beobachten', hold: 'Ablösen' },
  },
  en: {
    kind: 'IT strategy',
    span: (from: number, to: number) => `In force from ${from} to ${to}.`,
    draft: 'Draft, not adopted yet.',
    adopted: (number: number, body: string, day: string, paper: string | null) =>
      `Version ${number}, adopted by ${body} on ${day}${paper ? ` (paper ${paper})` : ''}.`,
    vision: 'Vision',
    principles: 'Principles',
    guidelines: 'Guidelines',
    reason: 'Why',
    consequence: 'What follows',
    serves: 'Serves',
    nothing: 'no goal of the digital agenda',
    unwritten: 'This chapter is not written yet.',
    radar: 'Annex: technology radar',
    radarMissing: 'This version was kept without its technology radar.',
    radarBars: 'Technologies by ring',
    radarTable: 'Technologies one by one',
    technology: 'Technology',
    ring: 'Ring',
    until: 'until',
    applications: 'Applications',
    rings: { adopt: 'Adopt', trial: 'Trial', assess: 'Assess', hold: 'Hold' },
  },
};
