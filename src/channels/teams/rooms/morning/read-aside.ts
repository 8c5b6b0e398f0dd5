import type { MorningAside, ReadMorningAside } from '../../../../use-cases/ports/morning/morning-aside.ts';
import { OutsideFault } from '../../../../use-cases/ports/outside-fault.ts';
import type { SaidIn } from '../../cards/added.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';
import { inTime } from '../../transport/in-time.ts';
import type { BotLogger } from '../../transport/logger.ts';

/** Far less than the post is claimed for: what takes longer is away. */
const WITHIN_MS = 20_000;

/** What the rooms add, in their order, less those whose outside does not answer, or not in time. Any other fault is thrown. */
export function asideReader(
  additions: () => readonly MorningAddition[],
  logger: Pick<BotLogger, 'warn'>,
  withinMs = WITHIN_MS,
): ReadMorningAside<SaidIn> {
  return async (company, on): Promise<MorningAside<SaidIn>> => {
    const readOne = async (one: MorningAddition): Promise<SaidIn | OutsideFault | null> => {
      const read = await inTime(one.read(company, on).catch(ifOutside), withinMs);
      const said = read ? read.value : new OutsideFault('busy', 'addition-late', `No answer within ${withinMs} ms`);
      if (said instanceof OutsideFault) {
        logger.warn({ err: said, company, on, rank: one.rank }, 'the morning post goes without what a room adds');
      }
      return said;
    };
    const all = await Promise.all(
      additions()
        .toSorted((a, b) => a.rank - b.rank)
        .map(readOne),
    );
    return {
      parts: all.filter((one) => typeof one === 'function'),
      missing: all.find((one) => one instanceof OutsideFault) ?? null,
    };
  };
}

function ifOutside(fault: unknown): OutsideFault {
  if (fault instanceof OutsideFault) return fault;
  throw fault;
}
