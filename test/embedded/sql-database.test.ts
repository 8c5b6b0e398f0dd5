import { openGateway } from '../../src/platform/sql/gateway.ts';
import { describeSqlDatabase } from '../contracts/sql-database.ts';

for (const thread of ['this', 'own'] as const) {
  describeSqlDatabase(`the embedded engine in ${thread} thread`, async () => {
    const gateway = await openGateway({ kind: 'embedded', thread });
    await gateway.createDatabase('Contrat');
    return { db: await gateway.database('Contrat'), close: () => gateway.close() };
  });
}
