import { setImmediate } from 'node:timers/promises';
import { demoClock } from '../../../src/demo/demo-outside.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { frenchHolidayNames, frenchHolidays } from '../../../src/platform/holidays.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { refreshDataset } from '../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { readYoungMarks } from '../../../src/use-cases/positions/kept-marks.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { TODAY } from '../base/books.ts';

/**
 * A pass over the dataset, as a process of the product makes it, which reads its base by one reader: how many customers it wrote again. `seeLedgers`: the minute's pass over positions. It keeps its turn for the day
 * of the measures, so that a product that serves in what is measured next leaves the dataset to this instance.
 */
export async function openRefresh(
  company: Company,
  sage: SqlDatabase,
  store: SqlDatabase,
): Promise<{ refresh(): Promise<number>; seeLedgers(): Promise<void> }> {
  const clock = demoClock(TODAY);
  const { reader, writer } = await openStore(store, clock.now);
  const kept = { ...reader, ...writer };
  const books = openSageReader(sage, company, { now: clock.now });
  const companies = { list: () => [company], get: () => company, sage: () => books };
  const positions = { companies, positions: kept, memory: kept, holders: () => [], clock, turns: kept };
  const refresh = async (): Promise<number> => {
    const ports = {
      companies,
      dataset: kept,
      holds: kept,
      turns: { takeTurn: keepTurn(kept.takeTurn), endTurn: async () => undefined },
      clock,
      isHoliday: frenchHolidays(),
      nameHoliday: frenchHolidayNames(),
      youngMarks: () => readYoungMarks(positions, company),
      giveWay: async () => void (await setImmediate()),
    };
    const answer = await refreshDataset({ ...ports, mayBegin: untilDone }, company, 'bench');
    if (answer.kind !== 'refreshed') throw new Error(`No dataset: ${answer.kind}`);
    return answer.changed;
  };
  return {
    refresh,
    async seeLedgers() {
      const seen = await refreshPositions({ ...positions, mayBegin: untilDone }, company, 'bench');
      if (seen.kind !== 'refreshed') throw new Error(`No positions: ${seen.kind}`);
    },
  };
}

const DAY_MS = 24 * 3_600_000;
type TakeTurn = Awaited<ReturnType<typeof openStore>>['writer']['takeTurn'];
const keepTurn =
  (take: TakeTurn): TakeTurn =>
  (name, owner, now) =>
    take(name, owner, now, DAY_MS);
