import type { de } from './texts.de.ts';

export const en: typeof de = {
  title: 'IT strategy',
  lead: (guidelines, unlinked, unwritten) =>
    `${[
      ...(guidelines === 0
        ? ['No guideline yet']
        : guidelines === 1
          ? [
              'One guideline',
              unlinked === 0 ? 'it serves a goal of the agenda' : 'still without a goal of the agenda',
            ]
          : [
              `${guidelines} principles and guidelines`,
              unlinked === 0
                ? 'each serves a goal of the agenda'
                : `${unlinked} of them without a goal of the agenda`,
            ]),
      unwritten === 0
        ? 'all chapters are written'
        : unwritten === 1
          ? 'one chapter is still empty'
          : `${unwritten} chapters are still empty`,
    ].join(', ')}.`,
  resolvedLead: (number, body, day, changes) =>
    `Version ${number} was adopted by ${body} on ${day}; since then ${
      changes === 0 ? 'nothing has changed' : changes === 1 ? 'one change' : `${changes} changes`
    }.`,
  notResolved: 'Not adopted yet.',
  emptyTitle: 'No IT strategy yet',
  empty:
    'The IT strategy says by which sentences IT is decided, what is standard and what is replaced. An outline with questions is ready.',
  begin: 'Set up the IT strategy',
  edit: 'Name and vision',
  addGuideline: 'Add a guideline',
  addChapter: 'Add a chapter',
  resolve: 'Adopt',
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  span: (from, to) => `${from} to ${to}`,
  vision: 'Vision',
  contents: 'Contents',
  kinds: { principle: 'Principle', guideline: 'Guideline' },
  kindsMany: { principle: 'Principles', guideline: 'Guidelines' },
  kindHints: {
    principle: 'Decisions are always taken by these.',
    guideline: 'This is done while the strategy applies.',
  },
  serves: 'Serves',
  servesNothing: 'serves no goal',
  reason: 'Why',
  consequence: 'What follows',
  followed: (count) => (count === 1 ? '1 initiative follows' : `${count} initiatives follow`),
  deviating: (count) => (count === 1 ? '1 deviates' : `${count} deviate`),
  unwritten: 'Still empty. This chapter answers:',
  change: 'Edit',
  noGuidelines: 'No guideline yet. Eight to ten are usual, each with reason and consequence.',
  comments: 'Comments on the draft',
  noComments: 'No comment yet.',
  on: (what) => `on: ${what}`,
  whole: 'Strategy as a whole',
  comment: 'Your comment',
  commentOn: 'On what',
  sendComment: 'Comment',
  commentEmpty: 'The comment was empty or what it was about is gone. Please write it again.',
  answerEmpty: 'The answer was empty. Please say what became of the comment.',
  commented: 'Your comment stands with the draft.',
  answer: 'Answer',
  taken: 'Taken into the draft',
  takenYes: 'taken',
  takenNo: 'not taken',
  sendAnswer: 'Answer',
  answered: 'The answer stands with the comment.',
  versions: 'Adopted versions',
  version: (number) => `Version ${number}`,
  versionLead: (body, day, paper) => `Adopted by ${body} on ${day}${paper ? `, paper ${paper}` : ''}.`,
  since: 'What has changed in the draft since',
  sinceNothing: 'The draft is unchanged.',
  changes: { added: 'new', changed: 'changed', removed: 'dropped' },
  radarThen: 'Technology radar at the resolution',
  radarHead: { name: 'Technology', ring: 'Ring', until: 'until', applications: 'Applications' },
  things: {
    strategy: 'Name, vision or span',
    chapter: 'Chapter',
    guideline: 'Guideline',
    standard: 'Technology radar',
  },
  forms: {
    strategy: 'Set up the IT strategy',
    strategyLead: 'Name, vision and span. The chapters of the outline are created with the first save.',
    chapter: 'Chapter of the IT strategy',
    chapterLead: 'A blank line parts paragraphs, lines with a dash before them become a list.',
    guideline: 'Guideline of the IT strategy',
    guidelineLead: 'A sentence one can decide by, with reason and consequence.',
    resolution: 'Adopt the IT strategy',
    resolutionLead: 'It is kept as it stands now, unchangeable, with the resolution.',
    resolutionMay: 'Record the resolution',
  },
  fields: {
    name: 'Name',
    vision: 'Vision',
    fromYear: 'From (year)',
    toYear: 'To (year)',
    title: 'Heading',
    body: 'Text',
    goalIds: 'Serves these goals of the agenda',
    kind: 'Kind',
    code: 'Code',
    sentence: 'Sentence',
    reason: 'Why',
    consequence: 'What follows',
    initiatives: 'Initiatives',
    initiative: 'Initiative',
    stance: 'Follows or deviates',
    stanceReason: 'Deviates because',
    resolvedOn: 'Adopted on',
    resolvedBy: 'Body',
    paper: 'Number of the paper',
    text: 'Comment',
    hearing: 'Hearing',
    statement: 'Your statement',
  },
  hints: {
    code: 'Short and unique, for example G1 or L3.',
    initiatives: 'An initiative that deviates says why. An empty row vanishes.',
  },
  row: (number) => `row ${number}`,
  stances: { follows: 'follows', deviates: 'deviates' },
  give: 'Give a statement',
  gave: 'Your statement is kept.',
  saved: (name) => `“${name}” is saved.`,
  removed: 'The entry is removed.',
  remove: 'Remove',
  resolved: (number) => `Version ${number} of the IT strategy is adopted.`,
  refusals: {
    'code-taken': 'This code exists already. Please choose another.',
    'not-found': 'This entry is not here (any more). Please choose another.',
    'years-reversed': 'The end lies before the beginning.',
    'changed-meanwhile':
      'The draft was changed or adopted meanwhile. What differs from the last version is shown above. Please check it and then adopt again.',
    'no-guideline': 'The strategy has no guideline yet. There is nothing to adopt.',
    'deviation-without-reason': 'An initiative deviates without a reason. Please add it.',
    'initiative-twice': 'An initiative is listed twice. Please leave one row empty.',
    'day-in-future': 'The day lies in the future. Please give a day up to today.',
  },
};
