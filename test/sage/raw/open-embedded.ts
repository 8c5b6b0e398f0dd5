import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type Books, fill } from '../books.ts';

/** A Sage base of the new releases with these rows. */
export async function openEmbedded(books: Books): Promise<{ readonly base: SqlDatabase; close(): Promise<void> }> {
  const gateway = await openTestGateway('Sage');
  const base = await gateway.database('Sage');
  await createSageBase(base, 'new');
  await fill(base, 'new', books);
  return { base, close: () => gateway.close() };
}
