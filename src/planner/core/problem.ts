import type { Portfolio } from './model.ts';

/** Neighbours of each initiative in one flat array: those of i are `to[first[i]] … to[first[i + 1] - 1]`. */
export type Adjacency = { first: Int32Array; to: Int32Array };

/**
 * The compiled portfolio. An option is one initiative in one mode from one start; only options survive that
 * respect release, deadline, fixing, the windows along predecessors, and no limit on their own.
 * A row is one limit: team r in period t is row r × periods + t; then one investive row per year, then one
 * consumptive row per year. With carry-over an investive row y holds the sum of the years 0 … y, on both sides.
 * Running costs are already part of an option's consumptive entries.
 */
export type Problem = {
  portfolio: Portfolio;
  /** Number of initiatives; they are addressed by their index in `portfolio.projects`. */
  count: number;
  periods: number;
  years: number;
  teams: number;

  rows: number;
  limit: Int32Array;
  firstInvestiveRow: number;
  firstConsumptiveRow: number;

  /** Options of initiative i: optionFirst[i] … optionFirst[i + 1] − 1, by mode, then by start. */
  optionFirst: Int32Array;
  optionProject: Int32Array;
  optionMode: Int32Array;
  optionStart: Int32Array;
  optionFinish: Int32Array;
  optionValue: Int32Array;

  /** Entries of option o: entryFirst[o] … entryFirst[o + 1] − 1, by row, amounts above 0. */
  entryFirst: Int32Array;
  entryRow: Int32Array;
  entryAmount: Int32Array;

  /** Must be chosen: mandatory or fixed, or needed by such a one (predecessors, only-with). */
  mandatory: Uint8Array;
  /** `predecessorLag` and `successorLag` run beside `.to`. */
  predecessors: Adjacency;
  predecessorLag: Int32Array;
  successors: Adjacency;
  successorLag: Int32Array;
  /** i is chosen only if each of these is; without the predecessors. */
  onlyWith: Adjacency;
  /** Symmetric closure of not-with. */
  notWith: Adjacency;
  groupMembers: Adjacency;
  groupAtMost: Int32Array;
  /** Groups of each initiative. */
  groupsOf: Adjacency;
};

/** A plan in compiled form: the chosen option of each initiative, or −1. */
export type Choice = Int32Array;
