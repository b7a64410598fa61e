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
    'size-wrong': () =>
      'The file is damaged: unpacked it is larger than it claims. Please open it and save it again.',
    'password-protected': () =>
      'The file is protected by a password. Please remove the protection and upload it again.',
    'old-excel': () =>
      'The file is in the old Excel format (.xls). Please open it and save it as an Excel workbook (.xlsx).',
    'project-file': () =>
      'The file is in the own format of MS Project (.mpp). Please open it there and save it as an XML file (.xml).',
    'web-page': () =>
      'The file is a web page (HTML), although it is named like an Excel file. Please open it in Excel and save it as an Excel workbook (.xlsx).',
    'excel-xml': () =>
      'The file is an XML spreadsheet of Excel 2003. Please open it and save it as an Excel workbook (.xlsx).',
    'excel-binary': () =>
      'The file is a binary Excel workbook (.xlsb). Please open it and save it as an Excel workbook (.xlsx).',
    'encoding-unknown': () =>
      'The encoding of the file cannot be read. Please save the table as “CSV UTF-8” or as an Excel workbook (.xlsx).',
    'no-spreadsheet': () =>
      'The file is no table. Excel (.xlsx), OpenDocument (.ods), CSV and MS Project (.xml) are read.',
    'file-broken': () => 'The file is damaged and cannot be read. Please open it and save it again.',
    'too-many-rows': ({ limit, sheet }) =>
      `The sheet “${sheet}” has more than ${limit} rows; no more are read. Please split the table.`,
    'rows-blank': ({ limit, blankFrom, sheet }) =>
      `The sheet “${sheet}” is laid out beyond row ${limit}, but blank from row ${blankFrom} on. Please delete the blank rows below and save the table again.`,
    'too-many-columns': ({ limit, sheet }) =>
      `The sheet “${sheet}” has more than ${limit} columns; no more are read.`,
    'no-header': ({ sheet }) =>
      `No heading was found in the sheet “${sheet}”. It needs a row with headings such as „Projekt“, „Amt“, „Status“ or “2027”.`,
    'no-rows': ({ sheet }) =>
      `No row with content stands below the heading in the sheet “${sheet}”. Please check whether this is the right file.`,
    'time-exceeded': ({ seconds }) =>
      `Reading the file took longer than ${seconds} seconds and was stopped. Please split the table.`,
    'memory-exceeded': () =>
      'Reading the file needed more memory than is allowed and was stopped. Please split the table.',
  },
};
