import { expect, test } from 'vitest';
import { readPlanner } from '../../src/config/planner.ts';

const NAMED = { RELANCE_PLANNER: 'azure', RELANCE_PLANNER_MODEL: 'small', RELANCE_PLANNER_KEY: 'model-secret' };
const problemsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  const problems: string[] = [];
  readPlanner(environment, problems);
  return problems;
};

test.each([{}, { RELANCE_PLANNER: '' }, { RELANCE_PLANNER: 'off', RELANCE_PLANNER_KEY: 'model-secret' }])(
  'no model is asked of sentences with %j',
  (environment) => {
    const problems: string[] = [];
    expect([readPlanner(environment, problems), problems]).toEqual([null, []]);
  },
);

test('a model is named whole, its address in one form; that of OpenAI itself may be absent', () => {
  const azure = readPlanner({ ...NAMED, RELANCE_PLANNER_ENDPOINT: 'https://Models.example/' }, []);
  expect(azure).toEqual({ kind: 'azure', model: 'small', endpoint: 'https://models.example', key: 'model-secret' });
  expect(readPlanner({ ...NAMED, RELANCE_PLANNER: 'openai' }, [])?.endpoint).toBeNull();
});

test.each([
  [{ RELANCE_PLANNER: 'yes' }, 1],
  [{ RELANCE_PLANNER: 'azure' }, 3],
  [{ RELANCE_PLANNER: 'openai' }, 2],
  [{ ...NAMED, RELANCE_PLANNER_ENDPOINT: 'http://models.example' }, 1],
  [{ ...NAMED, RELANCE_PLANNER_ENDPOINT: 'https://models.example/?key=1' }, 1],
])('%j has %i problems, none of which says the key', (environment, count) => {
  const problems = problemsOf(environment);
  expect(problems).toHaveLength(count);
  expect(problems.join()).not.toContain('model-secret');
});
