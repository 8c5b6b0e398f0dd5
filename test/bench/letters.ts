import { createLetterRenderer } from '../../src/channels/letters/letter-renderer.ts';
import { letterFacts, letterLine } from '../channels/letters/letter-facts.ts';
import { compareTurns } from './measure.ts';

const FEW = 5;
const TIMES = 3;

/** A long letter beside a short one, in seconds, by a press that is warm. */
export async function compareLetters(many: number): Promise<{ readonly measured: number; readonly baseline: number }> {
  const press = createLetterRenderer();
  const letterOf = (lines: number) =>
    letterFacts({ lines: Array.from({ length: lines }, (_, at) => letterLine(at + 1)) });
  const [long, short] = [letterOf(many), letterOf(FEW)];
  await press.renderPdf(short);
  const pair = await compareTurns(
    TIMES,
    () => press.renderPdf(long),
    () => press.renderPdf(short),
  );
  await press.close();
  return pair;
}
