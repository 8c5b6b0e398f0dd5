import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Figures } from '../../src/domain/figures/figures.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { codeOf } from '../contracts/sage-reader/figures/money-books.ts';
import { SENT_BACK } from '../contracts/sage-reader/figures/sent-back.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { computeMeasure, type Dataset } from '../powerbi/measures/compute.ts';
import { readMeasures } from '../powerbi/measures/measure.ts';
import { READER } from '../use-cases/bench/people.ts';
import { writeMoney } from './companies.ts';
import { type OneBase, openOneBase } from './one-base.ts';

const TODAY = day('2026-03-02');
const measures = readMeasures();
/** A payment of 1 000 € that the bank took back and that was made again, however the books letter it. */
const BOUNCED = SENT_BACK.filter(({ rule }) => /paid again|all four|bounced|repeated/u.test(rule)).map((one) => {
  const lettered = one.said.dmp !== undefined;
  return { rule: one.rule, company: one.opened ? 'OPENED' : 'MONEY', code: codeOf(one), paid: lettered ? 1 : 0 };
});

let gateway: SqlGateway;
let base: OneBase;
let views: Dataset;
beforeAll(async () => {
  gateway = await openTestGateway();
  const money = await writeMoney(gateway, 'MONEY', 'new', false);
  const opened = await writeMoney(gateway, 'OPENED', 'old', true);
  base = await openOneBase(gateway, [money, opened]);
  base.setToday(TODAY);
  for (const code of ['MONEY', 'OPENED']) await base.ask(code, 'dataset', 'refresh');
  views = await base.views();
});
afterAll(() => gateway?.close());

describe('a payment that bounced and was made again came in once', () => {
  test('in six ways of lettering it', () => {
    expect(BOUNCED).toHaveLength(6);
  });

  test.each(BOUNCED)('$rule: in the report, the terminal and the card ($code)', async ({ company, code, paid }) => {
    const tiersKey = `${company}|${code}`;
    const report = (name: string, days = {}) =>
      computeMeasure(name, measures, views, { companies: [company], tiersKey, ...days });
    expect((views.FactPayment ?? []).filter((row) => row.TiersKey === tiersKey)).toHaveLength(1);
    expect(report('Encaissements')).toBe(1_000_00);
    expect(report('Factures payées') ?? 0).toBe(paid);

    const said = (await base.ask(company, 'figures', code)) as unknown as Figures;
    expect([said.balance, said.dmp.count]).toEqual([0, paid]);

    const card = await base.cards(company).dmp(READER, { company, code });
    expect(card).toMatchObject({ kind: 'dmp', dmp: { count: paid, simple: said.dmp.simple } });
  });

  test('in the month of the payment that stayed, and in no other', () => {
    const [, together] = BOUNCED;
    const tiersKey = `${together?.company}|${together?.code}`;
    const came = (from: string, to: string) =>
      computeMeasure('Encaissements', measures, views, { tiersKey, from: day(from), to: day(to) }) ?? 0;
    expect([came('2025-02-01', '2025-02-28'), came('2025-03-01', '2025-03-31')]).toEqual([0, 1_000_00]);
  });
});
