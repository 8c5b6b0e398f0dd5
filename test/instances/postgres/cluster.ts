import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../helpers/free-port.ts';

const VERSIONS = '/usr/lib/postgresql';

/** Where Debian's package puts the programs of its newest version; null: it is not installed. */
function findPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const [newest] = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  const programs = path.join(VERSIONS, newest ?? '', 'bin');
  return existsSync(path.join(programs, 'initdb')) ? programs : null;
}

const programs = findPrograms();
/** Why several instances cannot be tried here, in a few words; null: they can. */
export const withoutPostgres: string | null =
  programs === null ? 'skipped: no PostgreSQL server here, apt-get install postgresql' : null;

export interface Cluster {
  /** For the libraries of PostgreSQL: a superuser, over TCP on this machine alone. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  stop(): void;
}

/** A server of its own on a free port, in a folder that is gone afterwards: as fast as it may be, nothing has to survive it. */
export async function startCluster(): Promise<Cluster> {
  if (programs === null) throw new Error(withoutPostgres ?? '');
  const folder = mkdtempSync(path.join(tmpdir(), 'relance-postgres-'));
  const owner = ownerOf(folder);
  const data = path.join(folder, 'data');
  const init = ['-D', data, '-U', 'relance', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(path.join(programs, 'initdb'), init, { stdio: 'ignore', ...owner });
  const port = await freePort();
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=60'];
  const where = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const options = [...quick, ...where].flatMap((one) => ['-c', one]);
  const server = spawn(path.join(programs, 'postgres'), ['-D', data, ...options], { stdio: 'ignore', ...owner });
  await answers(path.join(programs, 'pg_isready'), port);
  return {
    connection: { host: '127.0.0.1', port, user: 'relance', database: 'postgres' },
    stop: () => {
      server.kill('SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** The server refuses to be root's: root hands the folder to the package's own user. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function answers(ready: string, port: number): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    try {
      execFileSync(ready, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  throw new Error('PostgreSQL did not start');
}
