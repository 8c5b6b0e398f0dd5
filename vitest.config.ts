import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/sql/server/**', '**/node_modules/**'],
    environment: 'node',
    pool: 'forks',
    // Bases are made in every other file: two at a time, even where there are two cores only.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
  },
});
