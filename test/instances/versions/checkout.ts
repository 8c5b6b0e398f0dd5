import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listMigrations } from '../../../src/store/migrate.ts';
import { differingDependencies } from './dependencies.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const SCRIPT = 'test/instances/instance.ts';
const MIGRATIONS = 'src/store/migrations';
const NEEDED = ['src', 'test', 'package.json', 'package-lock.json'];
/** How instances kept their log to themselves before they were told its level. */
const SILENT = "openLog('silent')";

/** A version in a folder of its own. */
export interface Checkout {
  readonly root: string;
  /** Its commit, short, and what was said of it. */
  readonly name: string;
  /** What starts one instance of it. */
  readonly script: string;
  /** Production dependencies with which it does not run as it was released, e.g. `pino 9.1.0, here 10.4.0`. */
  readonly differing: readonly string[];
  close(): Promise<void>;
}

export type FoundOlder = { readonly commit: string } | { readonly skipped: string };

/**
 * The version that would run beside this one in an upgrade: the last release (a tag `v…`) that lacks a migration, where there is one, else
 * the last commit before the newest migration.
 */
export function findOlder(): FoundOlder {
  const release = ask(['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*', 'HEAD^']);
  const newest = ask(['log', '-1', '--format=%H', '--', MIGRATIONS]);
  const before = ask(['rev-parse', '--verify', '--quiet', `${newest}^^{commit}`]);
  const commit = release !== null && lacksMigrations(release) ? release : before;
  if (commit === null) return { skipped: 'skipped: no older version here, a shallow clone or no repository' };
  return hasInstances(commit) ? { commit } : { skipped: `skipped: ${commit.slice(0, 8)} has no instances to start` };
}

/** Takes a version out of the repository, beside the packages that are installed here. Throws where git knows none such. */
export async function checkOut(ref: string): Promise<Checkout> {
  const commit = ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (commit === null) throw new Error(`git knows no version ${ref} here`);
  if (!hasInstances(commit)) throw new Error(`The version ${ref} has no ${SCRIPT}: take a later one`);
  const root = await mkdtemp(path.join(tmpdir(), 'relance-older-'));
  const packed = path.join(root, 'version.tar');
  git(['archive', '--format=tar', '--output', packed, commit, ...NEEDED]);
  execFileSync('tar', ['-xf', packed, '-C', root]);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'dir');
  const script = path.join(root, SCRIPT);
  // So that faults of versions that tell nothing are seen, too.
  writeFileSync(script, readFileSync(script, 'utf8').replace(SILENT, "openLog('warn')"));
  const lock = (folder: string): string => readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  return {
    root,
    name: git(['log', '-1', '--format=%h « %s »', commit]),
    script,
    differing: differingDependencies(lock(root), lock(ROOT)),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

const git = (words: readonly string[]): string =>
  execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** Null where git refuses, or is not there. */
function ask(words: readonly string[]): string | null {
  try {
    return existsSync(path.join(ROOT, '.git')) ? git(words) : null;
  } catch {
    return null;
  }
}

const lacksMigrations = (version: string): boolean => {
  const its = (ask(['ls-tree', '--name-only', `${version}:${MIGRATIONS}`]) ?? '').split('\n');
  return listMigrations().some((name) => !its.includes(name));
};

const hasInstances = (commit: string): boolean => ask(['cat-file', '-e', `${commit}:${SCRIPT}`]) !== null;
