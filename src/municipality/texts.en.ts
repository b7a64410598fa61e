import type { Texts } from './texts.ts';

export const en: Texts = {
  kinds: {
    gemeinde: 'Municipality',
    'kreisangehoerige-stadt': 'Town within a district',
    'kreisfreie-stadt': 'Town without district',
    gemeindeverband: 'Association of municipalities',
    landkreis: 'District',
  },
  itOperations: {
    own: 'with own staff',
    mixed: 'with own staff and a provider',
    provider: 'by a provider',
  },
  konzern: [
    'up to 2 holdings',
    '3 to 7 holdings',
    '8 to 20 holdings',
    'more than 20 holdings or an own digital company',
  ],
  profile: {
    title: (name, inhabitants) => (inhabitants === null ? name : `${name} has ${inhabitants} inhabitants`),
    lead: (kind, land, units, holdings) =>
      `${kind} in ${land} ${units === 0 ? 'without units so far' : units === 1 ? 'with one unit' : `with ${units} units`}${
        holdings === 0 ? '' : ` and ${holdings === 1 ? 'one holding' : `${holdings} holdings`}`
      }.`,
    edit: 'Edit profile',
    facts: 'Key facts',
    it: 'IT and holdings',
    ratio: (people) => `one post for ${people} office workplaces`,
    ofUnits: (sum) => `sum of the units: ${sum}`,
    asOf: (day) => `as of ${day}`,
    staffTitle: 'Where people work',
    staffNote: 'Office workplaces per unit',
    allUnits: 'All units',
    history: 'Changes in the audit',
    adoptOwn: 'Adopt your own municipality',
    formTitle: (name) => `What is true for ${name}?`,
    formLead: 'These facts decide what Augenmaß recommends. Leave empty what you do not know.',
    saved: 'The profile is saved.',
    demo: 'made-up municipality to try things out',
  },
  fields: {
    name: 'Name',
    ags: 'Official key (AGS)',
    ars: 'Regional key (ARS)',
    kind: 'Kind',
    inhabitants: 'Inhabitants',
    inhabitantsOn: 'Inhabitants as of',
    areaKm2: 'Area in km²',
    area: 'Area',
    officeStaff: 'Office workplaces',
    itPosts: 'IT posts',
    itOperation: 'IT is run',
    cooperation: 'Roles or posts are shared with other municipalities',
    sharedRoles: 'Shared roles',
    cooperationWith: 'Works together with',
    konzern: 'Holdings',
    land: 'Land',
  },
  hints: {
    ags: '8 digits, a district 5, an association 9. The first two stand for the Land.',
    ars: '12 digits, an association 9, a district 5.',
    officeStaff: 'People with a desk and a computer.',
    itPosts: 'In full-time equivalents, for example 12.5.',
    cooperation: 'For example one CDO for several small municipalities.',
  },
  refusals: {
    'official-key-wrong': (found) =>
      `The key “${found}” is wrong. It has 8 digits, 5 for a district, 9 for an association, and begins with the Land, 01 to 16.`,
    'official-key-taken': (found) =>
      `Another municipality of this installation has the key “${found}” already. Please check it.`,
    'regional-key-wrong': (found) =>
      `The regional key “${found}” is wrong. It has 12 digits (association 9, district 5) and begins with the Land, 01 to 16.`,
    'inhabitants-without-date': () => 'Please name the day the number of inhabitants holds for.',
    'it-posts-exceed-office-staff': (found) =>
      `${found} IT posts are more than office workplaces. Please check both numbers.`,
    'unit-code-taken': (found) => `Another unit has the code “${found}”. Please choose a different one.`,
    'unit-loop': (path) =>
      `This would form a loop: ${path}. A unit cannot stand below itself. Please choose a different unit above it.`,
    'unit-parent-unknown': () => 'This unit does not exist (any more). Please choose a different one.',
    'budget-negative': () => 'A budget cannot be negative. Please enter 0 or more.',
  },
  units: {
    title: (units) => (units === 1 ? 'One unit' : `${units} units`),
    lead: (staff, unknown) =>
      `Together ${staff} office workplaces${
        unknown === 0
          ? ''
          : `; for ${unknown === 1 ? 'one unit' : `${unknown} units`} the number is not known`
      }.`,
    create: 'Add a unit',
    emptyTitle: 'No units yet',
    empty:
      'Offices, staff units, municipal enterprises and holdings form the municipal group. Initiatives, people and guides belong to a unit.',
    caption: 'Units with office workplaces, employees and specialist applications',
    name: 'Unit',
    kind: 'Kind',
    staff: 'Office workplaces',
    staffBelow: 'with all below',
    employees: 'Employees',
    applications: 'Specialist applications',
    notKnown: 'not known',
    newTitle: 'Which unit is added?',
    editTitle: (code, name) => `${code} ${name}`,
    editLead: (staff) => `With all below it: ${staff} office workplaces.`,
    saved: (name) => `${name} is saved.`,
    removed: (name) => `${name} is removed.`,
    inUse: (name) =>
      `${name} cannot be removed, because units, people or initiatives still belong to it. Move them elsewhere first.`,
    removeTitle: 'Remove the unit',
    removeLead: 'This works only when nothing belongs to it any more. The audit keeps the entry.',
    top: 'none, stands at the top',
    fields: {
      code: 'Code',
      name: 'Name',
      kind: 'Kind',
      parentId: 'Unit above',
      officeStaff: 'Office workplaces',
      employees: 'Employees in all',
      applicationCount: 'Specialist applications',
      itOperation: 'Who runs its IT?',
    },
    codeHint: 'As in the organisation plan, for example 32.',
  },
  unitItOperations: {
    municipality: 'the municipality’s IT',
    mixed: 'the municipality’s IT and its own',
    own: 'its own IT',
  },
  budgets: {
    title: (years) => (years === null ? 'Budget' : `Budget ${years}`),
    lead: (year, frame) => `In ${year} there are ${frame} in all for initiatives.`,
    leadOpen: (year) => `For ${year} no frame for initiatives is entered yet.`,
    emptyTitle: 'No budget yet',
    empty:
      'The frame for initiatives, investive and consumptive, tells the plan what is possible in a fiscal year. Without it the plan reckons with people only.',
    caption: 'Budget per fiscal year in euro',
    year: 'Fiscal year',
    state: 'State',
    sum: 'Sum',
    none: 'not entered',
    edit: (year) => `Edit the budget of ${year}`,
    add: (year) => `Enter the budget of ${year}`,
    formTitle: (year) => `What does the budget of ${year} hold for IT?`,
    formLead: 'Amounts in euro. An empty field means: not decided yet. A 0 means: nothing.',
    saved: (year) => `The budget of ${year} is saved.`,
  },
  budgetLines: {
    'investive-initiatives': 'Initiatives, investive',
    'consumptive-initiatives': 'Initiatives, consumptive',
    'consumptive-operation': 'Operation without staff, consumptive',
    'consumptive-personnel': 'IT staff, consumptive',
  },
  budgetStates: {
    draft: 'draft',
    adopted: 'adopted',
    provisional: 'provisional',
    closed: 'closed',
  },
};
