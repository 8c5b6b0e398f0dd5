import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { creditWords, holdWords } from '../../src/channels/words/credit/credit-words.ts';
import { morningWords } from '../../src/channels/words/morning/morning-words.ts';
import { wordsFor } from '../../src/channels/words/words.ts';
import { inPlayground } from './in-playground.ts';
import { arrive, mention, say, see, WAIT } from './talk.ts';

const { encours: ENCOURS } = wordsFor('fr');
const CREDIT = creditWords('fr');
const HOLD = holdWords('fr');
const MORNING = morningWords('fr');

/** Orders of the demo, by whom they are for. */
const BLOCKED = 'Charpentes Vernhes SARL';
const OVER_LIMIT = 'Ascenseurs Lormont SAS';
const HER_OWN = 'Plomberie Kermadec EURL';
const LIST = /commandes bloquées ou à surveiller/;

/** An administrator, from when he comes. */
let paul: Page;

const cards = (page: Page): Locator => page.locator('.ac-adaptiveCard');

/** Whatever shows that customer's order: opened from the list, or come by itself; the one that came first is first. */
const holdsOf = (page: Page, customer: string): Locator =>
  cards(page).filter({ hasText: customer }).filter({ hasNotText: LIST });

const pressOn = (card: Locator, name: string | RegExp): Promise<void> => card.getByRole('button', { name }).click(WAIT);
const seeOn = (card: Locator, text: string | RegExp): Promise<void> => card.getByText(text).first().waitFor(WAIT);
const fillOn = (card: Locator, example: string, text: string): Promise<void> =>
  card.getByPlaceholder(example).fill(text, WAIT);

/** `/commandes bloquées`, then that customer's order, whose card takes the place of the list. */
async function openHold(page: Page, customer: string): Promise<Locator> {
  await say(page, '/commandes bloquées');
  const list = cards(page).filter({ hasText: LIST });
  await pressOn(list.first(), customer);
  await expect.poll(() => list.count(), WAIT).toBe(0);
  return holdsOf(page, customer).first();
}

inPlayground('blocked orders', { today: '2026-03-05', as: 'nadia' }, (stage) => {
  test('are listed, and one is opened with its facts and « Pourquoi ? »', async () => {
    const { page: nadia, browser } = stage;
    await say(nadia, '/commandes bloquées');
    await see(nadia, LIST);
    await browser.shoot(nadia, 'credit-1-list');
    await pressOn(cards(nadia).filter({ hasText: LIST }), BLOCKED);
    const hold = holdsOf(nadia, BLOCKED).first();
    await seeOn(hold, HOLD.titles.pending);
    await browser.shoot(nadia, 'credit-2-hold');
    await pressOn(hold, CREDIT.why);
    await seeOn(hold, CREDIT.whyLift);
    await browser.shoot(nadia, 'credit-3-why');
    await pressOn(hold, CREDIT.back);
    await seeOn(hold, HOLD.titles.pending);
  });

  test('I7: are not refused without a reason, and nothing is decided meanwhile', async () => {
    const { page: nadia, browser } = stage;
    const hold = holdsOf(nadia, BLOCKED).first();
    await pressOn(hold, HOLD.refuse);
    await seeOn(hold, HOLD.refuseTitle);
    await pressOn(hold, HOLD.refuseSave);
    await seeOn(hold, HOLD.reasonNeeded);
    await browser.shoot(nadia, 'credit-4-reason-asked');
    await pressOn(hold, HOLD.cancel);
    await seeOn(hold, HOLD.titles.pending);
  });

  test('are approved once, and every message that shows the order says who and when', async () => {
    const { page: nadia, browser } = stage;
    await openHold(nadia, BLOCKED);
    const holds = holdsOf(nadia, BLOCKED);
    await expect.poll(() => holds.filter({ hasText: HOLD.titles.pending }).count(), WAIT).toBeGreaterThan(1);
    await pressOn(holds.last(), /^Accorder 7.236,00/);
    await expect.poll(() => holds.filter({ hasText: HOLD.titles.pending }).count(), WAIT).toBe(0);
    const decided = holds.filter({ hasText: /Accordé par Nadia Leroy le 05\/03\/2026 à \d\d:\d\d/ });
    expect(await decided.count()).toBe(await holds.count());
    await browser.shoot(nadia, 'credit-5-approved');
  });

  test('are in the encours of their customer, with what becomes of them', async () => {
    const { page: nadia, browser } = stage;
    await say(nadia, '/encours client Charpentes Vernhes');
    await see(nadia, ENCOURS.orders.states.approved);
    await browser.shoot(nadia, 'credit-6-encours');
  });

  test('I1: are not for the approver who took them', async () => {
    const { page: nadia, browser } = stage;
    const hold = await openHold(nadia, HER_OWN);
    await seeOn(hold, HOLD.ownRequest);
    await browser.shoot(nadia, 'credit-7-own');
    expect(await hold.getByRole('button', { name: /^Accorder/ }).count()).toBe(0);
  });

  test('come to the group that an administrator registered, when they are asked again', async () => {
    const { page: nadia, browser, demo } = stage;
    paul = await browser.open(await demo.alsoAs('paul'));
    await arrive(paul);
    await paul.getByText('Recouvrement').first().click(WAIT);
    for (const [text, answer] of [
      ['enregistrer', MORNING.registered],
      ['enregistrer approbations', /C’est noté\s: j’annoncerai ici les commandes bloquées/],
      ['enregistrer matin', MORNING.purposeAdded(null)],
    ] as const) {
      await mention(paul, text);
      await see(paul, answer);
    }

    // A page behind another one is slow.
    await nadia.bringToFront();
    const hold = await openHold(nadia, OVER_LIMIT);
    await pressOn(hold, HOLD.refuse);
    await fillOn(hold, HOLD.refuseReasonExample, 'Attendre le règlement de mars');
    await pressOn(hold, HOLD.refuseSave);
    await seeOn(hold, HOLD.motive('Attendre le règlement de mars'));
    await pressOn(hold, HOLD.again);
    await fillOn(hold, HOLD.againExample, 'Le client a réglé la moitié');
    await pressOn(hold, HOLD.againSave);
    await seeOn(hold, /Demande renouvelée par Nadia Leroy/);

    await paul.bringToFront();
    await seeOn(holdsOf(paul, OVER_LIMIT), /Demande renouvelée par Nadia Leroy/);
    await browser.shoot(paul, 'credit-8-group');
  });

  test('I1: are then decided there by somebody else, and whoever asked reads it', async () => {
    const { page: nadia, browser } = stage;
    await pressOn(cards(paul).filter({ hasText: OVER_LIMIT }).last(), /^Accorder 6.960,00/);
    const decided = /Accordé par Paul Admin le 05\/03\/2026/;
    await seeOn(holdsOf(paul, OVER_LIMIT), decided);
    await browser.shoot(paul, 'credit-9-decided');
    await seeOn(holdsOf(nadia, OVER_LIMIT).first(), decided);
    await browser.shoot(nadia, 'credit-10-asker');
  });
});
