import { sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { momentInGermany } from '../../kernel/moment.ts';
import { units } from '../../municipality/tables.ts';
import type { MeetingKind } from '../core/guide.ts';
import { type ImpulseState, isWaiting } from '../core/impulse.ts';
import { drawSampleList } from '../core/sample-list.ts';
import { addWorkingDays } from '../core/working-day.ts';
import {
  contactLists,
  guideAnswers,
  guideMeetings,
  guideQuestions,
  guideSignUps,
  impulseSteps,
  impulseSupports,
  impulses,
  pulseAnswers,
  pulseSurveys,
} from '../tables.ts';

/** data/demo/guides.yaml */
export type DemoGuides = {
  topics: { name: string; about: string }[];
  guides: {
    person: string;
    unit: string;
    since: string;
    hours: number;
    topics: string[];
    deputy?: string;
    trained?: string;
    also?: string[];
    holding?: boolean;
  }[];
  volunteers: {
    name: string;
    site: string;
    open: string;
    languages: string[];
    since: string;
    public?: boolean;
  }[];
  groups: { name: string; purpose: string; members: string[] }[];
  outside: string[];
  materials: { title: string; url: string; topic: string }[];
  meetings: {
    kind: MeetingKind;
    title: string;
    day: string;
    from: string;
    until: string;
    place: string;
    about?: string;
    seats?: number;
    months?: number;
  }[];
  'sign-ups': Record<string, string[]>;
  questions: { title: string; topic: string; by: string; on: string; answer?: string; from?: string }[];
  survey: { title: string; from: string; until: string; answers: number };
  impulses: {
    unit: string;
    title: string;
    text: string;
    topic: string;
    by: string;
    /** How many guides find it useful. */
    supports?: number;
    state: ImpulseState;
    of?: string;
    on: string;
    step?: string;
    answered?: string;
    realised?: string;
    public?: boolean;
    answer?: string;
    note?: string;
  }[];
};

export type IdOf = (thing: string, key: string) => string;
export type Load = {
  tx: Tx;
  actor: Actor;
  idOf: IdOf;
  demo: DemoGuides;
  today: string;
  random: () => number;
  /** Persons that are there: a demo from before may lack some. */
  known: ReadonlySet<string>;
};

/** The part of the demo that is the guides' work. */
export async function loadWork(load: Load): Promise<void> {
  await loadMeetings(load);
  await loadQuestions(load);
  await loadSurvey(load);
  await loadImpulses(load);
  await loadContactList(load);
}

async function loadMeetings({ tx, actor, idOf, demo, today, known }: Load): Promise<void> {
  const { municipalityId } = actor;
  const id = (title: string, day: string) => idOf('guide-meeting', `${title} ${day}`);
  await tx.insert(guideMeetings).values(
    demo.meetings.map(({ kind, title, day, from, until, place, about, seats, months }) => ({
      municipalityId,
      id: id(title, day),
      kind,
      title,
      description: about ?? null,
      place,
      startsAt: momentInGermany(day, from),
      endsAt: momentInGermany(day, until),
      seats: seats ?? null,
      validMonths: months ?? null,
    })),
  );
  const signUps = Object.entries(demo['sign-ups']).flatMap(([title, names]) => {
    const next = demo.meetings.find((meeting) => meeting.title === title && meeting.day > today)!;
    return names
      .map((name) => idOf('person', name))
      .filter((personId) => known.has(personId))
      .map((personId) => ({
        municipalityId,
        meetingId: id(title, next.day),
        personId,
        signedAt: actor.now,
      }));
  });
  await tx.insert(guideSignUps).values(signUps);
}

async function loadQuestions({ tx, actor: { municipalityId }, idOf, demo, known }: Load): Promise<void> {
  const personId = (name: string | undefined) =>
    name && known.has(idOf('person', name)) ? idOf('person', name) : null;
  await tx.insert(guideQuestions).values(
    demo.questions.map(({ title, topic, by, on }) => ({
      municipalityId,
      id: idOf('guide-question', title),
      title,
      topicId: idOf('guide-topic', topic),
      askedBy: personId(by),
      askedAt: momentInGermany(on, '09:12'),
    })),
  );
  await tx.insert(guideAnswers).values(
    demo.questions.flatMap(({ title, on, answer, from }) =>
      answer
        ? [
            {
              municipalityId,
              id: idOf('guide-answer', title),
              questionId: idOf('guide-question', title),
              text: answer,
              givenBy: personId(from),
              givenAt: momentInGermany(on, '15:40'),
            },
          ]
        : [],
    ),
  );
}

async function loadSurvey({ tx, actor: { municipalityId }, idOf, demo, random }: Load): Promise<void> {
  const { title, from, until, answers } = demo.survey;
  const surveyId = idOf('pulse-survey', title);
  await tx
    .insert(pulseSurveys)
    .values({ municipalityId, id: surveyId, title, opensOn: from, closesOn: until });
  const around = (mean: number) => Math.min(5, Math.max(1, Math.round(mean + (random() - 0.5) * 3.4)));
  await tx.insert(pulseAnswers).values(
    Array.from({ length: answers }, (_, at) => ({
      municipalityId,
      id: idOf('pulse-answer', `${title} ${at}`),
      surveyId,
      backing: around(3.1),
      learning: around(2.6),
      usefulness: around(3.7),
    })),
  );
}

async function loadImpulses(load: Load): Promise<void> {
  const { tx, actor, idOf, demo, known } = load;
  const { municipalityId } = actor;
  const inOrder = demo.impulses.toSorted((a, b) => a.on.localeCompare(b.on));
  const id = (title: string) => idOf('impulse', title);
  await tx.insert(impulses).values(
    inOrder.map((one, at) => ({
      municipalityId,
      id: id(one.title),
      number: at + 1,
      title: one.title,
      text: one.text,
      unitId: idOf('unit', one.unit),
      topicId: idOf('guide-topic', one.topic),
      ...(known.has(idOf('person', one.by)) ? { giverId: idOf('person', one.by) } : { giverName: one.by }),
      state: one.state,
      submittedOn: one.on,
      dueOn: addWorkingDays(one.on, 10),
      answeredOn: one.answered ?? null,
      realisedOn: one.realised ?? null,
      initiativeId: one.of ? idOf('initiative', one.of) : null,
      releasedOn: one.public ? (one.realised ?? null) : null,
    })),
  );
  const steps = inOrder.flatMap((one) => {
    const step = (state: ImpulseState, day: string | undefined, text: string | null, byName: string) =>
      day
        ? [
            {
              municipalityId,
              id: idOf('impulse-step', `${one.title} ${state}`),
              impulseId: id(one.title),
              state,
              text,
              byName,
              takenAt: momentInGermany(day, state === 'submitted' ? '08:20' : '14:05'),
            },
          ]
        : [];
    const answer = one.state === 'realised' ? 'quick-win' : one.state;
    return [
      ...step('submitted', one.on, null, one.by),
      ...(isWaiting(one.state)
        ? step(one.state, one.step, one.note ?? null, 'Jonas Feld')
        : step(answer, one.answered, one.answer ?? null, 'Leyla Demirci')),
      ...step('realised', one.realised, null, 'Leyla Demirci'),
    ];
  });
  await tx.insert(impulseSteps).values(steps);
  await loadSupports(load, inOrder);
  await recordAudits(
    tx,
    actor,
    inOrder.map((one) => ({
      act: 'impulse.create',
      entity: 'impulse',
      entityId: id(one.title),
      after: { state: one.state },
    })),
  );
}

/** Other guides for each impulse: the list begins further on every time. */
async function loadSupports(
  { tx, actor, idOf, demo, known }: Load,
  inOrder: DemoGuides['impulses'],
): Promise<void> {
  const guides = demo.guides.filter(({ person }) => known.has(idOf('person', person)));
  const rows = inOrder.flatMap(({ title, by, supports = 0 }, at) =>
    [...guides.slice((5 * at) % guides.length), ...guides]
      .filter(({ person }, k) => person !== by && k < guides.length)
      .slice(0, supports)
      .map(({ person }) => ({
        municipalityId: actor.municipalityId,
        impulseId: idOf('impulse', title),
        personId: idOf('person', person),
      })),
  );
  if (rows.length > 0) await tx.insert(impulseSupports).values(rows);
}

/** As from a survey of the autumn: who works with whom, by sign. */
async function loadContactList({ tx, actor, random, today }: Load): Promise<void> {
  const offices = await tx
    .select({ code: units.code, people: sql<number>`${units.officeStaff}` })
    .from(units)
    .where(sql`${units.officeStaff} > 0`)
    .orderBy(units.code);
  if (offices.length === 0) return;
  await tx.insert(contactLists).values({
    municipalityId: actor.municipalityId,
    source: 'Kurzbefragung „Mit wem arbeiten Sie zusammen?“, Herbst 2026',
    ...drawSampleList(offices, random),
    importedOn: today,
  });
}
