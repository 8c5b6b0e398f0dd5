import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { addRecordLocks } from '../server/record-locks.ts';
import { openThrowAway } from '../server/throw-away.ts';
import { play } from './play.ts';
import type { Played, ToPlay } from './play-elsewhere.ts';

/** A process of its own: it has one tape to play, and one driver in it. */
async function answer({ tape, connectionString }: ToPlay): Promise<Played> {
  const gateway = await openGateway(
    connectionString === null ? { kind: 'embedded', thread: 'this' } : { kind: 'mssql' },
  );
  try {
    const bases =
      connectionString === null
        ? openEmbedded(gateway)
        : await openThrowAway(gateway, connectionString, addRecordLocks);
    try {
      return { answers: await play(tape, bases.open) };
    } finally {
      await bases.drop();
    }
  } finally {
    await gateway.close();
  }
}

const openEmbedded = (gateway: SqlGateway) => ({
  open: async (name: string) => {
    await gateway.createDatabase(name);
    return gateway.database(name);
  },
  drop: async () => undefined,
});

process.once('message', (asked: ToPlay) => {
  answer(asked)
    .catch((error: unknown): Played => ({ failure: error instanceof Error ? error.message : String(error) }))
    .then((played) => process.send?.(played, () => process.disconnect()));
});
