import type { BulkColumn, SqlType } from '../../platform/sql/types.ts';

const column =
  (type: SqlType) =>
  (name: string, nullable = false): BulkColumn => ({ name, type, nullable });

export const words = (length: number | 'max') => column({ name: 'nvarchar', length });
export const CENTS = column({ name: 'bigint' });
export const DATE = column({ name: 'date' });
export const BIT = column({ name: 'bit' });
export const INSTANT = column({ name: 'datetime2', scale: 3 });
export const INT = column({ name: 'int' });

/** Of every table of positions. */
export const KEY: readonly BulkColumn[] = [words(40)('Company'), words(20)('Tiers')];
