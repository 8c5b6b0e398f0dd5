import { expect, test } from 'vitest';
import { draftWords, whyWords } from '../../src/channels/words/relance/relance-words.ts';
import { wordsFor } from '../../src/channels/words/words.ts';
import { inPlayground } from './in-playground.ts';
import { press, say, see, WAIT } from './talk.ts';

const words = wordsFor('fr');
const draft = draftWords('fr');
const why = whyWords('fr');
/** Exclusion in the journey: the invoice of 312,00 € of the demo's main customer. */
const EXCLUDED_AMOUNT = /312,00/;

inPlayground('a collector', { today: '2026-03-05' }, (stage) => {
  test('asks for a customer and sees what is owed, late and why', async () => {
    const { page, browser } = stage;
    await say(page, '/relance client Dupont');
    await see(page, 'Dupont & Fils SARL');
    await see(page, /Relance niveau 2/);
    await browser.shoot(page, '1-customer');
    await press(page, words.account.why);
    await see(page, why.proposed);
    await browser.shoot(page, '2-why');
  });

  test('excludes an invoice, which stays owed', async () => {
    const { page, browser } = stage;
    await say(page, 'relancer Dupont');
    await see(page, 'Dupont & Fils SARL');
    await press(page, words.account.exclude);
    await page.getByRole('combobox', { name: draft.instalment }).last().click(WAIT);
    await page.getByRole('option', { name: EXCLUDED_AMOUNT }).click(WAIT);
    await page.getByPlaceholder(draft.reasonExample).last().fill('Avoir promis par le commercial');
    await browser.shoot(page, '3-exclude');
    await press(page, draft.excludeSave);
    await see(page, /5 échéances/);
    // Both cards of the draft are brought up to date a moment later: that would put the account in place of the preview.
    await expect.poll(() => page.getByText(/5 échéances/).count(), WAIT).toBeGreaterThan(1);
    await page.waitForTimeout(2_000);
    await browser.shoot(page, '4-excluded');
  });

  test('reads the exact mail and letter, then sends', async () => {
    const { page, browser } = stage;
    await press(page, words.account.preview);
    await see(page, draft.previewTitle);
    await browser.shoot(page, '5-preview');
    await page
      .getByRole('button', { name: draft.send(1), exact: true })
      .last()
      .click(WAIT);
    await see(page, /archivé ici/);
    await browser.shoot(page, '6-sent');
  });

  test('finds the mail in the mailbox, once, without the excluded invoice, and the letter in the dossier', async () => {
    const { browser, demo } = stage;
    const mails = await browser.open(`${demo.m365Url}/messages`);
    expect(await mails.getByText(/Relance n°\s2/).count()).toBe(1);
    await mails.getByRole('link', { name: /Relance n°\s2/ }).click();
    const body = mails.frameLocator('iframe').locator('body');
    await body.getByText('Madame, Monsieur').first().waitFor(WAIT);
    const text = ((await body.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('8 873,68 €');
    expect(text).not.toMatch(EXCLUDED_AMOUNT);
    await browser.shoot(mails, '7-mail');

    const dossiers = await browser.open(`${demo.m365Url}/dossiers`);
    for (const name of [/Dossiers clients/, /^Documents/, 'ALPHA', /^DUPONT - Dupont/, '2026']) {
      await dossiers.getByRole('link', { name }).last().click(WAIT);
    }
    expect(await dossiers.getByRole('link', { name: /\.pdf/ }).count()).toBe(1);
    expect(await dossiers.getByRole('link', { name: /\.eml/ }).count()).toBe(1);
    await browser.shoot(dossiers, '8-dossier');
  });
});
