import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { LetterFacts, RappelFacts } from '../../../src/domain/relance/letter.ts';
import { creditNote, letterFacts, letterLine } from './letter-facts.ts';

const LEVELS = [1, 2, 3, 4] as const;
const lastReminder = day('2026-02-01');
const withoutPhone = { ...letterFacts().company, phone: '' };

/** What changes the sentences of a letter: one invoice or several, deductions, an earlier reminder, an indemnity, a phone. */
const CASES: Readonly<Record<string, Partial<RappelFacts>>> = {
  'one invoice': { lines: [letterLine(1)] },
  'several invoices, with a deduction': { deductions: [creditNote(1_000)] },
  'one invoice, reminded before': { lines: [letterLine(1, { lastReminder })] },
  'several, reminded before, with a deduction': {
    lines: [letterLine(1, { lastReminder }), letterLine(2)],
    deductions: [creditNote(1_000)],
  },
  'without an indemnity': { flatIndemnity: cents(0) },
  'without a phone': { company: withoutPhone, lines: [letterLine(1)] },
};

function allSaid(facts: LetterFacts): string {
  const mail = writeMail(facts);
  return [mail.subject, writeLetter(facts).subject, '', ...mail.before, '[…]', ...mail.after].join('\n');
}

describe('the delivered texts', () => {
  it.each((['fr', 'en'] as const).flatMap((language) => LEVELS.map((level) => [language, level] as const)))(
    'say what letters have always said, to the sign (%s, level %i)',
    async (language, level) => {
      const said = Object.entries(CASES).map(
        ([name, over]) => `# ${name}\n\n${allSaid(letterFacts({ language, level, ...over }))}\n`,
      );
      await expect(said.join('\n')).toMatchFileSnapshot(`./delivered/${language}-${level}.txt`);
    },
  );
});
