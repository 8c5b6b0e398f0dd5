import { describeSqlDatabase } from '../contracts/sql-database.ts';
import { openTestGateway } from '../helpers/embedded.ts';

describeSqlDatabase('the embedded engine', async () => {
  const gateway = await openTestGateway('Contrat');
  return { db: await gateway.database('Contrat'), close: () => gateway.close() };
});
