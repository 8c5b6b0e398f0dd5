import { isTransient, SqlFault } from '../platform/sql/fault.ts';
import { OutsideFault } from '../use-cases/ports/outside-fault.ts';
import type { SqlReader } from './sql-reader.ts';

/** The same reader, whose failures say what they mean: a read has no effect, so it is `busy` (try later) or `refused`. */
export function withOutsideFaults(base: SqlReader): SqlReader {
  return {
    async query(text, params) {
      try {
        return await base.query(text, params);
      } catch (error) {
        throw toOutsideFault(error);
      }
    },
  };
}

function toOutsideFault(error: unknown): unknown {
  if (!(error instanceof SqlFault)) return error;
  const code = error.number <= 0 ? `sage-${error.kind}` : `sage-${error.kind}-${error.number}`;
  return new OutsideFault(isTransient(error) ? 'busy' : 'refused', code, error.message, null, error);
}
