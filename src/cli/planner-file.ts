import { readFile, stat } from 'node:fs/promises';
import type { Refusal, Result } from '../kernel/result.ts';
import { faultSentence } from '../planner/core/faults.ts';
import type { CliIo } from './io.ts';

const LARGEST_MEGABYTES = 64;

/** Reads a file and hands its text to the reader; null, with one sentence per fault on stderr, when refused. */
export async function readThrough<T>(
  path: string,
  read: (text: string) => Result<T, Refusal[]>,
  io: CliIo,
): Promise<T | null> {
  const text = await readText(path, io);
  if (text === null) return null;
  const result = read(text);
  if (result.ok) return result.value;
  for (const fault of result.error) io.err(`${path}: ${faultSentence(fault).de}`);
  return null;
}

async function readText(path: string, io: CliIo): Promise<string | null> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST_MEGABYTES * 1e6) return await readFile(path, 'utf8');
    const detail = { found: Math.ceil(size / 1e6), max: LARGEST_MEGABYTES };
    io.err(`${path}: ${faultSentence({ refusal: 'file-too-large', detail }).de}`);
  } catch (error) {
    io.err(`${path}: Die Datei lässt sich nicht lesen (${(error as NodeJS.ErrnoException).code}).`);
  }
  return null;
}

/** Parses JSON first; what is no JSON is refused with the parser's words. */
export const fromJson =
  <T>(read: (json: unknown) => Result<T, Refusal[]>) =>
  (text: string): Result<T, Refusal[]> => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      return {
        ok: false,
        error: [{ refusal: 'not-json', at: '$', detail: { found: (error as Error).message } }],
      };
    }
    return read(json);
  };
