import { expect, test } from 'vitest';
import { nameOfText } from '../runtime-texts.ts';
import { recordScenario } from '../scenario/record-scenario.ts';
import { compare, describeDifference } from '../tape/compare.ts';
import { playElsewhere } from '../tape/play-elsewhere.ts';
import { SERVER, SKIPPED, sayOtherwise } from './connection.ts';

test.skipIf(SERVER === null)(
  `everything that the product sends is answered by SQL Server as by the embedded engine, row by row${SKIPPED}`,
  async () => {
    const tape = await recordScenario();
    const differences = compare(tape, await playElsewhere({ tape, connectionString: SERVER }), nameOfText());
    for (const nuance of differences.filter((one) => one.isNuance)) sayOtherwise(describeDifference(nuance));
    expect(differences.filter((one) => !one.isNuance).map(describeDifference)).toEqual([]);
  },
);
