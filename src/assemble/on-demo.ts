import { cliWords } from '../channels/words/cli/cli.ts';
import { processEnvironment, readLocalSettings } from '../config/config.ts';

type Demo = typeof import('../demo/embedded-cli.ts');

/** Neither a base that is named nor one of its own: the container, or a copy without development packages, holds no demo. */
export class NoDemo extends Error {}

/** Whether a server is named; else the terminal is on the embedded base of the demo. */
export const hasServer = (): boolean => readLocalSettings(processEnvironment()).hasServer;

/** Said each time, where it does not mix with an answer that may be JSON: whoever forgot the variable must not believe the answer. */
export function sayDemo(): void {
  process.stderr.write(`${cliWords.onDemo(readLocalSettings(processEnvironment()).folder)}\n`);
}

/** Runs on the embedded base of the demo. Throws `NoDemo` where this copy has none. */
export async function onDemo<Answer>(run: (demo: Demo) => Promise<Answer>): Promise<Answer> {
  sayDemo();
  try {
    return await run(await import('../demo/embedded-cli.ts'));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND') throw new NoDemo();
    throw fault;
  }
}
