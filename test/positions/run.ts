import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { migrate } from '../../src/store/migrate.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { runChanges } from '../use-cases/positions/change-series.ts';

/** Many random changes of Sage and of our store; what a seed did is done again by giving it. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    batch: { type: 'string', default: '8' },
  },
});
const seed = Number(values.seed);
process.stdout.write(`seed: ${seed}\n`);
const gateway = await openTestGateway('STORE');
try {
  await migrate(await gateway.database('STORE'));
  const onBatch = (done: number): void => void process.stderr.write(`\r${done} changes`);
  const met = await runChanges({ gateway, seed, changes: Number(values.count), batch: Number(values.batch), onBatch });
  process.stdout.write(`\npositions are what is read live, ${JSON.stringify(met)}, seed: ${seed}\n`);
} finally {
  await gateway.close();
}
