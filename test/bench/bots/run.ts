import { openCompanies } from '../../../src/assemble/open-companies.ts';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { demoClock } from '../../../src/demo/demo-outside.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openPenaltiesOfLines } from '../../../src/use-cases/penalties/penalties-of-lines.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { prepareFor } from '../../../src/use-cases/runs/prepare-run.ts';
import { COMPANY, TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { median, seconds } from '../measure.ts';
import { openLinesOf } from './open-lines.ts';

export interface PreparedRuns {
  /** Customers who would get a letter, and those set aside. */
  readonly selected: number;
  readonly held: number;
  /** A run of rappels prepared over everybody, its drafts made, beside the one statement that returns the open lines. */
  readonly prepared: { readonly measured: number; readonly baseline: number };
}

const RUNS = 3;
const A_YEAR = 260;
const WHO = { id: 'bench', name: 'Claire Martin' };

/** As the product opens it, but for texts of letters kept elsewhere: those delivered write them. */
async function measure({ folder }: { folder: string }): Promise<PreparedRuns> {
  const { openBase } = await import('./relance.ts');
  const data = await openBase(folder);
  const clock = demoClock(TODAY);
  const companies = openCompanies(data.companies, clock);
  const found = companies.get(COMPANY);
  const books = data.companies.find((one) => one.company.code === COMPANY);
  if (!found || !books) throw new Error('No company');
  // The bank of this base was last entered a month ago, which would set everybody aside.
  const company = { ...found, policy: { ...found.policy, bankFreshnessBusinessDays: A_YEAR } };
  const { reader, writer } = await openStore(data.store, clock.now);
  const store = { ...reader, ...writer };
  const ports = {
    ...{ companies, clock, memory: store, drafts: store, dispatches: store, runs: store, refusals: store },
    plans: openPlansInForce({ companies, plans: store, format: planFormat }),
    penalties: openPenaltiesOfLines({ companies, memory: store, matters: store }),
    renderer: createLetterRenderer({ onUnprintable: () => undefined }),
    copies: { find: async () => [] },
    sending: { sandbox: false as const },
    holders: () => [],
    isHoliday: () => false,
  };
  const lines = await openLinesOf(books.sage, (base) => openSageReader(base, company, { now: clock.now }));
  const [ours, bare]: [number[], number[]] = [[], []];
  let counts = { selected: 0, held: 0 };
  for (let turn = 0; turn < RUNS; turn++) {
    // Letters that left closed their drafts: each run makes its own.
    for (const table of ['RunLine', 'Run', 'Draft']) await data.store.execute(`DELETE FROM relance.${table}`);
    ours.push(
      await seconds(async () => {
        const result = await prepareFor(ports, WHO, company);
        if (result.kind !== 'prepared' || result.run.counts.selected === 0) throw new Error('No run');
        counts = result.run.counts;
      }),
    );
    bare.push(await seconds(lines));
  }
  await data.gateway.close();
  const { selected, held } = counts;
  return { selected, held, prepared: { measured: median(ours), baseline: median(bare) } };
}

serveParent(measure);
