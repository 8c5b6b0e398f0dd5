import { parentPort, workerData } from 'node:worker_threads';
import { openLocalSession } from '../session/local-session.ts';
import type { Answer, Rows, Session } from '../session/session.ts';
import { packError, type Reply, type Request, rowsAtOnce } from './messages.ts';

/** The session of this thread, which gives long answers out in parts. */
async function openSession(folder: string | undefined): Promise<Session> {
  const session = await openLocalSession(folder);
  let left: Rows['rows'] = [];
  let most = 1;
  const nextRows = async (): Promise<Rows> => {
    const rows = left.slice(0, most);
    left = left.slice(most);
    return { rows, more: left.length > 0 };
  };
  return {
    createDatabase: (name) => session.createDatabase(name),
    hasDatabase: (name) => session.hasDatabase(name),
    listDatabases: () => session.listDatabases(),
    begin: (database) => session.begin(database),
    end: (how) => session.end(how),
    query: async (text): Promise<Answer> => {
      const { rows, ...head } = await session.query(text);
      [left, most] = [rows, rowsAtOnce(head.names?.length ?? 1)];
      return { ...head, ...(await nextRows()) };
    },
    nextRows,
    beginCopy: (table, columns) => session.beginCopy(table, columns),
    copy: (lines) => session.copy(lines),
    endCopy: (end) => session.endCopy(end),
    close: () => session.close(),
  };
}

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const post = (reply: Reply): void => port.postMessage(reply);
  const answer = async (id: number, work: () => Promise<unknown>): Promise<void> => {
    try {
      post({ id, value: await work() });
    } catch (error) {
      post({ id, failure: packError(error) });
    }
  };
  let session: Session | undefined;
  await answer(0, async () => {
    session = await openSession((workerData as { readonly folder?: string }).folder);
  });
  if (!session) return;
  const asked = session as unknown as Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
  port.on('message', ({ id, verb, args }: Request) => void answer(id, async () => asked[verb]?.(...args)));
}

if (parentPort) await serve(parentPort);
