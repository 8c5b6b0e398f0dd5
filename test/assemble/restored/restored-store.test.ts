import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations } from '../../contracts/m365-stand-in.ts';
import { copyBases, type Desk, makeBases, openDesk, startOffice365, TODAY } from './desk.ts';

const CODES = ['AVANT', 'COURS', 'APRES', 'POSTE', 'LIVRE', 'NEUF'];
const SLOW = 300_000;

describe('a store restored from a backup of before letters left', { timeout: SLOW }, () => {
  let folder: string;
  let m365: M365;
  let desk: Desk;
  let since: string;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relance-restored-'));
    m365 = await startOffice365();
    await makeBases(folder, CODES);
    desk = await openDesk(folder, m365);
    of.AVANT = await desk.approve('AVANT');
    await desk.send();
    of.COURS = await desk.approve('COURS');
    await desk.close();
    since = new Date().toISOString();
    await copyBases(folder, 'base', 'backup');

    desk = await openDesk(folder, m365);
    for (const code of ['APRES', 'POSTE']) of[code] = await desk.approve(code);
    await desk.send();
    await desk.close();

    await copyBases(folder, 'backup', 'base');
    desk = await openDesk(folder, m365);
  }, SLOW);
  afterAll(async () => {
    await desk.close();
    await m365.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (...argv: string[]) => {
    const { exitCode, output } = await desk.relance.runCli(argv);
    return { exitCode, said: output.replaceAll(/[\u00a0\u202f]/gu, ' ') };
  };
  const ask = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).said);
  const restored = (...argv: string[]) => run('restored', '--since', since, ...argv);
  const sentTo = (): readonly string[] =>
    m365
      .sentMessages()
      .map(({ to }) => /@(\w+)\./u.exec(to[0] ?? '')?.[1] ?? '')
      .sort();
  const filed = (): readonly string[] =>
    m365
      .files()
      .map(({ path }) => path)
      .sort();
  const proposed = async (): Promise<readonly string[]> =>
    (await ask('proposals')).proposals.map(({ code }: { code: string }) => code).sort();

  test('three letters left by mail, and one by post, before it was restored; doctor says that it knows not all', async () => {
    expect(sentTo()).toEqual(['apres', 'avant', 'cours']);
    expect(filed().filter((path) => path.includes(of.POSTE ?? ''))).toHaveLength(1);
    expect(await proposed()).toEqual(['APRES', 'LIVRE', 'NEUF', 'POSTE']);
    const { said } = await run('doctor');
    expect(said).toContain('✗ ALPHA · base restaurée — La base ne connaît pas 2 lettres parties');
    expect(said).toContain('restored --company ALPHA --since');
  });

  test('a service that starts all the same sends nothing of what waits, and stops sending, once and with why', async () => {
    for (let passes = 0; passes < 3; passes += 1) await desk.pass();
    expect(sentTo()).toEqual(['apres', 'avant', 'cours']);
    expect((await desk.letterOf(of.COURS ?? ''))?.state).toBe('attached');
    const { exitCode, said } = await run('sending');
    expect([exitCode, said]).toEqual([1, expect.stringContaining('2 lettres parties que la base ne connaît pas')]);
    expect(said).toContain('par Relance');
    expect(await desk.drafts()).toBe(1);
  });

  test('what it does not know is listed, with whose it is, and nothing is changed', async () => {
    const { exitCode, said } = await restored();
    expect(exitCode).toBe(1);
    expect(said).toContain('2 lettres parties depuis le');
    expect(said).toMatch(new RegExp(`${of.APRES} +APRES .* courriel +.*`, 'u'));
    expect(said).toMatch(new RegExp(`${of.POSTE} +POSTE .* courrier +${of.POSTE} - `, 'u'));
    expect(said).toContain(`que la base allait envoyer (1) : ${of.COURS}`);
    expect(said).not.toContain(of.AVANT);
    expect(said).toContain('Rien n’est changé.');
    expect(await proposed()).toEqual(['APRES', 'LIVRE', 'NEUF', 'POSTE']);
  });

  test('--hold holds their customers, knows again what it would have sent, and numbers past them', async () => {
    const { exitCode, said } = await restored('--hold');
    expect(exitCode).toBe(0);
    expect(said).toContain('à reprendre client par client : APRES, POSTE');
    expect(said).toContain(`Reconnues comme parties : ${of.COURS}`);
    expect(said).toContain(`la prochaine suit ${of.POSTE}.`);
    expect(await proposed()).toEqual(['LIVRE', 'NEUF']);
    expect(await desk.drafts()).toBe(0);
    const card = (await run('client', 'APRES')).said;
    expect(card).toContain(`Lettre ${of.APRES} partie le`);
    expect(card).toContain('inconnue de la base restaurée');
    expect(card).not.toContain('9999');
    const releve = await run('statement', 'APRES', '--from', '2026-01-01', '--until', TODAY, '--send');
    expect(releve).toMatchObject({ exitCode: 1, said: expect.stringContaining('aucune lettre ne part') });
  });

  test('then nothing leaves twice, neither what was under way nor by a run of all, and new references are fresh', async () => {
    const before = filed();
    await desk.send();
    await run('sending', 'resume');
    expect([sentTo(), filed()]).toEqual([['apres', 'avant', 'cours'], before]);
    const { run: prepared } = await ask('runs', 'prepare');
    await run('runs', 'approve', prepared.id);
    await desk.send();
    expect(sentTo()).toEqual(['apres', 'avant', 'cours', 'livre', 'neuf']);
    const used = [of.AVANT, of.COURS, of.APRES, of.POSTE].join(' ');
    const subjects = m365.sentMessages().map(({ subject }) => /REL-\d{4}-\d{6}/u.exec(subject)?.[0] ?? '');
    expect(new Set(subjects).size).toBe(5);
    expect(subjects.filter((reference) => !used.includes(reference))).toHaveLength(2);
    expect(await desk.letterOf(of.COURS ?? '')).toMatchObject({ state: 'done', sentAt: expect.stringMatching(/^20/u) });
  });

  test('again, it has nothing new to do, and doctor is content', async () => {
    const again = await restored('--hold');
    expect(again.exitCode).toBe(0);
    expect(again.said).toContain('La base connaît toutes les lettres parties');
    expect(again.said).toContain('Rien de nouveau');
    expect((await run('doctor')).said).toContain('✓ ALPHA · base restaurée');
  });

  test('a customer whom a person has written to again is not held a second time', async () => {
    await desk.lift('APRES');
    expect((await restored('--hold')).said).toContain('Rien de nouveau');
    expect(await proposed()).toContain('APRES');
  });

  test('Microsoft’s contract was kept', () => expectNoViolations(m365));

  test('what is no instant, or is to come, is refused', async () => {
    for (const [given, part] of [
      ['hier', 'n’est pas un instant'],
      ['2999-01-01T00:00', 'pas encore passé'],
    ] as const) {
      expect(await run('restored', '--since', given)).toMatchObject({
        exitCode: 2,
        said: expect.stringContaining(part),
      });
    }
    expect((await run('restored')).exitCode).toBe(2);
  });
});
