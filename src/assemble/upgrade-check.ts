import { parseArgs } from 'node:util';
import type { SqlDatabase } from '../platform/sql/database.ts';
import { checkUpgrade, type PendingMigration } from '../store/check-upgrade.ts';

const USAGE = 'Usage: npm run upgrade-check [-- --rehearse] [--json]';
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * `upgrade-check [--rehearse] [--json]`: what `migrate` would do, in order, over how many rows. `--rehearse` does it and takes it
 * back, to tell how long the longest takes. For who upgrades; exit 2 on an option that is not known.
 */
export async function answerUpgradeCheck(
  store: SqlDatabase,
  argv: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const options = readOptions(argv);
  if (options === null) return { exitCode: 2, output: USAGE };
  const pending = await checkUpgrade(store, options);
  return { exitCode: 0, output: options.json ? JSON.stringify({ pending }) : describe(pending, options.rehearse) };
}

/** The same of the demo's own base: nothing is ever pending there. */
export function answerOfDemo(argv: readonly string[]): { readonly exitCode: number; readonly output: string } {
  const options = readOptions(argv);
  if (options === null) return { exitCode: 2, output: USAGE };
  const said = 'The demo brings its own store up when it starts';
  return { exitCode: 0, output: options.json ? JSON.stringify({ pending: [] }) : said };
}

function readOptions(argv: readonly string[]): { readonly rehearse: boolean; readonly json: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { rehearse: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    return values;
  } catch {
    return null;
  }
}

function describe(pending: readonly PendingMigration[], rehearsed: boolean): string {
  if (pending.length === 0) return 'Nothing to apply';
  const lines = pending.map(({ name, touches, tookMs }) => {
    const over = touches.map(({ table, rows }) => `${table} (${rows} rows)`).join(', ');
    return [name, ...(over === '' ? [] : [`over ${over}`]), ...(tookMs === null ? [] : [seconds(tookMs)])].join('  ');
  });
  const isTimed = rehearsed && pending.some(({ tookMs }) => tookMs !== null);
  return [...lines, '', closing(pending, isTimed)].join('\n');
}

function closing(pending: readonly PendingMigration[], rehearsed: boolean): string {
  if (!rehearsed) {
    return 'Nothing was changed. How long it takes is told by --rehearse, on a copy: it does all of it and takes it back.';
  }
  const longest = pending.reduce((one, other) => ((other.tookMs ?? 0) > (one.tookMs ?? 0) ? other : one));
  const all = pending.reduce((sum, { tookMs }) => sum + (tookMs ?? 0), 0);
  return `All of it took ${seconds(all)}, the longest (${longest.name}) ${seconds(longest.tookMs ?? 0)}; it was taken back.`;
}
