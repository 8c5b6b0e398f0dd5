import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/channels/cli/cli.ts';
import { COMMON_NAMES, TERMINAL } from './all-commands.ts';

const { commands } = TERMINAL;
const run = (...argv: readonly string[]) => runCli(TERMINAL, argv);
const everyOption = [...new Set(commands.flatMap(({ options }) => Object.keys(options)))];

describe('the help of a command', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s --help says how it is typed, what it does, and its options alone',
    async (name, { usage, options }) => {
      const { exitCode, output } = await run(name, '--help');
      expect(exitCode).toBe(0);
      expect(output).toMatch(/^Usage : npm run cli -- /u);
      expect(output).toContain(`-- ${usage.synopsis}\n\n  ${usage.does}\n`);
      for (const [option, { does }] of Object.entries(options)) {
        expect(output).toContain(`  --${option}`);
        expect(output).toContain(does);
      }
      for (const option of COMMON_NAMES) expect(output).toMatch(new RegExp(`^ {2}--${option}\\b`, 'mu'));
      for (const option of everyOption.filter((one) => !Object.hasOwn(options, one))) {
        expect(output).not.toContain(`--${option}`);
      }
      expect(await run('--help', name, 'Dupont')).toEqual({ exitCode, output });
    },
  );

  test('is laid out as that of all: decisions', async () =>
    expect(
      (await run('decisions', '--help')).output,
    ).toBe(`Usage : npm run cli -- decisions [--since AAAA-MM-JJ] [--csv]

  qui a accordé ou refusé quoi, quand et pourquoi

Options
  --since AAAA-MM-JJ            les décisions de ce jour et des suivants ; sans cette option, toutes
  --csv                         un CSV pour un tableur français, avec ce qui était connu à la demande et à la décision
  --company CODE                la société, par son code ou son nom ; sans cette option, la première
  --json                        la réponse en JSON, pour un programme
  --help                        cette aide`));

  test('says that a company changes nothing for doctor', async () =>
    expect((await run('doctor', '--help')).output).toContain(
      '--company CODE                sans effet : cette commande ne porte pas sur une société',
    ));

  test('of a command that there is not is refused', async () =>
    expect(await run('effacer', '--help')).toMatchObject({
      exitCode: 2,
      output: expect.stringMatching(/^Commande inconnue : effacer\.\nUsage/u),
    }));
});

describe('the help of all', () => {
  test('is what the terminal alone says: exit 2, 0 where it was asked for', async () => {
    const { exitCode, output } = await run();
    expect(exitCode).toBe(2);
    expect(await run('--help')).toEqual({ exitCode: 0, output });
    expect(await run('--json')).toEqual({ exitCode: 2, output });
  });

  test('lists commands by room, under a French title', async () => {
    const { output } = await run();
    expect(output.split('\n').filter((line) => /^[^ ]/u.test(line))).toEqual([
      'Usage : npm run cli -- <commande> [--company CODE] [--json]',
      'Clients',
      'Relances',
      'Envois et dossiers',
      'Campagnes de relance',
      'Réponses et refus',
      'Encours et commandes',
      'Chiffres',
      'Pénalités de retard',
      'États et relevés',
      'Plans de relance',
      'Situation tenue à jour',
      'Banque',
      'Factures électroniques',
      'Écritures dans Sage',
      'Recouvrement',
      'Données personnelles',
      'Modèles des lettres',
      'Contentieux',
      'État du service',
      'Base restaurée',
      'Installation',
      'Les options d’une commande : npm run cli -- <commande> --help',
    ]);
    expect(output).toContain(`
Encours et commandes
  encours <code, nom ou SIRET>  l’encours du payeur, sa composition, et ce que deviennent ses commandes
  holds                         les commandes bloquées ou à surveiller
  decisions [--since AAAA-MM-JJ] [--csv]
                                qui a accordé ou refusé quoi, quand et pourquoi
  watch [--full]                un passage de surveillance des commandes, maintenant

`);
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s has its line under the title of its room',
    async (_name, { room, usage }) => {
      const sections = (await run()).output.split('\n\n').filter((section) => section.startsWith(`${room.title}\n`));
      expect(sections).toHaveLength(1);
      expect(sections[0]).toContain(`\n  ${usage.synopsis}`);
      expect(sections[0]).toContain(` ${usage.does}`);
    },
  );
});
