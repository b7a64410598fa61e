import type { Tx } from '../../db/index.ts';
import { type Result, refuse } from '../../kernel/result.ts';

/** Does the work in a savepoint; a refusal takes back what was written on the way to it. */
export async function allOrNothing<T, R>(
  tx: Tx,
  work: (step: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  try {
    return await tx.transaction(async (step) => {
      const result = await work(step);
      if (!result.ok) throw new Refused(result.error);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal as R);
    throw error;
  }
}

class Refused extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super('refused');
    this.refusal = refusal;
  }
}
