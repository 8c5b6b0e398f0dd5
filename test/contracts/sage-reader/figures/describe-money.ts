import { beforeAll, describe, expect, test } from 'vitest';
import { BRACKETS } from '../../../../src/domain/bracket.ts';
import { DEFAULT_FIGURES_POLICY } from '../../../../src/domain/company/figures-policy.ts';
import { day } from '../../../../src/domain/day.ts';
import { computeFigures } from '../../../../src/domain/figures/figures.ts';
import { readInvoiceLives } from '../../../../src/domain/figures/invoice-lives.ts';
import { readPayments } from '../../../../src/domain/figures/lives/payments.ts';
import { readSales } from '../../../../src/domain/figures/lives/sales.ts';
import { pastOf } from '../../../builders/figures.ts';
import type { OpenWorld, World } from '../world.ts';
import { LOSSES } from './losses.ts';
import { codeOf, MONEY, MONEY_DAY, moneyBooks } from './money-books.ts';
import type { MoneyCase, Said } from './money-case.ts';

/** Raw rows of F_ECRITUREC, one customer a case, to figures. Once a year is opened, all customers are carried over into it. */
export function describeMoney(open: OpenWorld): void {
  describe('what figures make of raw rows', () => {
    let worlds: { readonly plain: World; readonly opened: World };
    beforeAll(async () => {
      worlds = {
        plain: await open(moneyBooks(false)),
        opened: await open(moneyBooks(true)),
      };
    });

    describe.each(MONEY)('%s', (_part, cases) => {
      test.each(cases.map((one) => [one.rule, one] as const))('%s', async (_rule, one) => {
        const { said, hidden } = await tell(one.opened ? worlds.opened : worlds.plain, one);
        expect(hidden.leftOfLives).toBe(hidden.aging);
        expect(said).toEqual({ ...said, ...one.said });
      });
    });

    test('a mark changes when only the other lines of the piece do', async () => {
      const [written] = LOSSES;
      const code = written ? codeOf(written) : '';
      const { plain } = worlds;
      const markOf = async () => (await plain.reader().readLedgerMarks(day(MONEY_DAY))).get(code)?.mark;
      const before = await markOf();
      await plain.base.execute("UPDATE F_ECRITUREC SET CG_Num = '6580000' WHERE CT_Num IS NULL AND CG_Num = '6540000'");
      const after = await markOf();
      await plain.base.execute("UPDATE F_ECRITUREC SET CG_Num = '6540000' WHERE CG_Num = '6580000'");
      expect([after === before, await markOf()]).toEqual([false, before]);
    });
  });
}

async function tell(world: World, one: MoneyCase) {
  const [asOf, policy] = [day(one.asOf ?? MONEY_DAY), { ...DEFAULT_FIGURES_POLICY, ...one.policy }];
  const { entries, fiscalYears } = await world.reader().readLedgerHistory([codeOf(one)], asOf, null);
  const facts = { company: 'BIJOU', code: codeOf(one), currency: 'EUR', asOf, entries, fiscalYears, policy };
  const { dmp, writtenOff, balance, valuation, aging } = computeFigures(facts);
  const past = pastOf(entries, asOf, fiscalYears);
  const lives = readInvoiceLives(past, policy.partlyPaid);
  const euros = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0) / 100;
  const said: Required<Said> = {
    dmp: [dmp.simple, dmp.count],
    weighted: dmp.weighted,
    byDue: dmp.byDue,
    lives: lives.map(({ piece, state, left }) => [piece, state, left / 100] as const),
    payments: euros(readPayments(past).map(({ amount }) => amount)),
    sales: euros(readSales(past.books.entries, asOf).map(({ amount }) => amount)),
    writtenOff: [writtenOff.count, writtenOff.amount / 100],
    balance: balance / 100,
    valuation: valuation / 100,
  };
  const hidden = {
    leftOfLives: euros(lives.map(({ left }) => left)),
    aging: euros(BRACKETS.map((bracket) => aging[bracket])),
  };
  return { said, hidden };
}
