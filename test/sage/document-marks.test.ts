import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents.ts';
import { DEFAULT_CREDIT_POLICY } from '../../src/domain/company/credit-policy.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { openSageReader } from '../../src/sage/sage-reader.ts';
import { aCompany } from '../builders/company.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../builders/credit.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { dice } from '../helpers/dice.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { fill } from './books.ts';
import { creditRows } from './rows-of-credit.ts';

const CODES = ['CARAT', 'JADE', 'OPALE', 'PERLE'];
const ours = (kind: 'commande' | 'preparation' | 'livraison' | 'facture', piece: string, tiers: string) =>
  aSalesDocument({
    kind,
    piece,
    tiers,
    payer: tiers,
    origins: kind === 'commande' ? [] : [{ piece: 'BC1', amount: cents(400_00) }],
  });

let gateway: SqlGateway;
let base: SqlDatabase;

beforeAll(async () => {
  gateway = await openTestGateway('BIJOU');
  base = await gateway.database('BIJOU');
  await createSageBase(base, 'new');
  const documents = CODES.flatMap((code, at) => [
    ours('commande', `BC${2 * at + 1}`, code),
    ours('commande', `BC${2 * at + 2}`, code),
    ours('preparation', `PL${at}`, code),
    ours('livraison', `BL${at}`, code),
    ours('facture', `FA${at}`, code),
  ]);
  await fill(
    base,
    'new',
    creditRows({ settings: creditSettings(), sheets: CODES.map((code) => aCreditSheet({ code })), documents }),
  );
});
afterAll(() => gateway.close());

const readerFor = (commercial = true) =>
  openSageReader(base, aCompany({ credit: { ...DEFAULT_CREDIT_POLICY, commercial } }));
const readMarks = (): Promise<ReadonlyMap<string, string>> => readerFor().readDocumentMarks();

/** Payers whose mark is another one. */
async function movedBy(...statements: readonly string[]): Promise<readonly string[]> {
  const before = await readMarks();
  for (const text of statements) await base.execute(text, {});
  const after = await readMarks();
  return CODES.filter((code) => before.get(code) !== after.get(code));
}

const line = (piece: string) => `DO_Type = 1 AND DO_Piece = '${piece}'`;
const LATER = "cbModification = CONVERT(datetime, '20300101', 112)";

