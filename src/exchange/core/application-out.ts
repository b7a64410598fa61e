import type { ApplicationFields, Hosting, LifeCycle, Protection } from '../../strategy/core/application.ts';
import { applicationHeadings } from './application-row.ts';
import { writePlainTable } from './plain-table.ts';

type Row = ApplicationFields & { unitCode: string; standard: string | null };
type Initiative = { id: string; code: string };
type Cell = string | number | Date | null;

const lifeCycles: Record<LifeCycle, string> = {
  planned: 'geplant',
  active: 'im Einsatz',
  'phasing-out': 'läuft aus',
  retired: 'abgeschaltet',
};
const protections: Record<Protection, string> = { normal: 'normal', high: 'hoch', 'very-high': 'sehr hoch' };
const hostings: Record<Hosting, string> = {
  own: 'eigenes Rechenzentrum',
  provider: 'Dienstleister',
  cloud: 'Cloud des Herstellers',
  local: 'Rechner oder Server im Amt',
};

/** The register as a workbook that reads back without a change; without rows it is the pattern to fill. */
export function writeRegister(rows: readonly Row[], initiatives: readonly Initiative[]): Promise<Uint8Array> {
  const codes = new Map(initiatives.map(({ id, code }) => [id, code]));
  const headings = Object.values(applicationHeadings).map((names) => names[0]!);
  return writePlainTable(
    'Anwendungen',
    headings,
    rows.map((row) => {
      const cells: Record<keyof typeof applicationHeadings, Cell> = {
        ...row,
        unitId: row.unitCode,
        standardId: row.standard,
        hosting: row.hosting && hostings[row.hosting],
        protection: row.protection && protections[row.protection],
        lifeCycle: lifeCycles[row.lifeCycle],
        yearlyCents: row.yearlyCents === null ? null : row.yearlyCents / 100,
        contractEndsOn: dayCell(row.contractEndsOn),
        supportUntil: row.unsupported ? 'keine mehr' : dayCell(row.supportUntil),
        successorId: (row.successorId && codes.get(row.successorId)) ?? null,
      };
      return Object.keys(applicationHeadings).map((key) => cells[key as keyof typeof cells]);
    }),
  );
}

const dayCell = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);
