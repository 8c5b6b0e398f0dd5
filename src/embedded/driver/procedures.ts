import base, { type BoundParameter } from 'mssql/lib/base/index.js';
import type { Connection } from './connection.ts';

const UNKNOWN_PROCEDURE = 2812;
const MISSING_PARAMETER = 201;

/** Values of the OUTPUT parameters, by name in lower case. */
type Outputs = Readonly<Record<string, unknown>>;
type Procedure = (connection: Connection, value: (name: string) => unknown) => Outputs;

/** The procedures of a Sage base by which its clients keep one another off a record. */
const PROCEDURES: Readonly<Record<string, Procedure>> = {
  cb_lockrecord: ({ recordLocks, database }, value) => {
    recordLocks.lock(database, String(value('cbFile')), Number(value('cbMarq')));
    return {};
  },
  cb_unlockrecord: ({ recordLocks, database }, value) => {
    recordLocks.unlock(database, String(value('cbFile')), Number(value('cbMarq')));
    return {};
  },
  cb_isrecordlock: ({ recordLocks, database }, value) => ({
    lres: recordLocks.isLocked(database, String(value('cbFile')), Number(value('cbMarq'))) ? 1 : 0,
  }),
};

/** Runs a procedure; answers its OUTPUT parameters under the names that they were asked by. */
export function runProcedure(
  connection: Connection,
  procedure: string,
  parameters: readonly BoundParameter[],
): Record<string, unknown> {
  const run = PROCEDURES[procedure.replace(/^\[?dbo\]?\.|[[\]]/gi, '').toLowerCase()];
  if (run === undefined) throw refusal(`Could not find stored procedure '${procedure}'.`, UNKNOWN_PROCEDURE);
  const inputs = new Map(parameters.map(({ name, value }) => [name.toLowerCase(), value]));
  const outputs = run(connection, (name) => {
    const value = inputs.get(name.toLowerCase());
    if (value !== undefined && value !== null) return value;
    throw refusal(`Procedure '${procedure}' expects parameter '@${name}', which was not supplied.`, MISSING_PARAMETER);
  });
  const asked = parameters.filter(({ io }) => io === 2);
  return Object.fromEntries(asked.map(({ name }) => [name, outputs[name.toLowerCase()] ?? null]));
}

function refusal(message: string, number: number): Error {
  return Object.assign(new base.RequestError(message, 'EREQUEST'), { number });
}
