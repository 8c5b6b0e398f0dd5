import { expect, test } from 'vitest';
import { type PassParts, passesOf } from '../../src/assemble/passes.ts';

test('letters, notices, cards and marks in Sage wait for nobody; every other pass is behind people', () => {
  const passes = Object.entries(passesOf({} as PassParts));
  const named = (isBehind: boolean): readonly string[] =>
    passes.flatMap(([name, pass]) => (pass.isBehindPeople === isBehind ? [name] : [])).sort();
  expect(named(false)).toEqual(['cards', 'dispatch', 'tell', 'writeBack']);
  expect(named(true)).toEqual(['answers', 'conversations', 'dataset', 'housekeeping', 'morning', 'report', 'watch']);
});
