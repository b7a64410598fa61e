import { changeEn } from './change-texts.en.ts';
import { reminderEn, reviewEn } from './review-texts.en.ts';
import { rulesEn } from './rules-texts.en.ts';
import type { de } from './texts.de.ts';

export const en: typeof de = {
  lights: {
    overall: 'Overall',
    time: 'Time',
    costs: 'Costs',
    scope: 'Scope',
    resources: 'Resources',
    acceptance: 'Acceptance',
  },
  lightHints: {
    overall: 'The worst of the five below. Milder only with a reason.',
    time: 'Will the planned end be kept?',
    costs: 'Does the money suffice?',
    scope: 'Is what was agreed being delivered?',
    resources: 'Do those who take part have enough time?',
    acceptance: 'Do office, users and staff council support it?',
  },
  colours: { green: 'green', yellow: 'yellow', red: 'red' },
  trends: { better: 'better', same: 'same', worse: 'worse' },
  unsaid: 'not reported',
  computed: 'computed',
  computedLight: (light) => `computed ${light}`,
  because: (reason) => {
    switch (reason.code) {
      case 'on-time':
        return 'The forecast keeps the planned end.';
      case 'on-budget':
        return 'The forecast stays within the plan.';
      case 'teams-free':
        return 'No team that takes part is overloaded.';
      case 'not-computable':
        return 'There are no figures for it.';
      case 'delay':
        return reason.share === null
          ? `${days(reason.days)} later than planned.`
          : `${days(reason.days)} later than planned, which is ${percent(reason.share)} of the time left.`;
      case 'deadline-missed':
        return `The deadline is missed by ${days(reason.days)}.`;
      case 'overrun':
        return Number.isFinite(reason.share)
          ? `${percent(reason.share)} more than planned.`
          : 'There are costs where none are planned.';
      case 'higher-body':
        return 'The new sum needs a higher body.';
      case 'team-overloaded':
        return `${reason.team} is loaded to ${percent(reason.share)}.`;
    }
  },
  milestoneStates: {
    reached: 'reached',
    'reached-late': 'reached, later than planned',
    'on-time': 'on time',
    late: 'late',
    overdue: 'overdue',
    open: 'without a date',
  },
  board: {
    title: (quarter) => `Status reports ${quarter}`,
    lead: (due) => `Every initiative that runs or is paused reports. Due by ${due}.`,
    none: 'No initiative has to report',
    noneHint: 'No initiative was in progress or paused in this quarter. Choose another quarter.',
    noMatch: 'No initiative matches the filter.',
    quarter: 'Quarter',
    show: 'Show',
    unit: 'Unit in charge',
    allUnits: 'all units',
    shows: {
      all: 'all',
      missing: 'report missing',
      draft: 'draft',
      released: 'released',
      kinder: 'reported kinder than computed',
      red: 'with red',
      decision: 'decision needed',
    },
    filter: 'Filter',
    caption: (quarter) => `Lights of all reporting initiatives, ${quarter}`,
    figures: {
      released: 'Released',
      ofAll: (count) => `of ${count}`,
      missing: 'Report missing',
      overdue: (days) => (days === 1 ? 'overdue by one day' : `overdue by ${days} days`),
      dueIn: (days) => (days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`),
      allIn: 'all are in',
      red: 'With red',
      redNote: 'reported, in at least one dimension',
      kinder: 'Reported kinder than computed',
      kinderNote: 'green outside, red inside: ask',
    },
    initiative: 'Initiative',
    forecast: 'End, forecast',
    state: 'Report',
    states: { draft: 'draft', released: 'released', missing: 'missing' },
    by: (name) => `by ${name}`,
    write: 'Report',
    legend:
      'Signs: ✓ green, ▲ yellow, ■ red. Arrow: trend. “computed” stands where dates, money or load say something else than the report.',
    previous: 'Quarter before',
    next: 'Quarter after',
  },
  form: {
    title: (quarter) => `Status report ${quarter}`,
    lead: (name) => `${name}. Filled in is what is known from the last report and the initiative.`,
    lights: 'Lights',
    light: 'Light',
    trend: 'Trend since the last report',
    reason: 'Reason',
    reasonHint: 'Needed for yellow and red.',
    noneYet: 'none yet',
    forecast: 'Date and costs',
    forecastEnd: 'End, forecast',
    planned: (end, sum) => `Planned: ${end}, one-off ${sum}.`,
    noPlannedEnd: 'without a planned end',
    noPlannedSum: 'without a figure',
    costsHint: 'All three amounts or none; 0 is an answer. Gross.',
    actualCents: 'Spent in €',
    committedCents: 'Committed in €',
    remainingCents: 'Still needed in €',
    progress: 'Progress in %',
    progressHint: 'Share of the results that are accepted.',
    text: 'In words',
    achieved: 'Achieved since the last report',
    nextSteps: 'Next steps',
    decision: 'Decision needed',
    decisionHint: 'Needed as soon as a light is red: which ways there are and by when it must be decided.',
    decisionNeeded: 'What must be decided',
    optionsField: 'Options',
    decideBy: 'Decision by',
    milestones: 'Milestones',
    release: 'Save and release',
    save: 'Save as draft',
    releaseHint: 'A released report is frozen. It cannot be changed afterwards.',
    saved: (quarter) => `The draft for ${quarter} is saved.`,
    released: (quarter) => `The status report ${quarter} is released.`,
    alreadyReleased: 'This report is released and frozen.',
    notYours: 'Reports are written by the project leads, the client and those who work on the plan.',
    notRunning: 'An initiative is reported once it is in progress.',
    notNow: 'This quarter cannot be reported yet.',
    draftKept: 'Entries of this report that were not saved are back.',
  },
  faults: {
    'milestone-twice': 'Two milestones have the same name. Please give each its own.',
    'light-missing': 'Please choose a colour.',
    'reason-missing': 'Please give the reason.',
    'milder-than-worst':
      'Overall is milder than the worst dimension. Please give the reason or choose its colour.',
    'forecast-missing': 'Please say when it will probably be finished.',
    'costs-incomplete': 'Please give all three amounts or none.',
    'options-missing': 'A light is red. Please name the options.',
    'decide-by-missing': 'A light is red. Please name the day by which it must be decided.',
    'decision-missing': 'Please say what must be decided by then.',
  },
  report: {
    released: (by, on) => `Released by ${by} on ${on}.`,
    draft: (by, on) => `Draft by ${by}, saved on ${on}.`,
    disagree: 'Report and figures disagree',
    disagreeOne: (dimension, reported, computed) =>
      `${dimension}: reported ${reported}, computed ${computed}.`,
    money: 'Costs',
    plan: 'Plan',
    actual: 'Spent',
    committed: 'Committed',
    remaining: 'Still needed',
    sum: 'Forecast',
    against: 'Against plan',
    unknown: 'unknown',
    planEnd: 'End, plan',
    forecastEnd: 'End, forecast',
    progress: 'Progress',
    nothing: 'nothing said',
    decisionBy: (day) => `Decision by ${day}`,
    milestone: 'Milestone',
    state: 'State',
    reachedOn: 'Reached on',
    decides: 'with a decision',
  },
  rules: rulesEn,
  change: changeEn,
  review: reviewEn,
  reminders: reminderEn,
  history: {
    title: (name) => `Status reports: ${name}`,
    lead: 'How the lights changed from quarter to quarter.',
    caption: 'History of the lights',
    none: 'No report yet',
    noneHint: 'As soon as the initiative runs, it is reported once a quarter in a few minutes.',
    write: (quarter) => `Report for ${quarter}`,
    open: (quarter) => `Open report ${quarter}`,
    forecast: 'End, forecast',
    costs: 'Costs, forecast',
    all: 'Status reports',
  },
};

const days = (count: number): string => (count === 1 ? 'One day' : `${count} days`);
const percent = (share: number): string => `${Math.round(share * 100)}%`;
