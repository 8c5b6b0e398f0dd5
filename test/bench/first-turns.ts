import { codeOf } from './base/books.ts';
import type { LoopDelay } from './bots/loop.ts';
import { speak } from './bots/speak.ts';
import type { ToStart } from './bots/start.ts';
import { seconds } from './measure.ts';
import type { WithBot } from './with-bot.ts';

export interface FirstTurns {
  /** Seconds that the slowest of the first ten turns took. */
  readonly worst: { readonly measured: number; readonly baseline: number };
  /** Over the ten turns: of the echo, and of ours. */
  readonly ofEcho: LoopDelay;
  readonly duringTurns: LoopDelay;
  /** From the last answer until the first watch and the first dataset are over. */
  readonly duringPasses: LoopDelay & { readonly seconds: number };
}

const TURNS = 10;
const CARD = /adaptive/;
const ECHO = /echo/;

/** Who asks at once, on a base where no pass was ever made, beside who asks an echo at once. */
export async function measureFirstTurns(ours: ToStart, customers: number, withBot: WithBot): Promise<FirstTurns> {
  const [baseline, ofEcho] = await withBot({ kind: 'echo' }, async (port, connector, child) => {
    const worst = await worstOf(() => speak(port, connector, 'bonjour', ECHO));
    return [worst, await child.ask<LoopDelay>({ kind: 'loop' })] as const;
  });
  return withBot(ours, async (port, connector, child) => {
    const measured = await worstOf((at) => {
      const code = codeOf(1 + ((at * 97) % customers));
      return speak(port, connector, `/relance client ${code}`, CARD);
    });
    const duringTurns = await child.ask<LoopDelay>({ kind: 'loop' });
    const spent = await seconds(() => child.ask({ kind: 'passes' }));
    const duringPasses = { ...(await child.ask<LoopDelay>({ kind: 'loop' })), seconds: spent };
    return { worst: { measured, baseline }, ofEcho, duringTurns, duringPasses };
  });
}

async function worstOf(turn: (at: number) => Promise<void>): Promise<number> {
  let worst = 0;
  for (let at = 0; at < TURNS; at++) worst = Math.max(worst, await seconds(() => turn(at)));
  return worst;
}
