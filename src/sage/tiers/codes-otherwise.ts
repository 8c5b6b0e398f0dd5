import type { CodeWrittenOtherwise } from '../../use-cases/ports/sage-reader.ts';
import { queryBase } from '../sage-base.ts';
import type { SqlReader } from '../sql-reader.ts';
import { readText } from '../values.ts';

interface WrittenRow {
  readonly CT_Num: string;
  readonly Written: string;
}

/** One query over the books and the sheets, and one over the documents where there is Gestion commerciale; each code once. */
export async function readCodesOtherwise(
  sql: SqlReader,
  commercial: boolean,
): Promise<readonly CodeWrittenOtherwise[]> {
  const rows = await queryBase<WrittenRow>(sql, 'codes-otherwise');
  const inDocuments = commercial ? await queryBase<WrittenRow>(sql, 'document-codes-otherwise') : [];
  const found = [...rows, ...inDocuments].map((row) => ({ code: readText(row.CT_Num), written: row.Written }));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
