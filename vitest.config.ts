import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/sql/server/**', '**/node_modules/**'],
    environment: 'node',
    pool: 'forks',
    // Bases are made in every other file: two at a time, even where there are two cores only.
    maxWorkers: '100%',
    // Nothing is asserted of time: these end what hangs, also where two cores are shared by others.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    unstubEnvs: true,
  },
});
