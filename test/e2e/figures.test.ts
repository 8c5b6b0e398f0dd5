import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { figuresWords } from '../../src/channels/words/figures/figures-words.ts';
import { wordsFor } from '../../src/channels/words/words.ts';
import { inPlayground } from './in-playground.ts';
import { press, say, see, WAIT } from './talk.ts';

const words = wordsFor('fr');
const figures = figuresWords('fr');

/** One of the ten that owe most, late; and the main example. Both have paid others for a year and more. */
const DEBTOR = 'Harper Industrial Supplies Inc';
const CUSTOMER = 'Dupont';

const lastCard = (page: Page) => page.locator('.ac-adaptiveCard').last();

inPlayground('figures', { today: '2026-03-05' }, (stage) => {
  test('« qui vous doit quoi ? » lists ten, each of which opens', async () => {
    const { page: claire, browser } = stage;
    await say(claire, 'qui vous doit quoi ?');
    await see(claire, figures.topText(10));
    // Each with its DMP, from the first question on.
    expect(
      await lastCard(claire)
        .getByText(/^\d+,\d\sj$/u)
        .count(),
    ).toBe(10);
    await browser.shoot(claire, 'figures-1-top');
    await press(claire, DEBTOR);
    await see(claire, words.account.proposed);
    await browser.shoot(claire, 'figures-2-account');
  });

  test('« dmp client X » draws twelve months, and says them in a table', async () => {
    const { page: claire, browser } = stage;
    await say(claire, `/dmp client ${CUSTOMER}`);
    await see(claire, words.dmp.fromDueChart);
    await expect.poll(() => lastCard(claire).locator('svg').count(), WAIT).toBeGreaterThanOrEqual(2);
    expect(await lastCard(claire).getByText('mars 26').count()).toBe(1);
    // March has just begun; in each other month there is one of the customer and one of the company.
    expect(
      await lastCard(claire)
        .getByText(/^\d+,\d$/u)
        .count(),
    ).toBeGreaterThanOrEqual(2 * 11);
    await browser.shoot(claire, 'figures-3-dmp');
  });

  test('« suivre » is filtered on the card, and opens the reminder of a row', async () => {
    const { page: claire, browser } = stage;
    await say(claire, '/suivre');
    await see(claire, figures.followAll);
    await claire.getByLabel(figures.lateInput).last().fill('20', WAIT);
    await press(claire, figures.filter);
    await see(claire, figures.lateOver('20'));
    await browser.shoot(claire, 'figures-4-follow');
    await claire.getByRole('button', { name: figures.remind, exact: true }).last().click(WAIT);
    await expect.poll(() => lastCard(claire).getByRole('button').count(), WAIT).toBeGreaterThan(0);
    await expect.poll(() => claire.getByText(figures.lateOver('20')).count(), WAIT).toBe(0);
    await browser.shoot(claire, 'figures-5-remind');
  });
});
