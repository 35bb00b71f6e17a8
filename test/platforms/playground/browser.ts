// A real Chromium with the playground's page in front of a stub desk, for the page's tests.
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { playgroundRouter } from '../../../src/platforms/playground/http';
import { practice } from '../../../src/platforms/playground/practice/practice';
import { openStage } from './stage';
import { StubDesk } from './stub-desk';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const PATIENCE_MS = 10_000;

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1600, height: 1000 };

/** `describe` where Chromium is there. Elsewhere it says aloud that these tests are left out, except in CI: there they fail. */
export function describeInChromium(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) return describe(name, tests);
  if (process.env['CI'] === 'true') {
    test(`${name}: Chromium is there`, () => {
      throw new Error(`No Chromium at ${CHROMIUM}. Install it, or set CHROMIUM to where it is.`);
    });
    return;
  }
  process.stderr.write(`\nLEFT OUT: "${name}" needs Chromium at ${CHROMIUM}, or where CHROMIUM says.\n`);
  describe.skip(name, tests);
}

/** A browser with a new, empty profile. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, '--disable-component-update', '--disable-sync'] });
}

export interface Visit {
  page: Page;
  desk: StubDesk;
  /** What the browser complained about: errors, warnings, refused scripts and styles. */
  complaints: string[];
  /** Rules that axe finds broken, with the places. */
  axe(): Promise<string[]>;
  /** Waits, frame by frame, until an expression gives what is wanted; fails with what it gives instead. */
  becomes(expression: string, wanted: unknown): Promise<void>;
  /** Breaks every connection, as a restart of the server does. */
  drop(): void;
  leave(): Promise<void>;
}

/** In the `describe` that calls it: one browser, and what opens a page for somebody who was never here; gone again after each test. */
export function visits(path = '/'): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  const here: Visit[] = [];
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const one of here.splice(0)) await one.leave();
  });
  return async (options = {}) => {
    const arrived = await visit(browser, options, path);
    here.push(arrived);
    return arrived;
  };
}

/** Rules that axe finds broken on a page, with the places. */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`);
}

async function visit(browser: Browser, options: BrowserContextOptions, path: string): Promise<Visit> {
  const desk = new StubDesk();
  const app = express();
  app.use(playgroundRouter(desk, practice(openStage)));
  const server: Server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  // The last thing that a page does as it opens.
  await (path === '/' ? page.getByRole('tab', { selected: true }) : page.getByRole('listitem').first()).waitFor();
  return {
    page,
    desk,
    complaints,
    axe: () => brokenRules(page),
    async becomes(expression, wanted) {
      const end = Date.now() + PATIENCE_MS;
      let found = await page.evaluate<unknown>(expression);
      while (found !== wanted && Date.now() < end) {
        await page.evaluate('new Promise(requestAnimationFrame)');
        found = await page.evaluate<unknown>(expression);
      }
      expect(found).toBe(wanted);
    },
    drop: () => server.closeAllConnections(),
    async leave() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
