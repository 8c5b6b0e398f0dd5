import { describe, expect, test } from 'vitest';
import { runReport } from '../../../src/channels/runs/run-report.ts';
import { lineCard } from '../../../src/channels/teams/rooms/runs/cards/line.ts';
import { runHtml } from '../../../src/channels/words/runs/run-page.ts';
import { cents } from '../../../src/domain/cents.ts';
import type { OtherStep } from '../../../src/domain/company/reminder-plan.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { NO_END } from '../../../src/domain/plans/customer-stop.ts';
import { LETTERS, type LettersSetting } from '../../../src/domain/relance/kinds/letters-setting.ts';
import { levelIn } from '../../../src/domain/relance/letter.ts';
import type { LetterKind } from '../../../src/domain/relance/letter-kind.ts';
import { stoppedCustomers } from '../../../src/use-cases/plans/stop-customer.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { viewRun } from '../../../src/use-cases/runs/show-run.ts';
import { aPlan } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { NO_HOLDS } from '../../fakes/relance/no-holds.ts';
import type { Office } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { SOPHIE } from '../bench/people.ts';
import { letterIn } from '../bench/plain-renderer.ts';
import {
  addCustomers,
  approve,
  codeOf,
  invoicesOf,
  lineOf,
  portsOf,
  prepare,
  runToEnd,
  seenNow,
  sentTo,
} from './run-office.ts';

const DUE = '2026-03-06';
const everybody = (releve: Partial<LettersSetting['releve']> = {}) => ({
  settings: decide(LETTERS, {
    ...LETTERS.byDefault,
    releve: { ...LETTERS.byDefault.releve, everybody: true, of: 'movements', ...releve },
  }),
});

