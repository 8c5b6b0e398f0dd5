import { assemble } from '../assemble.ts';
import { cliWords } from '../channels/words/cli/cli.ts';
import { processEnvironment, readLocalSettings } from '../config/config.ts';
import type { SendingPolicy } from '../domain/sending-policy.ts';
import { openLog } from '../platform/log.ts';
import { DatabaseHeld } from '../platform/sql/fault.ts';
import type { Clock } from '../use-cases/ports/clock.ts';
import { DEMO_SANDBOX, demoClock, demoOutside } from './demo-outside.ts';
import { loopback, USUAL_PORTS } from './demo-ports.ts';
import { type Answer, type Handed, handOver } from './embedded/handover.ts';
import { type EmbeddedData, openCompanies, openEmbeddedData } from './embedded/open-embedded.ts';
import { sayStep } from './say-step.ts';

/** A command line on the embedded base, by the process that holds it when there is one. */
export function runEmbeddedCli(argv: readonly string[]): Promise<Answer> {
  return runOrHandOver({ command: 'cli', argv, cwd: process.cwd() }, async () => {
    const { folder, today } = readLocalSettings(processEnvironment());
    const clock = demoClock(today);
    const data = await openEmbeddedData(folder, clock.today(), 'when-empty', sayStep);
    try {
      return await runCliOn(data, folder, clock, argv);
    } finally {
      await data.gateway.close();
    }
  });
}

/** Where the stand-in and the bot are and whether mails really leave, as the terminal sees it. */
export interface DemoSetting {
  readonly sending: SendingPolicy;
  readonly graphUrl: string;
  readonly publicBaseUrl: string;
}

const USUAL: DemoSetting = {
  sending: DEMO_SANDBOX,
  graphUrl: loopback(USUAL_PORTS.m365),
  publicBaseUrl: loopback(USUAL_PORTS.bot),
};

/** A command line on an open base, with the companies that are in it now. */
export async function runCliOn(
  data: EmbeddedData,
  folder: string,
  clock: Clock,
  argv: readonly string[],
  setting: DemoSetting = USUAL,
): Promise<Answer> {
  const companies = await openCompanies(data.gateway, folder);
  const outside = demoOutside({
    data: { ...data, companies },
    clock,
    ...setting,
    logger: openLog('warn'),
  });
  const relance = await assemble({ ...outside, closeOutside: async () => undefined });
  const answer = await relance.runCli(argv);
  await relance.close();
  return answer;
}

/** Brings the embedded store up; opening it does. */
export function migrateEmbedded(): Promise<Answer> {
  return runOrHandOver({ command: 'cli', argv: ['--help'], cwd: process.cwd() }, async () => {
    const { folder, today } = readLocalSettings(processEnvironment());
    const data = await openEmbeddedData(folder, demoClock(today).today(), 'never');
    await data.gateway.close();
    return { exitCode: 0, output: 'The store is up to date' };
  });
}

/** Runs here, or hands the command over when another process has the base. */
export async function runOrHandOver(handed: Handed, runHere: () => Promise<Answer>): Promise<Answer> {
  try {
    return await runHere();
  } catch (error) {
    if (!(error instanceof DatabaseHeld)) throw error;
    const answer = await handOver(error.holder, handed);
    return answer ?? { exitCode: 1, output: cliWords.heldByOther(String(error.holder.pid ?? '?')) };
  }
}
