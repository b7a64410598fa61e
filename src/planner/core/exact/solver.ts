import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import type { Clock } from '../solve.ts';
import type { Formulation } from './formulation.ts';
import type { RowSet } from './row-set.ts';

let loading: Promise<Highs> | undefined;

/** HiGHS (highs.dev) as WebAssembly, one instance per thread; it blocks its thread while it solves. */
export function loadSolver(): Promise<Highs> {
  // The package declares its types for require(), where the loader would be a property `default`.
  loading ??= (loadHighs as unknown as () => Promise<Highs>)();
  return loading;
}

/** What stops a solve: a point in time, and a wish to cancel that is looked at while it runs. */
export type Stop = { clock: Clock; until: number; signal?: { readonly aborted: boolean } | undefined };

export const isOver = (stop: Stop): boolean => stop.signal?.aborted === true || stop.clock() >= stop.until;

export const secondsLeft = (stop: Stop): number => Math.max(0.01, (stop.until - stop.clock()) / 1000);

/**
 * HiGHS asks often whether to stop, by the clock it is given; its own wall-clock limit only guards the rare long
 * stretch without a question.
 */
const guardSeconds = (stop: Stop): number => 5 * secondsLeft(stop) + 30;

type Shape = Pick<Formulation, 'columns' | 'value' | 'rows'>;

/** Model data of a formulation and further rows; columns go from 0 to 1 unless limits are given. */
export function modelData(
  highs: Highs,
  shape: Shape,
  options: {
    cuts?: RowSet;
    whole: boolean;
    lower?: Float64Array;
    upper?: Float64Array;
    integrality?: Int32Array;
  },
): ModelData {
  const { columns, value } = shape;
  const rows = options.cuts ? shape.rows.joined(options.cuts) : shape.rows;
  const { lower, upper, matrix } = rows.matrix(columns);
  const { integer } = highs.constants.variableType;
  return {
    numCols: columns,
    numRows: rows.count,
    sense: highs.constants.objectiveSense.maximize,
    colCost: value,
    colLower: options.lower ?? new Float64Array(columns),
    colUpper: options.upper ?? new Float64Array(columns).fill(1),
    rowLower: lower,
    rowUpper: upper,
    matrix,
    ...(options.whole ? { integrality: options.integrality ?? new Int32Array(columns).fill(integer) } : {}),
  };
}

export type LpResult = {
  status: 'optimal' | 'infeasible' | 'stopped';
  point: Float64Array;
  rowDual: Float64Array;
};

/** Solves the relaxation as it stands. When stopped, the duals may still give a bound (see `boundByDuals`). */
export function runLp(highs: Highs, model: Model, stop: Stop): LpResult {
  const { callbackType, modelStatus } = highs.constants;
  model.zeroAllClocks();
  model.options.set({ time_limit: guardSeconds(stop) });
  const check = (event: { interrupt(): void }): undefined => {
    if (isOver(stop)) event.interrupt();
    return undefined;
  };
  model.run({ [callbackType.simplexInterrupt]: check, [callbackType.ipmInterrupt]: check });
  const status = model.getModelStatus();
  const { colValue, rowDual } = model.getSolution();
  if (status === modelStatus.infeasible) return { status: 'infeasible', point: colValue, rowDual };
  return { status: status === modelStatus.optimal ? 'optimal' : 'stopped', point: colValue, rowDual };
}

export type MipEvent = { value: number; bound: number };

export type MipOptions = Stop & {
  start?: Float64Array | null;
  /** Absolute distance at which a whole-number optimum counts as proven; just below 1. */
  settings?: Record<string, number | string | boolean>;
  onProgress?: ((event: MipEvent) => void) | undefined;
  onSolution?: ((point: Float64Array) => void) | undefined;
  /** A better plan found elsewhere, handed to the running solver. */
  offer?: (() => Float64Array | null) | undefined;
};

export type MipResult = {
  status: 'optimal' | 'infeasible' | 'stopped';
  point: Float64Array | null;
  bound: number;
};

const MIP_SETTINGS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999 };

/** Branch and cut on a whole-number model. The bound is valid whenever it stops. */
export function runMip(highs: Highs, data: ModelData, options: MipOptions): MipResult {
  if (data.numCols === 0) return answerEmpty(data);
  return highs.withModel(data, (model) => {
    model.options.set({ ...MIP_SETTINGS, ...options.settings, time_limit: guardSeconds(options) });
    if (options.start) model.setSolution({ colValue: options.start });
    model.run(callbacksOf(highs, options));
    const status = model.getModelStatus();
    const { optimal, infeasible } = highs.constants.modelStatus;
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const state = status === optimal ? 'optimal' : status === infeasible ? 'infeasible' : 'stopped';
    return {
      status: state as MipResult['status'],
      point: found ? model.getSolution().colValue : null,
      bound: model.info.get('mip_dual_bound') as number,
    };
  });
}

/** A model without columns: HiGHS has no answer for it. */
function answerEmpty({ rowLower, rowUpper }: ModelData): MipResult {
  const holds = Array.from(rowLower).every((lower, r) => lower <= 0 && rowUpper[r]! >= 0);
  return holds
    ? { status: 'optimal', point: new Float64Array(0), bound: 0 }
    : { status: 'infeasible', point: null, bound: Number.NEGATIVE_INFINITY };
}

function callbacksOf(highs: Highs, options: MipOptions): Parameters<Model['run']>[0] {
  const { callbackType } = highs.constants;
  return {
    [callbackType.mipInterrupt](event) {
      if (isOver(options)) event.interrupt();
      return undefined;
    },
    [callbackType.mipLogging]({ data }) {
      const value = data.mip_primal_bound ?? Number.NEGATIVE_INFINITY;
      options.onProgress?.({ value, bound: data.mip_dual_bound ?? Number.POSITIVE_INFINITY });
      return undefined;
    },
    [callbackType.mipImprovingSolution]({ data }) {
      if (data.mip_solution) options.onSolution?.(data.mip_solution);
      return undefined;
    },
    ...(options.offer
      ? {
          [callbackType.mipUserSolution](event: { setSolution(solution: Float64Array): unknown }) {
            const point = options.offer?.();
            if (point) event.setSolution(point);
            return undefined;
          },
        }
      : {}),
  };
}
