import type { DossierSetup } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { dispatchHelp } from '../../words/cli/dispatch/commands.ts';
import { setupWords } from '../../words/cli/dispatch/setup.ts';
import { explainFault } from '../../words/explain/fault.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';

export interface SetupPorts {
  readonly setup: DossierSetup;
}

/** `setup`: makes the columns and folders of the dossiers, once; running it again changes nothing. */
export const setupCommand = (ports: SetupPorts): CliCommand<NoOptions> => ({
  name: 'setup',
  room: dispatchHelp.room,
  usage: dispatchHelp.setup,
  options: {},
  changes: () => true,
  run: (request) => setUp(ports, request),
});

async function setUp(ports: SetupPorts, request: CliRequest): Promise<CliAnswer> {
  try {
    const report = await ports.setup.setup(request.company);
    const output = request.json ? JSON.stringify({ ok: true, ...report }) : setupWords.done(report);
    return { exitCode: 0, output };
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    const answer = { ok: false, error: fault.code, detail: fault.message };
    return {
      exitCode: 1,
      output: request.json
        ? JSON.stringify(answer)
        : setupWords.failed(explainFault(fault, 'fr'), fault.code, fault.message),
    };
  }
}
