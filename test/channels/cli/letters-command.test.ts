import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../src/channels/cli/cli.ts';
import { commandList } from '../../../src/channels/cli/command-list.ts';
import { lettersCommand } from '../../../src/channels/cli/dispatch/letters-command.ts';
import type { DocumentToFile } from '../../../src/use-cases/ports/dispatch/dossier-archive.ts';
import { anInvoice } from '../../builders/entry.ts';
import { approveLetter, CAMILLE, letterFacts, line } from '../../store/samples.ts';
import { openDesk, type TestDesk } from '../../use-cases/bench/desk.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-letters-'));
let desk: TestDesk;
let filed: DocumentToFile[];
beforeEach(() => {
  desk = openDesk({ entries: [anInvoice()] });
  filed = [];
});

async function run(...argv: readonly string[]) {
  const ports = {
    ...desk.ports,
    postings: desk.store,
    archive: {
      list: async () => [],
      file: async (_: unknown, documents: readonly DocumentToFile[]) => {
        filed.push(...documents);
        return documents.map(({ name }) => ({ name, webUrl: `https://essai.example/${name}`, driveItemId: '1' }));
      },
    },
    // As many bytes as letters.
    printPost: async ({ letters }: { readonly letters: readonly unknown[] }) => new Uint8Array(letters.length),
  };
  return runCli({ commands: commandList([lettersCommand(ports)]), companies: ports.companies }, ['letters', ...argv]);
}
const json = async (...argv: readonly string[]) => {
  const { exitCode, output } = await run(...argv, '--json');
  return { exitCode, ...(JSON.parse(output) as { readonly letters?: readonly Record<string, unknown>[] }) };
};

/** A letter by post in its dossier, of a customer whose address ends so. */
async function letterTo(name: string, town: string, level: 2 | 4 = 2): Promise<string> {
  const { store, company, clock } = desk;
  const [code, addressLines] = [name.toUpperCase(), ['1 rue Haute', town]];
  const tiers = { code, name, attention: '', addressLines };
  const facts = letterFacts([line(name.length * 31)], { tiers, level });
  const { id } = await approveLetter(store, company.code, facts, {
    ...{ tiers: code, now: clock.now() },
    over: { recipient: { kind: 'post', addressLines } },
  });
  await store.saveLetter(id, Uint8Array.from([1]));
  await store.decide(id, 'approved', 'done', {}, CAMILLE, clock.now());
  return id;
}

describe('letters by post at the terminal', () => {
  test('lie as envelopes are laid: to complete first, then by postcode; level 4 en recommandé', async () => {
    await letterTo('Paris', '75001 PARIS');
    await letterTo('Bourges', '18000 BOURGES', 4);
    await letterTo('Nulle-Part', 'Ici');
    const { letters } = await json();
    expect(letters?.map(({ name, registered, toComplete }) => [name, registered, toComplete])).toEqual([
      ['Nulle-Part', false, true],
      ['Bourges', true, false],
      ['Paris', false, false],
    ]);
    expect((await run()).output).toMatch(/Nulle-Part .*adresse à compléter/u);
  });

  test('are written as one file where one is wanted', async () => {
    await letterTo('Paris', '75001 PARIS');
    await letterTo('Bourges', '18000 BOURGES');
    const file = path.join(folder, 'courriers.pdf');
    expect((await run('--pdf', file)).output).toContain(`Écrit : ${file}`);
    expect(readFileSync(file)).toHaveLength(2);
    expect(await run('--pdf', path.join(folder, 'no', 'where.pdf'))).toMatchObject({ exitCode: 1 });
  });

  test('are posted once, those that are named', async () => {
    const [paris] = [await letterTo('Paris', '75001 PARIS'), await letterTo('Bourges', '18000 BOURGES')];
    expect(await run('posted', paris)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('Noté pour 1 courrier'),
    });
    expect(await json('posted', paris)).toEqual({ exitCode: 1, error: 'posted-already' });
    expect((await json()).letters?.map(({ name }) => name)).toEqual(['Bourges']);
    expect((await json(paris)).letters?.[0]?.postedAt).not.toBeNull();
    desk.clock.pass(61 * 86_400_000);
    expect((await run()).output).toBe('Aucun courrier.');
  });

  test('all at once only where a run is named: nobody posts a company by a slip', async () => {
    await letterTo('Paris', '75001 PARIS');
    expect(await json('posted')).toEqual({ exitCode: 2, error: 'id-needed' });
    expect(await json('posted', '--run', 'nowhere')).toEqual({ exitCode: 1, error: 'no-letter' });
  });

  test('take a tracking number, typed as it is printed; another is refused by what is wrong', async () => {
    const id = await letterTo('Paris', '75001 PARIS');
    await run('tracking', id, '1A', '123', '456', '7890', '1');
    expect((await json(id)).letters?.[0]).toMatchObject({ registered: true, tracking: '1A12345678901' });
    const refused = await run('tracking', id, '12');
    expect(refused).toMatchObject({ exitCode: 1, output: expect.stringContaining('11 à 15') });
  });

  test('have their proof filed under their reference', async () => {
    const id = await letterTo('Paris', '75001 PARIS');
    const file = path.join(folder, 'avis.pdf');
    writeFileSync(file, '%PDF-');
    expect(await run('proof', id, '--file', file)).toMatchObject({ exitCode: 0 });
    expect(filed).toMatchObject([{ name: 'REL-2026-000001 - avis.pdf', contentType: 'application/pdf' }]);
    expect((await json(id)).letters?.[0]).toMatchObject({ proof: 'REL-2026-000001 - avis.pdf' });
    expect(await json('proof', id)).toEqual({ exitCode: 2, error: 'file-not-read' });
    expect(await json('proof', id, '--file', path.join(folder, 'none'))).toEqual({
      exitCode: 2,
      error: 'file-not-read',
    });
  });

  test('are ordinary again where somebody says so', async () => {
    const id = await letterTo('Bourges', '18000 BOURGES', 4);
    await run('simple', id);
    expect((await json(id)).letters?.[0]).toMatchObject({ registered: false });
    await run('registered', id);
    expect((await json(id)).letters?.[0]).toMatchObject({ registered: true });
  });
});
