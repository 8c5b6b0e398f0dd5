import { parseArgs } from 'node:util';
import { runSeries, summarise } from '../kill/series.ts';
import { openSeries } from './series.ts';
import { FAULTS } from './table.ts';

/** The name under which `--only` asks for the kills alone. */
const KILLS = 'kills';

const { values } = parseArgs({
  options: {
    /** One fault of the table, or `kills`. */
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Kills over all journeys. */
    count: { type: 'string', default: '1000' },
    /** How often each fault of the table is drawn anew. */
    times: { type: 'string', default: '3' },
    parallel: { type: 'string', default: '2' },
  },
});

const seed = Number(values.seed);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let wrong = 0;

async function sufferAll(): Promise<void> {
  const chosen = FAULTS.filter(({ name }) => values.only === undefined || values.only === name);
  if (chosen.length === 0) throw new RangeError(`No fault is called ${values.only}`);
  const series = await openSeries();
  try {
    for (const fault of chosen)
      for (let at = 0; at < Number(values.times); at += 1) {
        const { strikes, toCheck, failures, wrongs } = await series.suffer(fault, seed + at);
        wrong += wrongs.length;
        say(
          `${fault.name} (seed ${seed + at}): struck ${strikes} times, ${failures.length} rounds disturbed, to check ${toCheck.length}, wrong ${wrongs.length}`,
        );
        for (const one of wrongs) say(`  ${one}`);
      }
  } finally {
    await series.close();
  }
}

async function killAll(): Promise<void> {
  const began = Date.now();
  const options = { count: Number(values.count), seed, parallel: Number(values.parallel), scene: 'house' } as const;
  const series = await runSeries({
    ...options,
    onRun: (kills, wrongs) => {
      process.stderr.write(`\r${kills} kills`);
      for (const one of wrongs) process.stderr.write(`\n${one}\n`);
    },
  });
  process.stderr.write('\n');
  wrong += series.wrongs.length;
  say(
    `all journeys: ${summarise(series)}, wrong: ${series.wrongs.length}, ${Math.round((Date.now() - began) / 1_000)} s`,
  );
}

if (values.only !== KILLS) await sufferAll();
if (values.only === undefined || values.only === KILLS) await killAll();
process.exit(wrong > 0 ? 1 : 0);
