import { describe, expect, test } from 'vitest';
import { toCustomerView } from '../../src/channels/teams/account/account-view.ts';
import { customerCard } from '../../src/channels/teams/account/card/customer.ts';
import { formatDay } from '../../src/channels/words/format.ts';
import { addDays, type Day, parisDay } from '../../src/domain/day.ts';
import { readDatasetStatus } from '../../src/use-cases/figures/dataset/read-dataset-status.ts';
import { refreshDataset } from '../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { showDmp } from '../../src/use-cases/figures/show-dmp.ts';
import { untilDone } from '../../src/use-cases/ports/may-begin.ts';
import { showCustomer } from '../../src/use-cases/tiers/show-customer.ts';
import { textOf } from '../channels/teams/harness/read-card.ts';
import { NO_HOLDS } from '../fakes/relance/no-holds.ts';
import { SOPHIE, USUAL_PEOPLE } from '../use-cases/bench/people.ts';
import type { Upgraded } from './upgraded-office.ts';

const FACTS = `SELECT InvoiceKey, State, LostAmount, PaidAmount, PaidAfterDays FROM pbi.FactInvoice
  WHERE TiersKey = N'BIJOU|PASSE' ORDER BY InvoiceKey`;

/** The facts that reports read, decided anew over the upgraded store, and why they moved. */
export function describeUpgradedDataset(of: () => Upgraded): void {
  const ports = () => {
    const { ports: own, store } = of().office;
    const shared = { dataset: store, reportRequests: store, holds: store, turns: store, nameHoliday: () => null };
    const acting = { directory: USUAL_PEOPLE, drafts: store, archive: { folderLink: async () => null } };
    return { ...own, ...shared, ...acting, mayBegin: untilDone };
  };
  const company = () => of().office.company;
  const status = (today: Day) =>
    readDatasetStatus({ ...ports(), clock: { ...ports().clock, today: () => today } }, company());
  const changedOn = async (): Promise<Day> => {
    const state = await of().office.store.readDataset('BIJOU');
    if (!state?.dmpChangedOn) throw new Error('Nothing changed');
    return state.dmpChangedOn;
  };

  describe('the dataset', () => {
    test('until it is decided anew, its facts are those of before, and the status says what the next pass does', async () => {
      expect(await of().database.query(FACTS)).toMatchObject([
        { State: 'paid', PaidAfterDays: 31 },
        { State: 'paid', PaidAfterDays: 52 },
        { State: 'paid', PaidAfterDays: 111 },
      ]);
      expect(await status(await changedOn())).toMatchObject({ toDecideAnew: 1, dataset: { dmpBy: 'instalment' } });
    });

    test('the next pass decides every customer anew: DMP by invoice and without losses, a forecast of today', async () => {
      const { clock } = of().office;
      const answer = await refreshDataset(ports(), company(), 'worker');
      expect(answer).toMatchObject({ kind: 'refreshed', forecastMade: true });
      expect(await of().database.query(FACTS)).toMatchObject([
        { State: 'paid', LostAmount: 0, PaidAmount: null, PaidAfterDays: null },
        { State: 'paid', LostAmount: 0, PaidAmount: 1_000, PaidAfterDays: 52 },
        { LostAmount: 100, PaidAmount: null, PaidAfterDays: null },
      ]);
      expect(await status(clock.today())).toMatchObject({
        toDecideAnew: 0,
        readers: ['marie@bijou.example'],
        dataset: { state: 'fresh', dmpBy: 'invoice', asOf: clock.today(), forecastOn: clock.today() },
      });
    });

    test('months that come out otherwise are further versions with that reason; those of before stay', async () => {
      const written = await of().database.query(
        `SELECT MonthEnd, Version, Reason FROM relance.SnapshotFact
         WHERE Tiers = N'PASSE' AND MonthEnd >= '2025-12-31' AND MonthEnd <= '2026-01-31' ORDER BY MonthEnd, Version`,
      );
      const months = written.map((row) => row as { Version: number; Reason: string });
      expect(months.map(({ Version, Reason }) => [Version, Reason])).toEqual([
        [1, 'closed'],
        [2, 'rules-changed'],
        [1, 'closed'],
        [2, 'rules-changed'],
      ]);
    });

    test('the same again decides nothing', async () => {
      expect(await refreshDataset(ports(), company(), 'worker')).toMatchObject({ changed: 0 });
    });
  });

  describe('why figures moved', () => {
    test('is said from the day of the upgrade, by the clock of the store, for a month', async () => {
      const since = await changedOn();
      expect([parisDay(of().from), parisDay(of().to)]).toContain(since);
      const said = async (days: number) => (await status(addDays(since, days))).dmpChange;
      expect([await said(-1), await said(40)]).toEqual([null, null]);
      expect([await said(0), await said(27)]).toMatchObject([
        { since, by: 'invoice' },
        { since, by: 'invoice' },
      ]);
    });

    test('is on the card of the customer and beside the DMP, after the facts were decided anew too', async () => {
      const since = await changedOn();
      const today = { ...ports(), clock: { ...ports().clock, today: () => since } };
      const shown = await showCustomer(today, SOPHIE, 'BIJOU', 'PASSE');
      if (shown.kind === 'refused') throw new Error('Refused');
      const text = textOf(customerCard('fr', await toCustomerView({ ...today, ...NO_HOLDS }, shown, SOPHIE)));
      expect(text).toContain(`Depuis le ${formatDay(since)}, le DMP compte par facture et sans les pertes`);
      const dmp = await showDmp(today, SOPHIE, 'BIJOU', 'PASSE');
      expect(dmp).toMatchObject({ against: { age: { dmpChange: { since, by: 'invoice' } } } });
    });

    test('a company that had no dataset has nothing to say', async () => {
      const { code: _, ...rest } = company();
      const other = { ...rest, code: 'NEUVE' };
      const { sage, ...companies } = ports().companies;
      const asked = { ...ports(), companies: { ...companies, sage: () => sage('BIJOU') } };
      expect(await refreshDataset(asked, other, 'worker')).toMatchObject({ kind: 'refreshed' });
      expect(await of().office.store.readDataset('NEUVE')).toMatchObject({ state: 'fresh', dmpChangedOn: null });
    });
  });
}
