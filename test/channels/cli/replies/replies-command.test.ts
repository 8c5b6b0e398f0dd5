import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { repliesCommands } from '../../../../src/channels/cli/replies/commands.ts';
import { aCompany } from '../../../builders/company.ts';
import { aReply } from '../../../contracts/replies/customer-reply-store.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { CAMILLE, later, NOW, type Store } from '../../../store/samples.ts';

const company = aCompany();
let store: Store;
beforeEach(async () => {
  const { reader, writer } = openFakeStore(() => NOW);
  store = { reader, writer };
  const ones = [
    aReply(company.code, { id: 'abc1', letter: { id: 'd', reference: 'REL-2026-000001' } }),
    aReply(company.code, { id: 'abd2', writer: 'automatic', suggestion: null }),
    aReply(company.code, { id: 'old3', at: later(-40 * 24 * 3_600_000).toISOString(), foundBy: 'sender' }),
    aReply('AUTRE', { id: 'far4' }),
  ];
  for (const one of ones) {
    const message = { mailbox: 'm', id: one.id, kind: 'reply', receivedAt: one.at, conversationId: null } as const;
    await writer.keepMessage(message, [], NOW, one);
  }
  await writer.handleReply('old3', 'filed', CAMILLE, NOW);
});

function run(...argv: string[]) {
  const commands = commandList(
    repliesCommands({
      replies: { ...store.reader, ...store.writer },
      clock: { now: () => NOW, today: () => '2026-03-16' as never },
    }),
  );
  return runCli({ commands, companies: { list: () => [company] } }, ['replies', ...argv]);
}

describe('replies', () => {
  test('lists those of thirty days, with what is read in them and where they stand', async () => {
    const { exitCode, output } = await run();
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /abc1 +16\/03\/2026 +DUPONT +REL-2026-000001 +claire@dupont\.example +une promesse de paiement +à lire/u,
    );
    expect(output).toMatch(/abd2 .* automatique/u);
    expect(output).not.toMatch(/old3|far4/u);
    expect((await run('list', '--days', '60')).output).toMatch(/old3 .* classée/u);
    expect((await run('list', '--waiting')).output).not.toContain('abd2');
    const { rows, total } = JSON.parse((await run('--json')).output);
    expect([rows.length, total]).toEqual([2, 2]);
  });

  test('show gives one whole, by the beginning of its number', async () => {
    const { output } = await run('show', 'abc');
    expect(output).toContain('Nous réglons « vendredi » 👍');
    expect(output).toContain('État : à lire');
    expect(JSON.parse((await run('show', 'abc1', '--json')).output).reply.id).toBe('abc1');
    expect((await run('show', 'old3')).output).toContain('Aucune lettre n’est citée');
    for (const id of ['ab', 'far4', 'none']) expect((await run('show', id)).exitCode).toBe(1);
  });

  test.each([[['show']], [['other']], [['show', 'a', 'b']], [['--days', 'hier']]])('%j is refused', async (argv) => {
    expect((await run(...argv)).exitCode).toBe(2);
  });
});
