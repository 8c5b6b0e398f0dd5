import { openGateway } from '../../src/platform/sql/gateway.ts';
import { NO_TELEMETRY } from '../../src/platform/telemetry/telemetry.ts';
import { watchedDatabase } from '../../src/platform/telemetry/watched-database.ts';
import { describeSqlDatabase } from '../contracts/sql-database.ts';

for (const thread of ['this', 'own'] as const) {
  describeSqlDatabase(`the embedded engine in ${thread} thread`, async () => {
    const gateway = await openGateway({ kind: 'embedded', thread });
    await gateway.createDatabase('Contrat');
    return { db: await gateway.database('Contrat'), close: () => gateway.close() };
  });
}

describeSqlDatabase('the embedded engine, timed', async () => {
  const gateway = await openGateway({ kind: 'embedded', thread: 'this' });
  await gateway.createDatabase('Contrat');
  return { db: watchedDatabase(await gateway.database('Contrat'), NO_TELEMETRY), close: () => gateway.close() };
});
