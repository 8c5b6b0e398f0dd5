import { describe, expect, test } from 'vitest';
import { loadOf } from '../../../src/domain/dispatch/load-of.ts';
import { type MailboxPace, nextDeparture, type Pace, planClaims } from '../../../src/domain/dispatch/pace.ts';
import { SENDING, type SendingLimits, strictest } from '../../../src/domain/dispatch/sending-limits.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1_000);
const ahead = (seconds: number): Date => ago(-seconds);
const LIMITS: SendingLimits = { atOnce: 2, perMinute: 3, recipientsPerDay: 10, outsidePerDay: 8 };
const ONE = { recipients: 1, outside: 1 };

const mailbox = (over: Partial<MailboxPace> = {}): MailboxPace => ({
  ...{ mailbox: 'a@x.example', inHand: 0, unsentInHand: 0, minute: [], recipients: 0, outside: 0 },
  ...{ oldest: null, pausedUntil: null, ...over },
});
const paceOf = (own: Partial<MailboxPace>, over: Partial<Pace> = {}, ...others: MailboxPace[]): Pace => ({
  mailboxes: [mailbox(own), ...others],
  pausedUntil: null,
  ...over,
});

describe('a message may leave', () => {
  test.each<[string, Pace, typeof ONE, Date | null]>([
    ['at once, where nothing left', paceOf({}), ONE, null],
    ['at once, as the last of a minute', paceOf({ minute: [ago(30), ago(1)] }), ONE, null],
    ['once the first of a full minute is over', paceOf({ minute: [ago(50), ago(30), ago(1)] }), ONE, ahead(10.5)],
    [
      'also where settings were lowered meanwhile',
      paceOf({ minute: [ago(50), ago(40), ago(3), ago(1)] }),
      ONE,
      ahead(20.5),
    ],
    ['as the last recipient of a day', paceOf({ recipients: 9, oldest: ago(3_600) }), ONE, null],
    [
      'a day after the first, where the day is full',
      paceOf({ recipients: 10, oldest: ago(3_600) }),
      ONE,
      ahead(82_800.5),
    ],
    [
      'not where its copies are too many for the day',
      paceOf({ recipients: 9, oldest: ago(60) }),
      { recipients: 2, outside: 0 },
      ahead(86_340.5),
    ],
    ['at once, however many it goes to, where nothing left', paceOf({}), { recipients: 11, outside: 0 }, null],
    ['not before its mailbox may', paceOf({ pausedUntil: ahead(7) }), ONE, ahead(7)],
    ['not before all may', paceOf({}, { pausedUntil: ahead(9) }), ONE, ahead(9)],
    [
      'where another mailbox was asked to wait',
      paceOf({}, {}, mailbox({ mailbox: 'b', pausedUntil: ahead(9) })),
      ONE,
      null,
    ],
    [
      'not where all mailboxes together reach the limit of the tenant',
      paceOf({ outside: 3, oldest: ago(60) }, {}, mailbox({ mailbox: 'b', outside: 5, oldest: ago(400) })),
      ONE,
      ahead(86_000.5),
    ],
    [
      'to colleagues, where the limit of the tenant is reached',
      paceOf({ outside: 8, recipients: 8, oldest: ago(60) }),
      { recipients: 1, outside: 0 },
      null,
    ],
  ])('%s', (_, pace, load, expected) => {
    expect(nextDeparture(pace, 'a@x.example', load, LIMITS, NOW)).toEqual(expected);
  });
});

describe('letters are taken in hand', () => {
  const plan = (pace: Pace) =>
    planClaims(
      pace,
      pace.mailboxes.map((one) => one.mailbox),
      () => LIMITS,
      NOW,
    );
  test.each<[string, Pace, ReturnType<typeof plan>]>([
    ['where there is room', paceOf({ inHand: 1 }), { busy: [], spent: [], next: null }],
    ['not more at once than Graph takes', paceOf({ inHand: 2 }), { busy: ['a@x.example'], spent: [], next: null }],
    [
      'not while the minute is full',
      paceOf({ minute: [ago(30), ago(2), ago(1)] }),
      { busy: [], spent: ['a@x.example'], next: ahead(26.5) },
    ],
    [
      'some seconds before the minute has room: what prepares them is not lost',
      paceOf({ minute: [ago(57), ago(2), ago(1)] }),
      { busy: [], spent: [], next: null },
    ],
    [
      'not where those in hand will fill it',
      paceOf({ minute: [ago(30), ago(2)], inHand: 1, unsentInHand: 1 }),
      { busy: [], spent: ['a@x.example'], next: ahead(26.5) },
    ],
    [
      'of no mailbox that was asked to wait',
      paceOf({ pausedUntil: ahead(60) }, {}, mailbox({ mailbox: 'b' })),
      { busy: ['a@x.example'], spent: [], next: ahead(60) },
    ],
    [
      'of none, where all were',
      paceOf({}, { pausedUntil: ahead(60) }, mailbox({ mailbox: 'b' })),
      { busy: ['a@x.example', 'b'], spent: [], next: ahead(60) },
    ],
    [
      'of none that is still to leave, where the tenant has reached its limit',
      paceOf({ outside: 8, oldest: ago(400) }, {}, mailbox({ mailbox: 'b' })),
      { busy: [], spent: ['a@x.example', 'b'], next: ahead(85_996.5) },
    ],
  ])('%s', (_, pace, expected) => {
    expect(plan(pace)).toEqual(expected);
  });
});

test('recipients outside are those of other domains than the mailboxes’, in any case', () => {
  expect(loadOf(['a@Bijou.example', 'b@carat.example', 'c@sub.bijou.example'], ['relance@bijou.EXAMPLE'])).toEqual({
    recipients: 3,
    outside: 2,
  });
});

test('companies that share a mailbox keep to the strictest of their limits; nobody’s are Exchange’s', () => {
  expect(strictest([LIMITS, { ...LIMITS, perMinute: 1, outsidePerDay: 50 }])).toEqual({ ...LIMITS, perMinute: 1 });
  expect(strictest([])).toEqual(SENDING.byDefault);
});
