import { sumCents } from '../../../src/domain/cents.ts';
import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import { parisDay } from '../../../src/domain/day.ts';
import type { SentReminder } from '../../../src/domain/figures/dataset/reminder-facts.ts';
import type { WrittenSnapshot } from '../../../src/domain/figures/dataset/snapshots-to-write.ts';
import type { TiersFacts } from '../../../src/domain/figures/dataset/tiers-facts.ts';
import type { ForecastLife } from '../../../src/domain/figures/invoice-life.ts';
import { linesIn } from '../../../src/domain/relance/letter.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import type { DatasetReader, DatasetState, DatasetWriter } from '../../../src/use-cases/ports/figures/dataset-store.ts';
import type { StoreState } from '../store-state.ts';
import type { HeldDataset, Written } from './held-dataset.ts';

const emptyDataset = (): HeldDataset => ({
  state: null,
  tiers: new Map(),
  seen: new Map(),
  facts: new Map(),
  snapshots: [],
  decisions: new Map(),
  forecast: [],
  writing: 0,
  next: [],
  readers: new Set(),
});

export function fakeDataset(state: StoreState): DatasetReader & DatasetWriter {
  const of = (company: CompanyCode): HeldDataset => {
    const held = state.datasets.byCompany.get(company) ?? emptyDataset();
    state.datasets.byCompany.set(company, held);
    return held;
  };
  const change = (company: CompanyCode, facts: Partial<DatasetState>): void => {
    const held = of(company);
    if (held.state) held.state = { ...held.state, ...facts };
  };
  return {
    ...reads(state, of),
    beginDataset: async (start, now) => {
      const held = of(start.company);
      const before = held.state;
      const kept = {
        refreshedAt: null,
        forecastOn: null,
        reconciledOn: null,
        reconciliation: null,
        dmpChangedOn: null,
        hasLeftovers: false,
        sheets: null,
        ...before,
      };
      const begun = { state: 'refreshing', startedAt: now.toISOString(), done: 0, fault: null } as const;
      const known = before?.refreshedAt ? before : start;
      held.state = { ...kept, ...start, asOf: known.asOf, dmpBy: known.dmpBy, ...begun };
      held.writing += 1;
      return held.writing;
    },
    writeFacts: async (company, { generation, asOf }, all) => {
      const held = of(company);
      if (held.state === null || generation !== held.writing) return false;
      held.next.push({ generation, asOf, all, forecast: null });
      change(company, { done: held.state.done + all.length, hasLeftovers: true });
      return true;
    },
    writeForecast: async (company, generation, forecast, asOf) => {
      const held = of(company);
      if (held.state === null || generation !== held.writing) return false;
      held.next.push({ generation, asOf, all: [], forecast });
      change(company, { hasLeftovers: true });
      return true;
    },
    endDataset: async (company, generation, { asOf, reconciled, dmpBy, forecastOn, sheets = null }, now) => {
      const held = of(company);
      if (held.state === null || generation !== held.writing) return false;
      for (const written of held.next) if (written.generation === generation) takeUp(held, written);
      held.next.splice(0);
      change(company, {
        state: 'fresh',
        asOf,
        dmpBy,
        sheets,
        refreshedAt: now.toISOString(),
        ...(forecastOn ? { forecastOn } : {}),
        ...(reconciled ? { reconciledOn: asOf, reconciliation: { at: now.toISOString(), ...reconciled } } : {}),
      });
      return true;
    },
    failDataset: async (company, fault) => change(company, { state: 'failed', fault }),
    clearLeftovers: async () => undefined,
    endClearing: async (company, generation) => {
      const held = of(company);
      const kept = held.next.filter((one) => one.generation >= generation);
      held.next.splice(0, held.next.length, ...kept);
      change(company, { hasLeftovers: false });
    },
    forgetSeen: async (company) => {
      const { seen } = of(company);
      for (const [tiers, one] of seen) seen.set(tiers, { ...one, seen: '' });
    },
    saveDatasetTiers: async (company, changed) => {
      for (const one of changed) of(company).tiers.set(one.tiers, one);
    },
    saveDecisions: async (company, facts) => {
      for (const one of facts) of(company).decisions.set(one.reference, one);
    },
    addCalendarDays: async (days) => {
      const { calendar } = state.datasets;
      for (const one of days) if (!calendar.has(one.on)) calendar.set(one.on, one);
    },
    addReportReader: async (company, name) => {
      of(company).readers.add(name);
    },
    removeReportReader: async (company, name) => {
      of(company).readers.delete(name);
    },
  };
}

