import { listProposals, type ProposalPorts } from '../../../use-cases/relance/list-proposals.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { relanceHelp } from '../../words/cli/relance/commands.ts';
import { proposalsWords } from '../../words/cli/relance/proposals.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { formatAmount, formatInstant } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

const french = explainIn('fr');

const OPTIONS = { live: { type: 'boolean', does: relanceHelp.proposals.live } } as const;
type Options = typeof OPTIONS;

/** `proposals`: what would be sent today, what is held back and why, what cannot be told. Sends nothing. */
export const proposalsCommand = (ports: ProposalPorts): CliCommand<Options> => ({
  name: 'proposals',
  room: relanceHelp.room,
  usage: relanceHelp.proposals,
  options: OPTIONS,
  run: (request) => tellProposals(ports, request),
});

async function tellProposals(ports: ProposalPorts, request: CliRequest<Options>): Promise<CliAnswer> {
  const result = await listProposals(ports, request.company, { live: request.options.live });
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
    cliWords.readFrom(formatInstant(result.read.at), result.read.from),
    '',
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
