import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/channels/cli/cli.ts';
import type { CliCommand, CliRoom } from '../../../src/channels/cli/cli-command.ts';
import type { CliOption, CliOptions, NoOptions } from '../../../src/channels/cli/cli-options.ts';
import type { GeneralRequest } from '../../../src/channels/cli/cli-request.ts';
import { commandList } from '../../../src/channels/cli/command-list.ts';
import { fileOf, importsOf } from '../../architecture/imports.ts';
import { listFiles, relative } from '../../architecture/source-files.ts';
import { aCompany } from '../../builders/company.ts';
import { TERMINAL } from './all-commands.ts';

const GARDEN: CliRoom = { name: 'garden', title: 'Jardin' };
const OPTIONS = {
  until: { type: 'string', value: 'SOIR', does: 'jusqu’à ce soir-là' },
  dry: { type: 'boolean', does: 'sans eau' },
} as const satisfies CliOptions;

/** What nothing in the product knows: it answers with what reached it. */
const water: CliCommand<typeof OPTIONS> = {
  name: 'water',
  room: GARDEN,
  usage: { synopsis: 'water <plante> [--until SOIR] [--dry]', does: 'arrose' },
  options: OPTIONS,
  run: async ({ company, text, json, options: { until, dry } }) => ({
    exitCode: 0,
    output: JSON.stringify({ company: company.code, text, json, until: until?.toUpperCase() ?? null, dry }),
  }),
};
const weather: CliCommand<NoOptions> = {
  name: 'weather',
  room: GARDEN,
  usage: { synopsis: 'weather', does: 'le temps qu’il fait' },
  options: {},
  needsCompany: false,
  run: async () => ({ exitCode: 0, output: 'so\u200bleil' }),
};

const companies = { list: () => [aCompany({ code: 'ALPHA' }), aCompany({ code: 'BETA' })] };
const commands = commandList([...TERMINAL.commands, water, weather]);
const run = (...argv: string[]) => runCli({ commands, companies }, argv);

describe('a command that the terminal is given', () => {
  test.each([
    [['water', 'rosier'], { company: 'ALPHA', text: 'rosier', json: false, until: null, dry: false }],
    [
      ['--until', 'lundi', 'water', 'le', 'grand', 'rosier', '--dry', '--company', 'beta', '--json'],
      { company: 'BETA', text: 'le grand rosier', json: true, until: 'LUNDI', dry: true },
    ],
  ])('runs with its own options: %j', async (argv, reached) => {
    const { exitCode, output } = await run(...argv);
    expect([exitCode, JSON.parse(output)]).toEqual([0, reached]);
  });

  test('is in the help, under the title of its room, and explains itself', async () => {
    expect((await run()).output).toContain(`

Jardin
  water <plante> [--until SOIR] [--dry]
                                arrose
  weather                       le temps qu’il fait

`);
    expect((await run('water', '--help')).output).toContain('  --until SOIR                  jusqu’à ce soir-là\n');
  });

  test('has its options to itself, and its misspellings are known', async () => {
    expect((await run('debtors', '--dry')).output).toMatch(/^Retirez --dry : c’est une option de (?:.*, )?« water »/u);
    expect((await run('weather', '--until', 'lundi')).output).toMatch(
      /^Retirez --until : c’est une option de (?:.*, )?« water »/u,
    );
    expect((await run('water', '--untli', 'lundi')).output).toMatch(/^Écrivez --until au lieu de --untli/u);
  });

  test('works without a company where it is about none, and not where it needs one', async () => {
    const none = { commands, companies: { list: () => [] } };
    expect(await runCli(none, ['weather'])).toEqual({ exitCode: 0, output: 'soleil' });
    expect(await runCli(none, ['doctor'])).toMatchObject({ exitCode: 0 });
    const { exitCode, output } = await runCli(none, ['water', '--json']);
    expect([exitCode, JSON.parse(output)]).toEqual([2, { error: 'company-needed', companies: [] }]);
  });

  test.each([
    [false, [], 'soleil'],
    [true, [], 'so\u200bleil'],
    [false, ['--json'], 'so\u200bleil'],
  ])('as it is %s, %j: what draws nothing is printed only there', async (asIs, options, output) => {
    const said = { ...weather, run: async () => ({ exitCode: 0, output: 'so\u200bleil', asIs }) as const };
    expect(await runCli({ commands: [said], companies }, ['weather', ...options])).toEqual({ exitCode: 0, output });
  });
});

describe('commands that cannot be told apart stop the start', () => {
  const withOption = (name: string, option: string, facts: CliOption): CliCommand => ({
    ...weather,
    name,
    options: { [option]: facts },
  });
  const flag: CliOption = { type: 'boolean', does: '' };

  test('two of one name: both rooms are named', () => {
    const twin = { ...weather, name: 'holds' };
    expect(() => commandList([...TERMINAL.commands, twin])).toThrow(
      'Two commands are called « holds »: in the room « credit » and in the room « garden »',
    );
  });

  test('an option that all commands have', () =>
    expect(() => commandList([withOption('rain', 'json', flag)])).toThrow(
      '« rain » of the room « garden » has a --json',
    ));

  test('an option that a value follows in one of them only is read as its own command reads it', async () => {
    const said = (name: string, facts: CliOption): CliCommand => ({
      ...withOption(name, 'until', facts),
      run: async ({ text, options }: GeneralRequest<CliOptions>) => ({
        exitCode: 0,
        output: JSON.stringify([text, options.until]),
      }),
    });
    const both = commandList([said('rain', flag), said('snow', OPTIONS.until)]);
    const ran = async (...argv: readonly string[]) => (await runCli({ commands: both, companies }, argv)).output;
    expect(await ran('rain', '--until', 'noon')).toBe('["noon",true]');
    expect(await ran('snow', '--until', 'noon', 'deep')).toBe('["deep","noon"]');
    expect(await ran('--until', 'noon', 'snow', 'deep')).toBe('["deep","noon"]');
    expect(await ran('--until', 'rain')).toBe('["",true]');
  });
});

test('the terminal knows no room: its own files import none of the folders beside them', () => {
  const own = listFiles('src/channels/cli').filter((file) => /^src\/channels\/cli\/[^/]+\.ts$/u.test(relative(file)));
  expect(own.length).toBeGreaterThan(5);
  const rooms = own
    .flatMap(importsOf)
    .filter((one) => one.target.startsWith('.'))
    .map((one) => `${relative(one.from)} imports ${relative(fileOf(one))}`)
    .filter((line) => /imports src\/channels\/cli\/[^/]+\//u.test(line));
  expect(rooms, 'Mend: let runCli be given it, by src/assemble').toEqual([]);
});