function takeUp(held: HeldDataset, { asOf, all, forecast }: Written): void {
  for (const { facts, snapshots, ...look } of all) {
    const { tiers, invoices, moves } = facts;
    const amount = sumCents(invoices.map((one) => one.amount));
    held.facts.set(tiers, facts);
    held.seen.set(tiers, { tiers, ...look, asOf, moves, invoices: invoices.length, amount });
    held.snapshots.push(...snapshots);
  }
  if (forecast) held.forecast = forecast;
}

function reads(state: StoreState, of: (company: CompanyCode) => HeldDataset): DatasetReader {
  return {
    readDataset: async (company) => of(company).state,
    readDatasetSize: async (company) => {
      const { tiers, facts, snapshots, decisions, forecast } = of(company);
      const count = (rowsOf: (one: TiersFacts) => readonly unknown[]) =>
        [...facts.values()].reduce((sum, one) => sum + rowsOf(one).length, 0);
      return {
        tiers: tiers.size,
        invoices: count((one) => one.invoices),
        payments: count((one) => one.payments),
        snapshots: snapshots.filter(({ version }) => version === 1).length,
        corrections: snapshots.filter(({ version }) => version > 1).length,
        reminders: count((one) => one.reminders),
        decisions: decisions.size,
        forecasts: forecast.length,
      };
    },
    readDatasetTiers: async (company) => new Map(of(company).tiers),
    readSeen: async (company) => new Map(of(company).seen),
    countInvoices: async (company) =>
      new Map(
        [...of(company).facts]
          .filter(([, { invoices }]) => invoices.length > 0)
          .map(([tiers, { invoices }]) => [
            tiers,
            { invoices: invoices.length, amount: sumCents(invoices.map((one) => one.amount)) },
          ]),
      ),
    countReminders: async (company) => {
      const own = state.reminded.filter((one) => one.company === company);
      const isAnnulled = ({ dispatchId }: (typeof own)[number]) =>
        state.dispatches.get(dispatchId)?.dispatch.annulled != null;
      const byTiers = Map.groupBy(own, ({ tiers }) => tiers);
      return new Map([...byTiers].map(([tiers, all]) => [tiers, all.length + all.filter(isAnnulled).length]));
    },
    readSentReminders: async (company, codes) => sentReminders(state, company, codes),
    readSnapshots: async (company, codes, from) => {
      const own = of(company).snapshots.filter(({ tiers, monthEnd }) => codes.includes(tiers) && monthEnd >= from);
      const latest = new Map<string, WrittenSnapshot>();
      for (const one of own) latest.set(`${one.tiers} ${one.monthEnd}`, one);
      return [...latest.values()].sort((a, b) => (`${a.tiers} ${a.monthEnd}` < `${b.tiers} ${b.monthEnd}` ? -1 : 1));
    },
    listLeftovers: async () => [],
    readStoredLives: async (company, paidFrom, pass) => {
      const { facts, next } = of(company);
      const written = next.filter(({ generation }) => generation === pass).flatMap(({ all }) => all);
      const now = new Set(written.map((one) => one.facts.tiers));
      return [...facts.values()]
        .filter(({ tiers }) => !now.has(tiers))
        .flatMap(({ invoices }) => invoices)
        .filter((one) => one.state === 'open' || (one.paidOn !== null && one.paidOn >= paidFrom))
        .sort((a, b) => (a.tiers === b.tiers ? a.ecNo - b.ecNo : a.tiers < b.tiers ? -1 : 1))
        .map(({ bracket: _, dmp: __, daysLate: ___, ...life }): ForecastLife => life);
    },
    readForecast: async (company, code) => {
      const { state: dataset, forecast } = of(company);
      if (!dataset?.forecastOn) return null;
      const own = forecast.filter(({ tiers }) => tiers === code);
      return { madeOn: dataset.forecastOn, weeks: own.map(({ tiers: _, ...week }) => week) };
    },
    listReportReaders: async (company) => [...of(company).readers].sort(),
  };
}

/** The fakes of a store count letters of the sandbox, as a store does whose sandbox is on. */
function sentReminders(state: StoreState, company: CompanyCode, codes: readonly TiersCode[]): readonly SentReminder[] {
  const own = state.reminded.filter((one) => one.company === company && codes.includes(one.tiers));
  return [...Map.groupBy(own, ({ dispatchId }) => dispatchId)].flatMap(([dispatchId, [first]]): SentReminder[] => {
    const dispatch = state.dispatches.get(dispatchId)?.dispatch;
    if (!first || !dispatch) return [];
    const items = linesIn(dispatch.facts).map(({ ecNo, piece, due, amount, left }) => ({
      ecNo,
      piece,
      due,
      amount,
      left,
    }));
    const { level, approvedBy: by, annulled: taken } = dispatch;
    const annulled = taken && { on: parisDay(new Date(taken.at)), by: taken.by.name, reason: taken.reason };
    return [{ tiers: first.tiers, dispatchId, on: first.item.on, level, by, annulled, items }];
  });
}
