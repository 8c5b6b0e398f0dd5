import { parseArgs } from 'node:util';
import { FAMILIES } from './attack.ts';
import { allAttacks, report, runSuite } from './suite.ts';
import { openWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    name: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
  },
});

const only = values.only?.split(',') ?? FAMILIES;
const unknown = only.find((name) => !FAMILIES.some((family) => family === name));
if (unknown !== undefined) {
  process.stderr.write(`There is no family ${unknown}: ${FAMILIES.join(', ')}\n`);
  process.exit(1);
}
const attacks = allAttacks({ count: Number(values.count), seed: Number(values.seed) });
const world = await openWorld();
try {
  const outcome = await runSuite(
    world,
    attacks.filter(({ family, name }) => only.includes(family) && name.includes(values.name)),
    ({ attack, wrong }) =>
      process.stderr.write(`${wrong.length === 0 ? 'ok   ' : 'WRONG'} ${attack.family}: ${attack.name}\n`),
  );
  for (const line of report(outcome)) process.stdout.write(`${line}\n`);
  process.exitCode = outcome.isSteady && outcome.verdicts.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
} finally {
  await world.close();
}
process.exit();
