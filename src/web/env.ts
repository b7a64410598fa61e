import type { Context } from 'hono';
import type { Config } from '../config.ts';
import type { Database, Tx } from '../db/index.ts';
import type { Role } from '../kernel/role.ts';
import type { Language } from '../kernel/text.ts';
import type { Assets } from './assets.ts';
import type { Rights } from './rights.ts';

/** Who looks at the page. `role` is the one role the person acts in right now. */
export type Viewer = {
  accountId: string;
  /** Null until the account has adopted or joined a municipality. */
  municipalityId: string | null;
  municipalityName: string | null;
  personId: string | null;
  name: string;
  roles: readonly Role[];
  role: Role | null;
};

export type Theme = 'auto' | 'light' | 'dark';

/** What every page needs, whatever room it belongs to. */
export type View = {
  language: Language;
  theme: Theme;
  /** Path and query of this request, for "back here" links. */
  here: string;
  viewer: Viewer | null;
  rights: Rights;
  demo: boolean;
  assets: Assets;
  /** A sentence about what was just done, shown once at the top. */
  notice: string | null;
  /** How many notices the viewer has not read. */
  unread: number;
};

export type Env = {
  Variables: {
    db: Database;
    config: Config;
    now: () => Date;
    viewer: Viewer | null;
    rights: Rights;
    view: View;
    requestId: string;
    /** Whether the key of a program may write; only behind the API's own door. */
    access?: 'read' | 'write';
  };
};

export type Ctx = Context<Env>;

/** Runs `work` in a short transaction that sees only the viewer's municipality. Call behind `signedIn`. */
export function inMunicipality<T>(c: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return c.var.db.inMunicipality(municipalityOf(c), work);
}

export function municipalityOf(c: Ctx): string {
  const id = c.var.viewer?.municipalityId;
  if (!id) throw new Error('No municipality: the route is not behind signedIn().');
  return id;
}
