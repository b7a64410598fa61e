import { readFile } from 'node:fs/promises';

export type Fonts = { regular: Buffer; bold: Buffer };

const folder = new URL('../../../node_modules/@kern-ux/native/dist/fonts/fira-sans/', import.meta.url);

let loaded: Promise<Fonts> | undefined;

/**
 * Fira Sans as TrueType, which PDF embeds: the letters of DIN 91379 (names as registers of persons hold them: Latin with all
 * accents, Greek, Cyrillic), and the signs that papers use.
 */
export const loadFonts = (): Promise<Fonts> => (loaded ??= load());

async function load(): Promise<Fonts> {
  const { default: subsetFont } = await import('subset-font');
  const [regular, bold] = await Promise.all(
    ['FiraSans-Regular.woff2', 'FiraSans-SemiBold.woff2'].map(async (file) =>
      subsetFont(await readFile(new URL(file, folder)), characters, { targetFormat: 'truetype' }),
    ),
  );
  return { regular: regular!, bold: bold! };
}

const letters = [range(0x20, 0x7e), range(0xa0, 0x24f), range(0x300, 0x4ff), range(0x1e00, 0x1eff)].join('');
const characters = `${letters}–—‘’‚“”„†•…‹›€™−≤≥≈≠∞←↑→↓■●○✓\u202f`;

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)).join('');
}
