import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordsFor } from '../../src/channels/words/words.ts';
import { inPlayground } from './in-playground.ts';
import { see, WAIT } from './talk.ts';

const words = wordsFor('fr');

async function openMenu(page: Page, item: string): Promise<void> {
  await page.getByLabel('Trigger Message Extension App').click(WAIT);
  await page.getByRole('menuitem', { name: item }).click(WAIT);
}

/** Only where it says something else: the search is made anew at each change. */
async function give(page: Page, placeholder: string, value: string): Promise<void> {
  const input = page.getByPlaceholder(placeholder);
  if ((await input.inputValue(WAIT)) !== value) await input.fill(value, WAIT);
}

/** The Playground does not read the manifest: the command and its parameter are given by hand. */
async function search(page: Page, command: string, text: string): Promise<void> {
  await openMenu(page, 'Search Command');
  const typed = page.getByPlaceholder('Enter a search term');
  await typed.waitFor(WAIT);
  // It keeps what was given before, and opens what it keeps.
  if (!(await page.getByPlaceholder('Command ID').isVisible())) {
    await page.getByText('Specify Command ID or Parameter').click(WAIT);
  }
  await give(page, 'Command ID', command);
  await give(page, 'Parameter name', 'q');
  await typed.fill(text);
}

/**
 * Searches until the list shows this, as a person would: what is owed is read for the list only as far as it comes at once, and
 * on a machine that tests keep busy the first answer may do without.
 */
async function searchFor(page: Page, command: string, text: string, shown: RegExp): Promise<void> {
  for (let attempt = 1; attempt < 4; attempt++) {
    await search(page, command, text);
    const came = await page
      .getByText(shown)
      .last()
      .waitFor({ timeout: 8_000 })
      .then(
        () => true,
        () => false,
      );
    if (came) return;
    await page.keyboard.press('Escape');
  }
  await search(page, command, text);
  await see(page, shown);
}

inPlayground('a message extension', { today: '2026-03-05' }, (stage) => {
  test('finds a customer, with what they owe for the person who searches', async () => {
    const { page, browser } = stage;
    await searchFor(page, 'searchCustomers', 'dupont', /DUPONT · solde .+ en retard/);
    await browser.shoot(page, 'extension-1-customers');
  });

  test('drops a card that opens the account', async () => {
    const { page, browser } = stage;
    await page
      .getByText(/DUPONT · solde/)
      .last()
      .click(WAIT);
    await browser.shoot(page, 'extension-2-composed');
    await page.getByLabel('Send Message').click(WAIT);
    await page.getByRole('button', { name: words.extension.open, exact: true }).last().click(WAIT);
    await see(page, /Relance niveau 2/);
    await browser.shoot(page, 'extension-3-opened');
  });

  test('says when nobody answers', async () => {
    const { page, browser } = stage;
    await search(page, 'searchCustomers', 'zzzzzz');
    await see(page, /Aucun client ne correspond/);
    await browser.shoot(page, 'extension-4-nobody');
    await page.keyboard.press('Escape');
  });

  test('leaves in a group a card without amounts, which answers in private', async () => {
    const { page, browser } = stage;
    await page.getByRole('treeitem', { name: 'Recouvrement' }).click(WAIT);
    await searchFor(page, 'searchInvoices', 'FA', /reste .+ sur/);
    const choice = page.getByText(/reste .+ sur/).first();
    const [name = ''] = ((await choice.textContent(WAIT)) ?? '').split(' · ');
    expect(name).not.toBe('');
    await choice.click(WAIT);
    await page.getByLabel('Send Message').click(WAIT);
    await page.getByRole('button', { name: words.extension.open, exact: true }).last().click(WAIT);
    await see(page, words.talk.answeredInPrivate);
    expect(await page.locator('body').textContent()).not.toContain('€');
    await browser.shoot(page, 'extension-5-group');
    await page.getByRole('treeitem', { name: 'Personal Chat' }).click(WAIT);
    await see(page, name);
    expect(await page.locator('body').textContent()).toContain('€');
    await browser.shoot(page, 'extension-6-private');
  });

  test('unfurls the address of a customer, which a browser opens too', async () => {
    const { page, browser, demo } = stage;
    const url = `${demo.botUrl}/c/ALPHA/DUPONT`;
    await openMenu(page, 'Link Unfurling');
    await page.getByRole('textbox', { name: /URL/iu }).fill(url);
    await page.keyboard.press('Enter');
    await see(page, words.extension.openInChat);
    await browser.shoot(page, 'extension-7-link');
    const opened = await browser.open(url);
    expect(await opened.locator('body').textContent()).toContain('relance client ALPHA/DUPONT');
    await browser.shoot(opened, 'extension-8-page');
  });
});
