import { parseArgs } from 'node:util';
import { judgeSeveral } from './judge-several.ts';
import { withoutPostgres } from './postgres/cluster.ts';
import { runSeveral, summariseSeveral } from './several.ts';

const { values } = parseArgs({
  options: {
    letters: { type: 'string', default: '1000' },
    instances: { type: 'string', default: '3' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});

if (withoutPostgres !== null) {
  process.stderr.write(`${withoutPostgres}\n`);
  process.exit(1);
}
const asked = {
  letters: Number(values.letters),
  instances: Number(values.instances),
  kills: Number(values.kills),
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
process.exitCode = wrongs.length > 0 ? 1 : 0;
