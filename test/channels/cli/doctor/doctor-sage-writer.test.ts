import { describe, expect, test } from 'vitest';
import { sageWriterChecks } from '../../../../src/channels/cli/sage-writes/sage-writer-checks.ts';
import type { SageWriterSettings } from '../../../../src/domain/credit/sage-writer-settings.ts';
import { SqlFault } from '../../../../src/platform/sql/fault.ts';
import { openSageWriters } from '../../../../src/sage-writer/open-sage-writers.ts';
import type { SageWriters } from '../../../../src/use-cases/ports/sage-writes/sage-writer.ts';
import { aCompany } from '../../../builders/company.ts';
import { FakeSageBase, openFakeSageWriter } from '../../../fakes/sage-writes/sage-writer.ts';
import { LIBRE, writerSettings } from '../../../sage-writer/base.ts';

function writersOf(over: Partial<SageWriterSettings>): SageWriters {
  const base = new FakeSageBase();
  base.ranks.add('3');
  base.libres.set(LIBRE, 12);
  const settings = writerSettings(over);
  return { of: () => ({ writer: openFakeSageWriter(base, settings), settings }) };
}
const answerOf = async (writers: SageWriters) => sageWriterChecks(aCompany(), writers)[0]?.run();
const order = { column: LIBRE, approved: 'Accordé', refused: 'Refusé' };

describe('doctor, of writing into Sage', () => {
  test('says nothing where nobody asked for it', () => {
    expect(sageWriterChecks(aCompany(), undefined)).toEqual([]);
    expect(sageWriterChecks(aCompany(), { of: () => null })).toEqual([]);
  });

  test.each([
    ['in force', {}, '01/03/2026'],
    ['in an information libre', { order }, 'en service'],
    ['a dry run', { dryRun: true }, 'essai à blanc'],
  ])('%s is told', async (_what, over, detail) => {
    expect(await answerOf(writersOf(over))).toMatchObject({ ok: true, detail: expect.stringContaining(detail) });
  });

  test.each([
    ['a column that is not there', { order: { ...order, column: 'INCONNUE' } }, 'colonne absente'],
    ['a mark that is too long', { order: { ...order, refused: 'Refusé, à revoir' } }, 'valeur impossible'],
    ['a risk code without a name', { riskCode: { onRefused: 9 } }, 'valeur impossible'],
  ])('%s is wrong, with what to mend', async (_what, over, detail) => {
    expect(await answerOf(writersOf(over))).toMatchObject({
      ok: false,
      detail: expect.stringContaining(detail),
      mend: expect.stringContaining('sageWriter'),
    });
  });

  test('a base that does not answer that login is wrong, without its secret', async () => {
    const open = async () => {
      throw new SqlFault('Login failed', 'connection', 18456);
    };
    const answer = await answerOf(openSageWriters([{ company: 'BIJOU', settings: writerSettings(), open }]));
    expect(answer).toMatchObject({ ok: false, mend: expect.stringContaining('sage-write-grants.sql') });
  });
});
