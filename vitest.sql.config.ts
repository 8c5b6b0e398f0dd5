import { defineConfig } from 'vitest/config';

/** The SQL texts on the embedded engine, and on the server of RELANCE_TEST_SQLSERVER when it is set. */
export default defineConfig({
  test: {
    include: ['test/sql/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    reporters: ['verbose'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
