import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/channels/cli/cli.ts';
import { COMMON_NAMES, TERMINAL, typed } from './all-commands.ts';

const { commands } = TERMINAL;
const run = (...argv: readonly string[]) => runCli(TERMINAL, argv);
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Each command with each option that it takes. */
const TAKEN = commands.flatMap(({ name, options }) =>
  [...Object.keys(options), ...COMMON_NAMES].map((option) => [name, option] as const),
);
/** As they are said: several where several have it. */
const ownersOf = (option: string): string =>
  commands
    .filter(({ options }) => Object.hasOwn(options, option))
    .map(({ name }) => `« ${name} »`)
    .join(', ');
/** Each command with each option that only others have. */
const OF_OTHERS = commands.flatMap(({ name, options }) =>
  commands
    .filter((other) => other.name !== name)
    .flatMap((other) => Object.entries(other.options).map(([option, facts]) => ({ option, facts })))
    .filter(({ option }) => !Object.hasOwn(options, option))
    .map(({ option, facts }) => [name, option, ownersOf(option), typed(option, facts)] as const),
);
/** One letter is forgotten. */
const misspell = (option: string): string => `--${option[0]}${option.slice(2)}`;

describe('an option that no command has', () => {
  test.each(TAKEN)('%s --%s, misspelt, is refused by name with the one that was meant', async (name, option) => {
    const wrong = misspell(option);
    const { exitCode, output } = await run(name, wrong);
    expect(exitCode).toBe(2);
    expect(firstLine(output)).toBe(
      `Écrivez --${option} au lieu de ${wrong}, que la commande « ${name} » ne connaît pas.`,
    );
    expect(output).toContain(`npm run cli -- ${name} --help`);
  });

  test.each(commands.map(({ name, options }) => [name, [...Object.keys(options), ...COMMON_NAMES]] as const))(
    '%s: one that resembles none is refused with those that there are',
    async (name, options) => {
      const { exitCode, output } = await run(name, '--quelconque');
      expect(exitCode).toBe(2);
      expect(firstLine(output)).toBe(
        `Retirez --quelconque, que la commande « ${name} » ne connaît pas. Elle prend : ${options.map((one) => `--${one}`).join(', ')}.`,
      );
    },
  );

  test('stands before the command: what follows is not taken for the command', async () => {
    const { exitCode, output } = await run('--sinse', '2026-03-01', 'decisions');
    expect([exitCode, firstLine(output)]).toEqual([
      2,
      'Écrivez --since au lieu de --sinse, que ne connaît aucune commande.',
    ]);
  });

  test.each([
    ['-x', '-x'],
    ['-5', '-5'],
    ['--no-json', '--no-json'],
    ['--constructor', '--constructor'],
  ])('%s is one too', async (given, named) => {
    const { exitCode, output } = await run('debtors', given);
    expect([exitCode, firstLine(output)]).toEqual([
      2,
      expect.stringContaining(` ${named}, que la commande « debtors »`),
    ]);
  });

  test('after « -- » is text', async () =>
    expect(await run('client', '--', '--sinse')).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining('Aucun client ne correspond à « --sinse »'),
    }));
});

describe('an option of another command', () => {
  test('is there to be refused', () => expect(OF_OTHERS.length).toBeGreaterThan(20));

  test.each(OF_OTHERS)('%s --%s is refused, and said to be of %s', async (name, option, others, argv) => {
    const after = await run(name, ...argv);
    expect([after.exitCode, firstLine(after.output)]).toEqual([
      2,
      `Retirez --${option} : c’est une option de ${others}, que la commande « ${name} » ne prend pas.`,
    ]);
    expect(await run(...argv, name)).toEqual(after);
  });
});

describe('the value of an option', () => {
  test.each([
    [['decisions', '--since'], 'Donnez une valeur à --since : --since AAAA-MM-JJ.'],
    [['decisions', '--since', '--csv'], 'Donnez une valeur à --since : --since AAAA-MM-JJ.'],
    [['doctor', '--company'], 'Donnez une valeur à --company : --company CODE.'],
    [['decisions', '--csv=oui'], 'Écrivez --csv seul : cette option ne prend pas de valeur.'],
    [['decisions', '--since=-5'], '« -5 » n’est pas une date AAAA-MM-JJ.'],
    [['decisions', '--since='], '«  » n’est pas une date AAAA-MM-JJ.'],
  ] as const)('%j is refused: %s', async (argv, said) => {
    const { exitCode, output } = await run(...argv);
    expect([exitCode, firstLine(output).replaceAll('\u00a0', ' ')]).toEqual([2, said]);
  });

  test.each([
    [['--since', '2026-03-01', 'decisions', '--json'], '2026-03-01'],
    [['decisions', '--json', '--since=2026-03-01'], '2026-03-01'],
    [['--json', '--company', 'bijou', 'decisions'], null],
  ] as const)('%j is read, wherever it stands', async (argv, since) => {
    const { exitCode, output } = await run(...argv);
    expect([exitCode, JSON.parse(output)]).toEqual([0, { company: 'BIJOU', since, rows: [] }]);
  });
});

describe('a refused line, as programs read it (--json)', () => {
  test.each([
    [
      ['decisions', '--sinse', '--json'],
      {
        error: 'unknown-option',
        option: '--sinse',
        command: 'decisions',
        nearest: '--since',
        options: ['--since', '--csv', '--company', '--json', '--help'],
      },
    ],
    [
      ['figures', '--json', '--csv'],
      {
        error: 'option-of-another-command',
        option: '--csv',
        command: 'figures',
        commands: [
          'runs',
          'decisions',
          'penalties',
          'aging',
          'echeancier',
          'statement',
          'debtors',
          'plans',
          'bank',
          'einvoices',
        ],
      },
    ],
    [
      ['figures', '--json', '--as-of'],
      { error: 'value-needed', option: '--as-of', command: 'figures', value: 'AAAA-MM-JJ' },
    ],
    [['decisions', '--json', '--csv=1'], { error: 'no-value-taken', option: '--csv', command: 'decisions' }],
  ])('%j', async (argv, error) => {
    const { exitCode, output } = await run(...argv);
    expect([exitCode, JSON.parse(output)]).toEqual([2, error]);
  });
});
