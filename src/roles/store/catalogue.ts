import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Role } from '../../kernel/role.ts';
import type { Bilingual } from '../../kernel/text.ts';
import type { Knowledge } from '../core/advisor/advise.ts';
import type { Dimension } from '../core/advisor/profile.ts';
import type { RoleText } from '../core/matrix/finding.ts';
import { fullRow, type Letter, type Matrix, type StoredRow } from '../core/matrix/matrix.ts';
import type { Substitution } from '../core/matrix/substitute.ts';
import { readTables } from '../core/rules/read.ts';
import { buildRuleSet } from '../core/rules/rule-set.ts';
import type { DecisionTable } from '../core/rules/table.ts';

/** A DMN file as it stands on disk or as a municipality uploaded it. */
export type RuleFile = { name: string; xml: string };

/** The folder `data/` of this program, whether it runs from src or bundled from dist. */
export function dataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'rules'))) {
    if (dirname(folder) === folder) throw new Error('The folder data/rules is missing.');
    folder = dirname(folder);
  }
  return join(folder, 'data');
}

export const readCatalogue = <T>(path: string): T =>
  parse(readFileSync(join(dataFolder(), path), 'utf8')) as T;

/** The rules as shipped, in the order D0 to D7. */
export function shippedRuleFiles(): RuleFile[] {
  const folder = join(dataFolder(), 'rules');
  const names = readdirSync(folder).filter((name) => name.endsWith('.dmn'));
  return names.sort().map((name) => ({ name, xml: readFileSync(join(folder, name), 'utf8') }));
}

/** The rules and texts of the advisor; `version` changes with every change in any of the files. */
export async function openKnowledge(files: readonly RuleFile[]): Promise<Knowledge> {
  const tables = await readAll(files);
  return {
    rules: buildRuleSet(tables, versionOf(files)),
    models: roleModels(),
    sources: readCatalogue<{ sources: Knowledge['sources'] }>('rules/sources.yaml').sources,
  };
}

async function readAll(files: readonly RuleFile[]): Promise<DecisionTable[]> {
  const tables: DecisionTable[] = [];
  for (const { name, xml } of files) {
    const read = await readTables(xml);
    if (!read.ok) throw new Error(`${name}: ${read.error.refusal} ${read.error.at ?? ''}`);
    tables.push(...read.value);
  }
  return tables;
}

/** The edition of the shipped rules and a fingerprint of the files in force. */
export function versionOf(files: readonly RuleFile[]): string {
  const hash = createHash('sha256');
  for (const { name, xml } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\n${xml.replaceAll('\r\n', '\n')}\n`);
  return `${ruleEdition}+${hash.digest('hex').slice(0, 12)}`;
}

/** Counts up when a shipped rule changes what it says. */
const ruleEdition = '1.0.0';

let shipped: Promise<Knowledge> | undefined;

/** The knowledge as shipped, read and compiled once. */
export function shippedKnowledge(): Promise<Knowledge> {
  shipped ??= openKnowledge(shippedRuleFiles());
  return shipped;
}

/** The decision matrix as shipped, with the texts and thresholds that belong to it. */
export type DecisionCatalogue = {
  matrix: Matrix;
  /** First letter of a row's id → its group. */
  groups: Record<string, Bilingual>;
  kinds: Record<string, Bilingual>;
  scopes: Record<string, Bilingual>;
  roles: Record<Role, RoleText>;
  letters: Record<Exclude<Letter, ''>, { short: Bilingual; name: Bilingual }>;
  checks: {
    accountableShareMax: number;
    involvedShareMax: number;
    carryingOutMax: number;
    reviewMonths: number;
  };
  valueLimits: {
    orientationCents: { inform: number; committee: number; council: number };
    sources: string[];
  };
  sentences: Record<string, Bilingual>;
  objects: { object: Bilingual; cio: Bilingual; cdo: Bilingual; meeting: Bilingual }[];
  substitutions: Substitution[];
};

let decisions: DecisionCatalogue | undefined;

/** Read once; every municipality starts with a copy of this matrix. */
export function decisionCatalogue(): DecisionCatalogue {
  decisions ??= readDecisions();
  return decisions;
}

function readDecisions(): DecisionCatalogue {
  const matrix = readCatalogue<
    { decisions: StoredRow[] } & Pick<DecisionCatalogue, 'groups' | 'kinds' | 'scopes'>
  >('decisions/matrix.yaml');
  const roles =
    readCatalogue<Pick<DecisionCatalogue, 'roles' | 'letters' | 'checks' | 'valueLimits'>>(
      'decisions/roles.yaml',
    );
  const delineation = readCatalogue<Pick<DecisionCatalogue, 'sentences' | 'objects'>>(
    'decisions/delineation.yaml',
  );
  const { substitutions } = readCatalogue<Pick<DecisionCatalogue, 'substitutions'>>(
    'decisions/substitutions.yaml',
  );
  const { groups, kinds, scopes } = matrix;
  return {
    matrix: matrix.decisions.map(fullRow),
    groups,
    kinds,
    scopes,
    ...roles,
    sentences: delineation.sentences,
    objects: delineation.objects,
    substitutions,
  };
}

let models: Knowledge['models'] | undefined;

/** What the catalogue says about the role models, by their ids in the rules. */
export function roleModels(): Knowledge['models'] {
  models ??= readCatalogue<{ models: Knowledge['models'] }>('rules/models.yaml').models;
  return models;
}

/** Names of the ten dimensions of maturity, for pages that speak of them. */
export function dimensionNames(): Record<Dimension, Bilingual> {
  names ??= Object.fromEntries(
    readCatalogue<{ dimensions: { id: Dimension; name: Bilingual }[] }>(
      'maturity/catalogue.yaml',
    ).dimensions.map(({ id, name }) => [id, name]),
  ) as Record<Dimension, Bilingual>;
  return names;
}

let names: Record<Dimension, Bilingual> | undefined;
