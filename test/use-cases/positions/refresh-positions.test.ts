import { describe, expect, test } from 'vitest';
import { DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { POSITIONS } from '../../../src/domain/positions/positions-setting.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { refreshAllPositions } from '../../../src/use-cases/positions/refresh-all-positions.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { DAY_MS, MINUTE_MS, openPositionDesk } from './position-desk.ts';

const LATE = anInvoice({ ecNo: 1, amount: 1_000_00 });
const OTHER = anInvoice({ ecNo: 2, tiers: 'ONYX', amount: 400_00, due: '2026-03-10' });

describe('a pass', () => {
  test('reads payers that changed alone; the same again reads nobody and writes nothing', async () => {
    const desk = openPositionDesk([LATE, OTHER]);
    expect(await desk.refresh()).toEqual({ kind: 'refreshed', asOf: '2026-03-02', changed: 2, found: 0 });
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 0 });
    desk.books.entries = [LATE, { ...OTHER, piece: 'FA9' }];
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 1 });
    expect(desk.asked).toEqual([['CARAT', 'ONYX'], ['ONYX']]);
  });

  test('a payer whose name changed is called by the new one; one that is in Sage no more is in no list', async () => {
    const desk = openPositionDesk([LATE, OTHER]);
    await desk.refresh();
    desk.books.tiers = [aTiers({ name: 'Carat Anew' }), aTiers({ code: 'ONYX', name: 'Onyx SA' })];
    desk.books.entries = [LATE];
    expect(await desk.refresh()).toMatchObject({ changed: 2 });
    expect((await desk.debts()).map(({ code, name }) => [code, name])).toEqual([['CARAT', 'Carat Anew']]);
  });

  test('a line that is dated ahead counts from its day on, as soon as a pass of that day went through', async () => {
    const desk = openPositionDesk([LATE, anInvoice({ ecNo: 3, date: '2026-03-03', due: '2026-04-30', amount: 50_00 })]);
    await desk.refresh();
    expect(await desk.debts()).toMatchObject([{ balance: 1_000_00 }]);
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 1, found: 0 });
    expect(await desk.debts()).toMatchObject([{ balance: 1_050_00 }]);
  });

  test('a day that passes makes late what is due, with nothing read of it but in the night’s control', async () => {
    const desk = openPositionDesk([OTHER]);
    await desk.refresh();
    desk.clock.pass(9 * DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 0, found: 0 });
    expect(await desk.debts()).toMatchObject([{ late: 400_00, oldestDaysLate: 1 }]);
    expect((await desk.late()).rows).toMatchObject([{ late: 400_00, newlyLate: 400_00 }]);
  });

  test('once a day in Paris everybody is read again, and what no mark told is found, once', async () => {
    const desk = openPositionDesk([LATE, OTHER]);
    const { sage } = desk.ports.companies;
    const marks = await sage('BIJOU').readLedgerMarks(desk.clock.today());
    const companies = {
      ...desk.ports.companies,
      sage: (code: string) => ({ ...sage(code), readLedgerMarks: async () => marks }),
    };
    await desk.refresh({ companies });
    desk.books.entries = [{ ...LATE, amount: LATE.baseAmount, due: OTHER.due }, OTHER];
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh({ companies })).toMatchObject({ changed: 0, found: 0 });
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh({ companies })).toMatchObject({ changed: 1, found: 1 });
    expect(await desk.debts()).toMatchObject([{ late: 0 }, { late: 0 }]);
    const at = desk.clock.now().toISOString();
    expect(await desk.state()).toMatchObject({ reconciledOn: '2026-03-03', reconciliation: { at, read: 2, found: 1 } });
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh({ companies })).toMatchObject({ changed: 0 });
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh({ companies })).toMatchObject({ changed: 0, found: 0 });
  });

  test('H16: an advance is looked at in each pass where Gestion commerciale says its orders, which no mark tells', async () => {
    const advance = aReceipt({ ecNo: 3, account: '4191000', treatment: 'avance', amount: 300_00, orders: ['BC1'] });
    const commercial = { credit: { ...DEFAULT_CREDIT_POLICY, commercial: true } };
    const desk = openPositionDesk([{ ...LATE, orders: ['BC1'] }, advance, OTHER], commercial);
    const marks = await desk.ports.companies.sage('BIJOU').readLedgerMarks(desk.clock.today());
    const { sage } = desk.ports.companies;
    const companies = {
      ...desk.ports.companies,
      sage: (code: string) => ({ ...sage(code), readLedgerMarks: async () => marks }),
    };
    await desk.refresh({ companies });
    expect((await desk.late()).rows).toMatchObject([{ late: 700_00 }]);
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh({ companies })).toMatchObject({ changed: 0 });
    desk.books.entries = [{ ...LATE, orders: ['BC2'] }, advance, OTHER];
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh({ companies })).toMatchObject({ changed: 1 });
    expect((await desk.late()).rows).toMatchObject([{ late: 1_000_00 }]);
    expect(desk.asked.slice(1)).toEqual([['CARAT'], ['CARAT']]);
  });

  test('other accounts in the settings decide everybody again; until that is done nothing kept is shown', async () => {
    const desk = openPositionDesk([LATE, OTHER]);
    await desk.refresh();
    const policy = { ...DEFAULT_POLICY, accounts: { ...DEFAULT_POLICY.accounts, '467': 'client' as const } };
    const dying = { ...desk.store, replacePositions: () => Promise.reject(new Error('died')) };
    await expect(desk.refresh({ positions: dying }, { policy })).rejects.toThrow('died');
    expect(await desk.state()).toMatchObject({ readAt: null, fault: 'unexpected' });
    expect(await desk.refresh({}, { policy })).toMatchObject({ changed: 2 });
    expect(await desk.state()).toMatchObject({ readAt: desk.clock.now().toISOString(), fault: null });
  });

  test('rebuilt, everybody is decided anew', async () => {
    const desk = openPositionDesk([LATE, OTHER]);
    await desk.refresh();
    expect(await desk.rebuild()).toMatchObject({ kind: 'refreshed', changed: 2, found: 0 });
  });

  test('midnight passes while it reads: what was decided of the day before is not shown as today’s', async () => {
    const desk = openPositionDesk([LATE, anInvoice({ ecNo: 3, date: '2026-03-03', due: null, amount: 50_00 })]);
    desk.clock.pass(14 * 3_600_000 - 1_000);
    const giveWay = async (): Promise<void> => {
      if (desk.clock.today() === '2026-03-02') desk.clock.pass(10_000);
    };
    expect(await desk.refresh({ giveWay })).toMatchObject({ kind: 'refreshed', asOf: '2026-03-03' });
    expect(await desk.debts()).toMatchObject([{ balance: 1_050_00 }]);
  });

  test('two at once: one is at it, the other is busy; a turn that is lost ends the pass, and the next one goes on', async () => {
    const desk = openPositionDesk([LATE, OTHER]);
    let asked = 0;
    const turns = { ...desk.ports.turns, takeTurn: async () => ++asked < 2 };
    expect(await desk.refresh({ turns })).toEqual({ kind: 'busy' });
    expect(await desk.state()).toMatchObject({ readAt: null });
    const never = { ...desk.ports.turns, takeTurn: async () => false };
    expect(await desk.refresh({ turns: never })).toEqual({ kind: 'busy' });
    expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', changed: 2 });
  });

  test('Sage that does not answer is said, and leaves what is kept to be shown until it is too old', async () => {
    const desk = openPositionDesk([LATE]);
    await desk.refresh();
    desk.books.fault = new OutsideFault('busy', 'sage-connection', 'No answer');
    desk.clock.pass(MINUTE_MS);
    expect(await desk.refresh()).toEqual({ kind: 'unreachable', code: 'sage-connection', detail: 'No answer' });
    expect(await desk.state()).toMatchObject({ fault: 'sage-connection', asOf: '2026-03-02' });
    expect((await desk.late()).rows).toHaveLength(1);
    expect(await refreshAllPositions(desk.ports, 'one')).toEqual(
      new Map([['BIJOU', { kind: 'unreachable', code: 'sage-connection', detail: 'No answer' }]]),
    );
  });
});

