import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A file of data/demo; dates stay text, since the store takes ISO dates. */
export const readDemo = <T>(name: string): T =>
  parse(readFileSync(new URL(`../../data/demo/${name}.yaml`, import.meta.url), 'utf8')) as T;

/** A calculated file of data/demo. */
export const readDemoJson = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/demo/${name}.json`, import.meta.url), 'utf8')) as T;
