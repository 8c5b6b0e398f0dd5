import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPassed } from './passed.ts';

const MINUTES_11 = 11 * 60_000;

test('a life of the house goes on from where the one before died, so that no turn of the dead outlasts it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relance-passed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));

  const dead = openPassed(folder);
  dead.add(MINUTES_11);
  dead.add(MINUTES_11);

  expect(openPassed(folder).ms()).toBe(2 * MINUTES_11);
});

test('the first life of a house begins now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relance-passed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));

  expect(openPassed(folder).ms()).toBe(0);
});
