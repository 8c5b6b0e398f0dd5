import { beforeAll, describe, expect, test } from 'vitest';
import { nameOfText, type RuntimeText, runtimeTexts } from './runtime-texts.ts';
import { recordScenario } from './scenario/record-scenario.ts';
import { REPORT_VIEWS, viewText } from './scenario/report-views.ts';
import { compare, describeDifference } from './tape/compare.ts';
import { playElsewhere } from './tape/play-elsewhere.ts';
import { statementsOf, type Tape } from './tape/tape.ts';
import { boundType, declaredTypes } from './types/type-names.ts';

/** All texts are sent, then all again in another process: minutes on a machine that is busy. */
const SLOW_MS = 300_000;

let tape: Tape;
beforeAll(async () => {
  tape = await recordScenario();
}, SLOW_MS);

const TEXTS = runtimeTexts();
/** Sent to a column that the settings name: its values have the type of that column. */
const OF_SETTINGS = /^UPDATE F_DOCENTETE$/m;
const notSent = (texts: readonly RuntimeText[]): string[] => {
  const sent = new Set(statementsOf(tape).map((one) => ('text' in one ? one.text : '')));
  return texts.filter(({ text }) => !sent.has(text)).map(({ name }) => name);
};

describe('the texts that the product sends', () => {
  test('are found: files of both parts, migrations, and those written in modules', () => {
    expect(TEXTS.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'sage/queries/ledger/ledger.sql, some customers',
        'sage/queries/ledger/ledger.sql, all customers, optional columns absent',
        'store/dispatch/sql/claim.sql',
        'store/migrations/0001-drafts.sql, statement 1',
        'store/migrate.ts, CREATE SCHEMA relance',
      ]),
    );
  });

  test('are all sent by the scenario', () => {
    expect(notSent(TEXTS), 'Mend: use it in test/sql/scenario, or delete it').toEqual([]);
  });

  test('a text that nothing sends is noticed', () => {
    const forgotten = { name: 'store/forgotten.sql', text: 'SELECT Forgotten FROM relance.Nothing' };
    expect(notSent([...TEXTS, forgotten])).toEqual(['store/forgotten.sql']);
  });

  test('are refused only by a unique key, or where there is no store yet', () => {
    const refusals = statementsOf(tape).flatMap((one) => ('refused' in one.answer ? [one.answer.refused] : []));
    expect([...new Set(refusals)].sort()).toEqual([208, 2601, 2627]);
  });

  test('bind each parameter as the DECLARE block at their head says, type and width', () => {
    const nameOf = nameOfText();
    const otherwise = statementsOf(tape).flatMap((one) => {
      if (!('text' in one) || !/\.sql\b/.test(nameOf(one.text)) || OF_SETTINGS.test(one.text)) return [];
      const declared = declaredTypes(one.text);
      return Object.entries(one.params)
        .filter(([name, { type }]) => declared.get(name) !== boundType(type))
        .map(([name, { type }]) => `${nameOf(one.text)}: @${name} is ${declared.get(name)}, bound ${boundType(type)}`);
    });
    expect([...new Set(otherwise)]).toEqual([]);
  });

  test('answer something: a read that the scenario gives nothing to find proves little', () => {
    const answered = new Set(
      statementsOf(tape).flatMap((one) =>
        one.kind === 'query' && 'rows' in one.answer && one.answer.rows.length > 0 ? [one.text] : [],
      ),
    );
    const reads = TEXTS.filter(({ text }) => /^(--[^\n]*\n)*(SELECT|WITH)\b/.test(text));
    expect(reads.filter(({ text }) => !answered.has(text)).map(({ name }) => name)).toEqual([]);
  });

  test(
    'are answered the same, row by row, when the embedded engine is sent them again in another process, at another time',
    async () => {
      const found = await playElsewhere({ tape, connectionString: null });
      expect(compare(tape, found, nameOfText()).map(describeDifference)).toEqual([]);
    },
    SLOW_MS,
  );

  test('every view that reports read is read, and gives rows', () => {
    const given = statementsOf(tape).flatMap((one) =>
      one.kind === 'query' && 'rows' in one.answer && one.answer.rows.length > 0 ? [one.text] : [],
    );
    expect(REPORT_VIEWS.length).toBeGreaterThan(10);
    expect(REPORT_VIEWS.filter((view) => !given.includes(viewText(view)))).toEqual([]);
  });
});
