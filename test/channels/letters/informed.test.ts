import { afterAll, describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { textsOf } from '../../../src/use-cases/unwritable-texts.ts';
import { letterFacts, letterLine, plainSpaces } from './letter-facts.ts';
import { hasPoppler, pdfText, withoutPoppler } from './pdf-tools.ts';

const owed = (n: number) => {
  const { ecNo, piece, issued, amount, effet } = letterLine(n);
  return { ecNo, piece, issued, due: day('2026-03-04'), amount, left: cents(400_00), effet };
};
const informed = [owed(71), owed(72)];

const renderer = createLetterRenderer();
afterAll(() => renderer.close());

const FR = 'Pour information, également échues et non comprises dans ce total :';
const EN = 'For information, also overdue and not included in this total:';

describe('D10: a letter that shows for information what is late too', () => {
  it.each([
    ['fr', FR, '04/03/2026 400,00 €'],
    ['en', EN, '4 Mar 2026 €400.00'],
  ] as const)('says so below its total in the mail, in %s', (language, sentence, row) => {
    const mail = writeMail(letterFacts({ language, informed }));
    const text = plainSpaces(mail.text);
    expect(text).toContain(sentence);
    expect(text).toContain(`FA000071 ${row} FA000072 ${row}`);
    expect(text.indexOf(sentence)).toBeGreaterThan(text.search(/Total (à régler|to pay)/));
    expect(plainSpaces(mail.html)).toContain(sentence);
    expect(mail.html).toContain('FA000072');
  });

  it('asks for what it asked for without: no total, subject nor first sentence counts it', () => {
    const [without, shown] = [writeLetter(letterFacts()), writeLetter(letterFacts({ informed }))];
    expect({ ...shown, informed: null }).toEqual(without);
  });

  it('of one alone speaks of one', () => {
    expect(plainSpaces(writeLetter(letterFacts({ informed: [owed(71)] })).informed?.sentence ?? '')).toBe(
      'Pour information, également échue et non comprise dans ce total :',
    );
  });

  it('says nothing where nothing waits, as a letter of before', () => {
    expect(writeLetter(letterFacts({ informed: [] })).informed).toBeNull();
    expect(writeMail(letterFacts()).html).not.toContain('Pour information');
  });

  it('counts its rows among those that the attached letter alone has', () => {
    const lines = Array.from({ length: 49 }, (_, n) => letterLine(n + 1));
    const text = plainSpaces(writeMail(letterFacts({ lines, informed })).text);
    expect(text).toContain('FA000071');
    expect(text).not.toContain('FA000072');
    expect(text).toContain('… et 1 autre échéance, détaillée dans la lettre jointe');
  });

  it('has its documents looked at for signs that no letter can write', () => {
    const [shown] = [textsOf(letterFacts({ informed: [{ ...owed(71), piece: 'FA漢' }] }))];
    expect(shown).toContainEqual({ what: 'piece', text: 'FA漢' });
  });

  it.skipIf(!hasPoppler)(`is printed below the total, before how to pay${withoutPoppler}`, async () => {
    for (const [language, sentence, bank] of [
      ['fr', FR, 'Règlement par virement'],
      ['en', EN, 'Payment by bank transfer'],
    ] as const) {
      const text = plainSpaces(pdfText(await renderer.renderPdf(letterFacts({ language, informed }))));
      const at = [/Total (à régler|to pay)/, sentence, 'FA000071', 'FA000072', bank].map((part) => text.search(part));
      expect(at).not.toContain(-1);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
    }
  });
});
