import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { blameOf, kindOf, maybeReport, type ReportedRecipient } from '../../../src/domain/replies/delivery-report.ts';
import { newsSince } from '../../../src/domain/replies/since-last-post.ts';
import { whyBounced } from '../../../src/domain/replies/why-bounced.ts';

describe('a letter is not delivered', () => {
  test.each<[string, ReportedRecipient['action'], string | null, ReturnType<typeof blameOf>]>([
    ['where its address failed', 'failed', '5.1.1', 'address'],
    ['where a server gave up after days', 'failed', '4.4.7', 'address'],
    ['where no code was given', 'failed', null, 'address'],
    ['where the code alone says that it is for good', null, '5.2.1', 'address'],
    ['not while a server still tries', 'delayed', '4.4.1', null],
    ['not while a server still tries, whatever its code', 'delayed', '5.4.1', null],
    ['not where the code alone says that it passes', null, '4.2.2', null],
    ['not where it was passed on', 'relayed', '2.1.5', null],
    ['not where nothing is said', null, null, null],
    ['by our own limits: the address is right', 'failed', '5.7.233', 'sender'],
    ['where our mailbox is blocked', 'failed', '5.1.8', 'sender'],
    ['where its code only begins as one of ours', 'failed', '5.7.23', 'address'],
  ])('%s', (_, action, status, expected) => {
    expect(blameOf({ action, status })).toBe(expected);
  });

  test('a report of which one recipient failed is one; where all wait it is a delay; what is none is of people', () => {
    const one = (action: 'failed' | 'delayed') => ({ address: 'a@x', action, status: null, diagnostic: '' });
    expect(kindOf({ recipients: [one('delayed'), one('failed')], about: [] })).toBe('report');
    expect(kindOf({ recipients: [one('delayed')], about: [] })).toBe('delay');
    expect(kindOf(null)).toBe('other');
  });
});

test.each([
  ['postmaster@carat.example', 'x', true],
  ['MAILER-DAEMON@carat.example', 'x', true],
  ['MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@bijou.example', 'x', true],
  ['', 'x', true],
  ['quarantine@carat.example', 'Non remis : BIJOU', true],
  ['quarantine@carat.example', 'Delivery Status Notification (Failure)', true],
  ['claire@carat.example', 'RE: BIJOU - REL-2026-000001', false],
  ['postmaster.dupont@carat.example', 'Bonjour', false],
])('a message of « %s », « %s » is read whole: %s', (from, subject, expected) => {
  expect(maybeReport({ from, subject })).toBe(expected);
});

test.each([
  ['address', '5.1.10', 'unknown'],
  ['address', '5.1.1', 'unknown'],
  ['address', '5.2.2', 'full'],
  ['address', '5.4.310', 'domain'],
  ['address', '4.4.7', 'late'],
  ['address', '5.7.1', 'refused'],
  ['address', '5.9.9', 'other'],
  ['address', null, 'other'],
  ['sender', '5.7.233', 'blocked'],
] as const)('%s, code %s: %s', (blame, status, expected) => {
  expect(whyBounced({ blame, status })).toBe(expected);
});

test.each([
  ['2026-03-03', '2026-03-02'],
  ['2026-03-02', '2026-02-27'],
  ['2026-07-15', '2026-07-13'],
])('the post of %s tells what came since %s', (today, expected) => {
  expect(newsSince(day(today), (one) => one === '2026-07-14')).toBe(expected);
});
