import { type ShowEncoursPorts, viewEncours } from '../../../use-cases/credit/show-encours.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { creditHelp } from '../../words/cli/credit/commands.ts';
import { encoursJson } from '../account/encours-json.ts';
import { encoursLines } from '../account/encours-lines.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';

/** `encours <code or name>`: the encours of the payer of a customer. Without Sage, of a code, what the last watch knew (case H14). */
export const encoursCommand = (ports: ShowEncoursPorts): CliCommand<NoOptions> => ({
  name: 'encours',
  room: creditHelp.room,
  usage: creditHelp.encours,
  options: {},
  run: (request) => tellEncours(ports, request),
});

async function tellEncours(ports: ShowEncoursPorts, request: CliRequest): Promise<CliAnswer> {
  const found = await find(ports, request);
  if (found.kind === 'answer') return found.answer;
  const view = await viewEncours(ports, request.company, found.code);
  const exitCode = view.kind === 'refused' ? 1 : 0;
  if (!request.json) return { exitCode, output: encoursLines(view).join('\n') };
  return {
    exitCode,
    output: JSON.stringify(view.kind === 'refused' ? { error: view.refusal.code } : encoursJson(view)),
  };
}

async function find(ports: ShowEncoursPorts, request: CliRequest): ReturnType<typeof findOne> {
  try {
    return await findOne(ports, request);
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return { kind: 'one', code: request.text.trim().toUpperCase() };
  }
}
