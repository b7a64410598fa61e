import { counted } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

type KeptKind = (typeof de)['kept']['kinds']['persons'];
const keptKind = (what: string, why: string, who: string, until: KeptKind['until']): KeptKind => ({
  what,
  why,
  who,
  until,
});
const everybody = 'everybody of the municipality who is signed in';

export const en: typeof de = {
  nav: 'Skills',
  tabs: { plan: 'Needed and able', needs: 'Initiatives', succession: 'Succession', kept: 'What is stored' },
  title: (missing, single) => {
    if (missing === 0 && single === 0) return 'What the plan needs, several people can do';
    const parts = [
      missing > 0 && (missing === 1 ? 'one skill is missing' : `${missing} skills are missing`),
      single > 0 && (single === 1 ? 'one hangs on one person' : `${single} hang on one person each`),
    ].filter(Boolean);
    return `For the plan: ${parts.join(', ')}`;
  },
  titleEmpty: 'What the plan needs and the teams can do',
  lead: (needs, without) =>
    `${counted.en(needs, 'initiative in the plan says which skills it needs', 'initiatives in the plan say which skills they need')}; ${counted.en(without, 'does', 'do')} not yet. People in teams are counted; nobody is assessed or ranked.`,
  heat: {
    title: 'Needed against able',
    caption: 'Need by skill and quarter against what the teams can give',
    corner: 'Skill',
    note: '100% means: everybody who can do it would be fully taken up. Whoever has two skills counts for both, so the figures are rather too kind. ∞ means: nobody can do it.',
    none: 'No initiative in the plan needs a skill yet. Enter with the initiatives what they need.',
    days: 'In person-days',
    columns: { skill: 'Skill', persons: 'People', initiatives: 'Initiatives', worst: 'Tightest quarter' },
    of: (needed, able) => `${needed} of ${able} ${able === '1' ? 'day' : 'days'}`,
  },
  single: {
    title: 'Hangs on one person',
    lead: 'If that person is absent, these initiatives stand still. Build up a deputy, write the knowledge down.',
    none: 'No skill of the plan hangs on a single person.',
    in: (team) => `in team ${team}`,
    initiatives: (count) => counted.en(count, 'initiative', 'initiatives'),
  },
  training: {
    title: 'Training for adopted initiatives',
    lead: 'Where the people of today are not enough, learning, buying or putting off helps.',
    unknown: 'No initiative in the plan says yet which skills it needs.',
    none: 'For adopted and running initiatives the people who can do it today are enough.',
    columns: { skill: 'Skill', from: 'From', missing: 'Missing', persons: 'That is about', for: 'For' },
    days: (days) => `${days} ${days === '1' ? 'day' : 'days'} a quarter`,
    persons: (count) => counted.en(count, 'person', 'people'),
  },
  teams: {
    title: 'What the teams can do',
    columns: { team: 'Team', skills: 'Skill and number of people' },
    none: 'nothing entered yet',
    editTitle: (team) => `What team ${team} can do`,
    editLead:
      'How many in the team work with a skill, not who. Where nothing is entered, the skills of its named members count.',
    label: 'Skills with number of people',
    hint: 'Separated by commas, such as: Networks 2, Virtualisation 1. Zero means: nobody.',
    saved: (team) => `The skills of ${team} are saved.`,
  },
  needs: {
    title: (without) =>
      without === 0
        ? 'Each initiative in the plan says what it needs'
        : without === 1
          ? 'One initiative in the plan does not say yet what it needs'
          : `${without} initiatives in the plan do not say yet what they need`,
    lead: 'Planned, adopted and running initiatives with their skills in person-days.',
    columns: { initiative: 'Initiative', skills: 'Skill and person-days' },
    none: 'nothing entered yet',
    search: 'Initiative or skill',
    filter: 'Filter',
    reset: 'Show all',
    notFound: 'No initiative has these words.',
    empty: 'No initiative is planned, adopted or running yet.',
    editTitle: (name) => `What it needs: ${name}`,
    editLead: 'Person-days over the whole duration; they spread evenly over the planned quarters.',
    label: 'Skills with person-days',
    hint: 'Separated by commas, such as: Project management 40, Networks 12.',
    saved: (name) => `What ${name} needs is saved.`,
  },
  known: 'Used already:',
  amountFault: ({ fault, part }) =>
    ({
      'no-number': `The number is missing at “${part}”. Write for instance: Networks 2.`,
      'too-long': `“${part}” is too long. At most 80 characters per skill.`,
      'out-of-range': `The number does not fit at “${part}”. At most 9999; a need is at least 1.`,
      twice: `“${part}” stands there twice. Add the numbers up.`,
    })[fault],
  stale: (theirs) =>
    `Somebody else has saved meanwhile: “${theirs || 'nothing'}”. Your text still stands below; save again and it counts.`,
  succession: {
    title: (leaving) =>
      leaving === 0
        ? 'Succession in the next five years'
        : leaving === 1
          ? 'About one person retires in the next five years'
          : `About ${leaving} people retire in the next five years`,
    lead: 'Only a share by unit or team of at least five people is entered, never a person and never a year of birth.',
    tableTitle: 'Share by group',
    none: 'No share is entered yet.',
    columns: {
      group: 'Group',
      percent: 'Share',
      leaving: 'That is about',
      risk: 'Hand on first',
      asOf: 'As of',
    },
    until: (year) => `until ${year}`,
    people: (count, of) => `${count} of ${of}`,
    noRisk: 'nothing that only one person can do',
    add: 'Enter a share',
    group: 'Unit or team',
    percent: 'Share in percent that leaves within five years',
    percentHint: 'From staff planning, as a sum for the group.',
    asOf: 'As of',
    save: 'Enter',
    saved: 'The share is entered.',
    remove: 'Remove',
    removed: 'The share is removed.',
    team: (name) => `Team ${name}`,
    faults: {
      'group-too-small':
        'The group has fewer than five people; a share would tell of single ones. Please choose a larger one.',
      'group-size-unknown': 'How many people work there is not known. Please add the number with the unit.',
      'group-unknown': 'There is no such group. Please choose one from the list.',
      'share-entered': 'There is a share for this group already. Please remove it first.',
    },
  },
  kept: {
    title: 'What is stored about staff, and why',
    lead: 'For the staff council, the data protection officers and everybody whom it concerns.',
    table: 'Stored',
    columns: { what: 'What', count: 'Entries', why: 'What for', who: 'Who sees it', until: 'Until when' },
    kinds: {
      persons: keptKind(
        'Name, occupation, unit',
        'Naming who is in charge',
        everybody,
        'Nobody who has left can be chosen; the name stays, since papers and audit name it.',
      ),
      addresses: keptKind(
        'Mail and telephone at work',
        'Reaching who is in charge',
        everybody,
        'While they are entered.',
      ),
      skills: keptKind(
        'Skills in three levels',
        'Filling teams, finding deputies; here only as a number by team',
        everybody,
        'While they are entered.',
      ),
      teamPlaces: keptKind(
        'Place in teams with a share',
        'Working out person-days for initiatives',
        everybody,
        'While they are entered.',
      ),
      posts: keptKind(
        'Who holds which post',
        'Showing vacancies and who is in charge',
        everybody,
        'While the holder is entered.',
      ),
      roles: keptKind(
        'Who holds which role from when to when',
        'Decision rights',
        everybody,
        'For good, so that earlier decisions can be followed.',
      ),
      accounts: keptKind(
        'Accounts to sign in',
        'Signing in; passwords are kept as check values only',
        'the person; the number of accounts also who manages them; signing in and out also who answers for IT security',
        'Until the account is removed; sessions for a working day, signing in and out in the audit for good.',
      ),
      notices: keptKind(
        'Notices to persons',
        'Saying what waits for whom',
        'the person alone',
        'Those read for a year.',
      ),
      initiatives: keptKind(
        'Who orders or leads an initiative',
        'Who is in charge in the plan',
        everybody,
        'While the initiative stands in the plan.',
      ),
      guides: keptKind(
        'Mandate as a digital guide: unit, hours, deputy, topics, trainings',
        'Showing and keeping the network',
        'everybody of the municipality who is signed in; reasons only those who nominate guides or are heard before',
        ({ keepMonths }) =>
          `Until ${counted.en(keepMonths, 'month', 'months')} after the last day; unit and time remain without a name.`,
      ),
      contacts: keptKind(
        'Contacts of guides: day, length, topic, unit',
        'Showing what the network does; those advised are not named',
        'the guide and who leads the network; all others without a name',
        ({ contactMonths }) => counted.en(contactMonths, 'month', 'months'),
      ),
      contactList: keptKind(
        'Who works with whom, by signs instead of names',
        'Computing where the next guides achieve most',
        'signs: those who may propose guides',
        ({ contactMonths }) =>
          `Until it is replaced or deleted, at most ${counted.en(contactMonths, 'month', 'months')}.`,
      ),
      impulses: keptKind(
        'Who gave an impulse',
        'Answering',
        'those who answer impulses; all others only if the person wants it',
        'While the impulse is stored.',
      ),
      supports: keptKind(
        'Who supported an impulse',
        'Counting each voice once, telling the answer',
        'nobody; only the number is shown',
        'Until it is taken back.',
      ),
      questions: keptKind(
        'Questions and answers with names',
        'Answered once, found by all',
        everybody,
        'Until they are deleted: own answers and unanswered questions by the person, all by who leads the network.',
      ),
      signUps: keptKind(
        'Sign-up for trainings and meetings, attendance',
        'Seats, reminder, proof of training',
        everybody,
        ({ contactMonths }) => `${counted.en(contactMonths, 'month', 'months')} after the date.`,
      ),
      surveys: keptKind(
        'Who took part in a survey; the answers lie apart, without person and time',
        'Nobody answers twice',
        'nobody',
        'Until the last day of the survey.',
      ),
      tokens: keptKind(
        'One’s own calendar addresses and keys for programs',
        'Reading dates and data without signing in; only a check value is stored',
        'the person alone',
        'Until they are ended.',
      ),
      shares: keptKind(
        'Share that retires, by group of at least five people',
        'Planning succession',
        everybody,
        'Until it is removed; no person can be recognised in it.',
      ),
      audit: keptKind(
        'Who changed what and when',
        'Proof of what was done, not a check of performance',
        'everybody of the municipality who is signed in, without security and without when others sign in and out',
        'For good; entries are chained and never changed.',
      ),
    },
    not: 'What is not stored',
    notItems: [
      'Year of birth, age or day of retirement of a person',
      'Working hours, absences, illness',
      'Assessments, comparisons or rankings of persons',
      'How often or how quickly somebody works with the program',
    ],
    own: 'What is stored about you',
    ownNone: 'Your account belongs to no person of the municipality.',
    ownFields: {
      name: 'Name',
      occupation: 'Occupation',
      unit: 'Unit',
      email: 'Mail',
      phone: 'Telephone',
      teams: 'Teams',
      skills: 'Skills',
      posts: 'Posts',
      roles: 'Roles',
      contacts: 'Contacts as a guide',
      impulses: 'Impulses',
      questions: 'Questions and answers',
      signUps: 'Sign-ups for dates',
    },
    ownEdit: 'See your entry',
  },
};
