import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type Program, startProgram } from './program.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Walk = {
  page: Page;
  program: Program;
  /** Goes to a path of the program; with script on, axe must find nothing there. */
  visit: (path: string) => Promise<void>;
  /** axe on the page as it stands (script on only; without script the same markup is served). */
  inspect: () => Promise<void>;
  signInAs: (demoPerson: string) => Promise<void>;
  scripted: boolean;
};

/** One journey of a user: walked first without JavaScript, then with it, each time in a fresh program. */
export function journey(
  name: string,
  walk: (walk: Walk) => Promise<void>,
  env: Record<string, string> = {},
): void {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => browser?.close());
  for (const scripted of [false, true]) {
    test(`${name} (${scripted ? 'with' : 'without'} JavaScript)`, async () => {
      const program = await startProgram(env);
      const context = await browser.newContext({
        javaScriptEnabled: scripted,
        baseURL: program.url,
        locale: 'de-DE',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      try {
        await walk(walker(page, program, scripted));
      } catch (error) {
        throw new Error(`${(error as Error).message}\nat ${page.url()}\n${program.output()}`, {
          cause: error,
        });
      } finally {
        await context.close();
        await program.close();
      }
    });
  }
}

function walker(page: Page, program: Program, scripted: boolean): Walk {
  const inspect = async () => {
    if (!scripted) return;
    await assertAccessible(page);
    await assertFitsPhone(page);
  };
  const visit = async (path: string) => {
    const answer = await page.goto(path);
    assert.equal(answer?.status(), 200, `${path} answers ${answer?.status()}`);
    await inspect();
  };
  const signInAs = async (person: string) => {
    await page.goto('/anmelden');
    await page.getByRole('button', { name: person }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/anmelden'));
  };
  return { page, program, visit, inspect, signInAs, scripted };
}

/** At 320 px (WCAG 1.4.10) nothing but a table's own scroll area may be wider than the window. */
async function assertFitsPhone(page: Page): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(size);
  assert.ok(width <= 320, `${page.url()} is ${width} px wide on a phone of 320 px`);
}

type AxeResult = {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
};

async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe;
    return axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
  });
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((n) => `  ${n.html}`).join('\n')}`,
  );
  assert.deepEqual(findings, [], `axe at ${page.url()}`);
}

/** Presses the first button of this name on the page, and waits for the page that answers. */
export async function submit(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('main').getByRole('button', { name, exact: true }).first().click(),
  ]);
}

/** Signs out. */
export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.waitForURL('**/anmelden');
}
