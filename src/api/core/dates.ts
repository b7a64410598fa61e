import type { Day } from '../../kernel/day.ts';
import { formatDay } from '../../kernel/day.ts';
import type { CalendarEvent } from '../../kernel/icalendar.ts';
import { formatQuarter, type Quarter } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';
import { deadlineEvents } from '../../law/core/deadline-event.ts';
import type { RadarRow } from '../../law/core/radar.ts';
import { formatPeriod, lastDayOf, type Period } from '../../plan/core/period.ts';

export type DatedInitiative = {
  id: string;
  code: string;
  name: string;
  version: number;
  deadline: Day | null;
  legalBasis: string | null;
  plannedEnd: Period | null;
  forecastEnd: Period | null;
  milestones: readonly { name: string; planned: Period | null; forecast: Period | null; decision: boolean }[];
};

export type Dates = {
  initiatives: readonly DatedInitiative[];
  reports: { quarter: Quarter; dueOn: Day; missing: number };
  decisions: readonly {
    id: string;
    initiativeId: string;
    name: string;
    quarter: Quarter;
    decideBy: Day;
    text: string | null;
  }[];
  reviews: readonly { initiativeId: string; name: string; until: Day }[];
  /** All duties of the Rechtsradar as they look today. */
  duties: readonly RadarRow[];
};

export type FeedWords = {
  milestone: (name: string) => string;
  decision: string;
  deadline: string;
  end: string;
  plannedEnd: string;
  late: (planned: string) => string;
  report: (quarter: string) => string;
  reportText: (count: number) => string;
  decideBy: string;
  review: string;
};

export type Links = {
  initiative: (id: string) => string;
  report: (id: string, quarter: Quarter) => string;
  board: (quarter: Quarter) => string;
  review: (id: string) => string;
  obligation: (id: string) => string;
};

type Context = { words: FeedWords; links: Links; language: Language; municipalityId: string; today: Day };

/** Each date stands on the last day of its period; what moves keeps its uid, so that it moves in the reader's calendar. */
export function eventsOf(dates: Dates, context: Context): CalendarEvent[] {
  return [
    ...dates.initiatives.flatMap((one) => initiativeEvents(one, context)),
    ...reportEvents(dates, context),
    ...decisionEvents(dates, context),
    ...deadlineEvents(dates.duties, context.today, { ...context, link: context.links.obligation }),
    ...dates.reviews.map(({ initiativeId, name, until }) => ({
      uid: `${initiativeId}.review@augenmass`,
      day: until,
      title: `${context.words.review}: ${name}`,
      description: '',
      url: context.links.review(initiativeId),
      sequence: 0,
    })),
  ].toSorted((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
}

function initiativeEvents(one: DatedInitiative, { words, links, language }: Context): CalendarEvent[] {
  const { id, code, name, version, deadline, legalBasis, plannedEnd, forecastEnd } = one;
  const event = (
    uid: string,
    day: Day | undefined | null,
    title: string,
    description: string,
  ): CalendarEvent[] =>
    day
      ? [
          {
            uid: `${id}.${uid}@augenmass`,
            day,
            title: `${code} ${name}: ${title}`,
            description,
            url: links.initiative(id),
            sequence: version,
          },
        ]
      : [];
  const end = forecastEnd ?? plannedEnd;
  const moved = plannedEnd && end !== plannedEnd ? words.late(formatPeriod(plannedEnd, language)) : '';
  return [
    ...event('deadline', deadline, words.deadline, legalBasis ?? ''),
    ...event('end', end && lastDayOf(end), forecastEnd ? words.end : words.plannedEnd, moved),
    ...one.milestones.flatMap((milestone) => {
      const when = milestone.forecast ?? milestone.planned;
      const note = milestone.decision ? words.decision : '';
      return event(
        `milestone.${slugOf(milestone.name)}`,
        when && lastDayOf(when),
        words.milestone(milestone.name),
        note,
      );
    }),
  ];
}

const slugOf = (name: string): string =>
  encodeURIComponent(name.trim().toLowerCase()).replaceAll(/[^a-z0-9]+/gi, '-');

const reportEvents = ({ reports }: Dates, { words, links }: Context): CalendarEvent[] =>
  reports.missing === 0
    ? []
    : [
        {
          uid: `reports.${reports.quarter}@augenmass`,
          day: reports.dueOn,
          title: words.report(formatQuarter(reports.quarter)),
          description: words.reportText(reports.missing),
          url: links.board(reports.quarter),
          sequence: 0,
        },
      ];

const decisionEvents = ({ decisions }: Dates, { words, links, language }: Context): CalendarEvent[] =>
  decisions.map(({ id, initiativeId, name, quarter, decideBy, text }) => ({
    uid: `${id}.decision@augenmass`,
    day: decideBy,
    title: `${name}: ${words.decideBy} ${formatDay(decideBy, language)}`,
    description: text ?? '',
    url: links.report(initiativeId, quarter),
    sequence: 0,
  }));
