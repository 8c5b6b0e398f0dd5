import { expect, test } from 'vitest';
import { type RuntimeText, runtimeTexts } from './runtime-texts.ts';

const HINT =
  /\b(NOLOCK|READUNCOMMITTED|UPDLOCK|READPAST|ROWLOCK|HOLDLOCK|XLOCK|TABLOCK|TABLOCKX|PAGLOCK|SERIALIZABLE)\b/gi;
const hintsIn = ({ name, text }: RuntimeText): string[] =>
  (text.replace(/--[^\n]*/g, '').match(HINT) ?? []).map((hint) => `${name}: ${hint.toUpperCase()}`);

test('no text reads what is not committed: what decides is never half written', () => {
  const hints = runtimeTexts().flatMap(hintsIn);
  expect(hints.length).toBeGreaterThan(5);
  expect(hints.filter((one) => /NOLOCK|READUNCOMMITTED/.test(one))).toEqual([]);
  expect(hintsIn({ name: 'forged', text: 'SELECT A FROM T WITH (NoLock)' })).toEqual(['forged: NOLOCK']);
});

test('no text holds a lock on a table of Sage beyond its own statement', () => {
  expect(
    runtimeTexts()
      .flatMap(hintsIn)
      .filter((one) => !one.startsWith('store/')),
  ).toEqual([]);
});
