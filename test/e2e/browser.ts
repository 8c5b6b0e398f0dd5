import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Pictures of what browser tests saw, for people. */
export const SHOTS = path.join(import.meta.dirname, '../../.screenshots');

/** Chromium's place, undefined where there is none: browser tests then skip and say so. */
export const chromiumPath = (): string | undefined => CANDIDATES.find((candidate) => existsSync(candidate));

export interface Browser {
  readonly page: Page;
  /** A new page of the same person. */
  open(url: string): Promise<Page>;
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser of its own, as a French person has it, else as one of that locale. */
export async function openBrowser(executablePath: string, locale = 'fr-FR'): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'relance-browser-'));
  mkdirSync(SHOTS, { recursive: true });
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1300, height: 1400 },
    locale,
    args: QUIET,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    open: async (url) => {
      const other = await context.newPage();
      await other.goto(url);
      return other;
    },
    shoot: async (one, name) => {
      await one.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
