import { createHash } from 'node:crypto';

/**
 * The id of a thing of the demo by its kind and key: always the same, so that rooms can point at each other's rows and
 * a second loading finds the first. A version 8 UUID (RFC 9562, 5.8) over SHA-256.
 */
export function demoId(thing: string, key: string): string {
  const hex = createHash('sha256').update(`augenmass demo ${thing} ${key}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** Lohenfurt. */
export const demoMunicipalityId = demoId('municipality', 'Lohenfurt');

/** The day the demo stands at. */
export const demoDay = '2026-11-24';
