import type { SqlParams } from '../../../src/platform/sql/types.ts';
import type { SqlReader } from '../../../src/sage/sql-reader.ts';
import type { SageReader } from '../../../src/use-cases/ports/sage-reader.ts';
import { TODAY } from '../base/books.ts';

/** The one statement that returns the lines open today of everybody, as the reader asks it. */
export async function openLinesOf(
  base: SqlReader,
  open: (base: SqlReader) => Pick<SageReader, 'readLedger'>,
): Promise<() => Promise<unknown>> {
  const asked: [string, SqlParams | undefined][] = [];
  const recorded: SqlReader = {
    query: (text, params) => {
      asked.push([text, params]);
      return base.query(text, params);
    },
  };
  await open(recorded).readLedger('all', TODAY);
  const found = asked.find(([text]) => text.includes('CutGroup'));
  if (!found) throw new Error('No statement of open lines');
  return () => base.query(...found);
}
