import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Teams {
  readonly url: string;
  /** Messages taken, as `person about`, in order. */
  told(): readonly string[];
  close(): Promise<void>;
}

/** Teams, as far as a message to a person goes: it takes each that is posted, and forgets none. */
export async function startTeams(): Promise<Teams> {
  const taken: string[] = [];
  const server = createServer((request, response) => {
    taken.push(decodeURIComponent((request.url ?? '').slice(1)));
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told: () => taken,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
