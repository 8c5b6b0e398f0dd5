import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardBytes, MAX_CARD_BYTES } from '../../../../../src/channels/teams/cards/expand.ts';
import type { MorningAddition } from '../../../../../src/channels/teams/chat/morning-addition.ts';
import { morningCard } from '../../../../../src/channels/teams/rooms/morning/cards/morning.ts';
import { asideReader } from '../../../../../src/channels/teams/rooms/morning/read-aside.ts';
import { day } from '../../../../../src/domain/day.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { saying, sayingTooMuch } from '../../harness/added-part.ts';
import { aLateRow, aMorningPost } from '../../harness/credit-views.ts';
import { ADELE, SOPHIE } from '../../harness/fake-desk.ts';
import { LONG } from '../../harness/hostile.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';
import { Stage } from '../../harness/stage.ts';

const MONDAY = day('2026-03-02');
const away = new OutsideFault('unknown', 'sql', 'away');
const room = (rank: number, heading: string): MorningAddition => ({ rank, read: async () => saying(heading) });
const failing = (fault: Error): MorningAddition => ({ rank: 5, read: () => Promise.reject(fault) });
const silent: MorningAddition = { rank: 1, read: async () => null };

describe('what rooms say beside the morning post', () => {
  const warned: object[] = [];
  const logger = { warn: (facts: object) => void warned.push(facts) };
  beforeEach(() => void warned.splice(0));
  const read = (...additions: readonly MorningAddition[]) => asideReader(() => additions, logger, 50)('BIJOU', MONDAY);
  const headings = async (...additions: readonly MorningAddition[]) =>
    (await read(...additions)).parts.map((part) => part('fr').heading);

  test('is asked of that company and that day, and comes in the order of ranks', async () => {
    const asked: unknown[] = [];
    const asking: MorningAddition = {
      ...room(10, 'Promesses'),
      read: async (...what) => {
        asked.push(what);
        return saying('P');
      },
    };
    expect(await headings(room(20, 'Commentaires'), silent, asking)).toEqual(['P (fr)', 'Commentaires (fr)']);
    expect(asked).toEqual([['BIJOU', MONDAY]]);
    expect(warned).toEqual([]);
  });

  test('goes without a room whose outside does not answer, which is logged and said to who sends', async () => {
    const aside = await read(failing(away), room(10, 'Promesses'));
    expect(aside).toMatchObject({ parts: [expect.any(Function)], missing: away });
    expect(warned).toEqual([{ err: away, company: 'BIJOU', on: MONDAY, rank: 5 }]);
  });

  test('goes without a room that does not answer in time', async () => {
    const hanging: MorningAddition = { rank: 1, read: () => new Promise(() => undefined) };
    const aside = await read(hanging, room(10, 'Promesses'));
    expect(aside.parts).toHaveLength(1);
    expect(aside.missing).toMatchObject({ kind: 'busy', code: 'addition-late' });
  });

  test('a fault of ours is one', async () => {
    await expect(read(failing(new Error('ours')), room(1, 'Promesses'))).rejects.toThrow('ours');
  });
});

describe('the card of the morning with what rooms say', () => {
  const crowded = aMorningPost({
    newlyLate: Array.from({ length: 12 }, () => aLateRow({ name: LONG })),
    biggest: Array.from({ length: 12 }, () => aLateRow({ name: LONG })),
  });
  const rowsIn = (card: object) => nodesOf(card).filter(({ verb }) => verb === 'account.show').length;

  test('has a section each, after its own, with its buttons', () => {
    const card = morningCard('en', aMorningPost(), [saying('Promesses'), saying('Rappels', ['*un*', 'deux'])]);
    const text = textOf(card);
    expect(text).toMatch(/Promesses \(en\)\nCarat Distribution SARL\nRappels \(en\)\n\*un\*\ndeux\n/u);
    expect(text.indexOf('Promesses')).toBeGreaterThan(text.indexOf('Onyx Trading Ltd'));
    expect(nodesOf(card).filter(({ verb }) => verb === 'comment.form')).toHaveLength(2);
  });

  test('gives rows up for them, down to two a section', () => {
    expect(rowsIn(morningCard('fr', crowded, []))).toBe(8);
    const card = morningCard('fr', crowded, [saying('Promesses'), sayingTooMuch]);
    expect(cardBytes(card)).toBeLessThan(MAX_CARD_BYTES);
    expect(rowsIn(card)).toBeGreaterThanOrEqual(4);
    expect(rowsIn(card)).toBeLessThan(8);
    expect(textOf(card)).toContain('Promesses (fr)');
    expect(textOf(card)).toContain(LONG.slice(0, 79));
  });

  test('leaves the last ones out where it is too big all the same, and stays under its limit', () => {
    const card = morningCard('fr', crowded, [saying('Promesses'), ...Array(4).fill(sayingTooMuch), saying('Rappels')]);
    expect(cardBytes(card)).toBeLessThan(MAX_CARD_BYTES);
    expect(textOf(card)).toContain('Promesses (fr)');
    expect(textOf(card)).not.toContain('Rappels (fr)');
  });
});

describe('the post with what rooms say', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await new Stage().start();
  });
  afterEach(() => stage.close());

  test('leaves in the language of who reads it', async () => {
    await stage.say('aide', { group: true });
    await stage.store.register('group-1', ADELE.id, ADELE.name, new Date());
    await stage.say('help', { who: SOPHIE, locale: 'en-GB' });
    expect(await stage.poster.post('group-1', aMorningPost(), [saying('Promesses')])).toBe('told');
    expect(await stage.poster.post('chat-p-sophie', aMorningPost(), [saying('Promesses')])).toBe('told');
    expect(stage.connector.cardsIn('group-1').at(-1)).toContain('Promesses (fr)');
    expect(stage.connector.cardsIn('chat-p-sophie').at(-1)).toContain('Promesses (en)');
  });
});
