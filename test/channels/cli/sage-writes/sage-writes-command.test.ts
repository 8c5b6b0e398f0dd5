import { userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { sageWritesCommand } from '../../../../src/channels/cli/sage-writes/sage-writes-command.ts';
import { aCompany } from '../../../builders/company.ts';
import { openWriteDesk } from '../../../use-cases/sage-writes/write-desk.ts';

/** A terminal beside a desk whose decisions are written into Sage; a pass has run after a refusal. */
async function openTerminal() {
  const desk = openWriteDesk();
  await desk.decide('refused');
  await desk.pass();
  const terminal = { commands: [sageWritesCommand(desk.ports)], companies: desk.ports.companies };
  const run = (text: string, ...options: string[]) =>
    runCli(terminal, [
      '--company',
      'BIJOU',
      'sage-writes',
      ...text.split(' ').filter((word) => word !== ''),
      ...options,
    ]);
  return {
    desk,
    id: (await desk.writes())[0]?.id ?? '',
    say: async (text = '') => {
      const { exitCode, output } = await run(text);
      return { exitCode, plain: output.replaceAll(/[\u00a0\u202f]/g, ' ') };
    },
    json: async (text = '') => {
      const { exitCode, output } = await run(text, '--json');
      return { exitCode, answer: JSON.parse(output) };
    },
  };
}

describe('what was written into Sage, in the terminal', () => {
  test('is listed with what was there before and after', async () => {
    const { say, json, id } = await openTerminal();
    const { plain } = await say();
    for (const text of ['commande BC00042', 'code risque de DUPONT', 'BLC-2026-', 'écrit', id]) {
      expect(plain).toContain(text);
    }
    const { answer } = await json();
    expect(answer).toMatchObject({ company: 'BIJOU' });
    expect(answer.rows[1]).toMatchObject({
      id,
      outcome: 'refused',
      target: { kind: 'order', order: 'commande', piece: 'BC00042' },
      before: '1',
      after: '0',
      state: 'done',
      why: null,
      undoes: null,
    });
  });

  test('is taken back under the name of the account, and listed so', async () => {
    const { desk, id, say, json } = await openTerminal();
    expect(await say(`undo ${id}`)).toEqual({ exitCode: 0, plain: 'Résultat : écrit.' });
    expect(desk.statut()).toBe('1');
    expect((await json()).answer.rows[0]).toMatchObject({ undoes: id, by: userInfo().username, after: '1' });
    expect((await say()).plain).toContain('annulation : commande BC00042');
    expect((await say(`undo ${id}`)).plain).toContain('déjà été remise');
  });

  test.each([
    ['undo', 2, 'Indiquez l’identifiant'],
    ['undo nothing', 2, 'Aucune écriture ne porte cet identifiant'],
  ])('%s is answered in words', async (text, exitCode, words) => {
    const { say, json } = await openTerminal();
    const said = await say(text);
    expect([said.exitCode, said.plain]).toEqual([exitCode, expect.stringContaining(words)]);
    expect((await json(text)).answer).toHaveProperty('error');
  });

  test('what a person changed since is said, and stays', async () => {
    const { desk, id, say } = await openTerminal();
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '2');
    expect(await say(`undo ${id}`)).toEqual({
      exitCode: 1,
      plain: 'Résultat : refusé (la valeur a changé dans Sage).',
    });
    expect(desk.statut()).toBe('2');
  });

  test('a dry run and a record that is open in Sage are told as such', async () => {
    const { desk, id, say } = await openTerminal();
    desk.settle({ dryRun: true });
    expect(await say(`undo ${id}`)).toEqual({ exitCode: 0, plain: 'Résultat : essai à blanc.' });
    desk.settle({});
    desk.base.locked.add('COMMANDE/BC00042');
    expect(await say(`undo ${id}`)).toEqual({ exitCode: 1, plain: 'Résultat : à écrire (ouvert dans Sage).' });
  });

  test('where nothing was written, it says so', async () => {
    const desk = openWriteDesk();
    const { output } = await sageWritesCommand(desk.ports).run({
      company: aCompany(),
      companies: [],
      text: '',
      words: [],
      json: false,
      options: {},
    });
    expect(output).toBe('Rien n’a été écrit dans Sage pour cette société.');
  });
});
