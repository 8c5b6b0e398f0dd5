import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import * as sql from '../../src/platform/sql/params.ts';
import { isSameRefusal, onlyNamesDiffer } from '../helpers/nuances.ts';

/**
 * What every database behind the gateway answers. The opener gives an empty database of its own, and closes what it opened.
 * `say`: told what a server numbers or spells otherwise, which then is no failure; without it, that fails.
 */
export function describeSqlDatabase(
  engine: string,
  open: () => Promise<{ db: SqlDatabase; close(): Promise<void> }>,
  say: ((what: string) => void) | null = null,
): void {
  describe(`a database on ${engine}`, () => {
    let db: SqlDatabase;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ db, close } = await open());
      await db.execute('CREATE SCHEMA relance');
      await db.execute(
        `CREATE TABLE relance.Parent (Id int NOT NULL CONSTRAINT PK_Parent PRIMARY KEY, Name nvarchar(20) NOT NULL CONSTRAINT UQ_Parent UNIQUE)`,
      );
      await db.execute(`CREATE TABLE relance.Item (
        Id bigint IDENTITY(1,1) NOT NULL CONSTRAINT PK_Item PRIMARY KEY,
        ParentId int NULL CONSTRAINT FK_Item_Parent REFERENCES relance.Parent (Id),
        Label nvarchar(10) NULL, Amount decimal(24,6) NULL, Due date NULL, At datetime2(3) NULL, Done bit NOT NULL DEFAULT 0,
        Mark uniqueidentifier NULL, Note nvarchar(max) NULL, Raw varbinary(max) NULL, Big bigint NULL, Version rowversion NOT NULL,
        CONSTRAINT CK_Item CHECK (Amount >= 0))`);
      await db.execute(
        'CREATE UNIQUE INDEX UX_Item_Label ON relance.Item (Label) INCLUDE (Amount) WHERE Label IS NOT NULL',
      );
      await db.execute('INSERT INTO relance.Parent (Id, Name) VALUES (1, @name)', { name: sql.text('Élan', 20) });
    });
    afterAll(() => close());

    const expectRefused = async (work: Promise<unknown>, ...numbers: [number, ...number[]]): Promise<void> => {
      const found = await work.then(() => 0).catch((fault: SqlFault) => fault.number);
      if (say === null || numbers.includes(found) || !isSameRefusal(found, numbers[0])) {
        expect(numbers).toContain(found);
      } else {
        say(`${engine} says error ${found} for ${numbers[0]}`);
      }
    };
    type Rows = readonly Record<string, unknown>[];
    const expectRows = (found: Rows, expected: Rows): void => {
      if (say !== null && onlyNamesDiffer(found, expected)) {
        say(`${engine} answers the columns ${Object.keys(found[0] ?? {})} for ${Object.keys(expected[0] ?? {})}`);
      } else {
        expect(found).toEqual(expected);
      }
    };

    test('values come back as they went in, in the driver’s types', async () => {
      const at = new Date('2026-03-29T01:30:00.123Z');
      const rows = await db.query<Record<string, unknown>>(
        `INSERT INTO relance.Item (ParentId, Label, Amount, Due, At, Done, Mark, Note, Raw, Big)
         OUTPUT inserted.Id, inserted.Label, inserted.Amount, inserted.Due, inserted.At, inserted.Done, inserted.Mark, inserted.Note, inserted.Raw, inserted.Big, inserted.Version
         VALUES (@p, @l, @a, @d, @at, @done, @g, @n, @raw, @big)`,
        {
          p: sql.int(1),
          l: sql.text('été', 10),
          a: sql.decimal('12.500001'),
          d: sql.day('2026-01-31'),
          at: sql.instant(at),
          done: sql.bit(true),
          g: sql.guid('0b8f1c3e-58a2-4c3b-9d5e-0123456789ab'),
          n: sql.longText("l'élan\n\\ 100 %\t—"),
          raw: sql.bytes(Buffer.from([0, 255, 10])),
          big: sql.bigint('9007199254740993'),
        },
      );
      expect(rows[0]).toEqual({
        Id: '1',
        Label: 'été',
        Amount: 12.500001,
        Due: new Date('2026-01-31T00:00:00.000Z'),
        At: at,
        Done: true,
        Mark: '0B8F1C3E-58A2-4C3B-9D5E-0123456789AB',
        Note: "l'élan\n\\ 100 %\t—",
        Raw: Buffer.from([0, 255, 10]),
        Big: '9007199254740993',
        Version: expect.any(Buffer),
      });
      expect(rows[0]?.Version).toHaveLength(8);
    });

    test('a NULL of every type is a null', async () => {
      const rows = await db.query(
        'SELECT CAST(@a AS int) AS A, CAST(@b AS nvarchar(5)) AS B, CAST(@c AS date) AS C, CAST(@d AS decimal(24,6)) AS D, CAST(@e AS bit) AS E, CAST(@f AS uniqueidentifier) AS F',
        {
          a: sql.int(null),
          b: sql.text(null, 5),
          c: sql.day(null),
          d: sql.decimal(null),
          e: sql.bit(null),
          f: sql.guid(null),
        },
      );
      expect(rows).toEqual([{ A: null, B: null, C: null, D: null, E: null, F: null }]);
    });

    test('several reads sent together answer each its own rows, in order, with the parameters that they share', async () => {
      const texts = [
        'SELECT p.Name AS Name FROM relance.Parent p WHERE p.Id = @id -- one',
        'WITH A (N) AS (SELECT @id + 1)\nSELECT A.N AS N FROM A;',
        'SELECT p.Id AS Id FROM relance.Parent p WHERE p.Id = @none;\n',
      ] as const;
      const [names, numbers, none] = await db.queryAll<[{ Name: string }, { N: number }, { Id: number }]>(texts, {
        id: sql.int(1),
        none: sql.int(-1),
      });
      expect([names, numbers, none]).toEqual([[{ Name: expect.any(String) }], [{ N: 2 }], []]);
      await expectRefused(
        db.queryAll(['SELECT p.Id AS Id FROM relance.Parent p', 'SELECT A FROM relance.Nothing']),
        208,
      );
    });

    test('execute answers how many rows were touched', async () => {
      expect(await db.execute('UPDATE relance.Parent SET Name = Name WHERE Id = 1')).toBe(1);
      expect(await db.execute('UPDATE relance.Parent SET Name = Name WHERE Id = 99')).toBe(0);
      expect(await db.execute('DELETE FROM relance.Parent WHERE Id = 99')).toBe(0);
    });

    test('each refusal has SQL Server’s number and a kind', async () => {
      const insert = (columns: string, values: string) =>
        db.execute(`INSERT INTO relance.Item (${columns}) VALUES (${values})`);
      await insert('Label', "'twice'");
      await expectRefused(db.execute("INSERT INTO relance.Parent (Id, Name) VALUES (1, 'x')"), 2627);
      await expectRefused(db.execute("INSERT INTO relance.Parent (Id, Name) VALUES (2, 'ÉLAN')"), 2627);
      await expectRefused(insert('Label', "'TWICE'"), 2601);
      await expectRefused(insert('ParentId', '99'), 547);
      await expectRefused(insert('Amount', '-1'), 547);
      await expectRefused(db.execute('DELETE FROM relance.Parent WHERE Id = 1'), 547);
      await expectRefused(db.execute('INSERT INTO relance.Parent (Id) VALUES (3)'), 515);
      await expectRefused(insert('Label', "'longer than ten'"), 2628, 8152);
      await expectRefused(db.query('SELECT A FROM relance.Nothing'), 208);
      await expectRefused(db.query('SELECT Nothing FROM relance.Item'), 207);
      await expectRefused(db.query('SELECT @missing AS A'), 137);
      await expectRefused(insert('Id', '5'), 544);
      await expect(insert('Label', "'twice'")).rejects.toMatchObject({ name: 'SqlFault', kind: 'duplicate' });
      await expect(insert('ParentId', '99')).rejects.toMatchObject({ kind: 'reference' });
    });

    test('no message repeats the value that was refused', async () => {
      const secret = 'FR7630001';
      await db.execute('INSERT INTO relance.Item (Label) VALUES (@l)', { l: sql.text(secret, 10) });
      const fault = await db
        .execute('INSERT INTO relance.Item (Label) VALUES (@l)', { l: sql.text(secret, 10) })
        .catch((error: SqlFault) => error);
      expect(fault).toBeInstanceOf(SqlFault);
      expect((fault as SqlFault).message).not.toContain(secret);
    });

    test('a transaction commits what its work did, and leaves nothing when the work throws', async () => {
      const count = async (label: string) =>
        (
          await db.query<{ N: number }>('SELECT COUNT(*) AS N FROM relance.Item WHERE Label = @l', {
            l: sql.text(label, 10),
          })
        )[0]?.N;
      const answer = await db.transaction(async (session) => {
        await session.execute("INSERT INTO relance.Item (Label) VALUES ('kept')");
        return 'done';
      });
      expect(answer).toBe('done');
      expect(await count('kept')).toBe(1);
      const failing = db.transaction(async (session) => {
        await session.execute("INSERT INTO relance.Item (Label) VALUES ('dropped')");
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await count('dropped')).toBe(0);
    });

    test('a refused statement leaves its transaction usable: the unique constraint can be the judge of an upsert', async () => {
      await db.transaction(async (session) => {
        const inserted = await session
          .execute("INSERT INTO relance.Parent (Id, Name) VALUES (1, 'again')")
          .catch((fault: SqlFault) => fault.kind);
        expect(inserted).toBe('duplicate');
        expect(await session.execute("UPDATE relance.Parent SET Name = N'Élan 2' WHERE Id = 1")).toBe(1);
      });
      expect(await db.query('SELECT Name FROM relance.Parent WHERE Id = 1')).toEqual([{ Name: 'Élan 2' }]);
    });

    test('rows of a queue are claimed by one worker each, however many ask at once', async () => {
      await db.execute(
        'CREATE TABLE relance.Job (Id int NOT NULL PRIMARY KEY, State nvarchar(10) NOT NULL, Owner int NULL)',
      );
      for (let id = 1; id <= 12; id++)
        await db.execute("INSERT INTO relance.Job (Id, State) VALUES (@id, 'ready')", { id: sql.int(id) });
      const claim = (owner: number) =>
        db.query<{ Id: number }>(
          `UPDATE relance.Job SET State = 'taken', Owner = @owner OUTPUT inserted.*
           WHERE State = 'ready' AND Id IN (SELECT TOP (@n) Id FROM relance.Job WITH (READPAST, UPDLOCK, ROWLOCK) WHERE State = 'ready' ORDER BY Id)`,
          { owner: sql.int(owner), n: sql.int(2) },
        );
      const claims = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(claim));
      const ids = claims.flat().map((row) => row.Id);
      expect([...ids].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    test('a rowversion grows with each change', async () => {
      const [before] = await db.query<{ V: Buffer }>(
        "INSERT INTO relance.Item (Label) OUTPUT inserted.Version AS V VALUES ('version')",
      );
      const [after] = await db.query<{ V: Buffer }>(
        "UPDATE relance.Item SET Note = 'x' OUTPUT inserted.Version AS V WHERE Label = 'version'",
      );
      expect(Buffer.compare(after?.V ?? Buffer.alloc(0), before?.V ?? Buffer.alloc(0))).toBe(1);
      const stale = await db.execute('UPDATE relance.Item SET Note = NULL WHERE Version = @v', {
        v: sql.bytes(before?.V ?? null),
      });
      expect(stale).toBe(0);
    });

    test('a bulk load takes texts with anything in them, days as text, and nulls; all rows or none', async () => {
      await db.execute(
        'CREATE TABLE F_TEST (CT_Num varchar(17) NOT NULL PRIMARY KEY, CT_Intitule nvarchar(69) NULL, Jour date NULL, Montant decimal(24,6) NULL, Ok bit NULL)',
      );
      const columns = [
        { name: 'CT_Num', type: { name: 'varchar', length: 17 }, nullable: false },
        { name: 'CT_Intitule', type: { name: 'nvarchar', length: 69 } },
        { name: 'Jour', type: { name: 'date' } },
        { name: 'Montant', type: { name: 'decimal', precision: 24, scale: 6 } },
        { name: 'Ok', type: { name: 'bit' } },
      ] as const;
      const odd = 'tab\there\\N "quoted"; line\nend, é';
      const loaded = await db.bulkInsert('F_TEST', columns, [
        ['A', odd, '2026-02-28', 12.5, true],
        ['B', null, null, null, null],
      ]);
      expect(loaded).toBe(2);
      expect(await db.query('SELECT * FROM F_TEST ORDER BY CT_Num')).toEqual([
        { CT_Num: 'A', CT_Intitule: odd, Jour: new Date('2026-02-28T00:00:00Z'), Montant: 12.5, Ok: true },
        { CT_Num: 'B', CT_Intitule: null, Jour: null, Montant: null, Ok: null },
      ]);
      const clash = db.bulkInsert('F_TEST', columns, [
        ['C', null, null, null, null],
        ['A', null, null, null, null],
      ]);
      await expect(clash).rejects.toMatchObject({ kind: 'duplicate' });
      expect(await db.query("SELECT CT_Num FROM F_TEST WHERE CT_Num = 'C'")).toEqual([]);
    });

    test('columns are discovered from the catalogue with the spelling of their definition', async () => {
      await db.execute('CREATE TABLE F_DECOUVERTE (DO_Piece varchar(13) NOT NULL, cbMarq int NULL)');
      await db.execute('ALTER TABLE F_DECOUVERTE ADD EC_Rappel smallint NULL');
      const byCatalogue = await db.query<Record<string, unknown>>(
        'SELECT c.name AS Name FROM sys.columns c JOIN sys.tables t ON t.object_id = c.object_id WHERE t.name = @t ORDER BY c.column_id',
        { t: sql.text('F_DECOUVERTE', 128) },
      );
      expectRows(named(byCatalogue), named([{ Name: 'DO_Piece' }, { Name: 'cbMarq' }, { Name: 'EC_Rappel' }]));
      const bySchema = await db.query<Record<string, unknown>>(
        "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'dbo' AND TABLE_NAME = @t AND COLUMN_NAME IN ('EC_Rappel', 'EC_Autre')",
        { t: sql.text('F_DECOUVERTE', 128) },
      );
      expectRows(named(bySchema), named([{ COLUMN_NAME: 'EC_Rappel' }]));
    });

    test('a view is dropped and made again, and keeps the spelling of its columns', async () => {
      await db.execute('DROP VIEW IF EXISTS relance.Montants');
      await db.execute(
        'CREATE VIEW relance.Montants AS SELECT p.Name AS [Nom du tiers], Total = p.Id FROM relance.Parent p',
      );
      expectRows(await db.query('SELECT * FROM relance.Montants'), [{ 'Nom du tiers': 'Élan 2', Total: 1 }]);
      await db.execute('DROP VIEW IF EXISTS relance.Montants');
    });
  });
}

/** Names that a catalogue gives as values, as the names of columns are compared. */
const named = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(Object.values(row).map((name) => [String(name), true])));
