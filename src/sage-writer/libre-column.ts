import type { SqlSession } from '../platform/sql/database.ts';
import { text } from '../platform/sql/params.ts';
import { queryText } from './query-text.ts';

interface LibreRow {
  readonly Name: string;
  readonly CB_Type: number;
  readonly CB_Len: number;
  readonly CB_Formule: string | null;
}

/** CB_Type of the information libre that hold a text: "texte" and "table". */
const TEXT_TYPES = [9, 22];
const NAME_LENGTH = 128;

/** The real spelling and the length of an information libre of F_DOCENTETE; null when it is not a text that may be written. */
export async function readLibreColumn(
  session: SqlSession,
  name: string,
): Promise<{ readonly name: string; readonly length: number } | null> {
  if (name.length > NAME_LENGTH) return null;
  const rows = await session.query<LibreRow>(queryText('libre-column'), { column: text(name, NAME_LENGTH) });
  const [row] = rows;
  if (row === undefined || rows.length > 1) return null;
  const isComputed = (row.CB_Formule ?? '').trim() !== '';
  if (isComputed || !TEXT_TYPES.includes(row.CB_Type) || row.CB_Len < 1) return null;
  return { name: row.Name.trimEnd(), length: row.CB_Len };
}
