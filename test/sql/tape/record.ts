import type { SqlDatabase, SqlSession } from '../../../src/platform/sql/database.ts';
import { SqlFault, toSqlFault } from '../../../src/platform/sql/fault.ts';
import type { SqlParams, SqlType, SqlValue } from '../../../src/platform/sql/types.ts';
import { type Answer, answerOf, type Sent, type Step, type Tape } from './tape.ts';

/**
 * A database that writes down all that is sent to it and what it answers. Send one thing at a time: two at once would be
 * played again one after the other.
 */
export function record(database: SqlDatabase, tape: { push(line: Tape[number]): unknown }): SqlDatabase {
  const keep = (step: Step): void => void tape.push({ database: database.name, step });
  return {
    ...recordSession(database, keep),
    name: database.name,
    async transaction(work, options) {
      return database.transaction(async (session) => {
        const steps: Step[] = [];
        const end = (committed: boolean): void => keep({ kind: 'transaction', steps, committed });
        try {
          const result = await work(recordSession(session, (step) => steps.push(step)));
          end(true);
          return result;
        } catch (error) {
          end(false);
          throw error;
        }
      }, options);
    },
    close: () => database.close(),
  };
}

function recordSession(session: SqlSession, keep: (step: Step) => void): SqlSession {
  const send = async (sent: Sent): Promise<Answer> => {
    const answer = await answerOf(session, sent);
    keep({ ...sent, answer });
    if ('refused' in answer) throw refusal(answer);
    return answer;
  };
  return {
    query: async <Row>(text: string, params = {}) =>
      ((await send({ kind: 'query', text, params })) as { rows: Row[] }).rows,
    // One by one: a tape says what each text is answered.
    queryAll: async (texts, params = {}) => {
      const rows: unknown[] = [];
      for (const text of texts as readonly string[]) {
        rows.push(((await send({ kind: 'query', text, params: namedIn(text, params) })) as { rows: unknown[] }).rows);
      }
      return rows as never;
    },
    execute: async (text, params = {}) => ((await send({ kind: 'execute', text, params })) as { count: number }).count,
    bulkInsert: async (table, columns, rows) =>
      ((await send({ kind: 'load', table, columns, rows })) as { count: number }).count,
    call: async <Name extends string>(procedure: string, inputs: SqlParams, outputs: Readonly<Record<Name, SqlType>>) =>
      ((await send({ kind: 'call', procedure, inputs, outputs })) as { output: Record<Name, SqlValue> }).output,
  };
}

/** The fault as the code under test knows it: by its number. */
function refusal({ refused, message }: { readonly refused: number; readonly message: string }): SqlFault {
  const { kind } = toSqlFault({ number: refused });
  return new SqlFault(message, kind, refused);
}

const namedIn = (text: string, params: SqlParams): SqlParams =>
  Object.fromEntries(Object.entries(params).filter(([name]) => new RegExp(`@${name}\\b`).test(text)));
