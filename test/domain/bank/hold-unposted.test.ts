import { describe, expect, test } from 'vitest';
import { explainBankHold } from '../../../src/channels/words/bank/explain-hold.ts';
import { besideBank, holdUnposted } from '../../../src/domain/bank/unposted/hold-unposted.ts';
import type { UnpostedPayment } from '../../../src/domain/bank/unposted/unposted-payment.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { HeldByCode, HeldElsewhere } from '../../../src/domain/relance/held-elsewhere.ts';
import { aRoomHold } from '../../builders/memory.ts';

const TODAY = day('2026-11-30');
const FA0001 = { ecNo: 1, piece: 'FA0001', due: day('2026-10-31'), amount: cents(1_000_00) };
const FA0002 = { ...FA0001, ecNo: 2, piece: 'FA0002' };

const paid = (given: number, over: Partial<UnpostedPayment> = {}): UnpostedPayment => ({
  ...{ number: 'RGC1', day: day('2026-11-27'), given: cents(given), currency: 'EUR', tiers: 'CARAT' },
  instalment: { ...FA0001, currency: 'EUR' },
  ...over,
});
const sizes = (held: HeldByCode) =>
  Object.fromEntries([...held].map(([code, own]) => [code, own.map(({ part }) => part ?? 'whole')]));

describe('a payment that is not posted holds what it pays', () => {
  const dollars = { ...FA0001, currency: 'USD' };
  test.each<[string, readonly UnpostedPayment[], number | 'whole']>([
    ['all of it: whole', [paid(1_000_00)], 'whole'],
    ['more than it: whole', [paid(1_000_01)], 'whole'],
    ['a part: that part', [paid(400_00)], 400_00],
    ['two parts: together', [paid(400_00), paid(100_00, { number: 'RGC2' })], 500_00],
    ['two that come to all of it: whole', [paid(400_00), paid(600_00, { number: 'RGC2' })], 'whole'],
    [
      'an instalment in another currency, of which nobody knows the part: whole',
      [paid(1, { instalment: dollars })],
      'whole',
    ],
  ])('%s', (_title, payments, size) => expect(sizes(holdUnposted(payments, TODAY))).toEqual({ CARAT: [size] }));

  test('each instalment by itself, under the customer whose line it is', () => {
    const other = paid(1_000_00, { tiers: 'ÉLAN', instalment: { ...FA0002, currency: 'EUR' } });
    expect(sizes(holdUnposted([paid(400_00), other], TODAY))).toEqual({ CARAT: [400_00], ÉLAN: ['whole'] });
  });

  test('with its line, its day, its amount, and the number of the latest', () => {
    const [hold] =
      holdUnposted([paid(100_00), paid(50_00, { number: 'RGC2', day: day('2026-11-28') })], TODAY).get('CARAT') ?? [];
    expect(hold).toEqual({
      ...FA0001,
      ...{ room: 'bank', since: '2026-11-28', until: null, by: null, part: 150_00 },
      reason: {
        code: 'unposted',
        facts: { day: '2026-11-28', amount: 150_00, currency: 'EUR', number: 'RGC2', payments: 2 },
      },
    });
  });

  test('a cheque that is kept for later holds from today: the payment is there', () => {
    const [hold] = holdUnposted([paid(1_000_00, { day: day('2026-12-15') })], TODAY).get('CARAT') ?? [];
    expect(hold).toMatchObject({ since: TODAY, reason: { facts: { day: '2026-12-15' } } });
  });
});

describe('the same money at the bank and in Gestion commerciale is not added: the larger counts', () => {
  const atBank = (part?: number, over: Partial<HeldElsewhere> = {}): HeldByCode =>
    new Map([
      [
        'CARAT',
        [
          aRoomHold(null, {
            ...FA0001,
            room: 'bank',
            reason: { code: 'received', facts: {} },
            ...(part === undefined ? {} : { part: cents(part) }),
            ...over,
          }),
        ],
      ],
    ]);
  const beside = (bank: HeldByCode, ...payments: readonly UnpostedPayment[]) =>
    [...besideBank(bank, holdUnposted(payments, TODAY))].flatMap(([code, own]) =>
      own.map(({ part, reason }) => [code, reason.code, part ?? 'whole']),
    );

  test.each<[string, HeldByCode, number, string, number | 'whole']>([
    ['whole at both', atBank(), 1_000_00, 'received', 'whole'],
    ['whole at the bank', atBank(), 400_00, 'received', 'whole'],
    ['whole in Sage', atBank(400_00), 1_000_00, 'unposted', 'whole'],
    ['more of it at the bank', atBank(400_00), 300_00, 'received', 400_00],
    ['as much', atBank(400_00), 400_00, 'received', 400_00],
    ['more of it in Sage', atBank(400_00), 500_00, 'unposted', 500_00],
    ['under a number that the line had before', atBank(400_00, { ecNo: 77 }), 500_00, 'unposted', 500_00],
  ])('%s', (_title, bank, given, code, size) => expect(beside(bank, paid(given))).toEqual([['CARAT', code, size]]));

  test('two parts at the bank are added before they are compared', () => {
    const [one] = atBank(300_00).get('CARAT') ?? [];
    const two: HeldByCode = new Map([['CARAT', one ? [one, { ...one }] : []]]);
    expect(beside(two, paid(500_00))).toEqual([
      ['CARAT', 'received', 300_00],
      ['CARAT', 'received', 300_00],
    ]);
  });

  test('what the bank holds of another instalment stays', () => {
    expect(beside(atBank(400_00, FA0002), paid(500_00))).toEqual([
      ['CARAT', 'received', 400_00],
      ['CARAT', 'unposted', 500_00],
    ]);
  });
});

describe('is said in words', () => {
  const say = (language: 'fr' | 'en', ...payments: readonly UnpostedPayment[]): string => {
    const [hold] = holdUnposted(payments, TODAY).get('CARAT') ?? [];
    if (!hold) throw new Error('No hold');
    const { room, reason, since, until } = hold;
    const said = explainBankHold(language, { code: 'held-elsewhere', room, reason, by: null, since, until });
    return said.replaceAll(/[\u00a0\u202f]/gu, ' ');
  };
  test('one payment', () => {
    expect(say('fr', paid(400_00))).toBe(
      'règlement de 400,00 € saisi en gestion commerciale le 27/11/2026, pas encore comptabilisé',
    );
    expect(say('en', paid(400_00))).toMatch(
      /^payment of .*400\.00.* entered in Gestion commerciale on .*, not posted/u,
    );
  });
  test('several', () => {
    expect(say('fr', paid(400_00), paid(100_00))).toBe(
      '2 règlements, 500,00 € en tout, saisis en gestion commerciale, le dernier le 27/11/2026, pas encore comptabilisés',
    );
    expect(say('en', paid(400_00), paid(100_00))).toMatch(/^2 payments, .*500\.00.* together/u);
  });
});
