import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../../src/channels/letters/write-letter.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { addDays, day } from '../../../../src/domain/day.ts';
import type { LetterFacts } from '../../../../src/domain/relance/letter.ts';
import { letterFacts } from '../letter-facts.ts';
import { accountOf, prevenance, releve } from './kind-facts.ts';

const withoutPhone = { company: { ...letterFacts().company, phone: '' } };
const sameDay = prevenance(2).lines.map((line) => ({ ...line, due: addDays(day('2026-03-09'), 4) }));
const twoCurrencies = [accountOf(2, 'EUR'), accountOf(3, 'USD', cents(-9_999_99))];

/** What changes the sentences of letters beside the rappel: one invoice or several, due days, what a relevé is of, a phone. */
const CASES: Readonly<Record<'prevenance' | 'releve', Readonly<Record<string, LetterFacts>>>> = {
  prevenance: {
    'one invoice': prevenance(1),
    'several invoices': prevenance(3),
    'several invoices due on one day': prevenance(2, { lines: sameDay }),
    'more than a thousand invoices': prevenance(1_203),
    'without a phone, with a personal sentence': prevenance(1, { ...withoutPhone, personalSentence: 'À bientôt.' }),
  },
  releve: {
    movements: releve(),
    'what is open': releve([accountOf(6, 'EUR')], { of: 'open-items' }),
    'two currencies': releve(twoCurrencies),
    'without a phone': releve(undefined, withoutPhone),
  },
};

function allSaid(facts: LetterFacts): string {
  const mail = writeMail(facts);
  return [mail.subject, writeLetter(facts).subject, '', ...mail.before, '[…]', ...mail.after].join('\n');
}

describe('the delivered texts of letters beside the rappel', () => {
  it.each(
    (['fr', 'en'] as const).flatMap((language) =>
      (['prevenance', 'releve'] as const).map((kind) => [language, kind] as const),
    ),
  )('say what these letters have always said, to the sign (%s, %s)', async (language, kind) => {
    const said = Object.entries(CASES[kind]).map(
      ([name, facts]) => `# ${name}\n\n${allSaid({ ...facts, language })}\n`,
    );
    await expect(said.join('\n')).toMatchFileSnapshot(`../delivered/${kind}.${language}.txt`);
  });
});
