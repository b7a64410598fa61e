import { formatNumber } from '../kernel/money.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  persons: {
    title: (count) => (count === 1 ? 'One person' : `${formatNumber(count, 'en')} people`),
    lead: (units, guidesHint) =>
      `${units === 0 ? 'Nobody belongs to a unit yet' : `Spread over ${units === 1 ? 'one unit' : `${units} units`}`}.${guidesHint ? ' The search looks at name, occupation and skills.' : ''}`,
    create: 'Add a person',
    emptyTitle: 'No people yet',
    empty:
      'People hold roles, work in teams and stand in the audit. Begin with those who carry responsibility.',
    noneFound: 'Nobody fits. Please change the search.',
    caption: 'People with unit, teams and skills',
    search: 'Name, occupation or skill',
    anyUnit: 'all units',
    all: 'also those who have left',
    filter: 'Show',
    name: 'Name',
    unit: 'Unit',
    teams: 'Teams',
    skills: 'Skills',
    left: (day) => `last working day ${day}`,
    newTitle: 'Who is added?',
    newLead: 'This gives no access to the program; the administration invites people.',
    editLead: (occupation) => occupation ?? 'Occupation not entered.',
    saved: (name) => `${name} is saved.`,
    postsTitle: 'Posts',
    noPost: 'No post assigned.',
    addPost: 'Assign a post',
    fields: {
      name: 'First and last name',
      occupation: 'Occupation',
      email: 'E-mail address',
      phone: 'Phone',
      unitId: 'Unit',
      skills: 'Skills',
      leftOn: 'Last working day',
    },
    skillsHint:
      'Separated by commas, each with its level: 1 knows the basics, 2 works with it, 3 teaches others. Example: procurement law 3, facilitation 2.',
    leftHint: 'Who has left stays in the audit and disappears from every choice.',
    noUnit: 'none',
  },
  skillLevels: { 1: 'basics', 2: 'works with it', 3: 'teaches others' },
  posts: {
    title: (posts) => (posts === 1 ? 'One post' : `${posts} posts`),
    lead: (fte, vacant, it) =>
      `Together ${fte} full-time equivalents, ${it} of them in IT; ${
        vacant === 0 ? 'none is vacant' : vacant === 1 ? 'one is vacant' : `${vacant} are vacant`
      }.`,
    create: 'Add a post',
    emptyTitle: 'No posts yet',
    empty:
      'Posts say who works where and how much, and what is vacant. A post belongs to a unit; the person may be missing.',
    caption: 'Posts with unit, extent and person',
    name: 'Post',
    unit: 'Unit',
    grade: 'Grade',
    fte: 'Extent',
    person: 'Person',
    vacant: 'vacant',
    it: 'IT post',
    newTitle: 'Which post is added?',
    formLead: 'Extent in full-time equivalents: 1 is full, 0.5 is half.',
    saved: (name) => `The post “${name}” is saved.`,
    removed: (name) => `The post “${name}” is removed.`,
    removeTitle: 'Remove the post',
    removeLead: 'The person stays. The audit keeps the entry.',
    fields: {
      name: 'Title',
      unitId: 'Unit',
      grade: 'Pay grade',
      fullTimeEquivalents: 'Full-time equivalents',
      isIt: 'Counts as an IT post',
      personId: 'Person',
    },
  },
  teams: {
    title: (teams) => (teams === 1 ? 'One team' : `${teams} teams`),
    lead: (days, share) =>
      `Together ${days} person-days a quarter for initiatives, which is ${share}% of the working time.`,
    create: 'Add a team',
    emptyTitle: 'No teams yet',
    empty:
      'A team has capacity for initiatives: full-time equivalents times working days times the share for initiatives. It shows the plan what can really be done.',
    caption: 'Teams with full-time equivalents, share for initiatives and person-days a quarter',
    name: 'Team',
    fte: 'Full-time equivalents',
    share: 'Share for initiatives',
    days: 'Person-days a quarter',
    changes: 'Exceptions',
    newTitle: 'Which team is added?',
    editLead: (days) => `In an ordinary quarter ${days} person-days for initiatives.`,
    saved: (name) => `The team ${name} is saved.`,
    fields: {
      code: 'Code',
      name: 'Name',
      unitId: 'Unit',
      fullTimeEquivalents: 'Full-time equivalents',
      projectShare: 'Share for initiatives in %',
      daysPerYear: 'Working days per full-time equivalent and year',
      members: 'Members',
      changes: 'Exceptional quarters',
    },
    shareHint: 'The rest is operation.',
    daysHint: '200 is careful; Karlsruhe reckons with 230.',
    membersHint: 'Percent of a full-time post. Empty rows do not count; saving brings new ones.',
    member: (row) => `Person ${row}`,
    memberShare: (row) => `Share in % (person ${row})`,
    changesHint: 'Quarters with other person-days, for example Q2/27 for parental leave or external help.',
    quarter: (row) => `Quarter ${row}`,
    changeDays: (row) => `Person-days ${row}`,
    changeReason: (row) => `Reason ${row}`,
    nobody: 'nobody',
  },
  adopt: {
    title: 'Which municipality do you steer?',
    lead: (municipalities, day) =>
      `Type its name. The search looks at ${municipalities} ${municipalities === '1' ? 'entry' : 'entries'} of the official register of ${day}.`,
    leadEmpty:
      'The official register of municipalities is not imported yet. You can enter your municipality by hand or import the register.',
    importHint: 'This is how to import it (file GV100AD of the Federal Statistical Office):',
    search: 'Name or official key',
    submit: 'Search',
    found: (count, text) =>
      count === 0
        ? `“${text}” is not in the register. Check the spelling or enter the municipality by hand.`
        : count === 1
          ? 'One hit'
          : count === 20
            ? 'The 20 nearest hits. Type more of the name if your municipality is missing.'
            : `${count} hits, the nearest first`,
    caption: 'Municipalities found',
    name: 'Municipality',
    kind: 'Kind',
    place: 'District and Land',
    inhabitants: 'Inhabitants',
    take: 'Adopt',
    takeName: (name) => `Adopt ${name}`,
    confirmTitle: (name) => `Adopt ${name}?`,
    confirmLead: 'These facts come from the official register. You enter everything else afterwards.',
    roleLabel: 'Your role there',
    roleHint: 'You can distribute the roles differently later.',
    byHand: 'Enter by hand',
    byHandTitle: 'Enter a municipality by hand',
    byHandLead: 'For municipalities that are not in the register, or to try things out.',
    done: (name) => `${name} is adopted. Now complete profile and units.`,
    source:
      'Source: Federal Statistical Office (Destatis), register of municipalities, licence dl-de/by-2-0.',
    asOf: 'Territorial status',
    already: 'This municipality is adopted already. Ask there for access.',
    notAdoptable:
      'This entry is no municipality. Please choose a municipality, an association or a district.',
    fields: {
      name: 'Name',
      ags: 'Official key (AGS)',
      kind: 'Kind',
      inhabitants: 'Inhabitants',
      role: 'Your role there',
    },
    inhabitantsHint: 'With it you learn at once which roles pay off. You can add it later.',
    kinds: {
      gemeinde: 'Municipality',
      'kreisangehoerige-stadt': 'Town within a district',
      'kreisfreie-stadt': 'Town without district',
      gemeindeverband: 'Association of municipalities',
      landkreis: 'District',
    },
    keyHint: '8 digits, a district 5, an association 9. The first two stand for the Land.',
    keyWrong: (found) =>
      `The key “${found}” is wrong. It has 8 digits, 5 for a district, 9 for an association, and begins with the Land, 01 to 16.`,
  },
  access: {
    title: (name) => `Access: ${name}`,
    has: (email) => `Can sign in with ${email}.`,
    hasNone: 'Has no access to Augenmaß yet.',
    active: 'The account is set up.',
    waiting: 'Invited; no password has been chosen yet.',
    withCode: 'Signing in with a code is switched on.',
    withoutCode: 'Signing in with a code is switched off.',
    withdraw: 'Withdraw access',
    again: 'Make a new set-up link',
    email: 'E-mail address to sign in with',
    mailHint: 'A link goes there with which the person chooses a password. It is valid for 24 hours.',
    linkHint:
      'After this you see a link with which the person chooses a password. This installation sends no e-mail.',
    invite: 'Invite',
    back: (name) => `To ${name}`,
    linkTitle: (name) => `Set-up link for ${name}`,
    linkLead: 'Hand this link over in person. It is shown only now, is valid for 24 hours and once only.',
    done: 'Done',
    faults: {
      'person-has-access': 'This person has access with another address already.',
      'account-taken': 'Somebody else signs in here with this address already.',
      'account-elsewhere':
        'An account in another municipality has this address already. Without e-mail nobody can check that it belongs to this person. Please take another address.',
    },
    ownAccess: 'You cannot withdraw your own access. Please ask somebody else.',
    lastDecider:
      'After this nobody who can sign in could decide on the decision rights. First give another person in that role access.',
    sent: (email) => `The invitation to ${email} has been sent.`,
    joined: (email) => `${email} has an account already and can now sign in here too.`,
    withdrawn: (name) => `The access of ${name} has been withdrawn.`,
    link: 'Access to Augenmaß',
  },
  ownData: {
    title: 'What Augenmaß stores on you',
    lead: 'Only what work in the program needs. Working hours, performance figures and rankings are not stored.',
    file: 'Load as a file (JSON)',
    columns: { what: 'What', why: 'What for', until: 'Until', count: 'Entries' },
    groups: {
      person: {
        what: 'The person: name, unit, post, teams, skills in rough levels',
        why: 'So that roles, teams and initiatives have persons. Capacity stands with the team, not with the person.',
        until: 'Until somebody changes it. Who leaves disappears from every choice.',
      },
      roles: {
        what: 'Roles with beginning and end, handovers',
        why: 'Roles give the rights in the program; former ones explain former decisions.',
        until: 'For good.',
      },
      guide: {
        what: 'Work as a digital guide: mandate, topics, trainings, meetings, contacts, questions',
        why: 'So that the network knows who is there for what and where hours are missing.',
        until:
          'Contacts and sign-ups as long as the basics of the network say; the mandate is emptied after its end.',
      },
      impulses: {
        what: 'Your impulses and your voices for others',
        why: 'So that you get an answer. Who sees your name is your choice when you submit.',
        until: 'For good.',
      },
      maturity: {
        what: 'Answers on maturity, and whether you took part in a survey',
        why: 'So that nobody answers twice. What was answered in a survey does not stand with your name.',
        until: 'Maturity: for good. Taking part in a survey: until it closes.',
      },
      notices: {
        what: 'Notices, mails to you and your settings for them',
        why: 'So that you learn what waits for you.',
        until: 'What was read or sent, one year.',
      },
      access: {
        what: 'Account and access for programs, without passwords and keys',
        why: 'So that only you act in your name. Open sessions are shown by your account.',
        until: 'Until the access ends; ended keys stay as ended.',
      },
      named: {
        what: 'Where you are named as responsible: initiatives, legal duties, IT security, deputies',
        why: 'So that each task has somebody. The file names the place, not the content.',
        until: 'Until somebody else is entered.',
      },
    },
    log: {
      what: 'Audit log: what you did in the program',
      why: 'So that changes can be traced. The file names time, role and act.',
      until: 'For good; entries cannot be changed.',
    },
    rights:
      'If something is wrong, ask those who keep the persons of your municipality, or the data protection officer. Basis of this page: Art. 15 and 20 GDPR.',
  },
  refusals: {
    'email-taken': (name) => `${name} has this address already. Please check it.`,
    'unit-unknown': () => 'This unit does not exist (any more). Please choose a different one.',
    'person-unknown': () => 'One of the people does not exist (any more). Please choose a different one.',
    'team-code-taken': (code) => `Another team has the code “${code}”. Please choose a different one.`,
  },
  rowFaults: {
    share: (row) => `Row ${row}: please enter a share above 0 and up to 100.`,
    twice: (row) => `Row ${row}: this person stands above already.`,
    quarter: (row) => `Row ${row}: please enter a quarter like Q2/27, each only once.`,
    days: (row) => `Row ${row}: please enter person-days of 0 or more.`,
  },
};
