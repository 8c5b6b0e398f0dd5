import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demoTenant } from '../../src/demo/company/people.ts';
import { startM365 } from '../../src/demo/m365/server.ts';
import { seconds } from './measure.ts';
import { measuresOf } from './measures.ts';
import type { Size } from './on-base.ts';
import { progressOver } from './progress.ts';
import { printTable, type Row, row } from './table.ts';
import { openBots } from './with-bot.ts';

/** `--only` takes a part of a row's name: what no such row needs is not made; a row with bases of its own is measured where all of its name is given. `--json` also writes the numbers to a file. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } },
});
const size: Size = values.quick
  ? { entries: 50_000, turns: 30, starts: 1, letterLines: 300 }
  : { entries: 1_000_000, turns: 100, starts: 3, letterLines: 3_000 };

const folder = await mkdtemp(path.join(tmpdir(), 'relance-bench-'));
const bots = await openBots(path.join(folder, 'compiled'));
const m365 = await startM365({ tenant: demoTenant, sentItemsDelayMs: 0 });
try {
  const wanted = (values.only ?? '').toLowerCase();
  const all = measuresOf(size, { folder, graphUrl: m365.graphUrl, withBot: bots.withBot });
  const isWanted = ({ what, byNameOnly }: (typeof all)[number]): boolean =>
    what.toLowerCase().includes(wanted) && (!byNameOnly || values.only === what);
  const measures = all.filter(isWanted);
  if (measures.length === 0)
    throw new Error(`No row is named so. They are:\n${all.map(({ what }) => what).join('\n')}`);
  const rows: Row[] = [];
  // The others are measured all the same: a full run takes a quarter of an hour.
  const failed: string[] = [];
  const progress = progressOver(measures, Date.now);
  const spent = await seconds(async () => {
    for (const one of measures) {
      process.stdout.write(`${progress(rows.length + failed.length)}\n`);
      try {
        rows.push(row(one, await one.values()));
      } catch (error) {
        failed.push(one.what);
        process.stderr.write(`${one.what}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  });
  printTable(rows);
  if (values.json) await writeFile(values.json, `${JSON.stringify({ quick: values.quick === true, rows }, null, 2)}\n`);
  process.stdout.write(`
* the driver of SQL Server and the credentials of Azure are loaded, but no server is asked: answers are learnt by heart.
Medians where a measure is repeated. ${cpus().length} processors of a machine that others may share: read the ratios, and those within a factor of two.
${spent.toFixed(0)} s in all.
`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await Promise.all([m365.close(), bots.close()]);
  await rm(folder, { recursive: true, force: true });
}
