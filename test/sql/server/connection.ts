/** A mssql connection string whose login may create and drop databases; null: no server to try on. */
export const SERVER = process.env.RELANCE_TEST_SQLSERVER?.trim() || null;

/** Said with the name of what is not run. */
export const SKIPPED = SERVER === null ? ' (skipped: RELANCE_TEST_SQLSERVER is not set)' : '';

/** A difference that changes nothing for the product (an error's number, the case of a name): said, and the test goes on. */
export function sayOtherwise(what: string): void {
  process.stderr.write(`The server says it otherwise: ${what}\n`);
}
