import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMentionMail } from '../../src/channels/comments/mention-mail.ts';
import { writeMail } from '../../src/channels/letters/mail/write-mail.ts';
import { cents } from '../../src/domain/cents.ts';
import type { RappelFacts } from '../../src/domain/relance/letter.ts';
import { aCompany } from '../builders/company.ts';
import { accountOf, prevenance, releve } from '../channels/letters/kinds/kind-facts.ts';
import { creditNote, letterFacts, letterLine } from '../channels/letters/letter-facts.ts';
import { aComment } from '../channels/teams/harness/comments-cards.ts';
import { LONG } from '../channels/teams/harness/hostile.ts';
import { type Browser, openBrowser } from '../e2e/browser.ts';
import { dueLine } from '../store/letters-of-kinds.ts';
import { chromium, inPage, LOOKS, type Look } from './looks.ts';

const LANGUAGES = ['fr', 'en'] as const;
const LEVELS = [1, 2, 3, 4] as const;

/** The longest of everything that is ordinary: lines of two levels, an avoir, a person's own sentence, amounts of seven digits. */
const full = (over: Partial<RappelFacts>): string => {
  const lines = [1, 2, 3, 4].map((n) =>
    letterLine(n, { level: over.level ?? 1, amount: cents(123_456_789), left: cents(123_456_700 + n) }),
  );
  const other = letterLine(9, { level: 1, piece: 'FA-2025-00871-B', daysLate: 131 });
  return writeMail(
    letterFacts({
      ...over,
      lines: [...lines, other],
      informed: [dueLine(7, { left: cents(123_456_789) }), dueLine(8, { piece: 'FA-2026-00012-B' })],
      deductions: [creditNote(12_345)],
      personalSentence: 'Nous avons bien noté votre virement annoncé.',
      copies: ['FA000001.pdf', 'FA000002.pdf'],
      sandbox: over.sandbox ?? false,
    }),
  ).html;
};

/** The other kinds, as full: several due days, and a relevé of two currencies. */
const kindsIn = (language: (typeof LANGUAGES)[number]) => {
  const added = { language, personalSentence: 'Nous avons bien noté votre virement annoncé.' };
  return [
    { name: `mail-${language}-prevenance`, language, html: writeMail(prevenance(4, added)).html },
    {
      name: `mail-${language}-releve`,
      language,
      html: writeMail(releve([accountOf(7, 'EUR'), accountOf(2, 'USD', cents(-123_456_789))], added)).html,
    },
  ];
};

/** To a colleague whom a comment mentions. */
const mention = (language: (typeof LANGUAGES)[number], sandbox: boolean): string => {
  const link = openMentionMail((company, code) => `https://relance.example/c/${company}/${code}`, language);
  const text = `Promesse de virement vendredi @Nadia\n${'anticonstitutionnellement'.repeat(4)}\n<b>${LONG}</b>`;
  return link({ company: aCompany(), comment: aComment({ text }), person: { id: 'p', name: 'Nadia' }, sandbox }).html;
};

const RAPPELS = LANGUAGES.flatMap((language) =>
  LEVELS.flatMap((level) =>
    [false, true].map((sandbox) => ({
      name: `mail-${language}-${level}${sandbox ? '-sandbox' : ''}`,
      language,
      html: full({ language, level, sandbox }),
    })),
  ),
);

const MAILS = [
  ...RAPPELS,
  ...LANGUAGES.flatMap(kindsIn),
  ...LANGUAGES.flatMap((language) =>
    [false, true].map((sandbox) => ({
      name: `mention-${language}${sandbox ? '-sandbox' : ''}`,
      language,
      html: mention(language, sandbox),
    })),
  ),
];

let browser: Browser;
let page: Page;

/** What is wrong with one mail, so looked at. */
async function faultsOf(html: string, look: Look): Promise<readonly string[]> {
  await page.setViewportSize({ width: look.width, height: 1400 });
  await page.emulateMedia({ colorScheme: look.scheme });
  await page.setContent(html);
  await page.addScriptTag({ path: inPage('find-faults.js') });
  return page.evaluate('findFaults(document.documentElement)');
}

describe.skipIf(!chromium)(
  'every mail, of every kind and level, in both languages, with and without the banner',
  () => {
    beforeAll(async () => {
      browser = await openBrowser(chromium ?? '');
      page = browser.page;
    });
    afterAll(() => browser?.close());

    test.each(LOOKS)('$name: every text stands out 4.5 to 1, none is cut or broken', async (look) => {
      const faults = [];
      for (const { name, language, html } of MAILS) {
        for (const fault of await faultsOf(html, look)) faults.push(`${name}: ${fault}`);
        if (language === 'fr') await browser.shoot(page, `looks/${name}-${look.name}`);
      }
      expect(faults).toEqual([]);
    });

    test('a program that drops the style block has the table scroll, and cuts nothing', async () => {
      const [mail] = MAILS;
      const bare = mail?.html.replace(/<style>[\s\S]*<\/style>/u, '') ?? '';
      const narrow = { name: 'bare', scheme: 'light', width: 400 } as const;
      expect(await faultsOf(bare, narrow)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    });

    test('a text that is too pale, cut or broken would be told', async () => {
      const bad = `<body style="margin:0;background:#14181d">
      <p style="color:#56616e">Notre référence</p>
      <p style="color:#fff;width:90px;overflow:hidden;white-space:nowrap">Une facture échue</p>
      <p style="color:#fff;width:60px;word-break:break-all">GROSSECOMMANDE</p>
      <p style="color:#fff;width:600px;white-space:nowrap">Rien</p></body>`;
      const faults = await faultsOf(bad, { name: 'bad', scheme: 'light', width: 400 });
      expect(faults).toEqual([
        'contrast 2.83: Notre référence',
        'cut: Une facture échue',
        'broken: GROSSECOMMANDE',
        'wider than its place by 200 px',
      ]);
    });
  },
);
