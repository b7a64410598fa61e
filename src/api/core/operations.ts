import { z } from 'zod';
import type { Bilingual } from '../../kernel/text.ts';
import * as frame from './schema/frame.ts';
import * as plan from './schema/initiative.ts';
import { initiativeQuery, pageQuery } from './schema/query.ts';
import * as running from './schema/running.ts';

export type Tag = 'initiatives' | 'running' | 'planning' | 'frame';

/** One thing a program can do: documentation and tests follow from this list, and the routes are held against it. */
export type Operation = {
  id: string;
  tag: Tag;
  method: 'get' | 'post' | 'patch' | 'put';
  path: string;
  summary: Bilingual;
  /** Decision of the matrix and how much of it; undefined: whoever may sign in may read. */
  right?: string;
  query?: z.ZodObject;
  body?: string;
  status: 200 | 201;
  answer: string;
};

const list = (item: z.ZodType) => z.strictObject({ data: z.array(item) });
const pageOf = (item: z.ZodType) =>
  z.strictObject({ data: z.array(item), page: z.int(), size: z.int(), total: z.int() });

/** Every schema that stands in the document, by its name there. */
export const schemas = {
  Initiative: plan.initiative,
  NewInitiative: plan.newInitiative,
  InitiativeChange: plan.initiativeChange,
  ListedInitiative: plan.listedInitiative,
  InitiativePage: pageOf(plan.listedInitiative),
  Step: running.step,
  Steps: z.strictObject({
    data: z.array(running.step),
    next: z
      .array(z.strictObject({ to: z.string(), may: z.boolean(), missing: z.array(z.string()) }))
      .describe(
        'Wohin es geht, ob dieser Zugang darf, und welche Felder fehlen / where it goes, whether this access may, and which fields are missing',
      ),
  }),
  NewStep: running.newStep,
  Report: running.report,
  Reports: list(running.report),
  ReportChange: running.reportChange,
  ChangeRequest: running.changeRequest,
  ChangeRequests: list(running.changeRequest),
  ChangeRequestPage: pageOf(running.changeRequest),
  NewChangeRequest: running.newChangeRequest,
  ChangeDecision: running.changeDecision,
  ListedPlanVersion: frame.listedPlanVersion,
  PlanVersions: list(frame.listedPlanVersion),
  PlanVersion: frame.planVersion,
  ListedScenario: frame.listedScenario,
  Scenarios: list(frame.listedScenario),
  Scenario: frame.scenario,
  Unit: frame.unit,
  Units: list(frame.unit),
  Team: frame.team,
  Teams: list(frame.team),
  Budget: frame.budget,
  Budgets: list(frame.budget),
  Problem: frame.problem,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof schemas;

const read = (
  id: string,
  tag: Tag,
  path: string,
  answer: SchemaName,
  de: string,
  en: string,
  query?: z.ZodObject,
): Operation => ({
  id,
  tag,
  method: 'get',
  path,
  summary: { de, en },
  status: 200,
  answer,
  ...(query && { query }),
});

type Write = Pick<Operation, 'id' | 'tag' | 'method' | 'path' | 'right' | 'status'> & {
  body: SchemaName;
  answer: SchemaName;
};
const write = (operation: Write, de: string, en: string): Operation => ({
  ...operation,
  summary: { de, en },
});

export const operations: readonly Operation[] = [
  read(
    'listInitiatives',
    'initiatives',
    '/initiatives',
    'InitiativePage',
    'Vorhaben auflisten, gefiltert und seitenweise',
    'List initiatives, filtered and paged',
    initiativeQuery,
  ),
  write(
    {
      id: 'createInitiative',
      tag: 'initiatives',
      method: 'post',
      path: '/initiatives',
      right: 'V1: anyone',
      status: 201,
      body: 'NewInitiative',
      answer: 'Initiative',
    },
    'Ein Vorhaben als Idee anlegen',
    'Create an initiative as an idea',
  ),
  read(
    'getInitiative',
    'initiatives',
    '/initiatives/{id}',
    'Initiative',
    'Ein Vorhaben mit allem, was bekannt ist',
    'One initiative with everything that is known',
  ),
  write(
    {
      id: 'changeInitiative',
      tag: 'initiatives',
      method: 'patch',
      path: '/initiatives/{id}',
      right: 'V1: prepare',
      status: 200,
      body: 'InitiativeChange',
      answer: 'Initiative',
    },
    'Felder und Listen eines Vorhabens ändern',
    'Change fields and lists of an initiative',
  ),
  read(
    'listSteps',
    'initiatives',
    '/initiatives/{id}/steps',
    'Steps',
    'Gegangene Schritte, und wohin es geht',
    'Steps taken, and where they lead',
  ),
  write(
    {
      id: 'takeStep',
      tag: 'initiatives',
      method: 'post',
      path: '/initiatives/{id}/steps',
      right: 'V1, V2, V4, V5, V6, B1, L4, O3',
      status: 200,
      body: 'NewStep',
      answer: 'Initiative',
    },
    'Ein Vorhaben in den nächsten Zustand bringen',
    'Move an initiative to its next state',
  ),
  read(
    'listReports',
    'running',
    '/initiatives/{id}/reports',
    'Reports',
    'Statusberichte eines Vorhabens, der jüngste zuerst',
    'Status reports of an initiative, the latest first',
  ),
  write(
    {
      id: 'saveReport',
      tag: 'running',
      method: 'put',
      path: '/initiatives/{id}/reports/{quarter}',
      right: 'V1: prepare',
      status: 200,
      body: 'ReportChange',
      answer: 'Report',
    },
    'Den Bericht eines Quartals speichern oder freigeben',
    'Save or release the report of a quarter',
  ),
  read(
    'listChangeRequestsOf',
    'running',
    '/initiatives/{id}/change-requests',
    'ChangeRequests',
    'Änderungsanträge eines Vorhabens',
    'Change requests of an initiative',
  ),
  write(
    {
      id: 'requestChange',
      tag: 'running',
      method: 'post',
      path: '/initiatives/{id}/change-requests',
      right: 'V1: prepare',
      status: 201,
      body: 'NewChangeRequest',
      answer: 'ChangeRequest',
    },
    'Eine Änderung über die Toleranz hinaus beantragen',
    'Request a change beyond the tolerance',
  ),
  read(
    'listChangeRequests',
    'running',
    '/change-requests',
    'ChangeRequestPage',
    'Alle Änderungsanträge, offene zuerst',
    'All change requests, open ones first',
    pageQuery,
  ),
  read(
    'getChangeRequest',
    'running',
    '/change-requests/{id}',
    'ChangeRequest',
    'Ein Änderungsantrag',
    'One change request',
  ),
  write(
    {
      id: 'decideChangeRequest',
      tag: 'running',
      method: 'post',
      path: '/change-requests/{id}/decision',
      right: 'V4, V5, V6, B1',
      status: 200,
      body: 'ChangeDecision',
      answer: 'ChangeRequest',
    },
    'Die Entscheidung des zuständigen Gremiums eintragen',
    'Enter the decision of the competent body',
  ),
  read(
    'listPlanVersions',
    'planning',
    '/plan-versions',
    'PlanVersions',
    'Beschlossene Fassungen',
    'Adopted versions',
  ),
  read(
    'getPlanVersion',
    'planning',
    '/plan-versions/{id}',
    'PlanVersion',
    'Eine Fassung mit ihrem Plan',
    'One version with its plan',
  ),
  read('listScenarios', 'planning', '/scenarios', 'Scenarios', 'Szenarien', 'Scenarios'),
  read(
    'getScenario',
    'planning',
    '/scenarios/{id}',
    'Scenario',
    'Ein Szenario mit seinem Plan',
    'One scenario with its plan',
  ),
  read('listUnits', 'frame', '/units', 'Units', 'Organisationseinheiten', 'Units'),
  read('listTeams', 'frame', '/teams', 'Teams', 'Teams und ihre Kapazität', 'Teams and their capacity'),
  read('listBudgets', 'frame', '/budgets', 'Budgets', 'Haushaltsrahmen je Jahr', 'Budgets by year'),
];
