import { type DemoStep, demoWords } from '../channels/words/demo.ts';

/** Says what begins, where it does not mix with an answer that may be JSON: on the error output. */
export function sayStep(step: DemoStep): void {
  const text = demoWords.step(step);
  process.stderr.write(step.kind === 'engine' ? `${demoWords.firstTime}\n${text}\n` : `${text}\n`);
}
