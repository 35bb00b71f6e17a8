// The whole playground as somebody starts it at home, with a folder of its own, in front of a real Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/running';
import { start } from '../../src/start';
import { startBrowser } from '../platforms/playground/browser';

const ROOT = join(__dirname, '..', '..');

/** As with no settings at all, but on a port that is free. */
const SETTINGS = {
  port: 0,
  mongodbUrl: '',
  schoolFile: '',
  keys: null,
  logLevel: 'silent',
  host: '127.0.0.1',
  slack: null,
  teams: null,
};

export interface OwnPlayground {
  /** The page that is open. */
  readonly page: Page;
  /** The newest button with this text in the chat that is open. */
  tap(name: string | RegExp): Promise<void>;
  /** Waits until this stands in the chat that is open. */
  reads(text: string | RegExp): Promise<void>;
  /** Stops the program, starts it on the same folder, and opens the page anew. */
  restarts(): Promise<void>;
}

/** Started before the tests of this `describe`, and gone after them, with its folder. */
export function ownPlayground(viewport: { width: number; height: number }): OwnPlayground {
  let dataDir: string;
  let browser: Browser;
  let running: Running;
  let page: Page;

  async function starts(): Promise<void> {
    running = await start({ ...SETTINGS, dataDir }, ROOT, false);
    page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
    await page.goto(running.url);
    await page.getByRole('tab', { selected: true }).waitFor();
  }
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'own-playground-'));
    browser = await startBrowser();
    await starts();
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  return {
    get page() {
      return page;
    },
    tap: (name) => page.getByRole('tabpanel').getByRole('button', { name }).last().click(),
    reads: (text) => page.getByRole('tabpanel').getByText(text).last().waitFor(),
    async restarts() {
      await running.stop();
      await page.close();
      await starts();
    },
  };
}
