import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...args, ...quiet] });
}
