import { keepNewest } from '../kernel/newest.ts';

/**
 * At most `perMinute` requests of one key within a minute, counted in this process: a key that asks too much is slowed
 * down before it costs the store anything.
 */
export type Limiter = (key: string, now: number) => { left: number; secondsToWait: number };

const windowMs = 60_000;
const maxKeys = 10_000;

export function createLimiter(perMinute: number): Limiter {
  const windows = new Map<string, { began: number; count: number }>();
  return (key, now) => {
    const open = windows.get(key);
    const window = open && now - open.began < windowMs ? open : { began: now, count: 0 };
    window.count += 1;
    keepNewest(windows, key, window, maxKeys);
    return {
      left: Math.max(0, perMinute - window.count),
      secondsToWait: window.count > perMinute ? Math.ceil((window.began + windowMs - now) / 1000) : 0,
    };
  };
}
