/** When work is done again and again; a fault of one round is told and does not end the others. */
export type Rounds = { firstMs: number; everyMs: number; onFault: (error: Error) => void };

/** Does the work in rounds, the next one counted from the end of the last, until stopped; `stop` waits for a running one. */
export function startRounds(
  work: () => Promise<void>,
  { firstMs, everyMs, onFault }: Rounds,
): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  let timer = setTimeout(tick, firstMs);
  let stopped = false;
  function tick(): void {
    running = work().catch(onFault);
    void running.then(() => {
      if (!stopped) timer = setTimeout(tick, everyMs);
    });
  }
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
