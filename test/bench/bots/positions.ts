import { demoClock } from '../../../src/demo/demo-outside.ts';
import { insertSageRows } from '../../../src/demo/sage-base/rows.ts';
import { EVERYONE } from '../../../src/domain/figures/debtors/follow.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { DebtorListPorts } from '../../../src/use-cases/figures/figures-ports.ts';
import { keepPaidSums } from '../../../src/use-cases/figures/keep-paid-sums.ts';
import { listFollow } from '../../../src/use-cases/figures/list-follow.ts';
import { listTop } from '../../../src/use-cases/figures/list-top.ts';
import { listLate } from '../../../src/use-cases/morning/list-late.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { directoryOf, READER } from '../../use-cases/bench/people.ts';
import { COMPANY, newInvoiceOf, TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns, median, seconds } from '../measure.ts';
import { openLinesOf } from './open-lines.ts';
import { openBase } from './relance.ts';

interface Pair {
  readonly measured: number;
  readonly baseline: number;
}

export interface PositionPasses {
  /** A list read from positions, beside the same read in Sage. */
  readonly top: Pair;
  readonly follow: Pair;
  readonly late: Pair;
  /** What to propose to everybody, beside the one statement that returns the open lines, and beside the same read live. */
  readonly proposals: Pair;
  readonly proposalsLive: Pair;
  /** A pass after something changed at one payer in a hundred, beside the one that decides all. */
  readonly partial: Pair;
  readonly changed: number;
  readonly steps: number;
  /** A pass that finds nothing changed. */
  readonly idleSeconds: number;
}

const RUNS = 3;
const LISTS = 5;
/** Numbers of lines that neither the base nor other measures have. */
const FIRST_NEW = 1_500_000_000;

/** Over the use cases, with no bot between: what a person waits for besides the card. */
async function measure({ folder, customers }: { folder: string; customers: number }): Promise<PositionPasses> {
  const data = await openBase(folder);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  const { company, sage: base } = books;
  const clock = demoClock(TODAY);
  const { reader, writer } = await openStore(data.store, clock.now);
  const positions = { ...reader, ...writer };
  const sage = openSageReader(base, company, { now: clock.now });
  const companies = { list: () => [company], get: () => company, sage: () => sage };
  const keeping = { companies, positions, memory: reader, holders: () => [], turns: writer, clock };
  const pass = async (): Promise<number> => {
    const answer = await refreshPositions({ ...keeping, mayBegin: untilDone }, company, 'bench');
    if (answer.kind !== 'refreshed') throw new Error(`No positions: ${answer.kind}`);
    return answer.changed;
  };
  await writer.forgetPositions(COMPANY);
  const full = await seconds(pass);
  const directory = directoryOf({ [READER.id]: ['reader'] });
  const kept: DebtorListPorts = { companies, directory, clock, dataset: keepPaidSums(reader), positions };
  const live = { ...kept, positions: { ...positions, readPositionState: async () => null } };
  const shown = async (ask: Promise<{ readonly kind: string }>): Promise<void> => {
    if ((await ask).kind === 'refused') throw new Error('No list');
  };
  const top = await compareTurns(
    LISTS,
    () => shown(listTop(kept, READER)),
    () => shown(listTop(live, READER)),
  );
  const follow = await compareTurns(
    LISTS,
    (at) => shown(listFollow(kept, READER, EVERYONE, 1 + at)),
    (at) => shown(listFollow(live, READER, EVERYONE, 1 + at)),
  );
  const late = await compareTurns(
    LISTS,
    (at) => shown(listLate(kept, READER, 1 + at)),
    (at) => shown(listLate(live, READER, 1 + at)),
  );
  const proposing = { ...kept, memory: reader, holders: () => [], isHoliday: () => false };
  const propose = async (isLive: boolean): Promise<void> => {
    const { proposals, read } = await listProposals(proposing, company, { live: isLive });
    if (proposals.length === 0 || read.from !== (isLive ? 'sage' : 'positions')) throw new Error('No proposals');
  };
  const lines = await openLinesOf(base, (recorded) => openSageReader(recorded, company, { now: clock.now }));
  const proposals = await compareTurns(LISTS, () => propose(false), lines);
  const proposalsLive = await compareTurns(
    LISTS,
    () => propose(false),
    () => propose(true),
  );
  const some = Math.max(1, Math.floor(customers / 100));
  const again: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const ranks = Array.from({ length: some }, (_, at) => 1 + run + at * Math.floor(customers / some));
    const rows = ranks.map((rank, at) => newInvoiceOf(rank, FIRST_NEW + run * some + at));
    await insertSageRows(base, 'new', 'F_ECRITUREC', rows);
    again.push(
      await seconds(async () => {
        const changed = await pass();
        if (changed !== some) throw new Error(`${changed} payers written again where ${some} had changed`);
      }),
    );
  }
  const idleSeconds = await seconds(pass);
  const { debts, lates } = await reader.readPositionSize(COMPANY);
  await data.gateway.close();
  return {
    top,
    follow,
    late,
    proposals,
    proposalsLive,
    partial: { measured: median(again), baseline: full },
    changed: some,
    steps: debts + lates,
    idleSeconds,
  };
}

serveParent(measure);
