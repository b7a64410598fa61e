import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import project from '../package.json' with { type: 'json' };

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
  const executablePath = await unpack(() => packaged.executablePath());
  return chromium.launch({ executablePath, args: [...args, ...quiet] });
}

/**
 * The package unpacks into the folder for temporary files and takes what lies there for whole, even when another
 * process is still writing it. So it unpacks into a folder of its own, which gets its name when all is there.
 */
async function unpack(executablePath: () => Promise<string>): Promise<string> {
  const made = join(tmpdir(), `augenmass-e2e-browser-${project.devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(made)) {
    const own = await mkdtemp(`${made}-`);
    const { TMPDIR } = process.env;
    process.env.TMPDIR = own;
    try {
      await executablePath();
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
    await rename(own, made).catch(() => rm(own, { recursive: true, force: true }));
  }
  return join(made, 'chromium');
}