describe('what the open documents of payers come to', () => {
  beforeEach(async () => {
    expect((await readMarks()).size).toBeGreaterThanOrEqual(3);
  });

  test('the same again, where nothing changed', async () => {
    expect(await movedBy()).toEqual([]);
  });

  test.each([
    ['a line gets another amount', [`UPDATE F_DOCLIGNE SET DL_MontantTTC = 700 WHERE ${line('BC1')}`], ['CARAT']],
    ['a line counts no more', [`UPDATE F_DOCLIGNE SET DL_Valorise = 0 WHERE ${line('BC1')}`], ['CARAT']],
    [
      'a line comes from another commande, and its stamp says so',
      [`UPDATE F_DOCLIGNE SET DL_PieceBC = 'BC2', ${LATER} WHERE DO_Type = 2 AND DO_Piece = 'PL0'`],
      ['CARAT'],
    ],
    ['lines are taken out', ["DELETE FROM F_DOCLIGNE WHERE DO_Type = 3 AND DO_Piece = 'BL1'"], ['JADE']],
    [
      'two documents of one payer change their lines, whose sum stays',
      [
        `UPDATE F_DOCLIGNE SET DL_MontantTTC = 1300 WHERE ${line('BC5')}`,
        `UPDATE F_DOCLIGNE SET DL_MontantTTC = 700 WHERE ${line('BC6')}`,
      ],
      ['OPALE'],
    ],
    [
      'a commande is turned into a livraison, lines and all',
      [
        `UPDATE F_DOCENTETE SET DO_Type = 3, DO_Piece = 'BL9' WHERE ${line('BC3')}`,
        `UPDATE F_DOCLIGNE SET DO_Type = 3, DO_Piece = 'BL9' WHERE ${line('BC3')}`,
      ],
      ['JADE'],
    ],
    ['a commande is closed', [`UPDATE F_DOCENTETE SET DO_Cloture = 1 WHERE ${line('BC4')}`], ['JADE']],
    [
      'a facture is posted',
      [
        "UPDATE F_DOCENTETE SET DO_Type = 7 WHERE DO_Type = 6 AND DO_Piece = 'FA3'",
        "UPDATE F_DOCLIGNE SET DO_Type = 7 WHERE DO_Type = 6 AND DO_Piece = 'FA3'",
      ],
      ['PERLE'],
    ],
    [
      'another pays for a document',
      [`UPDATE F_DOCENTETE SET CT_NumPayeur = 'PERLE' WHERE ${line('BC5')}`],
      ['OPALE', 'PERLE'],
    ],
    [
      'a document without a payer of its own gets another by its customer',
      [
        `UPDATE F_DOCENTETE SET CT_NumPayeur = '' WHERE ${line('BC6')}`,
        "UPDATE F_COMPTET SET CT_NumPayeur = 'CARAT' WHERE CT_Num = 'OPALE'",
      ],
      ['CARAT', 'OPALE'],
    ],
    ['a rate is written', [`UPDATE F_DOCENTETE SET DO_Cours = 1.25 WHERE ${line('BC1')}`], ['CARAT']],
    ['a header is stamped', [`UPDATE F_DOCENTETE SET ${LATER} WHERE ${line('BC7')}`], ['PERLE']],
    [
      'a stamp older than others is written, as by a clock that was set back',
      [`UPDATE F_DOCLIGNE SET cbModification = CONVERT(datetime, '20100101', 112) WHERE ${line('BC7')}`],
      ['PERLE'],
    ],
    [
      'an acompte is taken',
      [
        `INSERT INTO F_DOCREGL (DR_No, DO_Domaine, DO_Type, DO_Piece, DR_TypeRegl, DR_Montant, EC_No) VALUES (901, 0, 1, 'BC7', 0, 50, 0)`,
      ],
      ['PERLE'],
    ],
    ['an acompte is posted', ['UPDATE F_DOCREGL SET EC_No = 77 WHERE DR_No = 901'], ['PERLE']],
    [
      'an invoice is the one of an acompte, and counts no more',
      [
        "UPDATE F_DOCREGL SET DO_PieceAcompte = 'FA0' WHERE DR_No = 901",
        `UPDATE F_DOCENTETE SET DO_Tiers = 'CARAT' WHERE ${line('BC7')}`,
      ],
      ['CARAT', 'PERLE'],
    ],
    ['a header is deleted', [`DELETE FROM F_DOCENTETE WHERE ${line('BC8')}`], ['PERLE']],
    ['a purchase order is taken', ["UPDATE F_DOCENTETE SET DO_Ref = 'X' WHERE DO_Domaine = 1"], []],
  ] as const)('%s: that tells, and of nobody else', async (_, statements, moved) => {
    expect(await movedBy(...statements)).toEqual(moved);
  });

  test('whatever changes in what is read of documents, the marks of their payers change', async () => {
    const roll = dice(7);
    const read = async () => Map.groupBy(await readerFor().readSalesDocuments('all'), ({ payer }) => payer);
    const pieces = (await readerFor().readSalesDocuments('all')).map(({ piece }) => piece);
    let [documents, marks] = [await read(), await readMarks()];
    let moved = 0;
    for (let round = 0; round < 60; round += 1) {
      const where = `DO_Domaine = 0 AND DO_Piece = '${pieces[roll(pieces.length)]}'`;
      const changes = [
        `UPDATE F_DOCLIGNE SET DL_MontantTTC = ${roll(9) * 100} WHERE ${where}`,
        `UPDATE F_DOCLIGNE SET DL_Valorise = ${roll(2)} WHERE ${where}`,
        `UPDATE F_DOCENTETE SET CT_NumPayeur = '${CODES[roll(CODES.length)]}' WHERE ${where}`,
        `UPDATE F_DOCENTETE SET DO_Cloture = ${roll(2)} WHERE ${where}`,
        `UPDATE F_DOCENTETE SET DO_Provenance = ${roll(3)} WHERE ${where}`,
        `UPDATE F_COMPTET SET CT_NumPayeur = '${CODES[roll(CODES.length)]}' WHERE CT_Num = '${CODES[roll(CODES.length)]}'`,
      ];
      await base.execute(changes[roll(changes.length)] ?? '', {});
      const [nowRead, nowMarked] = [await read(), await readMarks()];
      for (const code of CODES) {
        if (JSON.stringify(documents.get(code)) === JSON.stringify(nowRead.get(code))) continue;
        moved += 1;
        expect(nowMarked.get(code), `${round}, ${code}`).not.toBe(marks.get(code));
      }
      [documents, marks] = [nowRead, nowMarked];
    }
    expect(moved).toBeGreaterThan(20);
  });

  test('a company without Gestion commerciale has none', async () => {
    expect((await readerFor(false).readDocumentMarks()).size).toBe(0);
  });
});
