import type { Page } from 'playwright-core';
import { wordsFor } from '../../src/channels/words/words.ts';
import type { Language } from '../../src/domain/language.ts';

/** For each step: two slow cores are slow. */
export const WAIT = { timeout: 20_000 };

/** Says it to the bot in the conversation that is open. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').first().click();
  await page.keyboard.type(text);
  await page.getByLabel('Send Message').click();
}

/** In a group the bot hears only what mentions it. */
export async function mention(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').first().click();
  await page.keyboard.type('@');
  await page.getByRole('menuitem').filter({ hasText: 'Relance' }).first().click(WAIT);
  await page.keyboard.type(` ${text}`);
  await page.getByLabel('Send Message').click();
}

/** Presses a button, or a row that opens, of the card that came last. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).last().click(WAIT);

export const see = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).last().waitFor(WAIT);

/** The Playground of somebody, once the bot has greeted them. */
export async function arrive(page: Page, language: Language = 'fr'): Promise<void> {
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor(WAIT);
  await see(page, wordsFor(language).notice.helpTitle);
}
