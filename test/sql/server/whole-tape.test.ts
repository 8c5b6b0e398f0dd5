import { beforeAll, describe, expect, test } from 'vitest';
import { runtimeTexts } from '../runtime-texts.ts';
import { recordScenario } from '../scenario/record-scenario.ts';
import { compare, describeDifference } from '../tape/compare.ts';
import { playElsewhere } from '../tape/play-elsewhere.ts';
import type { Tape } from '../tape/tape.ts';
import { SERVER, SKIPPED } from './connection.ts';

describe('everything that the product sends, played in a process of its own', () => {
  let tape: Tape;
  beforeAll(async () => {
    tape = await recordScenario();
  });

  const texts = new Map(runtimeTexts().map(({ name, text }) => [text, name]));
  const nameOf = (text: string): string => texts.get(text) ?? text;
  const differencesOn = async (connectionString: string | null): Promise<string[]> =>
    compare(tape, await playElsewhere({ tape, connectionString }), nameOf).map(describeDifference);

  test('the embedded engine answers the same, row by row', async () => {
    expect(await differencesOn(null)).toEqual([]);
  });

  test.skipIf(SERVER === null)(`SQL Server answers the same, row by row${SKIPPED}`, async () => {
    expect(await differencesOn(SERVER)).toEqual([]);
  });
});
