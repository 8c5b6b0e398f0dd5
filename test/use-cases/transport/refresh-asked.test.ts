import { expect, test } from 'vitest';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { ShownThere } from '../../../src/use-cases/ports/transport/conversation-store.ts';
import { refreshAsked } from '../../../src/use-cases/transport/refresh-asked.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const HOLD: ShownThere = { kind: 'hold', id: 'h1' };
const DRAFT: ShownThere = { kind: 'draft', id: 'd1' };

test('what a process without a bot changed is shown anew once, however often it asked, and then no more', async () => {
  const { writer } = openFakeStore();
  for (const shown of [HOLD, DRAFT, HOLD]) await writer.askRefresh(shown, NOW);
  const seen: ShownThere[] = [];
  const cards = { refreshCards: async (shown: ShownThere) => void seen.push(shown) };
  const ports = { refreshes: writer, cards, mayBegin: untilDone };
  expect(await refreshAsked(ports)).toBe(3);
  expect(await refreshAsked(ports)).toBe(0);
  expect(seen).toEqual([HOLD, DRAFT]);
});

test('a process that dies while it shows leaves the rest, and what it was showing, to the next', async () => {
  const { writer } = openFakeStore();
  for (const shown of [HOLD, DRAFT]) await writer.askRefresh(shown, NOW);
  const dying = { refreshCards: async () => Promise.reject(new Error('killed')) };
  await expect(refreshAsked({ refreshes: writer, cards: dying, mayBegin: untilDone })).rejects.toThrow('killed');
  expect((await writer.listRefreshes(10)).map(({ shown }) => shown)).toEqual([HOLD, DRAFT]);
});
