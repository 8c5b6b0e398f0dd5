import type { SqlDatabase, SqlSession } from '../../../src/platform/sql/database.ts';
import { type Answer, statementsOf, type Tape } from '../../sql/tape/tape.ts';

/** What each text was last answered. */
export type Canned = ReadonlyMap<string, Answer>;

/** What was refused (a row that was there already, say) is answered as it was before, where it was. */
export function cannedFrom(tape: Tape): Canned {
  const answers = new Map<string, Answer>();
  for (const one of statementsOf(tape)) {
    if ('text' in one && !('refused' in one.answer && answers.has(one.text))) answers.set(one.text, one.answer);
  }
  return answers;
}

/** A database that knows by heart what was asked of a real one, so that the process holds no engine. Throws on another text. */
export function openCanned(name: string, answers: Canned): SqlDatabase {
  const answerTo = (text: string): Answer => {
    const answer = answers.get(text);
    if (!answer || 'refused' in answer) throw new Error(`No answer by heart to ${text}`);
    return answer;
  };
  const rowsOf = (text: string): unknown[] => {
    const answer = answerTo(text);
    return 'rows' in answer ? (structuredClone(answer.rows) as unknown as unknown[]) : [];
  };
  const session: SqlSession = {
    query: async <Row>(text: string) => rowsOf(text) as Row[],
    queryAll: async (texts) => (texts as readonly string[]).map(rowsOf) as never,
    execute: async (text) => {
      const answer = answerTo(text);
      return 'count' in answer ? answer.count : 0;
    },
    bulkInsert: async (_table, _columns, rows) => rows.length,
    call: async (procedure) => {
      throw new Error(`No answer by heart to ${procedure}`);
    },
  };
  return { ...session, name, transaction: (work) => work(session), close: async () => undefined };
}
