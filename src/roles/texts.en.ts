import { counted } from '../kernel/text.ts';
import { advisor } from './advisor-texts.en.ts';
import { handovers, told } from './handover-texts.en.ts';
import { refusals, uploadFaults } from './refusals.en.ts';
import { ruleWords } from './rule-texts.en.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  ruleWords,
  tabs: {
    label: 'Roles',
    advisor: 'Advisor',
    rights: 'Decision rights',
    holders: 'Holders',
    concepts: 'Role concept',
    rules: 'Rules',
    handovers: 'Hand-overs',
  },
  marks: { evidence: 'evidence', derived: 'derived', judgement: 'judgement' },
  marksHint:
    "evidence: a source says it. derived: computed from sources or observed. judgement: the makers' own assessment.",
  advisor,
  play: {
    title: 'What if …?',
    lead: 'Change a value and see the answer change. Empty fields are estimated.',
    submit: 'Compute again',
    existing: 'Already there today',
    maturityLegend: 'Maturity by dimension, 1 to 5',
    guideHours: 'Agreed hours per guide and week',
    guideHoursHint: '0 means: refused.',
    yes: 'possible',
    no: 'not possible',
  },
  concept: {
    save: 'Keep as role concept',
    saveLead: 'Keeps values, answer and version of the rules as they stand here.',
    name: 'Name',
    note: 'Note',
    model: 'Model you decide for',
    saved: (name) => `The role concept “${name}” is kept.`,
    submit: 'Keep',
    handOver: 'Hand over as a proposal',
    title: (count) =>
      count === 0
        ? 'No role concept yet'
        : count === 1
          ? 'One role concept'
          : `${count} versions of the role concept`,
    lead: (name, day) => `In force: ${name}, adopted on ${day}.`,
    leadNone: 'No version is adopted yet.',
    empty:
      'A role concept says which roles the municipality wants, with reasons and rules. Begin with the advisor.',
    toAdvisor: 'To the advisor',
    columns: {
      number: 'Version',
      name: 'Name',
      model: 'Model',
      state: 'State',
      day: 'Resolution',
      by: 'Made by',
    },
    states: { draft: 'draft', adopted: 'in force', superseded: 'superseded' },
    inputs: 'Values used in the calculation',
    pageLead: (number, state) => `Version ${number}, ${state}.`,
    decided: (model) => `Decided for ${model}`,
    adopt: 'Adopt',
    adopted: (name) => `The role concept “${name}” now counts.`,
    remove: 'Delete draft',
    removed: 'The draft is deleted.',
    differences: 'Differences from the version in force',
    same: 'No difference in the result.',
    was: 'before',
    is: 'now',
    postsCdo: 'FTE on the CDO side',
    postsCio: 'FTE on the CIO side',
    guides: 'Guides',
  },
  matrix: {
    title: 'Who decides what?',
    leadClean: (rows) =>
      `${counted.en(rows, 'decision', 'decisions')}, each with exactly one accountable role.`,
    lead: (rows, errors, others) =>
      `${counted.en(rows, 'decision', 'decisions')}. ${errors === 0 ? 'No error' : errors === 1 ? 'One error' : `${errors} errors`}, ${
        others === 1 ? 'one more finding' : `${others} more findings`
      }.`,
    shipped:
      'This is the proposal as shipped. It counts until your municipality adopts a version of its own.',
    inForce: (number, day) => `Version ${number}, adopted on ${day}.`,
    grants: 'This table also grants the rights in Augenmaß.',
    decision: 'Decision',
    check: 'Check',
    clean: 'fine',
    rests: 'at rest',
    findings: 'Findings',
    noFindings: 'The checks R01 to R14 find nothing.',
    findingLevels: { error: 'Error', warning: 'Warning', todo: 'open' },
    mend: 'Proposal',
    toRow: (row) => `See decision ${row}`,
    edit: 'Change the matrix',
    continueDraft: 'Go on with the draft',
    seeDraft: 'See the draft and comment',
    versions: 'Versions',
    versionsColumns: { number: 'Version', state: 'State', day: 'Resolution', reason: 'Reason' },
    version: (number) => `Version ${number}`,
    compare: (number) => `What version ${number} changed`,
    agreed: 'Agreed delineation',
    objects: 'Delineation object by object',
    objectColumns: { object: 'Object', cio: 'CIO', cdo: 'CDO', meeting: 'Meeting point' },
    limits: 'Value limits',
    limitsUnknown:
      'The value limits are not entered. They stand in the main statute or the rules of competence.',
    limitsOfPlan: 'Value limits in force in the IT plan',
    limit: {
      inform: (euro) => `Above ${euro} the committee is informed.`,
      committee: (euro) => `Above ${euro} the committee decides.`,
      council: (euro) => `Above ${euro} the council decides.`,
    },
    otherLimits: {
      deviates: 'differs',
      title: (source) => `Other value limits count for the IT plan (${source}):`,
      above: (euro) => `above ${euro}`,
      never: 'never',
      inform: (plan, here) =>
        `There the committee is informed ${plan}, by the decision rights above ${here}.`,
      committee: (plan, here) => `There the committee decides ${plan}, by the decision rights above ${here}.`,
      council: (plan, here) => `There the council decides ${plan}, by the decision rights above ${here}.`,
    },
    guideHours: (hours) => `${hours} hours a week are agreed for each guide.`,
    history: 'Changes in the audit',
  },
  row: {
    lead: (kind, scope) => `Object: ${kind} / ${scope}.`,
    tags: {
      security: 'security relevant',
      'personal-data': 'personal data',
      'co-determination': 'co-determination likely',
      finance: 'affects money',
    },
    tagsLabel: 'Tags',
    who: 'Who has which part?',
    role: 'Role',
    part: 'Part',
    holders: 'Held today by',
    none: 'no part',
    nobody: 'nobody',
    proposal: 'Proposal of the catalogue',
    edit: 'Change this row',
  },
  draft: {
    title: (number) => `Draft of version ${number}`,
    lead: (changes, errors) =>
      `${changes === 0 ? 'Nothing changed yet' : changes === 1 ? 'One change' : `${changes} changes`}, ${
        errors === 0 ? 'no error' : errors === 1 ? 'one error' : `${errors} errors`
      }. The adopted version still counts.`,
    help: 'Write a letter into each field or leave it empty. The tab key leads to the next field.',
    cell: (decision, role) => `${decision}, ${role}`,
    letterUnknown: (found) => `“${found}” is no part. A, R, A/R, C, C!, I and Z are possible.`,
    save: 'Save draft',
    saved: 'The draft is saved.',
    opened: 'You are now editing a draft.',
    applyMend: 'Take over the proposal',
    mended: 'The proposal is taken over.',
    agreeSentence: 'Agree on this',
    sentence: 'Delineation sentence',
    agreements: 'Agreements',
    agreementsLead: 'Delineation, value limits and hours belong to the version and are adopted with it.',
    inform: 'Committee is informed above (euro)',
    committee: 'Committee decides above (euro)',
    council: 'Council decides above (euro)',
    limitsHint: 'If you do not know the limit, leave the field empty.',
    guideHours: 'Hours a week for guides',
    saveAgreements: 'Save agreements',
    substitution: 'Roles that are missing or merged',
    substitutionLead:
      'Augenmaß enters who is accountable and who carries out then. You can change every row afterwards.',
    substitute: 'Enter',
    substituted: (name) => `Entered: ${name}`,
    changes: 'Changes against the version in force',
    noChanges: 'None so far.',
    nothing: 'nothing',
    inUse: 'in use',
    atRest: 'at rest',
    use: 'This decision is in use',
    discard: 'Discard draft',
    discarded: 'The draft is discarded. The adopted version counts.',
    toResolution: 'Adopt',
    saveRow: 'Save row',
    back: 'To the whole draft',
    conflict: 'Somebody has changed the draft meanwhile',
    conflictLead: 'What you typed is still here. Save again, then it counts.',
  },
  resolution: {
    title: (number) => `Adopt version ${number}`,
    lead: 'With the resolution the matrix counts, and with it the rights in Augenmaß.',
    on: 'Day of the resolution',
    body: 'Adopted by',
    bodyHint: 'For example the board or the council.',
    paper: 'Paper or file number',
    reason: 'Reason',
    reasonHint: (count) =>
      count === 0
        ? 'Needed only if errors are left.'
        : `${count === 1 ? 'One error is' : `${count} errors are`} left. Write why the resolution should count all the same.`,
    hearing: 'To be heard in writing before',
    submit: 'Adopt',
    adopted: (number) => `Version ${number} now counts.`,
    gave: 'Your statement is saved.',
  },
  holders: {
    title: (roles, vacant) =>
      vacant === 0
        ? `All ${roles} roles are held`
        : vacant === 1
          ? 'One role is vacant'
          : `${vacant} roles are vacant`,
    lead: (count, held) =>
      count === 0
        ? 'Nobody holds a role yet.'
        : `${held === 1 ? 'One role is' : `${held} roles are`} held today, by ${count === 1 ? 'one person' : `${count} persons`}.`,
    role: 'Role',
    person: 'Person',
    from: 'Since',
    until: 'Until',
    deputy: 'Deputy',
    acting: 'for the time being',
    vacant: 'vacant',
    noDeputy: 'none',
    open: 'open',
    future: 'from then on',
    past: 'ended',
    pastTitle: 'Former holders',
    add: 'Fill a role',
    formTitle: 'Fill a role',
    editTitle: (role) => `Change holder: ${role}`,
    actingField: 'Only for the time being',
    untilHint: 'Last day. Leave empty while no end is fixed.',
    saved: (person, role) => `${person}: ${role} is saved.`,
    removed: 'The entry is deleted.',
    removeTitle: 'Delete entry',
    removeLead: 'Only for mistakes. When a task ends, enter its last day.',
    conflicts: 'Conflicts and gaps',
    noPersons: 'First add the people under Municipality.',
  },
  rules: {
    title: 'By which rules does Augenmaß advise?',
    lead: (own) =>
      own === 0
        ? 'The tables as shipped count. Thresholds are often judgement; you can change them.'
        : `You have changed ${own === 1 ? 'one table' : `${own} tables`}, the others count as shipped.`,
    columns: { table: 'Table', policy: 'Hit policy', rules: 'Rules', state: 'State' },
    shipped: 'as shipped',
    own: 'own version',
    policies: {
      UNIQUE: 'exactly one rule',
      FIRST: 'the first that fits',
      COLLECT: 'all that fit',
      'COLLECT SUM': 'sum of all that fit',
    },
    fired: 'fires',
    firedLead: (count) =>
      count === 0
        ? 'For your municipality no rule fires here.'
        : `For your municipality ${count === 1 ? 'one rule fires' : `${count} rules fire`}.`,
    rule: 'Rule',
    when: 'When',
    always: 'always',
    says: 'Then',
    why: 'Reason',
    mark: 'Kind',
    source: 'Source',
    sources: 'Sources',
    download: 'Download as DMN',
    complete: 'Checked for completeness: every input is answered.',
    unique: 'Checked for overlap: no two rules fire at once.',
    upload: 'Upload a changed table',
    uploadLead:
      'Open the file in a DMN modeler, change thresholds or texts and upload it here. It counts only when it is complete and free of overlaps.',
    file: 'DMN file',
    reason: 'Why do you change the rule?',
    submit: 'Check and put in force',
    uploaded: (name) => `${name} now counts.`,
    reset: 'Back to the version as shipped',
    wasReset: (name) => `The version of ${name} as shipped counts again.`,
    history: 'Own versions',
    historyLine: (name, by, day) => `${name}, ${by}, ${day}`,
    inForce: 'in force',
    superseded: 'superseded',
    faultsTitle: 'The file cannot count like this',
    noFile: 'Please choose a file.',
    tooLarge: 'The file is larger than 1 MB. A decision table is much smaller.',
  },
  handovers,
  told,
  refusals,
  uploadFaults,
};
