import type { Decision, HeldBack } from '../../../domain/relance/decision.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { explainHeldBack } from '../../words/explain/explain-held-back.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { formatAmount } from '../../words/format.ts';
import { wordsFor } from '../../words/words.ts';

const french = explainIn('fr');

/** A decision in French, a line each: what would leave, or why nothing does; then what is held back; then the warnings. `sayHold`: for what rooms hold. */
export function decisionLines(decision: Decision, sayHold: SayHold): string[] {
  const { currency } = decision;
  const { account } = wordsFor('fr');
  const heldBack = (why: HeldBack): string => explainHeldBack('fr', why, sayHold);
  const head = (): string[] => {
    switch (decision.kind) {
      case 'proposal':
        return decision.letters.map(
          (letter) =>
            `→ ${account.levelName(letter.level)} · ${letter.lines.length} · ${formatAmount(letter.total, currency)}`,
        );
      case 'reason':
        return [`→ ${french.reason(decision.reason, currency)}`];
      case 'cannot-tell':
        return [`→ ${french.missing(decision.missing)}`];
    }
  };
  return [
    ...head(),
    ...decision.heldBack.flatMap((item) => [
      `  · ${item.piece} (${formatAmount(item.left, currency)}) : ${heldBack(item.why)}`,
      ...item.others.map((why) => `  · ${account.whyHeldAlso(item.piece, heldBack(why))}`),
    ]),
    ...decision.warnings.map((warning) => `  ! ${french.warning(warning, currency)}`),
  ];
}
