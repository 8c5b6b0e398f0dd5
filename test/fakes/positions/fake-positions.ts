import { sumCents } from '../../../src/domain/cents.ts';
import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { Debt } from '../../../src/domain/figures/debtors/debtor.ts';
import type { LateRow } from '../../../src/domain/morning/morning-post.ts';
import { debtOn, holdsOn, lateRowOn } from '../../../src/domain/positions/position.ts';
import { numbersOf } from '../../../src/domain/relance/remembered.ts';
import type {
  PositionReader,
  PositionState,
  PositionWriter,
} from '../../../src/use-cases/ports/positions/position-store.ts';
import type { StoreState } from '../store-state.ts';
import type { HeldPositions } from './held-positions.ts';

export function fakePositions(state: StoreState): PositionReader & PositionWriter {
  const of = (company: CompanyCode): HeldPositions => {
    const held = state.positions.get(company) ?? { state: null, of: new Map(), decisions: new Map() };
    state.positions.set(company, held);
    return held;
  };
  const change = (company: CompanyCode, facts: Partial<PositionState>): void => {
    const held = of(company);
    if (held.state) held.state = { ...held.state, ...facts };
  };
  return {
    ...reads(of),
    beginPositions: async (start, now) => {
      const held = of(start.company);
      const before = held.state;
      const holds = before !== null && before.basis === start.basis && before.readAt !== null;
      held.state = {
        reconciledOn: null,
        reconciliation: null,
        ...before,
        ...start,
        asOf: holds ? before.asOf : start.asOf,
        readAt: holds ? before.readAt : null,
        startedAt: now.toISOString(),
        fault: null,
        stood: null,
      };
    },
    endPositions: async (company, { asOf, readAt, reconciled, stood }) => {
      const at = readAt.toISOString();
      const anew = reconciled ? { reconciledOn: asOf, reconciliation: { at, ...reconciled } } : {};
      change(company, { asOf, readAt: at, stood, ...anew });
    },
    failPositions: async (company, fault) => change(company, { fault }),
    forgetPositions: async (company) => {
      change(company, { readAt: null });
      const { of: held } = of(company);
      for (const [tiers, one] of held) held.set(tiers, { ...one, seen: '', linesReadAt: new Date(0) });
    },
    replacePositions: async (company, all, readAt) => {
      const { of: held, decisions } = of(company);
      for (const one of all) {
        const before = held.get(one.tiers);
        if (before && before.linesReadAt > readAt) continue;
        held.set(one.tiers, { ...one, linesReadAt: readAt });
        decisions.delete(one.tiers);
      }
    },
    keepPositionSheet: async (company, sheet, codes) => {
      const { of: held } = of(company);
      for (const code of codes) {
        const one = held.get(code);
        if (one) held.set(code, { ...one, sheet });
      }
    },
    replacePositionDecisions: async (company, all) => {
      for (const one of all) of(company).decisions.set(one.tiers, one);
    },
    deletePositions: async (company, codes) => {
      for (const code of codes) {
        of(company).of.delete(code);
        of(company).decisions.delete(code);
      }
    },
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function reads(of: (company: CompanyCode) => HeldPositions): PositionReader {
  const all = (company: CompanyCode) => [...of(company).of.values()].sort((a, b) => byText(a.tiers, b.tiers));
  const debts = (company: CompanyCode, today: Day): readonly Debt[] =>
    all(company).flatMap(({ tiers: code, name, debts: steps }) =>
      steps
        .filter((step) => holdsOn(step, today))
        .map((step) => debtOn({ company, code, name }, of(company).state?.currency ?? '', step, today)),
    );
  const lates = (company: CompanyCode, today: Day): readonly LateRow[] =>
    all(company).flatMap(({ tiers: code, name, lates: steps }) =>
      steps.filter((step) => holdsOn(step, today)).map((step) => lateRowOn({ company, code, name }, step, today)),
    );
  const owing = (company: CompanyCode, today: Day) => debts(company, today).filter(({ balance }) => balance > 0);
  return {
    readPositionState: async (company) => of(company).state,
    readPositionSize: async (company) => ({
      tiers: all(company).length,
      debts: all(company).reduce((sum, one) => sum + one.debts.length, 0),
      lates: all(company).reduce((sum, one) => sum + one.lates.length, 0),
    }),
    readSeenPositions: async (company, codes = 'all') =>
      new Map(
        all(company)
          .filter(({ tiers }) => codes === 'all' || codes.includes(tiers))
          .map(({ tiers, name, seen, content, watched }) => [tiers, { tiers, name, seen, content, watched }]),
      ),
    listDebts: async (company, today) => debts(company, today),
    listTopDebts: async (company, today, limit) =>
      owing(company, today)
        .toSorted((a, b) => b.balance - a.balance)
        .slice(0, limit),
    sumTopDebts: async (company, today) => {
      const rows = owing(company, today);
      return {
        balance: sumCents(rows.map(({ balance }) => balance)),
        debits: sumCents(rows.map((row) => row.debits)),
        late: sumCents(rows.map(({ late }) => late)),
        customers: rows.length,
      };
    },
    listLateIn: async (company, currency, today, { skip, limit }) =>
      lates(company, today)
        .filter((row) => row.currency === currency)
        .toSorted((a, b) => b.late - a.late)
        .slice(skip, skip + limit),
    listDecidedPositions: async (company, which = 'all') =>
      all(company)
        .filter(({ items }) => items.length > 0)
        .map(({ tiers, name, content, sheet, items }) => {
          const found = of(company).decisions.get(tiers);
          const stands = found?.content === content ? found : null;
          const [told, decided] = [stands?.told ?? null, stands?.decided ?? null];
          return { tiers, name, content, sheet, numbers: numbersOf(items), told, decided };
        })
        .filter(({ decided }) => which === 'all' || decided === null),
    listKeptAccounts: async (company, codes) =>
      all(company)
        .filter(({ tiers, items }) => items.length > 0 && (codes === 'all' || codes.includes(tiers)))
        .map(({ tiers, name, items }) => ({ tiers, name, items })),
    sumLate: async (company, today) =>
      [...Map.groupBy(lates(company, today), ({ currency }) => currency)]
        .map(([currency, own]) => ({
          currency,
          late: sumCents(own.map(({ late }) => late)),
          customers: own.length,
        }))
        .sort((a, b) => byText(a.currency, b.currency)),
  };
}
