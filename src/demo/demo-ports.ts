import { createServer } from 'node:net';

/** Where the parts of the demo listen, on this machine alone. */
export interface DemoPorts {
  readonly bot: number;
  readonly m365: number;
  readonly playground: number;
}
export type DemoPart = keyof DemoPorts;

export const USUAL_PORTS: DemoPorts = { bot: 3978, m365: 3979, playground: 56150 };
export const PORT_OPTIONS: Readonly<Record<DemoPart, string>> = {
  bot: 'port',
  m365: 'm365-port',
  playground: 'playground-port',
};
export const DEMO_PARTS = Object.keys(PORT_OPTIONS) as DemoPart[];

export const loopback = (port: number): string => `http://127.0.0.1:${port}`;

/** A port that this process cannot have: another one listens there, or the system keeps it to administrators. */
export interface UnusablePort {
  readonly part: DemoPart;
  readonly port: number;
  readonly why: 'taken' | 'forbidden';
  /** What listens there answers as a Relance does. */
  readonly isRelance: boolean;
}

/** `localhost` is either, and who connects to it tries the second first. */
const HOSTS = ['127.0.0.1', '::1'];
const PROBE_MS = 1_000;
const WHY: Readonly<Record<string, UnusablePort['why']>> = { EADDRINUSE: 'taken', EACCES: 'forbidden' };

/** Of these parts, those whose port cannot be had now. Nothing listens there when it returns. */
export async function findUnusable(ports: DemoPorts, parts: readonly DemoPart[]): Promise<readonly UnusablePort[]> {
  const found = await Promise.all(
    parts.map(async (part): Promise<UnusablePort | null> => {
      const why = await whyNot(ports[part]);
      return (
        why && { part, port: ports[part], why, isRelance: why === 'taken' && (await answersAsRelance(ports[part])) }
      );
    }),
  );
  return found.filter((one) => one !== null);
}

/** The part whose port was lost to another process between the look and the start; null for any other error. */
export function lostPort(error: unknown, ports: DemoPorts): UnusablePort | null {
  if (!(error instanceof Error && 'code' in error && 'port' in error)) return null;
  const [why, part] = [WHY[String(error.code)], DEMO_PARTS.find((one) => ports[one] === error.port)];
  return why && part ? { part, port: ports[part], why, isRelance: false } : null;
}

/** The same ports, with free ones, the next above, for those that cannot be had. */
export async function withFreePorts(ports: DemoPorts, unusable: readonly UnusablePort[]): Promise<DemoPorts> {
  const chosen = { ...ports };
  for (const { part } of unusable) chosen[part] = await nextFree(chosen[part], Object.values(chosen));
  return chosen;
}

const FIRST_UNPRIVILEGED = 1_024;
const HIGHEST = 65_535;

async function nextFree(above: number, avoid: readonly number[]): Promise<number> {
  for (let port = Math.max(above + 1, FIRST_UNPRIVILEGED); port <= HIGHEST; port += 1) {
    if (!avoid.includes(port) && (await whyNot(port)) === null) return port;
  }
  return nextFree(FIRST_UNPRIVILEGED, avoid);
}

async function whyNot(port: number): Promise<UnusablePort['why'] | null> {
  for (const host of HOSTS) {
    const code = await tryListen(port, host);
    const why = code === null ? undefined : WHY[code];
    if (why) return why;
  }
  return null;
}

/** The error's code, null where it listened. A machine without IPv6 says EADDRNOTAVAIL or EAFNOSUPPORT: no obstacle. */
function tryListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

async function answersAsRelance(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`${loopback(port)}/health`, {
      signal: AbortSignal.timeout(PROBE_MS),
      redirect: 'error',
    });
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null && 'status' in said && said.status === 'up';
  } catch {
    return false;
  }
}

/** What tells who listens on a port, in the terminal of that system. */
export function whoListens(port: number, platform: NodeJS.Platform): string {
  if (platform === 'win32') {
    return `Get-Process -Id (Get-NetTCPConnection -State Listen -LocalPort ${port}).OwningProcess`;
  }
  return platform === 'linux' ? `ss -ltnp "sport = :${port}"` : `lsof -nP -iTCP:${port} -sTCP:LISTEN`;
}
