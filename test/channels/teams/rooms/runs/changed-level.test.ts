import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardIn, dataOf, startRealRuns } from '../../harness/real-desk.ts';
import type { Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startRealRuns();
});
afterEach(() => stage.close());

const textOf = (answer: string): string => cardIn(answer).text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const pressOn = (answer: string, verb: string, typed: object = {}): Promise<string> =>
  stage.press(verb, { ...dataOf(answer, verb), ...typed });

test('a level that is changed from a run’s customer is shown by the run, approved with it and kept', async () => {
  const run = await pressOn((await stage.say('/relances'))[0] ?? '', 'run.prepare');
  const line = await pressOn(run, 'run.line');
  expect(textOf(line)).toContain('1 900,00 €');
  const account = await pressOn(line, 'account.show');
  const form = await pressOn(account, 'level.form');
  await pressOn(form, 'level.save', { level: '2', reason: 'Accord rompu' });

  const answer = await pressOn(run, 'run.approve');
  expect(textOf(answer)).toMatch(/La liste a changé depuis : Maison R10 \(sélectionné, [^)]*2[^)]*, 1 900,00 €\)/u);
  const [kept] = await stage.store.listRuns('BIJOU', 1);
  expect(kept).toMatchObject({ state: 'prepared', counts: { selected: 10, dropped: 0 } });
  expect(textOf(await pressOn(answer, 'run.line'))).not.toEqual(textOf(line));

  expect(textOf(await pressOn(answer, 'run.approve'))).toContain('Approuvée : 10 lettres');
  await stage.runs.work();
  const { dispatches: letters } = await stage.store.listDispatches({ company: 'BIJOU' }, 20);
  expect(letters.filter(({ level }) => level === 2).map(({ tiers }) => tiers)).toEqual(['R10']);
  expect((await stage.store.listRunLines(kept?.id ?? '')).map(({ state }) => state)).not.toContain('dropped');
});
