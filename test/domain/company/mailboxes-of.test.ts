import { expect, test } from 'vitest';
import { mailboxesOf, mailboxFor, replyToOf } from '../../../src/domain/company/mailboxes-of.ts';

const [MAIN, SECOND, THIRD] = ['Relance@bijou.example', 'relance2@bijou.example', 'relance3@bijou.example'] as const;
const company = { mailbox: MAIN, mailboxes: [SECOND, THIRD, SECOND], replyTo: 'relance@bijou.example' };

test('a company writes from its mailbox and the others, each once whatever its case', () => {
  expect(mailboxesOf(company)).toEqual(['relance@bijou.example', SECOND, THIRD]);
  expect(mailboxesOf({ mailbox: MAIN })).toEqual(['relance@bijou.example']);
});

test.each([2, 3, 4, 5])('of ten thousand customers each of %i mailboxes has its share, within 5 %', (count) => {
  const many = {
    mailbox: 'm0@x.example',
    mailboxes: Array.from({ length: count - 1 }, (_, at) => `m${at + 1}@x.example`),
  };
  const shares = new Map<string, number>();
  for (let at = 0; at < 10_000; at += 1) {
    const mailbox = mailboxFor(many, `C${String(at).padStart(5, '0')}`);
    shares.set(mailbox, (shares.get(mailbox) ?? 0) + 1);
  }
  expect(shares.size).toBe(count);
  for (const share of shares.values()) expect(Math.abs(share / (10_000 / count) - 1)).toBeLessThan(0.05);
});

test('a customer is always written to from the same one', () => {
  expect(mailboxFor(company, 'CARAT')).toBe(mailboxFor({ ...company }, 'CARAT'));
});

test('answers go to the mailbox that wrote, unless the company has them go elsewhere', () => {
  expect(replyToOf(company, SECOND)).toBe(SECOND);
  expect(replyToOf({ ...company, replyTo: 'compta@bijou.example' }, SECOND)).toBe('compta@bijou.example');
});
