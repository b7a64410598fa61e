import type { Language } from '../kernel/text.ts';
import { readCatalogue } from '../roles/store/catalogue.ts';
import type { DutyCatalogue } from './core/duty.ts';
import { type EntryLevel, type Sheet, sheetOfEntry } from './core/sheet.ts';

let entry: EntryLevel | undefined;
const sheets: Partial<Record<Language, Sheet>> = {};

/** The entry level that ships; read once. */
export function entryLevel(): EntryLevel {
  entry ??= readCatalogue<EntryLevel>('security/entry.yaml');
  return entry;
}

export function entrySheet(language: Language): Sheet {
  sheets[language] ??= sheetOfEntry(entryLevel(), language);
  return sheets[language];
}

let duties: DutyCatalogue | undefined;

/** Who must be told of an incident by when, as far as it is confirmed; read once. */
export function dutyCatalogue(): DutyCatalogue {
  duties ??= readCatalogue<DutyCatalogue>('security/duties.yaml');
  return duties;
}
