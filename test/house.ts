import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';

/** The rooms in their order: each may import the ones before it, never the ones after. */
export const rooms = [
  'kernel',
  'db',
  'web',
  'audit',
  'identity',
  'municipality',
  'people',
  'notice',
  'roles',
  'maturity',
  'law',
  'security',
  'strategy',
  'agenda',
  'planner',
  'plan',
  'guides',
  'exchange',
  'api',
  'report',
  'portal',
] as const;

/** These stand above all rooms and may see each of them. */
const roofs = ['app.ts', 'server.ts', 'config.ts', 'cli', 'demo'];

/** Pure libraries that a core may use, because a rule truly needs them. */
const coreLibraries = ['feelin', 'dmn-moddle', 'highs', 'hucre', 'saxen', 'yaml', 'zod'];

/** What runs the planner in threads: neither core nor page, and seen by its workers. */
const threads = ['src/planner/run.ts', 'src/planner/solve-pair.ts'];

const forbiddenNames = /(^|[/.-])(utils?|helpers?|common|misc|manager|service)([/.-]|$)/i;

export type SourceFile = { path: string; text: string };

export function readSources(root: string): SourceFile[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(posix.join(root, path), 'utf8') }));
}

/** All breaches of the plan of the house, one sentence each. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...placeBreaches(file), ...lengthBreaches(file), ...importBreaches(file)]);
}

/** Each room that exists is a term of the glossary and has a short README. */
export function findUndescribedRooms(root: string, glossary: string): string[] {
  return rooms
    .filter((room) => existsSync(`${root}/src/${room}`))
    .flatMap((room) => {
      const readme = `${root}/src/${room}/README.md`;
      if (!glossary.includes(`\`${room}\``)) return [`${room}: stands in no line of GLOSSARY.md.`];
      if (!existsSync(readme)) return [`src/${room}: has no README.md.`];
      const lines = readFileSync(readme, 'utf8').trimEnd().split('\n').length;
      return lines > 15 ? [`src/${room}/README.md: ${lines} lines, at most 15 are read.`] : [];
    });
}

function placeBreaches({ path }: SourceFile): string[] {
  const place = roomOf(path);
  const breaches = [];
  if (!isRoom(place) && !roofs.includes(place)) breaches.push(`${path}: „${place}“ is no room of the house.`);
  if (forbiddenNames.test(path)) breaches.push(`${path}: the name says nothing; name the thing.`);
  return breaches;
}

function lengthBreaches({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > 400 ? [`${path}: ${lines} lines, at most 400.`] : [];
}

function importBreaches({ path, text }: SourceFile): string[] {
  return importsOf(text).flatMap((target) =>
    target.startsWith('.')
      ? localBreaches(path, posix.join(dirname(path), target))
      : outsideBreaches(path, target),
  );
}

function localBreaches(from: string, to: string): string[] {
  if (!to.startsWith('src/')) return isTest(from) ? [] : [`${from}: imports ${to}, which lies outside src.`];
  const [here, there] = [roomOf(from), roomOf(to)];
  const breaches: string[] = [];
  const say = (rule: string) => breaches.push(`${from}: imports ${to}: ${rule}`);
  if (isRoom(here) && !isTest(from)) {
    if (there === 'config.ts' && isCore(from)) say('a core is handed its settings.');
    else if (!isRoom(there) && there !== 'config.ts') say('a room sees no roof.');
    else if (isRoom(there) && rooms.indexOf(there) > rooms.indexOf(here))
      say('rooms are imported downwards only.');
    if (here !== there && isRoom(there) && !isOpenAcross(to, there) && !(isStore(from) && isTables(to)))
      say('across rooms: core or store only.');
    if (isCore(from) && !isCore(to) && there !== 'kernel') say('a core sees cores and the kernel.');
    if (
      isIslandOrWorker(from) &&
      !isCore(to) &&
      there !== 'kernel' &&
      !isIslandOrWorker(to) &&
      !isRendering(from, to)
    )
      say('islands and workers see cores and the kernel.');
  }
  if (basename(to) === 'tables.ts' && !isStore(from) && basename(from) !== 'tables.ts')
    say('tables belong to stores.');
  return breaches;
}

function outsideBreaches(from: string, target: string): string[] {
  if (!isCore(from) || isTest(from)) return [];
  if (target.startsWith('node:')) return [`${from}: imports ${target}: a core is pure.`];
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
  return coreLibraries.includes(name)
    ? []
    : [`${from}: imports ${target}, which is on no list of core libraries.`];
}

/** Clock and chance in a core: they are arguments. */
export function findImpureCores(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isCore(path) && !isTest(path))
    .filter(({ text }) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bperformance\.now\(|process\.env/.test(
        withoutComments(text),
      ),
    )
    .map(({ path }) => `${path}: takes its clock, chance or environment by itself.`);
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const importsOf = (text: string): string[] =>
  [...text.matchAll(importPattern)].map((match) => (match[1] ?? match[2])!);

const roomOf = (path: string): string => path.split('/')[1]!;
const isRoom = (name: string): name is (typeof rooms)[number] => (rooms as readonly string[]).includes(name);
const isCore = (path: string): boolean => path.includes('/core/') || path.startsWith('src/kernel/');
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const isStore = (path: string): boolean => /\/store(\.ts$|\/)/.test(path) || /\/demo\.ts$/.test(path);
const isTables = (path: string): boolean => basename(path) === 'tables.ts';
const isIslandOrWorker = (path: string): boolean =>
  path.includes('/islands/') || /worker\.ts$/.test(path) || threads.includes(path);

/** A thread that draws papers sees what draws them, beside it. */
const isRendering = (from: string, to: string): boolean =>
  from === 'src/report/render/worker.ts' && dirname(from) === dirname(to);

/** What other rooms may see: cores and stores; of the ground rooms (kernel, db, web) and acting.ts everything. */
const isOpenAcross = (path: string, room: string): boolean =>
  ['kernel', 'db', 'web'].includes(room) || isCore(path) || isStore(path) || path === 'src/audit/acting.ts';
