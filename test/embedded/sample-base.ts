import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import type { SqlParams } from '../../src/platform/sql/types.ts';
import { openTestGateway } from '../helpers/embedded.ts';

/** What is asked, the text, the rows that SQL Server answers, and the parameters. */
export type Case = readonly [what: string, text: string, rows: readonly Record<string, unknown>[], params?: SqlParams];

export interface SampleBase {
  readonly gateway: SqlGateway;
  readonly db: SqlDatabase;
}

/** A small Sage-like base, one for the test file; the answer is filled in before its first test. */
export function useSampleBase(): () => SampleBase {
  let base: SampleBase | undefined;
  beforeAll(async () => {
    const gateway = await openTestGateway('Bijou', 'Autre');
    base = { gateway, db: await gateway.database('BIJOU') };
    await fill(base.db);
  });
  afterAll(() => base?.gateway.close());
  return () => {
    if (!base) throw new Error('The sample base is not open yet');
    return base;
  };
}

export function check(base: () => SampleBase, cases: readonly Case[]): void {
  for (const [what, text, rows, params] of cases) {
    test(what, async () => {
      expect(await base().db.query(text, params)).toEqual(rows);
    });
  }
}

export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

async function fill(db: SqlDatabase): Promise<void> {
  await db.execute(
    'CREATE TABLE F_COMPTET (CT_Num varchar(17) NOT NULL PRIMARY KEY, CT_Intitule nvarchar(69) NULL, CO_No int NULL, CT_Sommeil bit NOT NULL DEFAULT 0)',
  );
  await db.execute(
    'CREATE TABLE F_ECRITUREC (EC_No int NOT NULL PRIMARY KEY, CT_Num varchar(17) NOT NULL, EC_Montant numeric(24,6) NOT NULL, EC_Sens smallint NOT NULL, EC_Echeance date NULL, EC_Date datetime NOT NULL)',
  );
  await db.execute(`INSERT INTO F_COMPTET (CT_Num, CT_Intitule, CO_No) VALUES
    ('DUPONT', N'Dupont Élevage', 1), ('martin', N'MARTIN & Fils', NULL), ('ZED', NULL, 2), ('ELAN', N'Elan', 1)`);
  await db.execute(`INSERT INTO F_ECRITUREC (EC_No, CT_Num, EC_Montant, EC_Sens, EC_Echeance, EC_Date) VALUES
    (1, 'DUPONT', 100.1, 0, '20260131', '20260101'), (2, 'Dupont ', 50.2, 0, '20260228', '20260115'), (3, 'DUPONT', 30, 1, NULL, '20260120'),
    (4, 'MARTIN', 7.777777, 0, '20251231', '20251201')`);
}