describe('lists read positions', () => {
  test('that are younger than ten minutes, and say when Sage was read of them; at ten they read Sage, and say so', async () => {
    const desk = openPositionDesk([LATE]);
    expect(await desk.late()).toMatchObject({ readAt: desk.clock.now(), live: [] });
    await desk.refresh();
    const readAt = desk.clock.now();
    desk.books.entries = [
      { ...LATE, baseAmount: LATE.baseAmount, amount: LATE.amount },
      { ...LATE, ecNo: 7 },
    ];
    desk.clock.pass(10 * MINUTE_MS - 1);
    expect(await desk.late()).toMatchObject({ readAt, live: [], rows: [{ late: 1_000_00 }] });
    desk.clock.pass(1);
    expect(await desk.late()).toMatchObject({ readAt: desk.clock.now(), live: ['BIJOU'], rows: [{ late: 2_000_00 }] });
  });

  test('as long as the company’s setting says; 0: never', async () => {
    const minutes = (maxAgeMinutes: number) => ({ settings: decide(POSITIONS, { maxAgeMinutes }) });
    const hour = openPositionDesk([LATE], minutes(60));
    await hour.refresh();
    hour.clock.pass(59 * MINUTE_MS);
    expect(await hour.late()).toMatchObject({ live: [] });
    const never = openPositionDesk([LATE], minutes(0));
    await never.refresh();
    expect(await never.late()).toMatchObject({ live: ['BIJOU'] });
  });

  test('of today: after midnight in Paris none, until the first pass went through', async () => {
    const desk = openPositionDesk([LATE]);
    desk.clock.pass(14 * 3_600_000 - MINUTE_MS);
    await desk.refresh();
    expect(await desk.late()).toMatchObject({ live: [] });
    desk.clock.pass(2 * MINUTE_MS);
    expect(await desk.late()).toMatchObject({ live: ['BIJOU'] });
    await desk.refresh();
    expect(await desk.late()).toMatchObject({ live: [] });
  });

  test('of the rules and settings of now: others, and they read Sage', async () => {
    const desk = openPositionDesk([LATE]);
    const policy = { ...DEFAULT_POLICY, lossAccounts: ['655'] };
    await desk.refresh({}, { policy });
    expect(await desk.late()).toMatchObject({ live: ['BIJOU'] });
  });
});
