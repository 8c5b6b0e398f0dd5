import type { SqlDatabase, SqlSession } from '../../../src/platform/sql/database.ts';
import { type Answer, answerOf, type Step, type Tape } from './tape.ts';

class Undone extends Error {}

/** Sends all of a tape again, in order and in its transactions; answers what each statement was answered now. */
export async function play(tape: Tape, open: (database: string) => Promise<SqlDatabase>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { database, step } of tape) await playStep(await open(database), step, answers);
  return answers;
}

async function playStep(database: SqlDatabase, step: Step, answers: Answer[]): Promise<void> {
  if (step.kind !== 'transaction') return void answers.push(await answerOf(database, step));
  try {
    await database.transaction(async (session) => {
      await playAll(session, step.steps, answers);
      if (!step.committed) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

async function playAll(session: SqlSession, steps: readonly Step[], answers: Answer[]): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'transaction') throw new Error('A transaction holds no other');
    answers.push(await answerOf(session, step));
  }
}
