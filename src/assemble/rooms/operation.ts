import type { Logger } from '../../platform/log.ts';
import { keep } from '../../sage/kept.ts';
import { lettersAtWork } from '../../store/operation/letters-at-work.ts';
import { OPERATION_EVENT, OPERATION_EVERY_MS, readOperation } from '../../use-cases/operation/read-operation.ts';
import type { Ground } from '../ground.ts';
import { readingsOf } from '../operation-readings.ts';
import type { Outside } from '../outside.ts';
import type { Room, RoomPlan } from '../room.ts';

/** However often numbers are exported, the store is asked no oftener. */
const KEPT_MS = 60_000;

/** What alerts are made of is written whatever level the log has: an alert says where it is missing. The demo has no alerts. */
const alwaysTold = ({ logger, kind }: Outside): Logger =>
  kind === 'embedded' ? logger : logger.child({}, { level: 'info' });

function openRoom({ outside, clock, passes }: Ground): Room {
  const ports = { letters: lettersAtWork(outside.store), passes: () => passes.list(), clock };
  const read = keep(
    () => readOperation(ports),
    KEPT_MS,
    () => clock.now(),
  );
  return {
    readings: async () => readingsOf(await read.get()),
    async passes() {
      return [
        {
          name: 'operation',
          everyMs: OPERATION_EVERY_MS,
          isBehindPeople: false,
          queue: false,
          async run() {
            const { facts } = await readOperation(ports);
            alwaysTold(outside).info({ event: OPERATION_EVENT, ...facts }, 'How the service works');
            return 0;
          },
        },
      ];
    },
  };
}

/** How the service works, for whoever runs it: a line of the log that alerts are made of, and what is exported. */
export const operation: RoomPlan = { name: 'operation', open: openRoom };
