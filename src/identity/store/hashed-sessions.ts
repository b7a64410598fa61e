import type { DBAdapter, Where } from 'better-auth';
import { hashToken } from './token.ts';

/**
 * Keeps session tokens out of the store: on the way in a token becomes its hash, on the way out the caller
 * gets back the token it asked with. Rows found by other fields carry the hash, which opens nothing.
 */
export function hashSessionTokens<A extends DBAdapter>(adapter: A): A {
  return {
    ...adapter,
    create: async (call) => {
      if (call.model !== 'session') return adapter.create(call);
      const { token } = call.data as unknown as { token: string };
      const row = await adapter.create({ ...call, data: { ...call.data, token: hashToken(token) } });
      return { ...(row as object), token };
    },
    findOne: async (call) => showToken(call, await adapter.findOne(hidden(call))),
    findMany: async (call) => {
      const rows = await adapter.findMany(hidden(call));
      return rows.map((row) => showToken(call, row));
    },
    update: async (call) => showToken(call, await adapter.update(hidden(call))),
    updateMany: (call) => adapter.updateMany(hidden(call)),
    delete: (call) => adapter.delete(hidden(call)),
    deleteMany: (call) => adapter.deleteMany(hidden(call)),
    consumeOne: async (call) => showToken(call, await adapter.consumeOne(hidden(call))),
    incrementOne: async (call) => showToken(call, await adapter.incrementOne(hidden(call))),
    count: (call) => adapter.count(hidden(call)),
    transaction: (work) => adapter.transaction((inner) => work(hashSessionTokens(inner as DBAdapter))),
  } as A;
}

type Call = { model: string; where?: Where[] };

function hidden<C extends Call>(call: C): C {
  if (call.model !== 'session' || !call.where) return call;
  return { ...call, where: call.where.map(hideToken) };
}

function hideToken(condition: Where): Where {
  if (condition.field !== 'token') return condition;
  const { value } = condition;
  return {
    ...condition,
    value: Array.isArray(value) ? value.map((one) => hashToken(String(one))) : hashToken(String(value)),
  };
}

function showToken<R>(call: Call, row: R): R {
  const stored = (row as { token?: unknown } | null)?.token;
  if (call.model !== 'session' || typeof stored !== 'string') return row;
  const asked = tokensIn(call).find((token) => hashToken(token) === stored);
  return asked ? { ...row, token: asked } : row;
}

const tokensIn = (call: Call): string[] =>
  (call.where ?? [])
    .filter((condition) => condition.field === 'token')
    .flatMap(({ value }) => [value].flat().map(String));
