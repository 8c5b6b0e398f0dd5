import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '../../src/channels/teams/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { accountCards } from '../channels/teams/harness/account-cards.ts';
import { bankCards } from '../channels/teams/harness/bank-cards.ts';
import { commentsCards } from '../channels/teams/harness/comments-cards.ts';
import { creditCards } from '../channels/teams/harness/credit-cards.ts';
import { dispatchCards } from '../channels/teams/harness/dispatch-cards.ts';
import { droppedCards } from '../channels/teams/harness/dropped-cards.ts';
import { einvoiceCards } from '../channels/teams/harness/einvoice-cards.ts';
import { everyCard } from '../channels/teams/harness/every-card.ts';
import { figuresCards } from '../channels/teams/harness/figures-cards.ts';
import { kindCards } from '../channels/teams/harness/kind-cards.ts';
import { lettersCards } from '../channels/teams/harness/letters-cards.ts';
import { litigationCards } from '../channels/teams/harness/litigation-cards.ts';
import { matterCards } from '../channels/teams/harness/matter-cards.ts';
import { penaltiesCards } from '../channels/teams/harness/penalties-cards.ts';
import { plansCards, rehearsalCards } from '../channels/teams/harness/plans-cards.ts';
import { postCards } from '../channels/teams/harness/post-cards.ts';
import { recoveryCards } from '../channels/teams/harness/recovery-cards.ts';
import { repliesCards } from '../channels/teams/harness/replies-cards.ts';
import { runCards } from '../channels/teams/harness/run-cards.ts';
import { statementsCards } from '../channels/teams/harness/statements-cards.ts';
import { statusCards } from '../channels/teams/harness/status-cards.ts';
import { templatesCards } from '../channels/teams/harness/templates-cards.ts';
import { type Browser, openBrowser, SHOTS } from '../e2e/browser.ts';
import { chromium, LOOKS, type Look } from './looks.ts';
import { emptyPage, hostConfigOf, PAGE_SCRIPTS, pageStyle } from './teams-look.ts';

const LANGUAGES = ['fr', 'en'] as const;
/** A picture each: all of the cards at once would be too tall for one. */
const SHEETS = [
  accountCards,
  bankCards,
  einvoiceCards,
  creditCards,
  dispatchCards,
  droppedCards,
  figuresCards,
  lettersCards,
  kindCards,
  penaltiesCards,
  postCards,
  plansCards,
  rehearsalCards,
  recoveryCards,
  repliesCards,
  matterCards,
  runCards,
  statementsCards,
  commentsCards,
  templatesCards,
  litigationCards,
  statusCards,
];
const sheetsIn = (language: Language) =>
  SHEETS.map((cardsOf) => ({ name: cardsOf.name, cards: Object.entries(cardsOf(language)) }));
const CARDS = { fr: sheetsIn('fr'), en: sheetsIn('en') };
const CASES = LANGUAGES.flatMap((language) => LOOKS.map((look) => ({ language, look, name: look.name })));

let browser: Browser;
let page: Page;

const show = (cards: readonly (readonly [string, Card])[], look: Look) => {
  const given = [cards, hostConfigOf(look), pageStyle(look)].map((one) => JSON.stringify(one)).join(', ');
  return page.evaluate(`showCards(${given})`);
};

/** Tall ones: as JPEG they take a tenth of the time. */
const shootSheet = (name: string) =>
  page.screenshot({ path: path.join(SHOTS, 'looks', `${name}.jpg`), type: 'jpeg', quality: 80, fullPage: true });

describe.skipIf(!chromium)('every card, drawn by Microsoft’s renderer', () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    page = browser.page;
    await page.setContent(emptyPage());
    for (const script of PAGE_SCRIPTS) await page.addScriptTag({ path: script });
  });
  afterAll(() => browser?.close());

  test.each(CASES)(
    '$language, $name: every text stands out 4.5 to 1, none is cut or broken',
    async ({ language, look }) => {
      await page.setViewportSize({ width: look.width * 3 + 60, height: 1000 });
      const faults: string[] = [];
      for (const { name, cards } of CARDS[language]) {
        await show(cards, look);
        faults.push(...((await page.evaluate('cardFaults()')) as readonly string[]));
        if (language === 'fr' && look.name !== 'dark-400') await shootSheet(`${name}-${look.name}`);
      }
      expect(faults).toEqual([]);
    },
  );

  test('the sheets hold every card', () => {
    const shown = CARDS.fr.flatMap(({ cards }) => cards.map(([name]) => name));
    expect(shown.toSorted()).toEqual(Object.keys(everyCard('fr')).toSorted());
  });
});
