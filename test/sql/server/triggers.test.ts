import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { openSageWriter } from '../../../src/sage-writer/open-sage-writer.ts';
import { statut } from '../../contracts/sage-writes/sage-writer.ts';
import { makeSageToWrite, writerSettings } from '../../sage-writer/base.ts';
import { SERVER, SKIPPED } from './connection.ts';
import { addRecordLocks } from './record-locks.ts';
import { openThrowAway } from './throw-away.ts';

/** As Sage's own: it touches rows elsewhere, and counts them aloud. */
const COUNTING = `CREATE TRIGGER dbo.TG_UPD_F_DOCENTETE ON dbo.F_DOCENTETE AFTER UPDATE AS
  UPDATE dbo.F_COMPTET SET CT_Classement = CT_Classement`;
const REFUSING = `CREATE TRIGGER dbo.TG_UPD_F_DOCENTETE ON dbo.F_DOCENTETE AFTER UPDATE AS
  BEGIN
    RAISERROR (N'Cet enregistrement est en cours de modification', 16, 1);
    ROLLBACK TRANSACTION;
  END`;

describe.skipIf(SERVER === null)(`writing into a base with triggers, on a SQL Server${SKIPPED}`, () => {
  let base: SqlDatabase;
  let close = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const gateway = await openGateway({ kind: 'mssql' });
    const bases = await openThrowAway(gateway, SERVER ?? '', addRecordLocks);
    close = async () => {
      await bases.drop();
      await gateway.close();
    };
    base = await bases.open('triggers');
    await makeSageToWrite(base);
  });
  afterAll(() => close());

  test('rows that a trigger touches are not taken for the order’s own', async () => {
    await base.execute(COUNTING);
    const writer = openSageWriter(async () => base, writerSettings());
    expect(await writer.write(statut('2'), '1')).toEqual({ kind: 'written', before: '1' });
  });

  test('what a trigger refuses is tried later, and nothing stands', async () => {
    await base.execute('DROP TRIGGER dbo.TG_UPD_F_DOCENTETE');
    await base.execute(REFUSING);
    const writer = openSageWriter(async () => base, writerSettings());
    await expect(writer.write(statut('0'))).rejects.toMatchObject({ name: 'OutsideFault', kind: 'busy' });
    expect(await writer.look(statut('0'))).toEqual({ kind: 'found', value: '2' });
  });
});
