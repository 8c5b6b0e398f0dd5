import { expect, test } from 'vitest';
import { NO_NAME, nameOfFile, nameOfText } from '../../src/platform/sql/text-names.ts';
import { queryText } from '../../src/sage/query-text.ts';
import { queryText as writingText } from '../../src/sage-writer/query-text.ts';

test.each([
  ['/app/src/store/dispatch/sql/claim.sql', 'store/dispatch/claim'],
  ['/app/src/sage/queries/ledger/ledger.sql', 'sage/ledger/ledger'],
  ['/app/src/store/figures/dataset/sql/passes/begin.sql', 'store/figures/dataset/passes/begin'],
  ['/elsewhere/q.sql', NO_NAME],
])('the text of %s is called %s', (file, name) => expect(nameOfFile(file)).toBe(name));

test('a text of Sage is called by its file whatever was taken out of it', () => {
  for (const whose of ['asked', 'all'] as const)
    expect(nameOfText(queryText('tiers', whose, new Set(['CT_EMail'])))).toBe('sage/tiers/tiers');
  expect(nameOfText(writingText('find-order', 'Visa'))).toBe('sage-writer/find-order');
});

test('what no file has is called by no part of itself', () => {
  expect(nameOfText("SELECT 1 FROM F_COMPTET WHERE CT_Num = 'DUPONT'")).toBe(NO_NAME);
});
