import * as agenda from '../agenda/demo.ts';
import * as services from '../agenda/store/demo-services.ts';
import type { Actor } from '../audit/core/actor.ts';
import type { Tx } from '../db/index.ts';
import * as exchange from '../exchange/demo.ts';
import * as guides from '../guides/demo.ts';
import * as maturity from '../maturity/demo.ts';
import * as municipality from '../municipality/demo.ts';
import * as notice from '../notice/demo.ts';
import * as people from '../people/demo.ts';
import * as plan from '../plan/demo.ts';
import * as means from '../plan/means/demo.ts';
import * as planning from '../plan/planning/demo.ts';
import * as running from '../plan/running/demo.ts';
import * as scoring from '../plan/scoring/demo.ts';
import * as law from '../portal/law/demo.ts';
import * as participation from '../portal/participation/demo.ts';
import * as portal from '../portal/public/demo.ts';
import * as skills from '../portal/skills/demo.ts';
import * as roles from '../roles/demo.ts';
import * as security from '../security/demo.ts';
import * as strategy from '../strategy/demo.ts';
import * as register from '../strategy/store/demo-register.ts';
import { readDemo, readDemoJson } from './data.ts';
import { demoDay, demoId } from './ids.ts';

type People = Pick<roles.DemoRoles, 'persons'>;

/** One room's part of the demo; it sees and writes the demo municipality only. */
export type DemoPart = { name: string; load: (tx: Tx, actor: Actor) => Promise<void> };

/** In the order of the rooms, since higher ones point at rows of lower ones. A new part is loaded into an old demo too. */
export const demoParts: readonly DemoPart[] = [
  {
    name: 'municipality',
    load: (tx, actor) => municipality.loadDemo(tx, actor, demoId, readDemo('municipality')),
  },
  { name: 'people', load: (tx, actor) => people.loadDemo(tx, actor, demoId, readDemo('people')) },
  {
    name: 'roles',
    load: (tx, actor) =>
      roles.loadDemo(tx, actor, demoId, {
        ...readDemo<roles.DemoRoles>('roles'),
        ...readDemo<People>('people'),
      }),
  },
  { name: 'maturity', load: (tx, actor) => maturity.loadDemo(tx, actor, demoId, readDemo('maturity')) },
  { name: 'agenda', load: (tx, actor) => agenda.loadDemo(tx, actor, demoId, readDemo('agenda'), demoDay) },
  { name: 'plan', load: (tx, actor) => plan.loadDemo(tx, actor, demoId, readDemo('initiatives')) },
  {
    name: 'strategy',
    load: (tx, actor) =>
      strategy.loadDemo(
        tx,
        actor,
        demoId,
        readDemo('strategy'),
        goalNames(readDemo('agenda')),
        readDemo('applications'),
      ),
  },
  {
    name: 'applications',
    load: (tx, actor) => register.loadRegister(tx, actor, demoId, readDemo('applications')),
  },
  {
    name: 'online-services',
    load: (tx, actor) => services.loadServices(tx, actor, demoId, readDemo('online-services')),
  },
  { name: 'guides', load: (tx, actor) => guides.loadDemo(tx, actor, demoId, readDemo('guides'), demoDay) },
  { name: 'exchange', load: (tx, actor) => exchange.loadDemo(tx, actor, readDemo('imports')) },
  { name: 'security', load: (tx, actor) => security.loadDemo(tx, actor, demoId, readDemo('security')) },
  { name: 'law', load: (tx, actor) => law.loadDemo(tx, actor, demoId, readDemo('law'), demoDay) },
  { name: 'skills', load: (tx, actor) => skills.loadDemo(tx, actor, demoId, readDemo('skills'), demoDay) },
  { name: 'portal', load: (tx, actor) => portal.loadDemo(tx, actor) },
  {
    name: 'participation',
    load: (tx, actor) => participation.loadDemo(tx, actor, readDemo('participation')),
  },
  { name: 'scoring', load: (tx, actor) => scoring.loadDemo(tx, actor, demoId, readDemo('plan')) },
  { name: 'means', load: (tx, actor) => means.loadDemo(tx, actor, demoId, readDemo('plan')) },
  {
    name: 'planning',
    load: (tx, actor) =>
      planning.loadDemo(tx, actor, demoId, {
        plans: readDemo('plan'),
        answers: readDemoJson('plan-answers'),
        today: demoDay,
      }),
  },
  {
    name: 'running',
    load: (tx, actor) => running.loadDemo(tx, actor, demoId, readDemo('running'), '2026Q3'),
  },
  // The last one: it reads what the others have told.
  { name: 'notices', load: notice.loadDemo },
];

const goalNames = ({ fields }: agenda.DemoAgenda): Record<string, string> =>
  Object.fromEntries(fields.flatMap(({ goals }) => goals.map(({ code, name }) => [code, name.de])));
