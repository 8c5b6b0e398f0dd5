import { parseArgs } from 'node:util';
import type { Company } from '../../domain/company/company.ts';
import { companyCodeOf } from '../../domain/company/company-code.ts';
import { dropUndrawn } from '../../domain/drawn-text.ts';
import { comparable } from '../../domain/tiers/comparable.ts';
import { cliWords } from '../words/cli/cli.ts';
import type { CliAnswer } from './cli-answer.ts';
import type { CliPorts } from './cli-ports.ts';
import type { CliRequest } from './cli-request.ts';
import { runDecisions } from './credit/decisions-command.ts';
import { runEncours } from './credit/encours-command.ts';
import { runHolds } from './credit/holds-command.ts';
import { runWatch } from './credit/watch-command.ts';
import { runDispatches } from './dispatch/dispatches-command.ts';
import { runSetup } from './dispatch/setup-command.ts';
import { runDoctor } from './doctor/doctor-command.ts';
import { runDataset } from './figures/dataset/dataset-command.ts';
import { runDebtors } from './figures/debtors-command.ts';
import { runFigures } from './figures/figures-command.ts';
import { runProposals } from './relance/proposals-command.ts';
import { runSageWrites } from './sage-writes/sage-writes-command.ts';
import { runClient } from './tiers/client-command.ts';

type Command = (ports: CliPorts, request: CliRequest) => Promise<CliAnswer>;
const COMMANDS: Readonly<Record<string, Command>> = {
  client: runClient,
  proposals: runProposals,
  debtors: runDebtors,
  dispatches: runDispatches,
  encours: runEncours,
  figures: runFigures,
  dataset: runDataset,
  holds: runHolds,
  decisions: runDecisions,
  watch: runWatch,
  'sage-writes': runSageWrites,
  setup: runSetup,
};

const OPTIONS = {
  json: { type: 'boolean' },
  company: { type: 'string' },
  since: { type: 'string' },
  reason: { type: 'string' },
  csv: { type: 'boolean' },
  'as-of': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Runs one command line, e.g. `client Dupont --json`. Never throws for what a person typed. */
export async function runCli(ports: CliPorts, argv: readonly string[]): Promise<CliAnswer> {
  const parsed = parse(argv);
  if (!parsed) return { exitCode: 2, output: cliWords.usage };
  const { name, text, json, companyCode, help, asked } = parsed;
  if (help || name === '') return { exitCode: help ? 0 : 2, output: cliWords.usage };
  if (name === 'doctor') return runDoctor(ports, json);
  const command = COMMANDS[name];
  if (!command) return { exitCode: 2, output: `${cliWords.unknownCommand(name)}\n${cliWords.usage}` };
  const company = pickCompany(ports, companyCode);
  if (!company) {
    const codes = ports.companies.list().map((one) => one.code);
    const error = { error: companyCode === undefined ? 'company-needed' : 'unknown-company', companies: codes };
    return { exitCode: 2, output: json ? JSON.stringify(error) : cliWords.whichCompany(codes) };
  }
  const answer = await command(ports, { company, text, json, ...asked });
  // Programs get codes as Sage has them, and a CSV begins with its mark.
  return json || asked.csv ? answer : { ...answer, output: dropUndrawn(answer.output) };
}

/** The company asked for, or the first one when none was named: with one company nobody should have to say it. */
function pickCompany({ companies }: CliPorts, asked: string | undefined): Company | undefined {
  return asked === undefined ? companies.list()[0] : findCompany(companies.list(), asked);
}

/** By code in any case, else by legal name, else by the code that the name gives; a name that two companies share is none. */
function findCompany(companies: readonly Company[], asked: string): Company | undefined {
  const byCode = (code: string | undefined) => companies.find((one) => one.code.toUpperCase() === code);
  const name = comparable(asked);
  const named = name === '' ? [] : companies.filter(({ identity }) => comparable(identity.name) === name);
  return byCode(asked.trim().toUpperCase()) ?? (named.length > 0 ? unique(named) : byCode(companyCodeOf(asked)));
}

const unique = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [name = '', ...words] = positionals;
    return {
      name,
      text: words.join(' '),
      json: values.json === true,
      companyCode: values.company,
      help: values.help === true,
      asked: {
        csv: values.csv === true,
        ...(values.since === undefined ? {} : { since: values.since }),
        ...(values.reason === undefined ? {} : { reason: values.reason }),
        ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
      },
    };
  } catch {
    return null;
  }
}
