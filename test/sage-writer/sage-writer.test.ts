import { describeSageWriter } from '../contracts/sage-writes/sage-writer.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { benchOver } from './bench.ts';

describeSageWriter('the embedded engine', async () => {
  const gateway = await openTestGateway('sage');
  return benchOver(await gateway.database('sage'), () => gateway.close());
});
