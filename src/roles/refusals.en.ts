import type { refusals as refusalsDe, uploadFaults as uploadFaultsDe } from './refusals.de.ts';

export const refusals: typeof refusalsDe = {
  'not-found': () => 'This entry no longer exists.',
  'holder-twice': (from: string) => `The person already has this role at that time (since ${from}).`,
  'holder-person-unknown': () => 'This person no longer exists. Please choose another one.',
  'holder-own-deputy': () => 'Nobody deputises for themselves. Please choose another person.',
  'holder-ends-before-start': () => 'The last day lies before the first.',
  'nobody-could-decide': (from) =>
    `From ${from} on nobody who can sign in could decide on the matrix. First let a person with an account hold the accountable role, for the time being if need be.`,
  'version-conflict': () =>
    'Somebody else has changed this meanwhile. Please look at the new version and try again.',
  'draft-missing': () => 'There is no draft any more.',
  'matrix-unsound': (row: string) =>
    `Decision ${row} is not clear. While a decision has no accountable role, several, or an impossible one, the matrix grants no clear right.`,
  'reason-missing': () =>
    'Errors are left. Please give the reason why the resolution should count all the same.',
  'not-heard': () => 'Statements are missing. The decision counts only when all have been heard.',
  'consent-refused': () => 'A necessary consent was refused. The decision cannot count.',
  'concept-not-draft': () => 'This version is already adopted or superseded.',
  'handover-answered': () => 'This proposal has been answered already.',
};

export const uploadFaults: typeof uploadFaultsDe = {
  'dmn-unreadable': () => 'This is no readable DMN file.',
  'dmn-without-table': () => 'The file contains no decision table.',
  'dmn-hit-policy': (at: string) =>
    `${at}: Augenmaß does not know this hit policy. UNIQUE, FIRST and COLLECT are possible.`,
  'dmn-aggregation': (at: string) => `${at}: Only the sum (SUM) over exactly one output is possible.`,
  'dmn-input-expression': (at: string) => `${at}: An input column does not name a simple name.`,
  'dmn-cell-count': (at: string) => `${at}: The row does not have as many cells as the table has columns.`,
  'dmn-unknown-file': () => 'No table in it carries an id that Augenmaß knows (D0 to D7).',
  'table-missing': (at: string) => `The table ${at} is missing in the file.`,
  'table-unknown': (at: string) => `The table ${at} does not belong in this file.`,
  'hit-policy': (at: string, expected: string) => `${at}: The hit policy must stay ${expected}.`,
  'input-unknown': (at: string, found: string) => `${at}: There is no input “${found}” here.`,
  'output-missing': (at: string, found: string) => `${at}: The output “${found}” is missing.`,
  'output-unknown': (at: string, found: string) => `${at}: Augenmaß does not know the output “${found}”.`,
  'too-large': (at: string) =>
    `${at}: The table is too large (at most 300 rules with cells of up to 500 characters).`,
  loop: (at: string, found: string) => `${at}: Loops are not possible in a cell: ${found}`,
  'unknown-name': (at: string, found: string) => `${at}: The cell uses an unknown name: ${found}`,
  'output-empty': (at: string, row: string) => `${at}: An output is missing in row ${row}.`,
  'output-type': (at: string, found: string) => `${at}: The output is of the wrong kind: ${found}`,
  'no-feel': (at: string, found: string) => `${at}: This is no valid FEEL expression: ${found}`,
  gap: (at: string, found: string) => `${at}: No rule fires for this input: ${found}`,
  overlap: (at: string, found: string) => `${at}: These rules fire at once: ${found}`,
  'output-not-allowed': (at: string, found: string) => `${at}: This value is not possible here: ${found}`,
};
