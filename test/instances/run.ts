import { parseArgs } from 'node:util';
import { judgeSeveral } from './judge-several.ts';
import { withoutPostgres } from './postgres/cluster.ts';
import { runSeveral, summariseSeveral } from './several.ts';
import { runBeside, summariseBeside } from './versions/beside.ts';

const { values } = parseArgs({
  options: {
    /** An older version, by what git calls it: it is upgraded while it works. */
    beside: { type: 'string' },
    letters: { type: 'string' },
    /** Of each version, with `beside`. */
    instances: { type: 'string' },
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

if (withoutPostgres !== null) {
  process.stderr.write(`${withoutPostgres}\n`);
  process.exit(1);
}
process.exitCode = values.beside === undefined ? await severalOfOne() : await twoVersions(values.beside);

async function severalOfOne(): Promise<number> {
  const asked = {
    letters: Number(values.letters ?? 1000),
    instances: Number(values.instances ?? 3),
    kills: Number(values.kills ?? 10),
    seed: Number(values.seed),
  };
  const result = await runSeveral({
    ...asked,
    onProgress: (done, letters) => process.stderr.write(`\r${done} of ${letters} letters`),
  });
  process.stderr.write('\n');
  const wrongs = [...result.verdict.wrongs, ...judgeSeveral(result, asked)];
  for (const wrong of wrongs) process.stdout.write(`${wrong}\n`);
  for (const reason of result.verdict.toCheck) process.stdout.write(`to check: ${reason}\n`);
  process.stdout.write(`${summariseSeveral(result)}\n`);
  return wrongs.length > 0 ? 1 : 0;
}

async function twoVersions(older: string): Promise<number> {
  const result = await runBeside({
    older,
    letters: Number(values.letters ?? 200),
    instances: Number(values.instances ?? 2),
    kills: Number(values.kills ?? 2),
    onStep: (step) => process.stderr.write(`${step}\n`),
  });
  const { verdict, faults, warnings } = result;
  process.stdout.write(`older version: ${result.older.name}\n`);
  for (const one of result.older.differing) process.stdout.write(`not as it was released: ${one}\n`);
  for (const name of result.migrations) process.stdout.write(`migration: ${name}\n`);
  for (const version of ['older', 'newer'] as const) {
    for (const fault of faults[version]) process.stdout.write(`fault of the ${version}: ${fault}\n`);
    for (const warning of warnings[version]) process.stdout.write(`warning of the ${version}: ${warning}\n`);
  }
  for (const wrong of verdict.wrongs) process.stdout.write(`${wrong}\n`);
  for (const reason of verdict.toCheck) process.stdout.write(`to check: ${reason}\n`);
  process.stdout.write(`${summariseBeside(result)}\n`);
  return [...verdict.wrongs, ...verdict.toCheck, ...faults.older, ...faults.newer].length > 0 ? 1 : 0;
}
