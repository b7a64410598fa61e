import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from '../../db/index.ts';

const current = new AsyncLocalStorage<Tx>();

/** Lets better-auth write in `tx`, so that its rows and our audit entry stand or fall together. */
export const withTransaction = <T>(tx: Tx, work: () => Promise<T>): Promise<T> => current.run(tx, work);

/** Stands for the transaction of the call at hand. */
export const currentTransaction = new Proxy({} as Tx, {
  get(_, name) {
    const tx = current.getStore();
    if (!tx) throw new Error('better-auth was called outside withTransaction()');
    const member = Reflect.get(tx, name);
    return typeof member === 'function' ? member.bind(tx) : member;
  },
});
