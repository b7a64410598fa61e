import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import type { GuidelineKind, RadarText, StrategyText } from './core/document.ts';
import { type OutlineKey, outline, outlineKeys } from './core/outline.ts';
import type { DemoRegister } from './store/demo-register.ts';
import {
  chapterGoals,
  guidelineGoals,
  guidelineInitiatives,
  strategies,
  strategyChapters,
  strategyComments,
  strategyGuidelines,
  strategyResolutions,
} from './tables.ts';

type Sentence = {
  code: string;
  kind: GuidelineKind;
  name: string;
  goals: string[];
  reason: string;
  consequence: string;
  follows?: string[];
  deviates?: Record<string, string>;
};

/** data/demo/strategy.yaml. */
export type DemoStrategy = {
  name: string;
  from: number;
  to: number;
  vision: string;
  chapters: Record<OutlineKey, { text?: string; goals?: string[] }>;
  sentences: Sentence[];
  resolution: { on: string; body: string; paper: string; without: string[] };
  comments: { by: string; role: string; on: string; text: string; answer?: string; taken?: boolean }[];
};

type IdOf = (thing: string, key: string) => string;
type GoalNames = Record<string, string>;
type Load = { tx: Tx; actor: Actor; idOf: IdOf; demo: DemoStrategy };
type Register = Pick<DemoRegister, 'standards' | 'applications'>;

/** `goalNames`: name by code, and the register: the adopted version keeps goals and radar as they were. */
export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: DemoStrategy,
  goalNames: GoalNames,
  register: Register,
): Promise<void> {
  const load = { tx, actor, idOf, demo };
  await tx.insert(strategies).values({
    municipalityId: actor.municipalityId,
    id: idOf('strategy', 'strategy'),
    draftId: idOf('strategy', 'draft'),
    name: demo.name,
    vision: demo.vision.trim(),
    fromYear: demo.from,
    toYear: demo.to,
  });
  await loadChapters(load);
  await loadSentences(load);
  await loadComments(load);
  await loadResolution(load, goalNames, register);
  await recordAudits(tx, actor, [
    {
      act: 'strategy.create',
      entity: 'strategy',
      entityId: idOf('strategy', 'strategy'),
      after: { name: demo.name },
    },
  ]);
}

const chapterId = (idOf: IdOf, key: string) => idOf('strategy-chapter', key);
const sentenceId = (idOf: IdOf, code: string) => idOf('strategy-guideline', code);

async function loadChapters({ tx, actor: { municipalityId }, idOf, demo }: Load): Promise<void> {
  await tx.insert(strategyChapters).values(
    outlineKeys.map((key, position) => ({
      municipalityId,
      id: chapterId(idOf, key),
      outline: key,
      title: outline[key].title.de,
      body: demo.chapters[key].text?.trim() ?? null,
      position,
    })),
  );
  await tx.insert(chapterGoals).values(
    outlineKeys.flatMap((key) =>
      (demo.chapters[key].goals ?? []).map((goal) => ({
        municipalityId,
        chapterId: chapterId(idOf, key),
        goalId: idOf('goal', goal),
      })),
    ),
  );
}

async function loadSentences({ tx, actor: { municipalityId }, idOf, demo }: Load): Promise<void> {
  await tx.insert(strategyGuidelines).values(
    demo.sentences.map(({ code, kind, name, reason, consequence }) => ({
      municipalityId,
      id: sentenceId(idOf, code),
      code,
      kind,
      name,
      reason,
      consequence,
    })),
  );
  await tx.insert(guidelineGoals).values(
    demo.sentences.flatMap(({ code, goals }) =>
      goals.map((goal) => ({
        municipalityId,
        guidelineId: sentenceId(idOf, code),
        goalId: idOf('goal', goal),
      })),
    ),
  );
  await tx.insert(guidelineInitiatives).values(
    demo.sentences.flatMap(({ code, follows = [], deviates = {} }) => [
      ...follows.map((initiative) => ({
        municipalityId,
        guidelineId: sentenceId(idOf, code),
        initiativeId: idOf('initiative', initiative),
        stance: 'follows' as const,
      })),
      ...Object.entries(deviates).map(([initiative, reason]) => ({
        municipalityId,
        guidelineId: sentenceId(idOf, code),
        initiativeId: idOf('initiative', initiative),
        stance: 'deviates' as const,
        reason,
      })),
    ]),
  );
}

async function loadComments({ tx, actor, idOf, demo }: Load): Promise<void> {
  await tx.insert(strategyComments).values(
    demo.comments.map(({ by, role, on, text, answer, taken }, at) => ({
      municipalityId: actor.municipalityId,
      id: idOf('strategy-comment', text),
      chapterId: on in demo.chapters ? chapterId(idOf, on) : null,
      guidelineId: on in demo.chapters ? null : sentenceId(idOf, on),
      text,
      role,
      givenBy: by,
      givenAt: new Date(actor.now.getTime() - (demo.comments.length - at) * 86_400_000),
      answer: answer ?? null,
      taken: answer === undefined ? null : (taken ?? false),
      answeredBy: answer === undefined ? null : 'Stefan Albrecht',
      answeredAt: answer === undefined ? null : actor.now,
    })),
  );
}

async function loadResolution(
  { tx, actor, idOf, demo }: Load,
  goalNames: GoalNames,
  register: Register,
): Promise<void> {
  const { on, body, paper, without } = demo.resolution;
  const named = (codes: readonly string[]) =>
    codes.map((code) => ({ id: idOf('goal', code), code, name: goalNames[code] ?? code }));
  const snapshot: StrategyText = {
    name: demo.name,
    vision: demo.vision.trim(),
    fromYear: demo.from,
    toYear: demo.to,
    chapters: outlineKeys.map((key) => ({
      id: chapterId(idOf, key),
      title: outline[key].title.de,
      body: demo.chapters[key].text?.trim() ?? null,
      goals: named((demo.chapters[key].goals ?? []).toSorted()),
    })),
    guidelines: demo.sentences
      .filter(({ code }) => !without.includes(code))
      .map(({ code, kind, name, reason, consequence, goals }) => ({
        id: sentenceId(idOf, code),
        kind,
        code,
        name,
        reason,
        consequence,
        goals: named(goals.toSorted()),
      })),
    radar: radarOn(on, register, idOf),
  };
  await tx.insert(strategyResolutions).values({
    municipalityId: actor.municipalityId,
    id: idOf('strategy-resolution', '1'),
    number: 1,
    resolvedOn: on,
    body,
    paper,
    snapshot,
  });
}

/** What had its ring by that day. */
const radarOn = (day: string, { standards, applications }: Register, idOf: IdOf): RadarText[] =>
  standards
    .filter(({ since }) => since <= day)
    .map(({ name, sector, ring, ends }) => ({
      id: idOf('standard', name),
      name,
      sector,
      ring,
      endsOn: ends ?? null,
      applications: applications.filter(({ standard }) => standard === name).length,
    }));
