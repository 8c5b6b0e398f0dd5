import { expect, test } from 'vitest';
import { openGateway } from '../../src/platform/sql/gateway.ts';

test.each(['this', 'own'] as const)(
  'in %s thread, a load of several chunks is one statement: a row refused in the last one leaves none',
  async (thread) => {
    const gateway = await openGateway({ kind: 'embedded', thread });
    await gateway.createDatabase('Bijou');
    const db = await gateway.database('Bijou');
    await db.execute('CREATE TABLE F_ECRITUREC (EC_No int NOT NULL PRIMARY KEY, EC_RefPiece varchar(17) NULL)');
    const columns = [
      { name: 'EC_No', type: { name: 'int' }, nullable: false },
      { name: 'EC_RefPiece', type: { name: 'varchar', length: 17 } },
    ] as const;
    const rows = Array.from({ length: 20_002 }, (_, at) => [at, `FA${at}`]);
    const twice = [...rows, [0, 'FA0']];
    await expect(db.bulkInsert('dbo.F_ECRITUREC', columns, twice)).rejects.toMatchObject({ kind: 'duplicate' });
    expect(await db.query('SELECT COUNT(*) AS N FROM F_ECRITUREC')).toEqual([{ N: 0 }]);
    expect(await db.bulkInsert('dbo.F_ECRITUREC', columns, rows)).toBe(20_002);
    expect(await db.query('SELECT COUNT(*) AS N, MAX(EC_No) AS M FROM F_ECRITUREC')).toEqual([
      { N: 20_002, M: 20_001 },
    ]);
    await gateway.close();
  },
);
