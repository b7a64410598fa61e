import { fullAddress } from './book.ts';
import type { SheetRows, SumRow } from './read-sheet.ts';
import type { SumCheck } from './reading.ts';
import { isPartialSum } from './row-kind.ts';

/** Computes every sum row again. A sum is taken over the rows since the last sum, or over all above; either may hold. */
export function checkSums({ rows, sums, sheet, columns }: SheetRows): SumCheck[] {
  return sums.flatMap((sum, index) =>
    sum.cells.flatMap(({ column, reading }) => {
      if (reading.kind !== 'money' || reading.result.value === null) return [];
      const since = sums[index - 1]?.row ?? -1;
      const values = amountsOf(rows, column.heading, sum.row);
      const near = total(values.filter(({ row }) => row > since));
      const all = total(values);
      const scale = columns.find((candidate) => candidate.column === column)?.context.scale ?? 1;
      return [
        checked(
          sum,
          column.index,
          column.heading,
          sheet.name,
          reading.result.value,
          choose(sum, reading.result.value, near, all),
          scale,
        ),
      ];
    }),
  );
}

type Total = { value: number; unread: number };

/** A partial sum covers its part, a grand total everything; a plain „Summe“ whichever is nearer. */
function choose(sum: SumRow, stated: number, near: Total, all: Total): Total {
  if (isPartialSum(sum.label)) return near;
  if (/^(?:gesamt|insgesamt|total)/i.test(sum.label)) return all;
  return Math.abs(stated - near.value) <= Math.abs(stated - all.value) ? near : all;
}

const amountsOf = (rows: SheetRows['rows'], heading: string, before: number) =>
  rows
    .filter(({ row }) => row - 1 < before)
    .flatMap(({ row, fields }) =>
      fields.flatMap((field) =>
        field.heading === heading && field.kind === 'money' ? [{ row: row - 1, field }] : [],
      ),
    );

function total(amounts: ReturnType<typeof amountsOf>): Total {
  const values = amounts.map(({ field }) => (field.kind === 'money' ? field.result : null));
  return {
    value: Math.round(values.reduce((sum, result) => sum + (result?.value ?? 0), 0) * 100) / 100,
    unread: values.filter((result) => result?.value === null && result.unclear).length,
  };
}

function checked(
  sum: SumRow,
  column: number,
  heading: string,
  sheet: string,
  stated: number,
  { value, unread }: Total,
  scale: number,
): SumCheck {
  const difference = Math.round((stated - value) * 100) / 100;
  // One unit of the column is what rounding may cost (plan.md 5.4: ± 1 a line).
  const holds = Math.abs(difference) <= Math.max(1, scale);
  return {
    cell: fullAddress(sheet, sum.row, column),
    heading,
    label: sum.label,
    stated,
    computed: value,
    difference,
    unread,
    holds,
  };
}
