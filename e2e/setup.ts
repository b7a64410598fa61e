import { openBrowser } from './browser.ts';
import { makeDemo } from './program.ts';

/** Before the first journey: what all of them share is made once, not by three of them at the same time. */
export async function globalSetup(): Promise<void> {
  const browser = await openBrowser();
  await browser.close();
  if (process.platform !== 'win32') await makeDemo();
}
