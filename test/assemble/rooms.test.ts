import { describe, expect, test } from 'vitest';
import { botPasses } from '../../src/assemble/bot-passes.ts';
import type { Ground } from '../../src/assemble/ground.ts';
import type { Voice } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import type { Pass } from '../../src/channels/schedule/passes.ts';

/** Opening rooms and their passes asks nothing of what they stand on. */
const companies = { list: () => [] };
const NOTHING = { outside: {}, links: {}, companies, situation: { companies } } as unknown as Ground;
const VOICE = {} as Voice;

async function allPasses(): Promise<readonly Pass[]> {
  const own = await Promise.all(ROOMS.map((plan) => plan.open(NOTHING).passes?.(VOICE) ?? []));
  return [...own.flat(), ...botPasses(NOTHING, {} as never)];
}

describe('the rooms of the product', () => {
  test('letters, runs, notices, cards and marks in Sage wait for nobody; every other pass is behind people', async () => {
    const passes = await allPasses();
    const named = (isBehind: boolean): readonly string[] =>
      passes.flatMap(({ name, isBehindPeople }) => (isBehindPeople === isBehind ? [name] : [])).sort();
    expect(named(false)).toEqual(['cards', 'dispatch', 'mentions', 'operation', 'runs', 'tell', 'writeBack']);
    expect(named(true)).toEqual([
      'answers',
      'bank',
      'conversations',
      'dataset',
      'einvoicing',
      'housekeeping',
      'litigation',
      'morning',
      'plan-tasks',
      'positions',
      'recovery',
      'replies',
      'report',
      'retention',
      'run-reports',
      'templates',
      'watch',
    ]);
  });

  test('a pass wakes only passes that there are', async () => {
    const passes = await allPasses();
    const names = passes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(passes.flatMap(({ wakes = [] }) => wakes).filter((name) => !names.includes(name))).toEqual([]);
  });
});
