import { createServer, type Server } from 'node:net';

/** A port of this machine that nobody has, as far as a moment can tell. */
export async function freePort(): Promise<number> {
  const { port, release } = await takePort(0);
  await release();
  return port;
}

/** Listens on a port (0: any) until it is released, and hangs up on whoever connects. */
export async function takePort(
  port: number,
  host = '127.0.0.1',
): Promise<{ readonly port: number; release(): Promise<void> }> {
  const server: Server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { port: address.port, release: () => new Promise((resolve) => server.close(() => resolve())) };
}
