import type { Company } from '../../../src/domain/company/company.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { PRODUCT } from '../../../src/store/product.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { heldByMatters } from '../../../src/use-cases/recovery/matters/held-by-matters.ts';
import { type JudgePorts, judgePromises } from '../../../src/use-cases/recovery/promises/judge-promises.ts';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { openDesk } from '../bench/desk.ts';
import { directoryOf, MARC, READER, SOPHIE } from '../bench/people.ts';

/** A desk at which what stands between customers and us holds their instalments. */
export function openMatterDesk(entries: readonly Entry[], company?: Company) {
  const directory = directoryOf(
    { [SOPHIE.id]: ['collector'], [MARC.id]: ['collector'], [READER.id]: ['reader'] },
    { addresses: { [MARC.id]: ['marc@bijou.example'], [READER.id]: ['lea@bijou.example'] } },
  );
  const desk = openDesk({ entries, directory, ...(company ? { company } : {}) });
  const { store, clock } = desk;
  const ports = { ...desk.ports, matters: store, tasks: store, holders: () => [heldByMatters(store)] };
  const judging = {
    ...{
      companies: ports.companies,
      clock,
      matters: store,
      tasks: store,
      product: PRODUCT,
      giveWay: async () => undefined,
    },
    sayTask: (_: unknown, { end, missing }: { end: string | null; missing: number }) => `${end} ${missing}`,
  };
  const ask = { company: 'BIJOU', tiers: 'CARAT', currency: 'EUR' } as const;
  /** What is decided of the customer's euros today. */
  const decide = async () => {
    const view = await showCustomer(ports, SOPHIE, 'BIJOU', 'CARAT');
    if (view.kind !== 'customer') throw new Error(view.kind);
    const { account, decision } = view.currencies[0] ?? {};
    const letters = decision?.kind === 'proposal' ? decision.letters : [];
    return {
      balance: account?.balance,
      late: account?.lateTotal,
      asked: letters.flatMap(({ lines }) => lines.map(({ ecNo, level }) => [ecNo, level])),
      held: decision && 'heldBack' in decision ? decision.heldBack.map(({ ecNo, why }) => [ecNo, why]) : [],
    };
  };
  /** To that instant, as it is in Paris in summer or winter. */
  const moveTo = (instant: string): void => clock.pass(new Date(instant).getTime() - clock.now().getTime());
  const judge = (over: Partial<JudgePorts> = {}) => judgePromises({ ...judging, mayBegin: untilDone, ...over });
  const waiting = () => store.listTasks({ companies: ['BIJOU'] }, 50);
  return { ...desk, ports, ask, decide, moveTo, judge, waiting };
}
