import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { repliesCommands } from '../../../../src/channels/cli/replies/commands.ts';
import { aCompany } from '../../../builders/company.ts';
import { aBounce } from '../../../contracts/replies/reply-store.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { approveOne, later, NOW, type Store } from '../../../store/samples.ts';

const company = aCompany();
let store: Store;
beforeEach(async () => {
  const { reader, writer } = openFakeStore(() => NOW);
  store = { reader, writer };
  const letter = await approveOne(store, company.code, [1]);
  const old = later(-40 * 24 * 3_600_000).toISOString();
  const bounces = [
    aBounce(letter),
    aBounce(letter, { address: 'chef@dupont.example', blame: 'sender', status: '5.7.233' }),
  ];
  const seen = {
    mailbox: company.mailbox,
    kind: 'report',
    receivedAt: NOW.toISOString(),
    conversationId: null,
  } as const;
  await writer.keepMessage({ ...seen, id: 'm1' }, bounces, NOW);
  await writer.keepMessage(
    { ...seen, id: 'm2' },
    [aBounce(letter, { address: 'ancien@dupont.example', at: old })],
    NOW,
  );
});

function run(...argv: string[]) {
  const replies = { ...store.reader, ...store.writer };
  const commands = commandList(
    repliesCommands({ replies, clock: { now: () => NOW, today: () => '2026-03-16' as never } }),
  );
  return runCli({ commands, companies: { list: () => [company] } }, ['bounces', ...argv]);
}

describe('bounces', () => {
  test('of the last thirty days, with the address, the code and why in words', async () => {
    const { exitCode, output } = await run();
    expect(exitCode).toBe(0);
    expect(output).toMatch(/16\/03\/2026 +DUPONT +REL-2026-000001 +client@dupont\.example +5\.1\.1 +adresse inconnue/u);
    expect(output).toContain('envoi bloqué par Microsoft');
    expect(output).not.toContain('ancien@');
    expect((await run('--days', '60')).output).toContain('ancien@dupont.example');
    const { rows } = JSON.parse((await run('--json')).output);
    expect(rows).toHaveLength(2);
  });

  test('lift has an address written to again, once, whatever its case', async () => {
    const refused = async () => (await store.reader.listRefused(company.code, 'all')).map(({ address }) => address);
    expect(await refused()).toContain('client@dupont.example');
    expect(await run('lift', 'DUPONT', 'Client@dupont.example')).toMatchObject({ exitCode: 0 });
    expect(await refused()).toEqual(['ancien@dupont.example']);
    expect(await run('lift', 'DUPONT', 'client@dupont.example')).toMatchObject({ exitCode: 1 });
  });

  test.each([[['lift']], [['lift', 'DUPONT']], [['other']], [['--days', 'hier']]])('%j is refused', async (argv) => {
    expect((await run(...argv)).exitCode).toBe(2);
  });
});
