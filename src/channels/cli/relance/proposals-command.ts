import { listProposals } from '../../../use-cases/relance/list-proposals.ts';
import type { SituationPorts } from '../../../use-cases/tiers/read-situation.ts';
import { relanceHelp } from '../../words/cli/relance/commands.ts';
import { proposalsWords } from '../../words/cli/relance/proposals.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { formatAmount } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

const french = explainIn('fr');

/** `proposals`: what would be sent today, what is held back and why, what cannot be told. Sends nothing. */
export const proposalsCommand = (ports: SituationPorts): CliCommand<NoOptions> => ({
  name: 'proposals',
  room: relanceHelp.room,
  usage: relanceHelp.proposals,
  options: {},
  run: (request) => tellProposals(ports, request),
});

async function tellProposals(ports: SituationPorts, request: CliRequest): Promise<CliAnswer> {
  const result = await listProposals(ports, request.company);
  if (request.json) return { exitCode: 0, output: JSON.stringify(result) };
  const proposals = result.proposals.map((row) => [
    row.code,
    row.name,
    String(row.level),
    String(row.itemCount),
    formatAmount(row.total, row.currency),
    row.unreachable ? proposalsWords.toComplete : '',
  ]);
  const held = result.held.map((row) => [row.code, row.name, row.currency, french.reason(row.facts, row.currency)]);
  const cannotTell = result.cannotTell.map((row) => [row.code, row.name, row.currency, french.missing(row.missing)]);
  const output = [
    proposalsWords.proposalsTitle(proposals.length),
    table([...proposalsWords.proposalHeaders], proposals),
    '',
    proposalsWords.heldTitle(held.length),
    table([...proposalsWords.heldHeaders], held),
    '',
    proposalsWords.cannotTellTitle(cannotTell.length),
    table([...proposalsWords.cannotTellHeaders], cannotTell),
  ].join('\n');
  return { exitCode: 0, output };
}
