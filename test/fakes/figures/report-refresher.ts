import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { RefresherBench } from '../../contracts/figures/report-refresher.ts';

/** A published report in memory. */
export function openFakeReport(): RefresherBench {
  let [underWay, begun] = [false, 0];
  let failing: OutsideFault['kind'] | null = null;
  return {
    refresher: {
      askRefresh: async () => {
        if (underWay) return 'under-way';
        const fault = failing;
        failing = null;
        if (fault === null || fault === 'unknown') begun += 1;
        if (fault !== null) throw new OutsideFault(fault, 'powerbi-fake', 'told to fail');
        return 'asked';
      },
    },
    setUnderWay: (is) => {
      underWay = is;
    },
    begun: () => begun,
    failNext: (kind) => {
      failing = kind;
    },
  };
}
