import { seesRisks, seesSecurity } from './confidential.ts';
import { paths } from './paths.ts';
import type { Rights } from './rights.ts';
import type { Words } from './words.ts';

export type RoomKey = keyof Words['rooms'];

type Entry = { room: RoomKey; href: string; sees?: (rights: Rights) => boolean };

/** The left navigation. A room appears here on the day it is built. */
export const navigation: readonly { group: keyof Words['groups'] | null; entries: readonly Entry[] }[] = [
  { group: null, entries: [{ room: 'situation', href: paths.situation() }] },
  {
    group: 'steer',
    entries: [
      { room: 'roles', href: paths.roles() },
      { room: 'maturity', href: paths.maturity() },
      { room: 'municipality', href: paths.municipality() },
    ],
  },
  {
    group: 'plan',
    entries: [
      { room: 'strategy', href: paths.strategy() },
      { room: 'plan', href: paths.plan() },
      { room: 'agenda', href: paths.agenda() },
    ],
  },
  {
    group: 'connect',
    entries: [
      { room: 'guides', href: paths.guides() },
      { room: 'impulses', href: paths.impulses() },
    ],
  },
  {
    group: 'protect',
    entries: [
      { room: 'law', href: paths.law() },
      { room: 'security', href: paths.security(), sees: seesSecurity },
      {
        room: 'security',
        href: paths.securityRisks(),
        sees: (rights) => seesRisks(rights) && !seesSecurity(rights),
      },
    ],
  },
  {
    group: 'report',
    entries: [
      { room: 'reports', href: paths.reports() },
      { room: 'portal', href: paths.portal() },
      { room: 'audit', href: paths.audit() },
    ],
  },
];
