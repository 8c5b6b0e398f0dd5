import { planFormat } from '../../../src/assemble/plan-format.ts';
import { openTemplateChecker } from '../../../src/channels/letters/templates/check-template.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { NO_LAKE } from '../../fakes/figures/fake-lake.ts';
import { NO_HOLDS } from '../../fakes/relance/no-holds.ts';
import { directoryOf } from '../../use-cases/bench/people.ts';

/** No plan was applied, no file can be read. */
const NO_PLANS = {
  applied: {
    readPlanOn: async () => null,
    listPlans: async () => [],
    addPlan: async () => {
      throw new Error('Nothing is applied here');
    },
  },
  format: planFormat,
  planNames: async () => ({ texts: [], sage: null }),
  plans: {
    readFollowed: async () => ({
      key: '',
      planOf: () => undefined,
      segmentOf: () => '',
      plansOf: () => [],
      keyOf: () => '',
    }),
  },
  readFile: async () => null,
  stops: { listCustomerStops: async () => [] },
};

/** Rooms that hold nothing, keep nothing and have nothing waiting, in a directory without people. */
export const QUIET_ROOMS = {
  ...NO_HOLDS,
  directory: directoryOf({}),
  tasks: { listTasks: async () => [] },
  replies: {
    listBounces: async () => [],
    liftRefusal: async () => false,
    listCustomerReplies: async () => ({ replies: [], total: 0 }),
  },
  sources: () => [],
  keepers: () => [],
  ...NO_PLANS,
  ...NO_LAKE,
  history: { appendHistory: async () => undefined },
  onMissing: () => undefined,
  ...{ checker: openTemplateChecker(() => []), look: async () => 0, readText: async () => null },
  templates: noTemplates(),
};

function noTemplates() {
  const { reader, writer } = openFakeStore();
  return { ...reader, ...writer };
}
