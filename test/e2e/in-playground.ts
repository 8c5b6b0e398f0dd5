import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { DemoPersonKey } from '../../src/demo/company/people.ts';
import { type Browser, chromiumPath, openBrowser } from './browser.ts';
import { type RunningDemo, startDemo } from './demo.ts';
import { arrive } from './talk.ts';

/** What the tests of a suite stand on; there from the first of them on. */
export interface Stage {
  readonly demo: RunningDemo;
  readonly browser: Browser;
  /** The Playground of whom the demo was started for. */
  readonly page: Page;
}

const OPENING_MS = 180_000;
const TEST_MS = 240_000;

/**
 * A suite of browser tests over a demo of its own that stands still on a day: somebody is in the Playground, and the bot has greeted
 * them. Where there is no Chromium it says that it skips.
 */
export function inPlayground(
  name: string,
  { today, as = 'claire' }: { readonly today: string; readonly as?: DemoPersonKey },
  tests: (stage: Stage) => void,
): void {
  const chromium = chromiumPath();
  const title = `${name} in the Agents Playground`;
  if (!chromium) console.log(`Skipped for want of Chromium (apt-get install chromium): ${title}.`);
  describe.skipIf(!chromium)(title, { timeout: TEST_MS }, () => {
    let demo: RunningDemo;
    let browser: Browser;
    beforeAll(async () => {
      demo = await startDemo(today, as);
      browser = await openBrowser(chromium ?? '');
      await browser.page.goto(demo.playgroundUrl);
      await arrive(browser.page);
    }, OPENING_MS);
    afterAll(async () => {
      await browser?.close();
      await demo?.close();
    });
    tests({
      get demo() {
        return demo;
      },
      get browser() {
        return browser;
      },
      get page() {
        return browser.page;
      },
    });
  });
}
