import { openTemplateChecker } from '../../../src/channels/letters/templates/check-template.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { NO_HOLDS } from '../../fakes/relance/no-holds.ts';
import { directoryOf } from '../../use-cases/bench/people.ts';

/** Rooms that hold nothing, keep nothing and have nothing waiting, in a directory without people. */
export const QUIET_ROOMS = {
  ...NO_HOLDS,
  directory: directoryOf({}),
  tasks: { listTasks: async () => [] },
  sources: () => [],
  keepers: () => [],
  history: { appendHistory: async () => undefined },
  onMissing: () => undefined,
  ...{ checker: openTemplateChecker(() => []), look: async () => 0, readText: async () => null },
  templates: noTemplates(),
};

function noTemplates() {
  const { reader, writer } = openFakeStore();
  return { ...reader, ...writer };
}
