import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Company } from '../../../src/domain/company/company.ts';
import { day } from '../../../src/domain/day.ts';
import { readBooks } from '../../../src/domain/figures/lives/books.ts';
import { type Past, readPast } from '../../../src/domain/figures/lives/settlements.ts';
import { readDebts } from '../../../src/domain/penalties/debts/read-debts.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { readPenalties } from '../../../src/use-cases/penalties/read-penalties.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type ReadDemo, readDemo } from './read-demo.ts';

const TODAY = day('2026-11-29');

let gateway: SqlGateway;
let demo: ReadDemo;
let pasts: readonly Past[];
let all: Awaited<ReturnType<typeof readPenalties>>;
beforeAll(async () => {
  gateway = await openTestGateway();
  await gateway.createDatabase('ALPHA');
  demo = await readDemo(gateway, 'ALPHA', 'new', TODAY);
  const { entries, fiscalYears } = await demo.reader.readLedgerHistory('all', TODAY, null);
  const own = Map.groupBy(entries, ({ tiers }) => tiers);
  all = await read('all');
  pasts = [...own.values()].map((lines) => readPast(readBooks(lines, fiscalYears), TODAY));
});
afterAll(() => gateway?.close());

const read = (codes: readonly string[] | 'all', company: Company = demo.company) => {
  const { reader } = openFakeStore();
  const companies = { list: () => [company], get: () => company, sage: () => demo.reader };
  return readPenalties({ companies: companies as never, memory: reader, matters: reader }, company, codes, TODAY);
};

describe('the penalties of the demo company', () => {
  test('have for each open invoice the base that the ledger has left of it', () => {
    const compared = pasts.flatMap((past) => {
      const left = new Map(past.items.map((item) => [item.ecNo, item.left]));
      return readDebts(past).flatMap((debt) => {
        const open = debt.numbers.map((number) => left.get(number) ?? 0).find((rest) => rest > 0);
        const paid = debt.paid.reduce((sum, { amount }) => sum + amount, 0);
        return open === undefined ? [] : [{ ecNo: debt.ecNo, here: debt.principal - paid, open }];
      });
    });
    expect(compared.length).toBeGreaterThan(300);
    expect(compared.filter(({ here, open }) => here !== open)).toEqual([]);
  });

  test('leave nothing of an invoice that the ledger has settled', () => {
    const wrong = pasts.flatMap((past) => {
      const open = new Set(
        past.items.filter(({ left }) => left > 0).flatMap(({ ecNo, continues }) => [ecNo, ...continues]),
      );
      return readDebts(past).filter((debt) => {
        const rest = debt.principal - debt.paid.reduce((sum, { amount }) => sum + amount, 0);
        return rest > 0 && debt.closedOn === null && !debt.numbers.some((number) => open.has(number));
      });
    });
    expect(wrong.map(({ tiers, piece, due }) => `${tiers} ${piece} ${due}`)).toEqual([]);
  });

  test('are those of everybody as of each alone, at rates of which the made-up ones are marked', async () => {
    for (const code of ['DUPONT', 'EFFETS', 'HORSRAPPEL']) {
      expect((await read([code])).get(code)?.answer, code).toEqual(all.get(code)?.answer);
    }
    const answers = [...all.values()].map(({ answer }) => answer);
    expect(answers.filter(({ kind }) => kind === 'no-rate')).toEqual([]);
    // A public buyer's rate is of the half-year in which its lateness began, made up or not.
    const segments = answers.flatMap((answer) =>
      answer.kind === 'penalties' && answer.payer.kind !== 'public'
        ? answer.byCurrency.flatMap(({ items }) => items.flatMap((item) => item.segments))
        : [],
    );
    const marks = new Set(segments.filter(({ from }) => from >= '2026-07-01').map(({ mark }) => mark));
    expect(marks).toEqual(new Set(['demonstration']));
  });

  test('have one indemnity an invoice, of the instalments of one and of lines that à-nouveaux carried over', async () => {
    for (const { answer, tiers } of all.values()) {
      if (answer.kind === 'no-rate') continue;
      const items = answer.byCurrency.flatMap((own) => own.items);
      const bearing = items.filter(({ indemnity }) => indemnity > 0).map(({ piece, issued }) => `${piece} ${issued}`);
      expect(new Set(bearing).size, tiers.code).toBe(bearing.length);
    }
  });
});
