import type { StatementFile } from '../../../domain/bank/statement.ts';

/** Reads a file of the bank, whatever its format; what cannot be read is among its faults. */
export type ReadStatements = (bytes: Uint8Array) => StatementFile;
