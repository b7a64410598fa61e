import type { Problem } from '../problem.ts';
import { Level, Scratch } from './enumeration-level.ts';
import { type Formulation, initiativeOf, ownColumns } from './formulation.ts';
import { type Columns, MARGIN, PricedChoices } from './priced-choices.ts';
import { type Domain, OPEN, type Relaxed, SET, SHUT } from './relaxed-model.ts';
import type { RowSet } from './row-set.ts';
import { isOver, type Stop } from './solver.ts';

/** Nodes with more open columns are never searched to the end. */
const MOST_COLUMNS = 1500;

/** Passes over what the first level leaves open. */
const FIRST_PASSES = 5;

/** After so many steps a look at how far the search has come; it goes on while each step brings this share. */
const FIRST_STEPS = 32;
const LEAST_PROGRESS = 0.0003;

export type Enumerated = {
  /** The node holds no plan that is better than `value` and `point`. */
  done: boolean;
  /** The best plan that was found, worth more than `value`; null without one. */
  point: Float64Array | null;
};

/**
 * Searches a node of the tree to the end without further relaxations: one initiative after the other takes each of its
 * choices, and the prices of the relaxation tell when a better plan is out of reach. A step costs a five-hundredth of
 * what the solver takes for a node. Gives up as soon as the search would be long.
 */
export class Enumeration {
  private readonly draft: Formulation;
  private readonly columns: Columns;
  private readonly stop: Stop;
  private levels: Level[] = [];
  private scratch: Scratch | null = null;
  private choices!: PricedChoices;
  private value = 0;
  /** What a better plan may lose at most. */
  private room = 0;
  private steps = 0;
  /** Share of the search that is done. */
  private progress = 0;
  private found: Float64Array | null = null;

  constructor(problem: Problem, draft: Formulation, stop: Stop) {
    this.draft = draft;
    const own = ownColumns(problem, draft);
    this.columns = { own, initiative: initiativeOf(draft, own) };
    this.stop = stop;
  }

  /** Looks for plans worth more than `value`, a whole number; shuts in the domain what no such plan contains. */
  run(domain: Domain, rows: RowSet, { rowDual }: Pick<Relaxed, 'rowDual'>, value: number): Enumerated {
    if (domain.reduce((open, state) => (state === OPEN ? open + 1 : open), 0) > MOST_COLUMNS)
      return { done: false, point: null };
    this.choices = new PricedChoices(this.draft, this.columns, { domain, rows, rowDual });
    this.found = null;
    this.steps = 0;
    this.progress = 0;
    this.ask(value);
    const first = this.levelAt(0);
    first.begin(this.choices);
    if (!this.choices.complete || !first.settle(this.room, FIRST_PASSES)) return { done: true, point: null };
    this.narrow(domain, first);
    const done = this.descend(0, 1);
    return { done, point: this.found };
  }

  private ask(value: number): void {
    this.value = value;
    this.room = this.choices.bound - (value + 1) + MARGIN;
  }

  private levelAt(depth: number): Level {
    if (!this.scratch?.holds(this.choices)) {
      this.scratch = new Scratch(this.choices);
      this.levels = [];
    }
    if (!this.levels[depth]?.holds(this.choices)) this.levels[depth] = new Level(this.choices, this.scratch);
    return this.levels[depth]!;
  }

  /** Takes over into the domain what the first level has ruled out. */
  private narrow(domain: Domain, first: Level): void {
    const { column, first: begins } = this.choices;
    const left = first.left();
    column.forEach((c, choice) => {
      if (c >= 0 && !left[choice]) domain[c] = SHUT;
    });
    for (let i = 0; i + 1 < begins.length; i++) {
      const choice = begins[i]!;
      const chosen = this.draft.chosen[i]!;
      if (choice < begins[i + 1]! && column[choice] === -1 && !left[choice] && chosen >= 0)
        domain[chosen] = SET;
    }
  }

  /** False when the search was given up. `share` of the whole search lies here. */
  private descend(depth: number, share: number): boolean {
    const level = this.levels[depth]!;
    if (++this.steps >= FIRST_STEPS && this.isHopeless()) return false;
    const holds = level.settle(this.room);
    if (holds && level.open === 0) this.keep(level);
    if (!holds || level.open === 0) {
      this.progress += share;
      return true;
    }
    const at = level.pick(this.room);
    const choices = level.choicesAt(at);
    for (const choice of choices) {
      this.levelAt(depth + 1).follow(level, at, choice);
      if (!this.descend(depth + 1, share / choices.length)) return false;
    }
    return true;
  }

  private isHopeless(): boolean {
    return this.progress < LEAST_PROGRESS * this.steps || isOver(this.stop);
  }

  /** The prices say that it is better; the rows have the last word. */
  private keep({ decided }: Level): void {
    const { draft, choices } = this;
    const point = new Float64Array(draft.columns);
    for (let i = 0; i < decided.length; i++) {
      const c = decided[i]! < 0 ? -1 : choices.column[decided[i]!]!;
      if (c < 0) continue;
      point[c] = 1;
      if (draft.chosen[i]! >= 0) point[draft.chosen[i]!] = 1;
    }
    if (!draft.rows.holds(point)) return;
    const value = point.reduce((sum, x, c) => sum + x * draft.value[c]!, draft.constant);
    if (value <= this.value) return;
    this.found = point;
    this.ask(value);
  }
}
