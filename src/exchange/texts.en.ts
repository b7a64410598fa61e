import type { de } from './texts.de.ts';

export const en: typeof de = {
  faults: {
    'file-empty': () => 'The file is empty. Please choose the file again.',
    'file-too-large': ({ megabytes, limit }) =>
      `The file has ${megabytes} MB; at most ${limit} MB are read. Please save only the sheet with the initiatives.`,
    'unpacks-too-large': ({ megabytes, limit }) =>
      megabytes
        ? `Unpacked the file would take ${megabytes} MB; ${limit} MB are allowed. It was not opened.`
        : 'Unpacked the file would take more than is allowed. It was not opened.',
    'password-protected': () =>
      'The file is protected by a password. Please remove the protection and upload it again.',
    'old-excel': () =>
      'The file is in the old Excel format (.xls). Please open it and save it as an Excel workbook (.xlsx).',
    'project-file': () =>
      'The file is in the own format of MS Project (.mpp). Please open it there and save it as an XML file (.xml).',
    'no-spreadsheet': () =>
      'The file is no table. Excel (.xlsx), OpenDocument (.ods), CSV and MS Project (.xml) are read.',
    'file-broken': () => 'The file is damaged and cannot be read. Please open it and save it again.',
    'too-many-rows': ({ limit, sheet }) =>
      `The sheet “${sheet}” has more than ${limit} rows; no more are read. Please split the table.`,
    'too-many-columns': ({ limit, sheet }) =>
      `The sheet “${sheet}” has more than ${limit} columns; no more are read.`,
    'no-header': ({ sheet }) =>
      `No heading was found in the sheet “${sheet}”. It needs a row with headings such as „Projekt“, „Amt“, „Status“ or “2027”.`,
    'time-exceeded': ({ seconds }) =>
      `Reading the file took longer than ${seconds} seconds and was stopped. Please split the table.`,
    'memory-exceeded': () =>
      'Reading the file needed more memory than is allowed and was stopped. Please split the table.',
  },
};
