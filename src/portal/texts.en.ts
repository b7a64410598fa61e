import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import { ownDay } from './own-day-texts.en.ts';
import type { de } from './texts.de.ts';
import { waiting } from './waiting-texts.en.ts';

const span = (hours: number, minutes: number): string =>
  hours >= 48 ? `${Math.floor(hours / 24)} days ${hours % 24} h` : `${hours} h ${minutes} min`;

export const en: typeof de = {
  title: (day) => `Situation on ${day}`,
  leadFits: 'By the dates entered, the initiatives fit the teams: none is planned above 100% in any quarter.',
  leadPeak: (team, quarter, share) =>
    `By the dates entered, the team ${team} is planned to ${share} in quarter ${quarter}.`,
  leadMore: (count) =>
    count === 1 ? 'One more team is overloaded at times.' : `${count} more teams are overloaded at times.`,
  draft: {
    sentence: (name, day, chosen, considered) =>
      `The calculated plan “${name}” of ${day} reschedules the initiatives: ${chosen} of ${considered} ${chosen === 1 ? 'fits' : 'fit'} in`,
    missed: (missed, deadlines) =>
      `, ${missed} of ${deadlines} legal deadlines ${missed === 1 ? 'is' : 'are'} not met`,
  },
  leadNoTeams: (open) =>
    `${open === 1 ? 'One initiative is' : `${formatNumber(open, 'en')} initiatives are`} open. Whether there are enough people shows once teams and their capacity are entered.`,
  leadEmpty:
    'Two answers are here already: which roles pay off and which legal duties apply. The others still need facts.',
  leadNoInhabitants:
    'One answer is here already: which legal duties apply. With the number of inhabitants in the profile comes the second: which roles pay off.',
  figures: {
    inPlan: 'Initiatives in the plan',
    of: (count, shown) => (count === 0 ? 'entered' : `of ${shown} open`),
    inPlanNone: 'No initiative is open yet.',
    inPlanNote: (count) =>
      count === 0
        ? 'All open initiatives are planned.'
        : count === 1
          ? 'one is not planned yet or is on hold'
          : `${count} are not planned yet or are on hold`,
    budget: (year) => `Budget ${year} committed`,
    budgetOf: (share, budget) => `${share} of ${budget}`,
    budgetNone: 'No budget has been entered for this year yet.',
    unknown: (count) => `at least; ${count === 1 ? 'one cost has' : `${count} costs have`} no figure`,
    maturity: 'Maturity',
    maturityOf: 'of 5',
    maturityNone: 'open',
    maturityNoneNote: 'No round has been released yet.',
    maturityUp: (difference, since) => `▲ ${difference} since ${since}`,
    maturityDown: (difference, since) => `▼ ${difference} since ${since}`,
    maturitySame: (since) => `unchanged since ${since}`,
    deadline: 'Next deadline',
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    overdue: (count) => `${counted.en(count, 'initiative', 'initiatives')} overdue`,
    deadlineNone: 'none',
    deadlineNoneNote: 'No open initiative has a deadline.',
  },
  load: {
    title: 'Load of the teams',
    link: 'To the teams',
    caption: 'Planned effort as a share of capacity, by team and quarter',
    corner: 'Team',
    note: 'Effort of planned, adopted and running initiatives by the dates entered, spread evenly over their quarters.',
    draft: (name) => `How the calculated plan “${name}” spreads it`,
    emptyTitle: 'No teams yet',
    empty: 'With teams and their capacity this map shows where initiatives ask for too much at once.',
    emptyAction: 'Add a team',
  },
  deadlines: {
    title: 'Deadlines of initiatives',
    link: 'All initiatives',
    overdue: (count, shown) =>
      count === 1
        ? 'One initiative is overdue.'
        : `${count} initiatives are overdue${shown < count ? `; these ${shown} for longest` : ''}.`,
    overdueBy: (days) => (days === 1 ? 'overdue by one day' : `overdue by ${days} days`),
    standings: {
      open: 'not planned yet',
      'ends-after': 'ends after it',
      red: 'light is red',
      'left-out': 'no room in the calculated plan',
      'no-end': 'planned, without an end',
      'in-time': 'planned in time',
    },
    none: 'No open initiative has a deadline.',
  },
  law: {
    title: 'Legal duties',
    link: 'To the legal radar',
    covered: 'For each due duty an initiative runs or evidence is there.',
    uncovered: (count) =>
      count === 1
        ? 'One due duty has no running initiative.'
        : `${count} due duties have no running initiative.`,
    unsure: (count) =>
      count === 1
        ? 'For one more that is due it is to be checked whether it applies.'
        : `For ${count} more that are due it is to be checked whether they apply.`,
    none: 'No deadline lies in the years ahead.',
    days: (count) => (count === 0 ? 'today' : count === 1 ? 'in 1 day' : `in ${count} days`),
    check: 'to be checked whether it applies',
    open: 'no initiative',
  },
  reach: {
    title: 'Digital guides',
    link: 'To the network',
    none: 'Nobody is nominated yet.',
    sentence: (guides, share, staff) =>
      guides === 1
        ? `By number, one guide is enough for ${share} of ${staff} office workplaces.`
        : `By number, ${guides} guides are enough for ${share} of ${staff} office workplaces.`,
    without: (names) => `Without a guide: ${names}.`,
    full: 'Every unit has at least one guide.',
    impulses: (waiting) =>
      waiting === 0
        ? 'No impulse waits for an answer.'
        : waiting === 1
          ? 'One impulse waits for an answer.'
          : `${waiting} impulses wait for an answer.`,
    allImpulses: 'To the impulses',
  },
  maturity: {
    title: 'Maturity by dimension',
    link: 'To maturity',
    columns: { dimension: 'Dimension', score: 'Score' },
    caption: (name) => `Score by dimension in the round “${name}”`,
    notRated: 'cannot be rated',
    total: (total, level) => `Total ${total}, ${level}.`,
    held: (dimension) => `What holds back most: ${dimension}.`,
    step: 'Next step',
    none: 'A round says how far the digital municipality is and which step is worth taking next.',
    open: (name, answered, expected) =>
      `The round “${name}” is open: ${answered} of ${counted.en(expected, 'answer', 'answers')}.`,
    begin: 'Begin a round',
  },
  roles: {
    title: 'Roles',
    link: 'To the decision rights',
    vacant: (role) => `${role} is vacant.`,
    held: (role, names) => `${role}: ${names}.`,
    acting: (name) => `${name} (acting)`,
    toRow: (row) => `See decision ${row}`,
    sound: 'The check of decision rights finds nothing.',
    found: (count) =>
      count === 1
        ? 'The check of decision rights has one finding:'
        : `The check of decision rights has ${count} findings:`,
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    levels: { error: 'error', warning: 'warning', todo: 'to settle' },
  },
  waiting,
  ownDay,
  begin: {
    title: 'How to begin',
    done: 'done',
    or: 'or',
    others: (roles) => `entered by: ${roles}`,
    steps: {
      profile: 'Enter the number of inhabitants in the profile: it answers whether a CIO and a CDO pay off',
      roles: 'See whether CIO and CDO pay off: the size of the municipality is enough for a first answer',
      law: 'See the legal duties: what binds the municipality, and by when?',
      units: 'Enter the units of the municipality',
      persons: 'Enter people and invite them',
      holders:
        'Fill the roles: the CIO sets up the plan; in a small municipality that may be you, as acting CIO',
      teams: 'Enter teams and their capacity',
      budgets: 'Enter the budgets of the fiscal years',
      initiatives: 'Enter the first initiative',
      imports: 'read in a table of an office',
    },
  },
  security: {
    title: 'IT security',
    link: 'All details',
    progress: (met, relevant, percent) =>
      `Of the first steps, ${met} of ${counted.en(relevant, 'question', 'questions')} ${met === 1 ? 'is' : 'are'} met (${percent}%).`,
    overdue: (count) =>
      count === 1
        ? 'The due day of one requirement has passed.'
        : `The due days of ${count} requirements have passed.`,
    lateIncidents: (count) =>
      count === 1
        ? 'The reporting period of one incident has passed.'
        : `The reporting periods of ${count} incidents have passed.`,
    waiting: (count) =>
      count === 1 ? 'One residual risk waits for a decision' : `${count} residual risks wait for a decision`,
    none: 'No incident is open.',
    undated: (duty) => `open: ${duty}`,
    left: (hours, minutes) => `Reporting period: ${span(hours, minutes)} left`,
    late: (hours, minutes) => `Reporting period passed ${span(hours, minutes)} ago`,
  },
  search: {
    title: (text) => (text ? `Found for “${text}”` : 'Search'),
    count: (count) =>
      count === 0
        ? 'Nothing found. Try fewer or other words.'
        : count === 1
          ? 'One result.'
          : `${formatNumber(count, 'en')} results.`,
    ask: 'Search for initiatives, goals, duties, impulses, questions, units, persons and teams.',
    label: 'Words to look for',
    submit: 'Search',
    kinds: {
      initiative: 'Initiative',
      goal: 'Goal',
      duty: 'Duty',
      impulse: 'Impulse',
      question: 'Question',
      unit: 'Unit',
      person: 'Person',
      team: 'Team',
      incident: 'Security incident',
      target: 'Target object',
    },
  },
};
