import { expect, test } from 'vitest';
import { runCli } from '../../../src/channels/cli/cli.ts';
import type { CliCommand } from '../../../src/channels/cli/cli-command.ts';
import { aCompany } from '../../builders/company.ts';
import { TERMINAL } from './all-commands.ts';

const RAN = { exitCode: 0, output: 'ran' } as const;
/** The commands of the product as they choose their company, without what they do. */
const commands = TERMINAL.commands.map((command): CliCommand => ({ ...command, run: async () => RAN }));
const several = [aCompany({ code: 'ALPHA' }), aCompany({ code: 'BETA' })];

const at = (companies: typeof several, line: string) =>
  runCli({ commands, companies: { list: () => companies } }, line.split(' '));

/** Every line that changes what somebody decided, or what customers or Sage get. */
const CHANGING = [
  'bank import statement.xml',
  'bank settle R1',
  'einvoices import statuses.csv',
  'einvoices settle R1',
  'bounces lift DUPONT x@nulle.part',
  'plans apply plan.yaml',
  'relance level DUPONT FA1 --count 2 --reason non',
  'dispatches annul 1 --reason non',
  ...['posted 1', 'registered 1', 'simple 1', 'tracking 1 2', 'proof 1'].map((rest) => `letters ${rest}`),
  'setup',
  'dataset readers add x@nulle.part',
  'dataset readers remove x@nulle.part',
  'sage-writes undo 1',
  'templates approve 1',
  'templates refuse 1 --reason non',
  'restored --since 2026-01-01T00:00 --hold',
  'privacy erase DUPONT --confirm',
  'litigation export DUPONT',
  ...['prepare', 'approve', 'pause', 'resume', 'cancel'].map((word) => `runs ${word}`),
  'statement DUPONT --send --confirm 12',
];

test.each(CHANGING)('%s: of several companies, none is chosen for who types it', async (line) => {
  expect(await at(several, line)).toEqual({
    exitCode: 2,
    output:
      'Rien n’a changé : il y a plusieurs sociétés, dites laquelle avec --company et l’un de ces codes : ALPHA, BETA.',
  });
  const json = { error: 'company-needed', companies: ['ALPHA', 'BETA'] };
  expect(await at(several, `${line} --json`)).toEqual({ exitCode: 2, output: JSON.stringify(json) });
});

test.each(CHANGING)('%s: with one company, or with its name, it runs', async (line) => {
  expect(await at(several.slice(0, 1), line)).toEqual(RAN);
  expect(await at(several, `${line} --company BETA`)).toEqual(RAN);
});

test.each([
  'runs',
  'runs show 1',
  'letters',
  'dataset readers',
  'templates check a.md',
  'restored --since 2026-01-01T00:00',
  'privacy erase DUPONT',
  'litigation export DUPONT --out a.zip',
  'statement DUPONT',
])('%s changes nothing: the first company is meant', async (line) => {
  expect(await at(several, line)).toEqual(RAN);
});

test.each(['client DUPONT', 'sending', 'status', 'doctor'])('%s of a company that is none is refused', async (line) => {
  expect(await at(several, `${line} --company NOPE`)).toEqual({
    exitCode: 2,
    output: 'Société inconnue. Indiquez --company avec l’un de ces codes : ALPHA, BETA.',
  });
});
