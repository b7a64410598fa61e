import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import type { workDe } from './work-texts.de.ts';

export const workEn: typeof workDe = {
  network: {
    title: (connected, all) =>
      connected === 0
        ? 'No unit is connected with another yet'
        : `${connected} of ${counted.en(all, 'unit is', 'units are')} connected with each other`,
    titleNone: 'The network of guides',
    lead: (bridges, lonely, without) =>
      `${
        bridges === 0
          ? 'No link hangs on a single person'
          : bridges === 1
            ? 'One person alone holds a link'
            : `${bridges} people each hold a link alone`
      }, ${
        lonely === 0
          ? 'no unit stands alone'
          : lonely === 1
            ? 'one unit stands alone'
            : `${lonely} units stand alone`
      }, ${without === 0 ? 'none has' : without === 1 ? 'one has' : `${without} have`} nobody.`,
    none: 'No network yet',
    noneHint: 'The picture is made from mandates, contacts logged in the last 180 days and common groups.',
    picture: 'Who connects which units',
    pictureWords: (units, guides, links) =>
      `${counted.en(units, 'unit as a circle', 'units as circles')} on the outside, ${counted.en(guides, 'guide as a dot', 'guides as dots')}, ${counted.en(links, 'link', 'links')}. The table below says the same.`,
    tooLarge: (guides) =>
      `With ${guides.toLocaleString('en-GB')} guides a picture could not be read any more. The table below names who is there for each unit.`,
    andMore: (count) => `and ${count.toLocaleString('en-GB')} more`,
    legend: {
      unit: 'Unit, size by office staff',
      without: 'Unit without guides',
      guide: 'Guide',
      bridge: 'Bridge',
      mandate: 'Mandate',
      contact: 'Contacts',
    },
    table: 'Links as a table',
    columns: { unit: 'Unit', guides: 'Guides', contacts: 'Contacts by others', state: 'Finding' },
    findings: {
      without: 'without guides',
      lonely: 'without link to others',
      dependent: (name) => `hangs on ${name ?? 'one person'}`,
      fine: 'connected',
    },
    somebody: 'One person',
    people: (count) => (count === 1 ? 'one person' : `${count} people`),
    bridges: 'Bridges',
    bridgesLead:
      'If one of these people drops out, the units named lose their link. A second guide there helps.',
    bridge: (units) => `is the only one to connect with the others: ${units}`,
    noBridges: 'No link hangs on a single person.',
    topics: 'Topics',
    topicsMissing: (names) => `Nobody knows about: ${names}.`,
    topicsFull: 'There is somebody for every topic.',
    topicCount: (count) => (count === 0 ? 'nobody' : count === 1 ? 'one person' : `${count} people`),
    busiest: (name, share) => `${name} carries ${share} of the logged time.`,
    busiestTitle: 'Advice and exchange',
    busiestNone: 'No contacts are logged yet.',
    groups: 'Groups',
    outside: 'Exchange with other municipalities',
    outsideNone: 'No exchange with other municipalities was logged in the last 180 days.',
    outsideCount: (name, count) => (count === 1 ? `${name}: one contact` : `${name}: ${count} contacts`),
    outsideLast: (day, topics) =>
      topics.length > 0 ? `last on ${day} about ${topics.join(', ')}` : `last on ${day}`,
  },
  placement: {
    title: 'Where the next guides achieve most',
    lead: (people, contacts, day) =>
      `Computed from ${people} employees and ${contacts} contacts, as of ${day}.`,
    none: 'No contact list yet',
    noneHint:
      'Who works with whom stands in no organisation chart. Upload a list with signs instead of names, for example from a short survey.',
    fields: {
      count: 'How many new guides?',
      steps: 'Reached is who',
      perUnit: 'Every unit gets at least one person',
    },
    steps: { '1': 'has direct contact', '2': 'has direct or common contacts' },
    submit: 'Compute',
    result: (before, after) =>
      `By the contact list ${before} of the employees are reached today, with this choice ${after}.`,
    counted:
      'Reached means here: contact with a guide in the list. The overview counts otherwise, by a fixed number of office workplaces per guide.',
    proven: 'It is proven that so many people cannot reach more.',
    bound: (bound, share) =>
      `So many people can reach ${counted.en(bound, 'employee', 'employees')} at most; the choice is proven to reach at least ${share} of that.`,
    picks: 'Proposals in the order of their effect',
    columns: { rank: 'No.', person: 'Sign, unit', unit: 'Unit', why: 'Why', accept: 'Accept' },
    reaches: (marginal) =>
      marginal === 1
        ? 'reaches one person nobody else reaches'
        : `reaches ${formatNumber(marginal, 'en')} people nobody else reaches`,
    forUnit: 'the unit has nobody else',
    total: (reach, hours) =>
      hours === null
        ? `${counted.en(reach, 'contact', 'contacts')} in all`
        : `${counted.en(reach, 'contact', 'contacts')} in all, ${counted.en(hours, 'hour', 'hours')} a week`,
    accept: 'Accept as a proposal',
    acceptFor: (person) => `Accept ${person} as a proposal`,
    reason: (marginal, total) =>
      `Placement: reaches ${counted.en(marginal, 'person', 'people')} nobody else reaches (${counted.en(total, 'contact', 'contacts')} in all).`,
    spread: 'How a message spreads',
    spreadWords: (before, after, weeks) =>
      `After ${counted.en(weeks, 'week', 'weeks')} ${before} of the employees know it with today’s guides, ${after} with the proposals.`,
    spreadNote: (percent) =>
      `Simulation: who knows the message tells it to each contact each week with a probability of ${percent}; mean of 20 runs. Solid with the proposals, dashed with today’s guides.`,
    spreadColumns: { week: 'Week', before: 'today', after: 'with proposals' },
    present: (count) =>
      count === 0
        ? 'No present mandate is tied to the list. Enter the sign at the guides.'
        : count === 1
          ? 'One present mandate is tied to the list.'
          : `${count} present mandates are tied to the list.`,
    timeout: 'The computation took too long. Please choose fewer people or direct contact only.',
    upload: 'Upload a contact list',
    uploadLead:
      'Two columns a line: sign; sign. Who names themselves or stands there twice is passed over and counted. With a third column "hours" in the file of units only who has hours a week there is proposed. At most 10,000 people and 500,000 lines.',
    kept: (months) =>
      `The staff council takes part before the survey. The list is deleted ${counted.en(months, 'month', 'months')} after the upload; only those who may propose guides see the signs.`,
    remove: 'Delete the contact list',
    removed: 'The contact list is deleted.',
    uploadFields: {
      source: 'Where the list comes from',
      edges: 'Contacts (CSV)',
      units: 'Units (CSV): sign; unit; hours',
    },
    uploaded: (people, contacts) =>
      `The contact list is saved: ${counted.en(people, 'person', 'people')}, ${counted.en(contacts, 'contact', 'contacts')}.`,
    notes: {
      'self-contact': (count) =>
        counted.en(count, 'contact with oneself passed over', 'contacts with oneself passed over'),
      'repeated-contact': (count) =>
        counted.en(count, 'repeated contact passed over', 'repeated contacts passed over'),
      'person-without-unit': (count) => counted.en(count, 'person without unit', 'people without unit'),
      'person-without-contact': (count) =>
        counted.en(count, 'person without contact', 'people without contact'),
      'person-without-hours': (count) => counted.en(count, 'person without hours', 'people without hours'),
    },
    faults: {
      'file-missing': 'Please choose the file with the contacts.',
      'empty-file': 'The file holds no contacts. Expected are two columns: sign and sign.',
      'too-many-lines': 'The file has too many lines; at most 500,000 are possible.',
      'too-many-people': 'The files name too many people; at most 10,000 are possible.',
      'not-two-columns': 'A line does not have two columns',
      'two-units': 'A person stands in two units. Please strike one',
      'not-hours': 'The column "hours" has something other than a number from 0 to 40',
      'name-too-long': 'A sign is longer than 200 characters',
    },
    line: (at) => `line ${at}`,
  },
  meetings: {
    title: (count) =>
      count === 0
        ? 'Trainings and meetings'
        : count === 1
          ? 'One meeting is ahead'
          : `${count} meetings are ahead`,
    lead: 'Trainings and meetings of the guides with sign-up; a reminder comes the day before.',
    none: 'No meeting is ahead.',
    past: 'Past meetings',
    create: 'Plan a meeting',
    edit: 'Edit the meeting',
    kinds: { meeting: 'Meeting', training: 'Training' },
    fields: {
      kind: 'Kind',
      title: 'Title',
      day: 'Day',
      from: 'From (time)',
      until: 'Until (time)',
      place: 'Place',
      description: 'What is it about?',
      seats: 'Seats',
      validMonths: 'Training is valid (months)',
      cancelled: 'The meeting does not take place',
    },
    seatsHint: 'Unlimited when empty',
    validHint: 'For good when empty',
    saved: (title) => `${title} is saved.`,
    cancelled: 'cancelled',
    calendar: 'To the calendar (iCalendar)',
    place: 'Place',
    when: 'When',
    seats: (taken, all) =>
      all === null ? `${taken} signed up` : `${taken} of ${counted.en(all, 'seat', 'seats')} taken`,
    signUp: 'Sign up',
    signOff: 'Sign off',
    isSignedUp: 'You are signed up',
    signedUp: 'You are signed up. A reminder comes the day before.',
    signedOff: 'You are signed off.',
    full: 'All seats are taken.',
    over: 'This meeting takes no sign-up any more.',
    signUps: 'Signed up',
    noSignUps: 'Nobody has signed up yet.',
    attendance: 'Save attendance',
    attended: 'The attendance is saved.',
    attendanceLead: 'Who was there? A training is entered at the mandate.',
    faults: {
      'not-a-time': 'Please enter a time, for example 14:30.',
      'ends-before-start': 'The end lies before the beginning. Please check the times.',
      'version-conflict': 'Somebody has changed the meeting meanwhile. Please reload the page.',
    },
  },
  questions: {
    title: 'Questions and answers',
    lead: 'Answered once, found by all.',
    search: 'Search questions and answers',
    submit: 'Search',
    none: 'No questions yet.',
    noneFound: 'There is no question about this yet. Ask it.',
    ask: 'Ask a question',
    askLead: 'Everybody sees your question; who knows the topic is told.',
    fields: { title: 'Question', text: 'More about it', topicId: 'Topic', answer: 'Answer' },
    asked: 'Your question is asked.',
    by: (name, day) => `${name}, ${day}`,
    somebody: 'somebody',
    answers: (count) => (count === 0 ? 'open' : count === 1 ? 'one answer' : `${count} answers`),
    answerTitle: 'Answers',
    noAnswer: 'No answer yet.',
    give: 'Answer',
    given: 'Your answer is saved.',
    remove: 'Delete',
    removeQuestion: 'Delete the question',
    removed: 'The question is deleted.',
    answerRemoved: 'The answer is deleted.',
  },
  pulse: {
    title: 'Short surveys',
    lead: 'Three questions, one minute, anonymous: how do employees fare with digitalisation?',
    none: 'No survey yet',
    noneHint: 'Results appear after the last day and from five answers on, so that nobody can be recognised.',
    open: 'Start a survey',
    openLead: 'All staff are invited. The staff council takes part before the first survey.',
    opened: 'The survey runs; everybody is invited.',
    fields: { title: 'Title', opensOn: 'Begins', closesOn: 'Last day' },
    span: (from, until) => `${from} to ${until}`,
    columns: { title: 'Survey', span: 'Time', count: 'Answers', hint: 'Mean' },
    questions: {
      backing: 'My managers support digital work.',
      learning: 'I have time and occasion to learn new things.',
      usefulness: 'New digital solutions make my work easier.',
    },
    scale: ['not at all', 'hardly', 'partly', 'mostly', 'fully'],
    send: 'Give answers',
    sent: 'Thank you, your answers are given.',
    already: 'You have answered already.',
    closed: 'This survey is not open at present.',
    anonymous:
      'It is kept that you have answered, and apart from that, without name and time, what was answered.',
    result: 'Result',
    few: (count) =>
      count === 1
        ? 'One answer so far. Results appear after the last day, from five answers on.'
        : `${count} answers so far. Results appear after the last day, from five answers on.`,
    tooFew: (count) =>
      `${counted.en(count, 'answer', 'answers')}. Below five the result stays hidden, so that nobody can be recognised.`,
    mean: (mean) => `mean ${mean} of 5`,
    hint: (value) =>
      `Hint for maturity, dimension “People, culture and guides”: ${value} of 5. The round itself still decides.`,
    toMaturity: 'To maturity',
  },
  basics: {
    title: 'Basics of the network',
    lead: 'Topics, materials, groups and deadlines.',
    topics: 'Topics',
    topicFields: { name: 'Topic', description: 'Description' },
    topicAdd: 'Add a topic',
    topicAdded: (name) => `${name} is added.`,
    topicTaken: 'This topic is there already.',
    topicRemoved: 'The topic is deleted.',
    materials: 'Materials',
    materialFields: { title: 'Title', url: 'Address', topicId: 'Topic' },
    materialAdd: 'Add a material',
    materialAdded: (title) => `${title} is added.`,
    materialRemoved: 'The material is deleted.',
    noMaterials: 'No materials yet.',
    remove: 'Delete',
    groups: 'Groups',
    groupFields: { groupName: 'Name', purpose: 'What for', guideIds: 'Members' },
    groupAdd: 'Create a group',
    groupSave: 'Save members',
    groupSaved: (name) => `${name} is saved.`,
    groupTaken: 'There is a group of this name already.',
    members: (count) => (count === 1 ? 'one member' : `${count} members`),
    settings: 'Deadlines',
    settingFields: {
      answerDays: 'Working days until an impulse is answered',
      contactMonths: 'Months after which contacts, the contact list and sign-ups are deleted',
      keepMonths: 'Months after which data of former guides are removed',
    },
    settingsSaved: 'The deadlines are saved. The one for answers holds for new impulses.',
    kept: 'What is stored',
  },
};
