import { openTestGateway } from '../../helpers/embedded.ts';
import { record } from '../tape/record.ts';
import type { Tape } from '../tape/tape.ts';
import { readSage } from './read-sage.ts';
import { useStore } from './use-store.ts';
import { writeSage } from './write-sage.ts';

/** Everything that the product can send to a database, with what the embedded engine answered. */
export async function recordScenario(): Promise<Tape> {
  const gateway = await openTestGateway('sage_new', 'sage_old', 'written_new', 'written_old', 'store');
  const tape: Tape[number][] = [];
  const recorded = async (name: string) => record(await gateway.database(name), tape);
  await readSage(await recorded('sage_new'), 'new');
  await readSage(await recorded('sage_old'), 'old');
  await writeSage(await recorded('written_new'), 'new');
  await writeSage(await recorded('written_old'), 'old');
  await useStore(await recorded('store'));
  await gateway.close();
  return tape;
}
