import { Hono } from 'hono';
import { listBudgets } from '../municipality/store/budgets.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listTeams } from '../people/store/teams.ts';
import { isAdopted } from '../plan/planning/core/version-state.ts';
import { findScenario, listScenarios } from '../plan/planning/store/scenarios.ts';
import { findVersion, type ListedVersion, listVersions } from '../plan/planning/store/versions.ts';
import { type Env, inMunicipality } from '../web/env.ts';
import { pick, tellOutcome, tellTeam } from './core/answer.ts';
import { budget, listedPlanVersion, listedScenario, unit } from './core/schema/frame.ts';
import { problem } from './problem.ts';
import { idOf } from './read.ts';

const keysOf = (schema: { shape: object }): string[] => Object.keys(schema.shape);

const tellVersion = (version: ListedVersion) =>
  pick({ ...version, adoptedAt: version.decidedAt }, keysOf(listedPlanVersion));

/** What surrounds the initiatives: adopted versions, scenarios, units, teams, budgets. To read. */
export const frameApi = new Hono<Env>()
  .get('/plan-versions', async (c) => {
    const versions = await inMunicipality(c, listVersions);
    return c.json({ data: versions.filter(isAdopted).map(tellVersion) });
  })
  .get('/plan-versions/:id', async (c) => {
    const id = idOf(c);
    const version = id && (await inMunicipality(c, (tx) => findVersion(tx, id)));
    return version && isAdopted(version)
      ? c.json({ ...tellVersion(version), ...tellOutcome(version) })
      : problem(c, 'not-found');
  })
  .get('/scenarios', async (c) => {
    const scenarios = await inMunicipality(c, listScenarios);
    return c.json({ data: scenarios.map((one) => pick(one, keysOf(listedScenario))) });
  })
  .get('/scenarios/:id', async (c) => {
    const id = idOf(c);
    const scenario = id && (await inMunicipality(c, (tx) => findScenario(tx, id)));
    return scenario
      ? c.json({ ...pick(scenario, keysOf(listedScenario)), ...tellOutcome(scenario) })
      : problem(c, 'not-found');
  })
  .get('/units', async (c) => {
    const units = await inMunicipality(c, listUnits);
    return c.json({ data: units.map((one) => pick(one, keysOf(unit))) });
  })
  .get('/teams', async (c) => {
    const teams = await inMunicipality(c, listTeams);
    return c.json({ data: teams.map(tellTeam) });
  })
  .get('/budgets', async (c) => {
    const budgets = await inMunicipality(c, listBudgets);
    return c.json({ data: budgets.map((one) => pick(one, keysOf(budget))) });
  });
