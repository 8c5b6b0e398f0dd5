import { type DemoRefusal, demoWords } from '../channels/words/demo.ts';
import { processEnvironment, readLocalSettings } from '../config/config.ts';
import { DatabaseHeld } from '../platform/sql/fault.ts';
import { PEOPLE } from './company/people.ts';
import { type DemoOptions, readDemoOptions } from './demo-options.ts';
import { lostPort } from './demo-ports.ts';
import { findObstacle, type Place, refusePorts } from './find-obstacle.ts';
import type { RunningDemo } from './run-demo.ts';
import { sayStep } from './say-step.ts';

/** What was typed cannot be done as typed; the machine does not let it start. */
const NOT_UNDERSTOOD = 2;
const NOT_STARTED = 1;

async function start(argv: readonly string[]): Promise<void> {
  const asked = readDemoOptions(argv);
  if (!asked.ok) return refuse(asked.refusal, NOT_UNDERSTOOD);
  const { options } = asked;
  const environment = processEnvironment();
  const { folder, today } = readLocalSettings(environment);
  const place: Place = { folder, isChosen: environment.RELANCE_DATA !== undefined, platform: process.platform };
  const obstacle = await findObstacle(options, place);
  if (obstacle) return refuse(obstacle, NOT_STARTED);
  try {
    // Loaded once nothing is in the way: a refusal need not wait for it.
    const { runDemo } = await import('./run-demo.ts');
    const demo = await runDemo(options, { folder, today, environment }, sayStep);
    process.stdout.write(`${demoWords.started({ ...demo, ...whoLooks(options) })}\n`);
    stopOnSignal(demo);
  } catch (error) {
    refuse(await whyNot(error, options, place), NOT_STARTED);
  }
}

const whoLooks = ({ person }: DemoOptions) => ({ name: PEOPLE[person].name, people: Object.keys(PEOPLE) });

function stopOnSignal(demo: RunningDemo): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().finally(() => process.exit(0)));
  }
}

/** Another process may have taken the folder or a port since they were looked at. */
async function whyNot(error: unknown, options: DemoOptions, place: Place): Promise<DemoRefusal> {
  const lost = lostPort(error, options.ports);
  if (lost) return refusePorts(options, place, [lost]);
  const held = error instanceof DatabaseHeld ? await findObstacle(options, place) : null;
  return held ?? failed(error);
}

const failed = (error: unknown): DemoRefusal => ({
  code: 'failed',
  detail: error instanceof Error ? error.message : String(error),
});

/** Ends once it is said, whatever else would keep the process. */
function refuse(refusal: DemoRefusal, exitCode: number): void {
  process.stderr.write(`${demoWords.refusal(refusal)}\n`, () => process.exit(exitCode));
}

start(process.argv.slice(2)).catch((error: unknown) => refuse(failed(error), NOT_STARTED));
