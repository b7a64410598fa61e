import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import project from '../package.json' with { type: 'json' };
import { makeOnce } from './folders.ts';

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium if there is one, else the one inside the npm package. A missing browser is an error. */
export async function openBrowser(): Promise<Browser> {
  const system = installed.find((path) => path && existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args: quiet });
  const { default: packaged } = await import('@sparticuz/chromium');
  // In one process it ends with the first window that is closed.
  const args = packaged.args.filter((arg) => arg !== '--single-process');
  const folder = await makeOnce('browser', project.devDependencies['@sparticuz/chromium'], (own) =>
    unpackInto(own, () => packaged.executablePath()),
  );
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: [...args, ...quiet] });
}

/**
 * The package unpacks into the folder for temporary files and takes what lies there for whole, even when another
 * process is still writing it; so for it that folder is another one.
 */
async function unpackInto(folder: string, unpack: () => Promise<string>): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    await unpack();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
