import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerCard } from '../../src/channels/teams/account/card/customer.ts';
import { holdCard } from '../../src/channels/teams/rooms/credit/cards/holds/hold.ts';
import { dmpCard } from '../../src/channels/teams/rooms/figures/cards/dmp.ts';
import { topCard } from '../../src/channels/teams/rooms/figures/cards/top.ts';
import { cents } from '../../src/domain/cents.ts';
import { aHoldOf, aHoldView, judgedFacts } from '../channels/teams/harness/credit-views.ts';
import { aDebtor, aDmpView, aTopView } from '../channels/teams/harness/figures-views.ts';
import { aView } from '../channels/teams/harness/views.ts';
import { type Browser, openBrowser } from '../e2e/browser.ts';
import { WAIT } from '../e2e/talk.ts';
import { chromium, inPage } from './looks.ts';
import { PlaygroundStage } from './playground-stage.ts';

/** As long as codes get in Sage, and nothing in it to break at. */
const CODE = 'GROSSECOMMANDE001';

const facts = judgedFacts();
const CARDS = {
  account: customerCard('fr', aView()),
  dmp: dmpCard('fr', aDmpView()),
  hold: holdCard(
    'fr',
    aHoldView({ hold: aHoldOf({ ...facts, tiers: { code: CODE, name: 'Menuiserie de la Très Grosse Commande' } }) }),
  ),
  top: topCard('fr', aTopView({ rows: [aDebtor({ code: CODE, balance: cents(123_456_78) }), aDebtor()] })),
};
type Name = keyof typeof CARDS;

let browser: Browser;
let stage: PlaygroundStage;

const LAST = `[...document.querySelectorAll('.ac-adaptiveCard')].at(-1)`;

/** What the charts of the last card write that begins with a digit. */
const numbersDrawn = async (): Promise<readonly string[]> =>
  ((await browser.page.evaluate(`chartTexts(${LAST})`)) as readonly string[]).filter((text) =>
    /^[-\u2212]?\d/u.test(text),
  );

describe.skipIf(!chromium)('charts as Teams draws them', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    stage = await new PlaygroundStage(CARDS).start(browser.page);
    for (const file of ['find-faults.js', 'chart-texts.js']) await browser.page.addScriptTag({ path: inPage(file) });
  }, 120_000);
  afterAll(async () => {
    stage?.close();
    await browser?.close();
  });

  test.each<[Name, readonly string[]]>([
    ['account', ['100', '43', '44', '46', '47', '48', '49']],
    ['dmp', ['0', '20', '40', '60', '80', '-5', '0', '5', '10', '15']],
    ['hold', ['100']],
  ])('the card of %s: every number is whole and round, or a number of days', async (name, expected) => {
    const card = await stage.show(name);
    await expect.poll(() => card.locator('[role="alert"]').count(), WAIT).toBeGreaterThan(0);
    await browser.shoot(browser.page, `looks/chart-${name}`);
    const numbers = await numbersDrawn();
    // Months are named by their number, of two digits.
    expect(new Set(numbers.filter((one) => !/^(?:0[1-9]|1[0-2])$/u.test(one) || expected.includes(one)))).toEqual(
      new Set(expected),
    );
  });

  test.each<[Name]>([['hold'], ['top']])('the card of %s breaks no code, and cuts nothing', async (name) => {
    const card = await stage.show(name);
    await browser.shoot(browser.page, `looks/code-${name}`);
    const faults = (await browser.page.evaluate(`findFaults(${LAST})`)) as readonly string[];
    expect(faults.filter((fault) => /^(?:broken|cut)/u.test(fault))).toEqual([]);
    expect(await card.getByText(CODE).count()).toBe(1);
  });
});
