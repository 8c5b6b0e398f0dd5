import { beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { fill, lettered, line, receipt, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const BOOKS = {
  ...settings(2024, 2025),
  F_COMPTET: [{ CT_Num: 'CARAT' }, { CT_Num: 'AUTRE' }, { CT_Num: 'EMPTY' }, { CT_Num: 'FOURN', CT_Type: 1 }],
  F_ECRITUREC: [
    line(1, 'CARAT', '2025-01-15', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2025-02-15' }),
    receipt(2, 'CARAT', '2025-03-10', '400'),
    line(3, 'AUTRE', '2025-02-01', '11', {}),
    line(4, 'AUTRE', '2025-06-01', '12', {}),
    line(5, 'FOURN', '2025-02-01', '12', {}),
    line(6, 'CARAT', '2025-02-01', '5', { JO_Num: 'SIT' }),
  ],
};

export function describeMarks(open: OpenWorld): void {
  describe('what tells that lines changed', () => {
    let world: World;
    beforeEach(async () => {
      world = await open(BOOKS);
    });
    const read = (asOf = '2025-03-31') => world.reader().readLedgerMarks(day(asOf));
    const markOf = async (code: string, asOf?: string) => (await read(asOf)).get(code)?.mark;

    test('is there for customers that have lines, situations apart', async () => {
      const marks = await read();
      expect([...marks].map(([code, { lines }]) => [code, lines])).toEqual([
        ['AUTRE', 2],
        ['CARAT', 2],
      ]);
      expect(await read()).toEqual(marks);
    });

    test.each<[string, (world: World) => Promise<unknown>]>([
      ['added', ({ base, release }) => fill(base, release, { F_ECRITUREC: [line(9, 'CARAT', '2025-03-01', '1', {})] })],
      ['taken out', ({ base }) => base.execute('DELETE FROM F_ECRITUREC WHERE EC_No = 2')],
      [
        'given a letter',
        ({ base }) => base.execute("UPDATE F_ECRITUREC SET EC_Lettre = 1, EC_Lettrage = 'A' WHERE EC_No = 2"),
      ],
      ['given another amount', ({ base }) => base.execute('UPDATE F_ECRITUREC SET EC_Montant = 401 WHERE EC_No = 2')],
      [
        'given another due date',
        ({ base }) =>
          base.execute("UPDATE F_ECRITUREC SET EC_Echeance = CONVERT(datetime, '20250216', 112) WHERE EC_No = 1"),
      ],
      [
        'marked as changed by Sage',
        ({ base }) =>
          base.execute("UPDATE F_ECRITUREC SET cbModification = CONVERT(datetime, '20300101', 112) WHERE EC_No = 2"),
      ],
      ['replaced by its like', replaceByLike],
    ])('is another when a line is %s; others keep theirs', async (_what, change) => {
      const [before, other] = [await markOf('CARAT'), await markOf('AUTRE')];
      await change(world);
      expect(await markOf('CARAT')).not.toBe(before);
      expect(await markOf('AUTRE')).toBe(other);
    });

    test('says what all journals of a customer come to together, and the latest change as precisely as the base has it', async () => {
      const { base, release } = world;
      await base.execute("UPDATE F_ECRITUREC SET cbModification = CONVERT(datetime, '20260101', 112)");
      const late = '2026-01-02 10:11:00.130';
      // smalldatetime in old releases.
      const held = release === 'old' ? '2026-01-02 10:11:00.000' : late;
      await base.execute(`UPDATE F_ECRITUREC SET cbModification = CONVERT(datetime, '${late}', 121) WHERE EC_No = 2`);
      const days = (Date.UTC(2025, 1, 15) - Date.UTC(1900, 0, 1)) / 86_400_000;
      const due = await dueDaysOf(world, 2);
      expect(await markOf('CARAT')).toBe(`2 2 0 2 60000 ${days + due} ${held}`);
    });

    test('J2: is another from the day that a line was dated ahead to', async () => {
      const before = await markOf('AUTRE', '2025-05-31');
      expect(await markOf('AUTRE', '2025-03-31')).toBe(before);
      expect(await markOf('AUTRE', '2025-06-01')).not.toBe(before);
    });

    test('without cbModification, counts and sums tell', async () => {
      await world.base.execute('ALTER TABLE F_ECRITUREC DROP COLUMN cbModification');
      const before = await markOf('CARAT');
      await world.base.execute('UPDATE F_ECRITUREC SET EC_Montant = 401 WHERE EC_No = 2');
      expect(await markOf('CARAT')).not.toBe(before);
    });
  });
}

/** Days since 1900 that Sage has of a line, as it writes « none ». */
async function dueDaysOf({ base }: World, ecNo: number): Promise<number> {
  const text = `SELECT DATEDIFF(day, CONVERT(datetime, '19000101', 112), EC_Echeance) AS Days FROM F_ECRITUREC WHERE EC_No = ${ecNo}`;
  const [row] = await base.query<{ readonly Days: number | null }>(text);
  return row?.Days ?? 0;
}

/** The same amount, day and account under another number: counts and sums are what they were. */
async function replaceByLike({ base, release }: World): Promise<void> {
  await base.execute('DELETE FROM F_ECRITUREC WHERE EC_No = 2');
  await fill(base, release, { F_ECRITUREC: [receipt(8, 'CARAT', '2025-03-10', '400', lettered(''))] });
  await base.execute('UPDATE F_ECRITUREC SET EC_Lettre = 0 WHERE EC_No = 8');
}
