import { describe, expect, test } from 'vitest';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import type { SqlParams } from '../../src/platform/sql/types.ts';
import { askedTiers, knownShape, packed } from '../../src/sage/params.ts';
import { openSageReader } from '../../src/sage/sage-reader.ts';
import { openSageWriter } from '../../src/sage-writer/open-sage-writer.ts';
import { aCompany } from '../builders/company.ts';
import { riskCode, statut } from '../contracts/sage-writes/sage-writer.ts';
import { LIBRE, writerSettings } from '../sage-writer/base.ts';

/** A base that writes down every text that is bound as varchar, and answers nothing but the information libre. */
function listeningBase() {
  const bound: string[] = [];
  const query = async (text: string, params: SqlParams = {}): Promise<unknown[]> => {
    for (const { type, value } of Object.values(params)) if (type.name === 'varchar') bound.push(String(value));
    return text.includes('cbSysLibre') ? [{ Name: LIBRE, CB_Type: 9, CB_Len: 20, CB_Formule: null }] : [];
  };
  return { bound, base: { query } as unknown as SqlDatabase };
}

describe('a sign that varchar lacks, which the driver would send as a question mark', () => {
  test('makes a code that no base knows: it is left out, the others are asked', async () => {
    expect(knownShape(['DUPONTλ', 'dupont', 'E\u0301LAN', 'ÉLAN'])).toEqual(['dupont', 'ÉLAN']);
    const { base, bound } = listeningBase();
    const reader = openSageReader(base, aCompany());
    expect(await reader.readTiersMany(['DUPONTλ'])).toEqual(new Map());
    await reader.readTiersMany(['DUPONTλ', 'CARAT']);
    expect(bound).toEqual(['CARAT']);
  });

  test('makes a beginning of an invoice number that is not looked for', async () => {
    const { base, bound } = listeningBase();
    const reader = openSageReader(base, aCompany());
    expect(await reader.findInvoiceLines('FAλ', 10)).toEqual([]);
    expect(bound).toEqual([]);
  });

  test('and a value wider than its place would shift all that follow it: both are left out of a list', () => {
    expect(packed(['411', '41100000000001', '4λ', '419'], 13).value).toBe('411          419');
    expect(askedTiers(['CARAT', 'λ', 'BLANC']).value).toBe('CARAT            BLANC');
  });

  test('makes an order or a customer that Sage does not have, and a value that is not written', async () => {
    const { base, bound } = listeningBase();
    const refused = (why: string) => ({ kind: 'refused', why });
    const plain = openSageWriter(async () => base, writerSettings());
    expect(await plain.look(statut('2', 'BC1λ'))).toEqual(refused('no-row'));
    expect(await plain.look(riskCode(null, 'CARATλ'))).toEqual(refused('no-row'));
    expect(await plain.look(statut('2', 'B'.repeat(14)))).toEqual(refused('no-row'));
    const libre = openSageWriter(
      async () => base,
      writerSettings({ order: { column: LIBRE, approved: 'OUIλ', refused: 'NON' } }),
    );
    expect(await libre.look(statut('OUIλ'))).toEqual(refused('bad-value'));
    expect(bound).toEqual([]);
  });
});
