import { NO_HOLDS } from '../../fakes/relance/no-holds.ts';
import { directoryOf } from '../../use-cases/bench/people.ts';

/** Rooms that hold nothing, keep nothing and have nothing waiting, in a directory without people. */
export const QUIET_ROOMS = {
  ...NO_HOLDS,
  directory: directoryOf({}),
  tasks: { listTasks: async () => [] },
  replies: { listBounces: async () => [], liftRefusal: async () => false },
  sources: () => [],
  keepers: () => [],
  history: { appendHistory: async () => undefined },
  onMissing: () => undefined,
};
