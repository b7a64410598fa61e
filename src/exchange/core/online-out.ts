import {
  type LevelEntry,
  newestOf,
  type OnlineServiceFields,
  type Origin,
  type Payment,
} from '../../agenda/core/online-services.ts';
import { type OnlineColumn, onlineHeadings } from './online-row.ts';
import { type PlainValue, plainCsv, writePlainTable } from './plain-table.ts';

type Row = OnlineServiceFields & {
  unitCode: string;
  goal: string | null;
  application: string | null;
  entries: readonly (LevelEntry & { evidence: string | null })[];
};
type Initiative = { id: string; code: string };

const origins: Record<Origin, string> = {
  own: 'eigener Dienst',
  reused: 'nachgenutzt (EfA)',
  land: 'Portal des Landes',
  federal: 'Portal des Bundes',
};
const payments: Record<Payment, string> = { none: 'keine Gebühr', missing: 'nicht online', online: 'online' };

const headings = Object.values(onlineHeadings).map((names) => names[0]!);

/** The register as a workbook that reads back without a change; without rows it is the pattern to fill. */
export const writeOnlineServices = (
  rows: readonly Row[],
  initiatives: readonly Initiative[],
  today: string,
): Promise<Uint8Array> => writePlainTable('Online-Dienste', headings, cellsOf(rows, initiatives, today));

/** The same as CSV, as German spreadsheets open it. */
export const onlineServicesCsv = (
  rows: readonly Row[],
  initiatives: readonly Initiative[],
  today: string,
): string => plainCsv(headings, cellsOf(rows, initiatives, today));

function cellsOf(rows: readonly Row[], initiatives: readonly Initiative[], today: string): PlainValue[][] {
  const codes = new Map(initiatives.map(({ id, code }) => [id, code]));
  return rows.map((row) => {
    const current = newestOf(row.entries, 'current', today) as Row['entries'][number] | undefined;
    const older = newestOf(row.entries, 'older', today);
    const cells: Record<OnlineColumn, PlainValue> = {
      ...row,
      unitId: row.unitCode,
      origin: row.origin && origins[row.origin],
      payment: row.payment && payments[row.payment],
      onlineSince: dayValue(row.onlineSince),
      targetOn: dayValue(row.targetOn),
      goalId: row.goal,
      initiativeId: (row.initiativeId && codes.get(row.initiativeId)) ?? null,
      applicationId: row.application,
      public: row.public ? 'ja' : 'nein',
      current: current?.level ?? null,
      currentDay: dayValue(current?.day),
      older: older?.level ?? null,
      olderDay: dayValue(older?.day),
      evidence: current?.evidence ?? null,
    };
    return Object.keys(onlineHeadings).map((key) => cells[key as OnlineColumn]);
  });
}

const dayValue = (day: string | null | undefined): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);
