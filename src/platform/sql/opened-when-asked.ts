import type { SqlDatabase } from './database.ts';

/**
 * A database that is opened by whoever first asks it something: one that is away keeps nobody from what does not need it, and is
 * told as any other fault by what does. `open` answers again what is open, and tries again after it failed.
 */
export const openedWhenAsked = (name: string, open: () => Promise<SqlDatabase>): SqlDatabase => ({
  name,
  query: async (text, params) => (await open()).query(text, params),
  queryAll: async (texts, params) => (await open()).queryAll(texts, params),
  execute: async (text, params) => (await open()).execute(text, params),
  bulkInsert: async (table, columns, rows) => (await open()).bulkInsert(table, columns, rows),
  call: async (procedure, inputs, outputs) => (await open()).call(procedure, inputs, outputs),
  transaction: async (work, options) => (await open()).transaction(work, options),
  close: async () => (await open()).close(),
});
