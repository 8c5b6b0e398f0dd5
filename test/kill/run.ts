import { parseArgs } from 'node:util';
import { SCENES } from './scene.ts';
import { runSeries, summarise } from './series.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    /** The same, in one run of so many letters. */
    kills: { type: 'string' },
    letters: { type: 'string' },
    /** Of such a run: after so long nothing more is killed, and a life that lasts longer is a failure. */
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '2' },
    scene: { type: 'string', default: 'letters' },
  },
});

const began = Date.now();
const seconds = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
const series = await runSeries({
  count: Number(values.kills ?? values.count),
  ...(values.letters ? { letters: Number(values.letters) } : {}),
  seed: Number(values.seed),
  parallel: Number(values.parallel),
  scene: SCENES.find((one) => one === values.scene) ?? 'letters',
  long: {
    mostMs: Number(values.minutes) * 60_000,
    onLife: (kills, sent) =>
      process.stderr.write(
        `${kills} kills of ${values.kills}, ${sent} letters of ${values.letters} sent, ${seconds()}\n`,
      ),
  },
  onRun: (kills, wrongs) => {
    process.stderr.write(`\r${kills} kills`);
    for (const wrong of wrongs) process.stderr.write(`\n${wrong}\n`);
  },
});
process.stderr.write('\n');
const reasons = Object.entries(Object.groupBy(series.toCheck, (reason) => reason));
for (const [reason, all = []] of reasons) process.stdout.write(`to check, ${all.length} times: ${reason}\n`);
process.stdout.write(`runs: ${series.runs}, drafts left over: ${series.draftsLeft}, seed: ${values.seed}\n`);
process.stdout.write(`${summarise(series)}, ${seconds()}\n`);
process.exitCode = series.wrongs.length > 0 ? 1 : 0;
