import { formatNumber } from '../kernel/money.ts';
import type { de } from './export-texts.de.ts';

const count = (number: number): string =>
  number === 1 ? 'one initiative' : `${formatNumber(number, 'en')} initiatives`;

export const en: typeof de = {
  title: 'Export initiatives',
  lead: 'As a table to calculate with, back to the offices in their own form, or for other programs. What you export can be imported again.',
  imports: 'Import a table',
  own: 'All fields',
  ownLead: (number) =>
    `${count(number)} with period, cost by year, effort, deadline and notes; the columns are those of the program.`,
  filtered: 'Filtered as in your list.',
  everything: 'Export all instead of the filtered ones',
  toList: 'To the list',
  project: 'MS Project and other schedulers',
  projectLead:
    'Tasks with start, end, predecessors, deadline, cost and effort. What has no period is a task without dates.',
  projectFile: 'MS Project (.xml)',
  senders: 'Back to the offices',
  sendersLead:
    'The table taken over last, in its sheets, columns and their order, as things stand today. Columns the program does not know come back unchanged.',
  noSender: 'As soon as the table of an office is taken over, it can be sent back from here.',
  sender: 'Sender',
  files: 'File',
  fileOf: (format, sender) => `${format} for ${sender}`,
  plan: 'The plan on paper',
  planLead: 'Timetable, money and load on A3 landscape, with version or scenario and date.',
  planPdf: 'Plan A3 (PDF)',
  planTable: 'Plan as a table (.xlsx)',
  formats: { xlsx: 'Excel (.xlsx)', ods: 'OpenDocument (.ods)', csv: 'CSV', xml: 'MS Project (.xml)' },
};
