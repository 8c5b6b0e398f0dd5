import type { Answer, Session } from '../session/session.ts';

/** All rows of an answer as objects; null where it has none. They come a part at a time, so that many do not hold the loop. */
export async function readRows(session: Session, answer: Answer): Promise<Record<string, unknown>[] | null> {
  const { names } = answer;
  if (names === null) return null;
  const found: Record<string, unknown>[] = [];
  let part: Pick<Answer, 'rows' | 'more'> = answer;
  for (;;) {
    for (const values of part.rows) found.push(toRow(names, values));
    if (!part.more) return found;
    part = await session.nextRows();
  }
}

function toRow(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at++) row[names[at] ?? ''] = values[at];
  return row;
}
