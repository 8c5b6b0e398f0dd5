import type { LitigationCommandPorts } from '../../../src/channels/cli/litigation/commands.ts';
import { saveFile } from '../../../src/platform/save-file.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { plainRenderer } from '../../use-cases/bench/plain-renderer.ts';

/** Files for a court of customers to whom nothing was written, in a dossier that keeps nothing. */
export function quietCourt({
  companies,
  clock,
}: Pick<LitigationCommandPorts, 'companies' | 'clock'>): LitigationCommandPorts {
  const { reader, writer } = openFakeStore();
  const store = { ...reader, ...writer };
  return {
    ...{ companies, clock, saveFile, memory: store, matters: store, dispatches: store, postings: store },
    ...{ replies: store, comments: store, exports: store, turns: store, history: store, renderer: plainRenderer },
    archive: {
      read: async () => null,
      file: async (_, documents) => documents.map(({ name }) => ({ name, webUrl: '', driveItemId: '' })),
    },
    mailer: { find: async () => [], readMime: async () => new Uint8Array() },
    writeBundle: async () => new Uint8Array(),
    newOwner: () => 'terminal',
  };
}
