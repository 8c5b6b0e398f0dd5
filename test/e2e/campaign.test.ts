import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCardWords } from '../../src/channels/words/runs/runs-words.ts';
import { inPlayground } from './in-playground.ts';
import { press, say, see, WAIT } from './talk.ts';

const RUN = runCardWords('fr');

const COMPANY = 'Alpha Fournitures Industrielles SAS';
/** Of those at level 2, the one that stays at home. */
const LEFT_OUT = 'Dupont & Fils SARL';
const REASON = 'Échéancier en cours avec le client';
/** A run is sent some letters a pass, and its report filed by a pass of its own. */
const SENDING = { timeout: 180_000 };

/** The customers who were approved, by name. */
let approved: readonly string[];

const lastCard = (page: Page): Locator => page.locator('.ac-adaptiveCard').last();
const textOf = async (card: Locator): Promise<string> =>
  ((await card.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

inPlayground('a campaign', { today: '2026-03-16' }, (stage) => {
  test('« /relances » says of a company how much is proposed to how many, by level, and who is held and why', async () => {
    const { page: claire, browser } = stage;
    await say(claire, '/relances');
    await see(claire, RUN.whichTitle);
    await press(claire, COMPANY);
    await see(claire, RUN.proposalsTitle('16/03/2026'));
    expect(await textOf(lastCard(claire))).toMatch(/\d+ clients[\d \s]+,\d\d €niveau 1 : \d+, niveau 2 : \d+/);
    await see(claire, /clients retenus/);
    await browser.shoot(claire, 'campaign-1-proposed');
  });

  test('a part of them is prepared, and one of its customers is opened and left out with a reason', async () => {
    const { page: claire, browser } = stage;
    await say(claire, '/relances alpha niveau 2');
    await see(claire, RUN.filteredBy('niveau 2'));
    await press(claire, RUN.prepare);
    await see(claire, RUN.runTitles.rappel('16/03/2026'));
    await browser.shoot(claire, 'campaign-2-prepared');

    await press(claire, LEFT_OUT);
    await see(claire, RUN.leaveOut);
    await browser.shoot(claire, 'campaign-3-customer');
    await press(claire, RUN.leaveOut);
    await claire.getByPlaceholder(RUN.reasonExample).last().fill(REASON, WAIT);
    await browser.shoot(claire, 'campaign-4-leave-out');
    await press(claire, RUN.leaveSave);
    // The selection again, without that customer: nothing has put the whole list in its place.
    await see(claire, new RegExp(`écarté par.+${REASON}`));
    await browser.shoot(claire, 'campaign-5-left-out');
  });

  test('the rest is approved, and the card follows the letters until the last has left', async () => {
    const { page: claire, browser } = stage;
    const button = claire.getByRole('button', { name: /^Approuver la sélection/ }).last();
    await button.waitFor(WAIT);
    const count = Number(/\((\d+)\)/.exec((await button.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(1);
    approved = await selectedIn(lastCard(claire));
    expect(approved).toHaveLength(count);
    expect(approved).not.toContain(LEFT_OUT);
    await button.click(WAIT);
    await see(claire, RUN.sentLabel);
    await browser.shoot(claire, 'campaign-6-under-way');
    await claire.getByText(RUN.sentOf(count, count)).last().waitFor(SENDING);
    await see(claire, /ALPHA · terminée/);
    await browser.shoot(claire, 'campaign-7-sent');
  });

  test('the mailbox holds one mail for each of them, and none for whom was left out', async () => {
    const { browser, demo } = stage;
    const mails = await browser.open(`${demo.m365Url}/messages`);
    const subjects = await mails.locator('tbody a').allTextContents();
    await browser.shoot(mails, 'campaign-8-mails');
    expect(subjects).toHaveLength(approved.length);
    expect(new Set(subjects).size).toBe(subjects.length);
    const seen: string[] = [];
    for (const subject of subjects) {
      await mails.goto(`${demo.m365Url}/messages`);
      await mails.getByRole('link', { name: subject, exact: true }).click(WAIT);
      seen.push((await mails.getByLabel('Pièces jointes').textContent(WAIT)) ?? '');
    }
    // The letter that is attached is named for its customer.
    for (const name of approved) expect([name, seen.filter((text) => text.includes(name)).length]).toEqual([name, 1]);
    expect(seen.some((text) => text.includes(LEFT_OUT))).toBe(false);
    await mails.close();
  });

  test('its report is filed, and the card leads to it', async () => {
    const { page: claire, browser, demo } = stage;
    await claire.bringToFront();
    const report = claire
      .getByRole('button', { name: RUN.reportFile('XLSX') })
      .or(claire.getByRole('link', { name: RUN.reportFile('XLSX') }));
    await report.last().waitFor(SENDING);
    await browser.shoot(claire, 'campaign-9-report');
    const dossiers = await browser.open(`${demo.m365Url}/dossiers`);
    for (const name of [/Dossiers clients/, /^Documents/, 'ALPHA', 'Campagnes', '2026']) {
      await dossiers.getByRole('link', { name }).last().click(WAIT);
    }
    for (const ending of [/\.csv/, /\.xlsx/]) {
      expect(await dossiers.getByRole('link', { name: ending }).count()).toBe(1);
    }
    await browser.shoot(dossiers, 'campaign-10-filed');
  });
});

/** Those whom the rows of a run's card have selected, by their names, which come first. */
const selectedIn = async (card: Locator): Promise<readonly string[]> =>
  (await card.getByRole('button').filter({ hasText: 'sélectionné' }).allInnerTexts()).map(
    (row) => row.trim().split('\n')[0] ?? '',
  );
