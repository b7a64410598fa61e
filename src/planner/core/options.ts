import type { Rows } from './compile.ts';
import type { Id, Initiative, Mode, Portfolio } from './model.ts';
import { valueAt } from './model.ts';
import type { Problem } from './problem.ts';
import type { Windows } from './windows.ts';

export type OptionTable = Pick<
  Problem,
  | 'optionFirst'
  | 'optionProject'
  | 'optionMode'
  | 'optionStart'
  | 'optionFinish'
  | 'optionValue'
  | 'entryFirst'
  | 'entryRow'
  | 'entryAmount'
>;

/** All options that stand on their own, with what each takes from every row. */
export function buildOptions(
  portfolio: Portfolio,
  rows: Rows,
  windows: Windows,
  keepOverloads: boolean,
): OptionTable {
  const draft = new Draft(portfolio, rows, keepOverloads);
  const optionFirst = new Int32Array(portfolio.projects.length + 1);
  portfolio.projects.forEach((project, i) => {
    project.modes.forEach((mode, m) => {
      if (project.fixed && project.fixed.mode !== m) return;
      const last = windows.latest[i]! - mode.duration + 1;
      for (let start = windows.earliest[i]!; start <= last; start++) draft.add(project, i, mode, m, start);
    });
    optionFirst[i + 1] = draft.projects.length;
  });
  return { optionFirst, ...draft.table() };
}

class Draft {
  readonly projects: number[] = [];
  private readonly modes: number[] = [];
  private readonly starts: number[] = [];
  private readonly finishes: number[] = [];
  private readonly values: number[] = [];
  private readonly firsts: number[] = [0];
  private entryRows = new Int32Array(1 << 14);
  private entryAmounts = new Int32Array(1 << 14);
  private used = 0;
  private readonly need: Float64Array;
  private readonly touched: number[] = [];
  private readonly teamIndex: Map<Id, number>;
  private readonly portfolio: Portfolio;
  private readonly rows: Rows;
  private readonly keepOverloads: boolean;

  constructor(portfolio: Portfolio, rows: Rows, keepOverloads: boolean) {
    this.portfolio = portfolio;
    this.rows = rows;
    this.keepOverloads = keepOverloads;
    this.need = new Float64Array(rows.rows);
    this.teamIndex = new Map(portfolio.teams.map((team, r) => [team.id, r]));
  }

  add(project: Initiative, i: number, mode: Mode, m: number, start: number): void {
    this.collect(mode, start);
    if (!this.flush()) return;
    this.projects.push(i);
    this.modes.push(m);
    this.starts.push(start);
    this.finishes.push(start + mode.duration - 1);
    this.values.push(valueAt(project, start + mode.duration - 1));
    this.firsts.push(this.used);
  }

  private collect(mode: Mode, start: number): void {
    const { periods } = this.portfolio;
    for (const { team, perPeriod } of mode.demand) {
      const row = this.teamIndex.get(team)! * periods + start;
      for (let i = 0; i < perPeriod.length; i++) this.take(row + i, perPeriod[i]!);
    }
    for (let i = 0; i < mode.duration; i++) {
      this.takeInvestive(start + i, mode.investive[i]!);
      this.takeConsumptive(start + i, mode.consumptive[i]!);
    }
    if (mode.running > 0)
      for (let t = start + mode.duration; t < periods; t++) this.takeConsumptive(t, mode.running);
  }

  private takeInvestive(period: number, amount: number): void {
    const { years, firstInvestiveRow } = this.rows;
    const year = Math.floor(period / this.portfolio.periodsPerYear);
    const last = this.portfolio.budgets.carryOverInvestive ? years - 1 : year;
    for (let y = year; y <= last; y++) this.take(firstInvestiveRow + y, amount);
  }

  private takeConsumptive(period: number, amount: number): void {
    this.take(this.rows.firstConsumptiveRow + Math.floor(period / this.portfolio.periodsPerYear), amount);
  }

  private take(row: number, amount: number): void {
    if (amount === 0) return;
    if (this.need[row] === 0) this.touched.push(row);
    this.need[row] = this.need[row]! + amount;
  }

  /** Moves the collected needs into the entries; false (and nothing moved) when one exceeds its limit. */
  private flush(): boolean {
    const { touched, need } = this;
    const { limit } = this.rows;
    touched.sort((a, b) => a - b);
    const fits = this.keepOverloads || touched.every((row) => need[row]! <= limit[row]!);
    if (this.used + touched.length > this.entryRows.length) this.grow(touched.length);
    for (const row of touched) {
      if (fits) {
        this.entryRows[this.used] = row;
        this.entryAmounts[this.used++] = Math.min(need[row]!, 2_000_000_000);
      }
      need[row] = 0;
    }
    touched.length = 0;
    return fits;
  }

  private grow(more: number): void {
    const size = Math.max(this.entryRows.length * 2, this.used + more);
    const rows = new Int32Array(size);
    const amounts = new Int32Array(size);
    rows.set(this.entryRows);
    amounts.set(this.entryAmounts);
    this.entryRows = rows;
    this.entryAmounts = amounts;
  }

  table(): Omit<OptionTable, 'optionFirst'> {
    return {
      optionProject: Int32Array.from(this.projects),
      optionMode: Int32Array.from(this.modes),
      optionStart: Int32Array.from(this.starts),
      optionFinish: Int32Array.from(this.finishes),
      optionValue: Int32Array.from(this.values),
      entryFirst: Int32Array.from(this.firsts),
      entryRow: this.entryRows.slice(0, this.used),
      entryAmount: this.entryAmounts.slice(0, this.used),
    };
  }
}
