import assert from 'node:assert/strict';
import type { SignedIn, TestApp } from './sign-in.ts';
import { from, postForm } from './sign-in.ts';

export type Sent = { method?: string; body?: unknown; token?: string; headers?: Record<string, string> };

/** A program at the API as it asks: with a key, without cookie or origin. */
export function openProgram(app: TestApp, person: SignedIn) {
  return {
    ask: async (
      path: string,
      { method = 'GET', body, token, headers = {} }: Sent = {},
    ): Promise<Response> => {
      const init = {
        method,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          'content-type': 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      };
      return app.request(`/api/v1${path}`, init, from('192.0.2.7'));
    },
    /** The person makes a key on the page and copies it from there. */
    makeToken: async (fields: Record<string, string> = {}, by = person): Promise<string> => {
      const filled = { name: 'Projektplattform', role: 'cio', access: 'write', days: '30', ...fields };
      const answer = await postForm(app, '/konto/zugaenge', filled, by.cookie);
      assert.equal(answer.status, 200);
      return /augm_[A-Za-z0-9_-]{43}/.exec(await answer.text())![0];
    },
  };
}
