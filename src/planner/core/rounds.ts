import type { Choice } from './problem.ts';
import { type Search, teamBit } from './search.ts';

/** First heat as a share of the mean value of a chosen initiative; measured on 60 to 1,000 initiatives. */
const HEAT = 1.2;
/** Chance in the order of filling up: 0.3 spreads the yields by 15 % either way. */
const NOISE = 0.3;

/** Rounds of ruin and recreate under annealing; keeps the best plan seen. */
export class Rounds {
  best: Choice;
  bestValue: number;
  private readonly search: Search;
  private readonly hot: number;
  private current: number;

  constructor(search: Search) {
    this.search = search;
    this.best = search.snapshot();
    this.bestValue = search.board.value;
    this.current = this.bestValue;
    this.hot = (HEAT * this.bestValue) / Math.max(1, search.countChosen());
  }

  /** `progress` from 0 to 1 cools the acceptance. */
  run(progress: number, rounds: number): void {
    const heat = this.hot * 0.02 ** progress * (1 - progress);
    for (let k = 0; k < rounds; k++) this.round(heat);
  }

  private round(heat: number): void {
    const { search } = this;
    const { board, random } = search;
    search.removed.length = 0;
    const possible = random.below(3) > 0 ? this.forceOne() : this.ruinTeam();
    if (!possible || !search.fill(NOISE)) {
      board.rollback();
      return;
    }
    if (board.value < this.current + heat * Math.log(random.fraction() + 1e-12)) {
      board.rollback();
      return;
    }
    board.commit();
    this.current = board.value;
    if (board.value > this.bestValue) {
      this.bestValue = board.value;
      this.best = search.snapshot();
    }
  }

  /** Brings one initiative in by force, or moves a chosen one to another option by force. */
  private forceOne(): boolean {
    const { search } = this;
    const { problem, board, random, prefer } = search;
    const i = random.below(problem.count);
    const first = problem.optionFirst[i]!;
    const options = problem.optionFirst[i + 1]! - first;
    if (options === 0) return false;
    const o = prefer.byReduced[first + Math.floor(random.fraction() ** 2 * options)]!;
    if (board.choice[i] === o) return false;
    search.takeOut(i);
    return search.forceIn(i, o);
  }

  /** Takes out some of those that work with one team around one period. */
  private ruinTeam(): boolean {
    const { search } = this;
    const { problem, board, random } = search;
    const bit = teamBit(random.below(Math.max(1, problem.teams)));
    const period = random.below(problem.periods);
    const near: number[] = [];
    for (let i = 0; i < problem.count; i++) {
      const o = board.choice[i]!;
      if (o < 0 || (search.teamBits[i]! & bit) === 0) continue;
      if (problem.optionStart[o]! <= period + 1 && problem.optionFinish[o]! >= period - 1) near.push(i);
    }
    const most = 1 + random.below(8);
    for (let k = 0; k < most && near.length > 0; k++) {
      const at = random.below(near.length);
      search.takeOut(near[at]!);
      near[at] = near[near.length - 1]!;
      near.pop();
    }
    return true;
  }
}
