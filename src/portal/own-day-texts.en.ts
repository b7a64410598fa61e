import type { ownDay as de } from './own-day-texts.de.ts';

export const ownDay: typeof de = {
  title: 'Your next steps',
  leads: {
    money: (year, share) => `The initiatives entered commit ${share} of the budget ${year}.`,
    effect: (good, measured) =>
      measured === 1
        ? `The only measured indicator of the agenda is ${good === 1 ? 'on its path or ahead' : 'behind its path'}.`
        : `Of ${measured} measured indicators of the agenda, ${good === 0 ? 'none is' : good === 1 ? 'one is' : `${good} are`} on their path or ahead.`,
    unit: (name, open, red) =>
      `${name} leads ${open === 0 ? 'no open initiative' : open === 1 ? 'one open initiative' : `${open} open initiatives`}${
        red === 0 ? '' : red === 1 ? ', one of them is red' : `, ${red} of them are red`
      }.`,
  },
  ways: {
    plan: ['See the IT plan', 'What begins when, what does not fit and why'],
    imports: ['Read in a table of an office', 'Take over initiatives from Excel, Calc or CSV'],
    status: ['Status reports', 'Where they are, where they are missing, what is red'],
    scores: ['Score initiatives', 'Benefit against cost, by your weights'],
    effects: ['From goal to effect', 'Each goal with its measures and indicators'],
    impulses: ['Answer impulses', 'Hints from the offices, each with a deadline'],
    reach: ['Network of the digital guides', 'Where one is missing, and who alone connects'],
    participation: ['Participation', 'Check and answer contributions'],
    'own-area': ['My area', 'Impulses, questions and meetings of your unit; note a contact'],
    'new-impulse': ['Give an impulse', 'An idea or a hint, in two minutes'],
    questions: ['Questions and answers', 'Look up or ask'],
    'own-initiatives': ['Initiatives of your unit', 'State, deadline and next step'],
    'new-initiative': ['Announce a need', 'A name is enough to begin'],
    'own-table': ['Read in your own table', 'The list that you already have'],
    duties: ['Legal duties', 'What applies by when, and what is still open'],
    incidents: ['Incidents', 'Enter, report, keep the deadlines'],
    risks: ['Residual risks', 'What is carried, and what waits for a decision'],
    'security-report': ['Report to the management', 'One page on the state of security'],
    budget: ['Budget', 'Frame of the fiscal years, investive and consumptive'],
    means: ['Money and people in the plan', 'Carry-overs, freezes, commitment authorisations'],
    changes: ['Change requests', 'Extra cost and delay beyond the tolerance'],
    versions: ['Adopted versions', 'What is adopted, and what has changed since'],
    reports: ['Reports and papers', 'As Word, accessible PDF or text'],
    rights: ['Who decides what?', 'The decision rights, and what is open about them'],
    public: ['What the public sees', 'Goals, indicators and initiatives in the portal'],
    'kept-data': ['What is stored about employees', 'And who sees it'],
    applications: ['Applications', 'What is in use and what is replaced'],
    'new-standard': ['Suggest a technology', 'For the technology radar'],
  },
  agenda: {
    title: 'Digital agenda',
    link: 'To the agenda',
    none: 'There is no digital agenda yet.',
    caption: 'Fields of action with their measures and the indicators on course',
    columns: { field: 'Field of action', measures: 'Measures', effect: 'On course' },
    course: (good, measured) => (measured === 0 ? 'none' : `${good} of ${measured}`),
  },
};
