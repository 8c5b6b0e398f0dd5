import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { templatesCommands } from '../../../../src/channels/cli/templates/commands.ts';
import { deliveredText } from '../../../../src/channels/letters/templates/delivered.ts';
import { openTemplatesBench, textWith } from '../../../use-cases/templates/templates-bench.ts';
import { plainSpaces } from '../../letters/letter-facts.ts';

const FILE = 'rappel-1.fr.md';

function openTerminal(texts: Readonly<Record<string, string>> = {}) {
  const bench = openTemplatesBench();
  const readText = async (file: string) => texts[file] ?? null;
  const commands = commandList(templatesCommands({ ...bench.templatePorts, look: bench.look, readText }));
  const run = (...argv: string[]) => runCli({ commands, companies: bench.ports.companies }, ['templates', ...argv]);
  return { bench, run };
}

describe('templates', () => {
  test('lists files with their state and id; where one is to be mended, with its line, and exit 1', async () => {
    const { bench, run } = openTerminal();
    expect((await run()).output).toContain('Aucun fichier');
    bench.write(FILE, textWith('Bonjour,'));
    expect((await run('look')).output).toBe('1 texte nouveau');
    const id = await bench.idOf(FILE);
    expect(await run('list')).toMatchObject({ exitCode: 0, output: expect.stringContaining(`À approuver  ${id}`) });
    bench.write(FILE, textWith('Notre RIB,'));
    await run('look');
    const listed = await run('list');
    expect(listed.exitCode).toBe(1);
    expect(plainSpaces(listed.output)).toContain('rappel-1.fr.md, ligne 6 : « RIB »');
    const json = JSON.parse((await run('list', '--json')).output);
    expect(json).toMatchObject({ from: 'sharepoint', files: [{ file: FILE, state: 'invalid', usedId: null }] });
  });

  test('approves and refuses a version by its id, and refuses an id that there is not', async () => {
    const { bench, run } = openTerminal();
    bench.write(FILE, textWith('Bonjour,'));
    await run('look');
    const id = await bench.idOf(FILE);
    expect(await run('approve', 'rappel-1.fr.md@000000000000')).toMatchObject({ exitCode: 2 });
    expect(await run('approve', id)).toMatchObject({ exitCode: 0, output: 'Approuvé.' });
    expect(await run('approve', id)).toMatchObject({ exitCode: 1 });
    expect(await run('refuse', id)).toMatchObject({ exitCode: 2 });
    const refused = await run('refuse', id, '--reason', 'Trop sec', '--json');
    expect(JSON.parse(refused.output)).toMatchObject({ file: FILE, state: 'refused' });
  });

  test('checks a file of this machine: exit 1 with each line to be mended, 2 where it cannot be told', async () => {
    const { run } = openTerminal({
      'm/rappel-1.fr.md': textWith('Bonjour,'),
      'rappel-2.fr.md': textWith('Le {{totl}},'),
    });
    expect(await run('check', 'm/rappel-1.fr.md')).toMatchObject({ exitCode: 0 });
    const wrong = await run('check', 'rappel-2.fr.md');
    expect(wrong.exitCode).toBe(1);
    expect(plainSpaces(wrong.output)).toBe('rappel-2.fr.md, ligne 6 : le champ « totl » n’existe pas : « total » ?');
    expect(JSON.parse((await run('check', 'rappel-2.fr.md', '--json')).output).problems).toHaveLength(1);
    expect((await run('check', 'lettre.md')).exitCode).toBe(2);
    expect((await run('check', 'rappel-3.fr.md')).exitCode).toBe(2);
  });

  test('shows the text that letters follow: the delivered one as its file holds it, or the approved one', async () => {
    const { bench, run } = openTerminal();
    const key = { kind: 'rappel', level: 4, language: 'en', segment: '' } as const;
    expect((await run('show', 'rappel', '4', 'en')).output).toBe(deliveredText(key));
    const approved = textWith('Dear all,', 'rappel-4.en.md');
    bench.write('rappel-4.en.md', approved);
    await run('look');
    expect((await run('show', 'rappel', '4', 'en')).output).not.toBe(approved);
    await run('approve', await bench.idOf('rappel-4.en.md'));
    expect((await run('show', 'rappel', '4', 'en')).output).toBe(approved);
    expect((await run('show', 'rappel', '5', 'en')).exitCode).toBe(2);
    expect((await run('show', 'lettre')).exitCode).toBe(2);
  });

  test('says every field, condition and place, in both languages', async () => {
    const { run } = openTerminal();
    const { output } = await run('fields');
    for (const name of ['date limite', 'pay by', 'déjà relancé', 'reminded before', 'phrase personnelle']) {
      expect(output).toContain(name);
    }
    expect((await run('oublier')).exitCode).toBe(2);
  });
});
