import { demoClock } from '../../../src/demo/demo-outside.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { listTop } from '../../../src/use-cases/figures/list-top.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { directoryOf, READER } from '../../use-cases/bench/people.ts';
import { TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { median, seconds } from '../measure.ts';
import { openBase } from './relance.ts';

const [WARM_UP, RUNS] = [5, 30];

/** Seconds that the list of who owes most takes from kept positions, without a dataset. */
async function measure({ folder }: { readonly folder: string }): Promise<number> {
  const data = await openBase(folder);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  const clock = demoClock(TODAY);
  const { reader, writer } = await openStore(data.store, clock.now);
  const sage = openSageReader(books.sage, books.company, { now: clock.now });
  const companies = { list: () => [books.company], get: () => books.company, sage: () => sage };
  const positions = { ...reader, ...writer };
  const keeping = { companies, positions, memory: reader, holders: () => [], turns: writer, clock };
  const seen = await refreshPositions({ ...keeping, mayBegin: untilDone }, books.company, 'bench');
  if (seen.kind !== 'refreshed') throw new Error(`No positions: ${seen.kind}`);
  const directory = directoryOf({ [READER.id]: ['reader'] });
  const ask = async (): Promise<void> => {
    const answer = await listTop({ companies, directory, clock, dataset: reader, positions }, READER);
    if (answer.kind === 'refused' || answer.live.length > 0) throw new Error('No list from positions');
  };
  for (let at = 0; at < WARM_UP; at++) await ask();
  const spent: number[] = [];
  for (let at = 0; at < RUNS; at++) spent.push(await seconds(ask));
  await data.gateway.close();
  return median(spent);
}

serveParent(measure);