describe('runs of letters beside the rappel', () => {
  const openOffice = useOffices();
  let office: Office;
  async function open(...[entries, company = {}]: [Parameters<typeof openOffice>[0], object?]): Promise<void> {
    office = await openOffice(entries, { company });
    addCustomers(office, 3);
  }
  async function prepareOf(kind: LetterKind) {
    const result = await prepareRun(portsOf(office), SOPHIE, office.company.code, {}, kind);
    if (result.kind !== 'prepared') throw new Error(JSON.stringify(result));
    return result.run;
  }
  const letters = () =>
    office.m365.sentMessages().map((mail) => letterIn(mail.attachments[0]?.content ?? new Uint8Array()));

  test('a run of prévenances announces to all who owe something soon, once; the next one says who was told', async () => {
    await open([...invoicesOf(2, { due: DUE }), anInvoice({ ecNo: 3, tiers: codeOf(3) })]);
    const run = await prepareOf('prevenance');
    expect(run).toMatchObject({ kind: 'prevenance', state: 'prepared', counts: { selected: 2, held: 0 } });
    await approve(office, run);
    expect(await runToEnd(office, run.id)).toMatchObject({ state: 'done', counts: { sent: 2 } });
    expect(letters().map((facts) => [facts.kind, levelIn(facts)])).toEqual([
      ['prevenance', 0],
      ['prevenance', 0],
    ]);
    const again = await prepareOf('prevenance');
    expect(again).toMatchObject({ state: 'done', counts: { selected: 0, held: 2 } });
    const line = await lineOf(office, again.id, codeOf(1));
    expect(line.why).toEqual({ code: 'no-prevenance', why: 'announced' });
  });

  test('a plan says how far its prévenances look and who gets a relevé, of the customers that follow it alone', async () => {
    await open([...invoicesOf(2, { due: '2026-03-20' }), anInvoice({ ecNo: 3, tiers: codeOf(3) })]);
    const step = { minDaysSinceLast: 0, minimum: cents(0) };
    const others: readonly OtherStep[] = [
      { ...step, name: 'Avant', kind: 'prevenance', fromDaysLate: -18 },
      { ...step, name: 'Relevé', kind: 'releve', fromDaysLate: 30 },
    ];
    const [own, usual] = [aPlan({ others }), aPlan()];
    const plans = {
      readFollowed: async () => ({
        ...{ key: '', keyOf: () => '', segmentOf: () => '', plansOf: () => [own, usual] },
        planOf: (code: string) => ({ plan: code === codeOf(2) ? usual : own, why: { by: 'company' as const } }),
      }),
    };
    const linesOf = async (kind: LetterKind) => {
      const result = await prepareRun({ ...portsOf(office), plans }, SOPHIE, office.company.code, {}, kind);
      if (result.kind !== 'prepared') throw new Error(JSON.stringify(result));
      return (await office.store.listRunLines(result.run.id)).map(({ tiers }) => tiers);
    };
    expect(await linesOf('prevenance')).toEqual([codeOf(1)]);
    expect(await linesOf('releve')).toEqual([codeOf(3)]);
  });

  test('a customer « hors rappel » is set aside with why, and keeps nobody else from it', async () => {
    await open(invoicesOf(2, { due: DUE }));
    office.books.tiers = office.books.tiers.map((one) => ({ ...one, notReminded: one.code === codeOf(1) }));
    const run = await prepareOf('prevenance');
    expect(run.counts).toMatchObject({ selected: 1, held: 1 });
    expect((await lineOf(office, run.id, codeOf(1))).why).toEqual({ code: 'no-prevenance', why: 'not-reminded' });
  });

  test('a run of rappels and one of prévenances are prepared, approved and sent beside each other', async () => {
    await open([...invoicesOf(2), ...invoicesOf(2, { due: DUE }).map((one) => ({ ...one, ecNo: one.ecNo + 10 }))]);
    const rappels = await prepare(office);
    const prevenances = await prepareOf('prevenance');
    expect((await office.store.readRun(rappels.id))?.state).toBe('prepared');
    for (const run of [rappels, prevenances]) await approve(office, run);
    for (const run of [rappels, prevenances]) await runToEnd(office, run.id);
    expect(
      letters()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['prevenance', 'prevenance', 'rappel', 'rappel']);
  });

  test('a customer whom a person stopped gets neither a prévenance nor a relevé of a run, which says so', async () => {
    await open([...invoicesOf(2, { due: DUE, date: '2026-02-10' })], everybody());
    const stop = { tiers: codeOf(1), reason: 'Lettre oubliée', since: office.clock.today(), until: NO_END, by: SOPHIE };
    await office.store.holdCustomer({ company: office.company.code, ...stop }, office.clock.now());
    const ports = { ...portsOf(office), holders: () => [stoppedCustomers({ stops: office.store })] };
    for (const [kind, why] of [
      ['prevenance', { code: 'no-prevenance', why: 'all-held-back' }],
      ['releve', { code: 'no-releve', why: 'stopped' }],
    ] as const) {
      const result = await prepareRun(ports, SOPHIE, office.company.code, {}, kind);
      if (result.kind !== 'prepared') throw new Error(JSON.stringify(result));
      expect(result.run.counts).toMatchObject({ selected: 1, held: 1 });
      expect((await lineOf(office, result.run.id, codeOf(1))).why).toEqual(why);
    }
  });

  test('A8: what was paid since a prévenance was shown drops its line, and the others leave', async () => {
    await open(invoicesOf(2, { due: DUE }));
    const run = await prepareOf('prevenance');
    office.books.entries = office.books.entries.filter(({ tiers }) => tiers !== codeOf(1));
    await approve(office, run);
    const ended = await runToEnd(office, run.id);
    expect(ended.counts).toMatchObject({ sent: 1, dropped: 1 });
    expect((await lineOf(office, run.id, codeOf(1))).why).toEqual({ code: 'no-prevenance', why: 'nothing-due' });
    expect(sentTo(office)).toEqual(['compta@c002.example']);
  });

  test('the run of relevés sends each its month, to those who are to get one and have something in it; once', async () => {
    const february = { date: '2026-02-10', due: '2026-03-12' };
    await open([...invoicesOf(2, february), anInvoice({ ecNo: 3, tiers: codeOf(3), date: '2026-03-01' })], everybody());
    office.books.tiers = office.books.tiers.map((one) => ({ ...one, notReminded: one.code === codeOf(2) }));
    const run = await prepareOf('releve');
    expect(run).toMatchObject({ kind: 'releve', counts: { selected: 1, held: 0 } });
    await approve(office, run);
    expect(await runToEnd(office, run.id)).toMatchObject({ counts: { sent: 1 } });
    expect(letters()).toMatchObject([
      { kind: 'releve', from: '2026-02-01', until: '2026-02-28', accounts: [{ opening: 0, closing: 1_000_00 }] },
    ]);
    const again = await prepareOf('releve');
    expect((await lineOf(office, again.id, codeOf(1))).why).toEqual({ code: 'no-releve', why: 'sent' });
  });

  test('the relevé of a dollar customer shows what is open in dollars, and its limit is looked at', async () => {
    const dollars = { currency: 'USD', amount: 24_530_36, baseAmount: 22_000_00 };
    await open(
      [
        anInvoice({ ecNo: 1, tiers: codeOf(1), date: '2026-02-10', ...dollars }),
        anInvoice({ ecNo: 2, tiers: codeOf(2), date: '2026-02-10' }),
      ],
      everybody(),
    );
    const run = await prepareOf('releve');
    const line = await lineOf(office, run.id, codeOf(1));
    expect([line.currency, line.shown]).toMatchObject([
      'EUR',
      { total: 0, others: [{ currency: 'USD', amount: 24_530_36 }] },
    ]);
    const view = await viewRun(office.store, run, false);
    expect(view.totals.map(({ currency, total, letters }) => [currency, total, letters])).toEqual([
      ['EUR', 1_000_00, 1],
      ['USD', 24_530_36, 1],
    ]);
    const { sections } = runReport(view, { language: 'fr', ...NO_HOLDS });
    expect(sections.map(({ currency, rows }) => [currency, rows[0]?.[5]])).toEqual([
      ['EUR', { amount: 1_000_00 }],
      ['USD', { amount: 24_530_36 }],
    ]);
    // Levels are of rappels.
    expect(sections.map(({ rows }) => rows[0]?.[3])).toEqual([null, null]);
    const html = runHtml('fr', view, [], () => []).replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(html).toContain('24 530,36 US$');
    const card = JSON.stringify(lineCard('fr', view, line, { text: '', page: 1 }, NO_HOLDS.sayHold));
    expect(card.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain('24 530,36 US$');
    expect(card).not.toContain('0,00');
    const seen = await seenNow(office.store, run.id);
    expect(await approveRun(portsOf(office), SOPHIE, run.id, seen)).toMatchObject({
      problem: { code: 'beyond-amount', currency: 'USD', total: 24_530_36 },
    });
  });

  test('L1: the number of readings of Sage does not depend on that of customers', async () => {
    const readsOf = async (count: number, kind: LetterKind): Promise<number> => {
      await open(invoicesOf(count, { due: DUE, date: '2026-02-10' }), everybody());
      addCustomers(office, count);
      const before = office.books.reads;
      expect((await prepareOf(kind)).counts.selected).toBe(count);
      return office.books.reads - before;
    };
    for (const kind of ['prevenance', 'releve'] as const) {
      expect(await readsOf(20, kind)).toBe(await readsOf(2, kind));
    }
  });
});
