import { describeSageReader } from '../contracts/sage-reader.ts';
import { openTestGateway } from '../helpers/embedded.ts';

describeSageReader('the embedded engine', async () => {
  const gateway = await openTestGateway();
  let made = 0;
  return {
    async makeDatabase() {
      const name = `Sage${++made}`;
      await gateway.createDatabase(name);
      return gateway.database(name);
    },
    close: () => gateway.close(),
  };
});
