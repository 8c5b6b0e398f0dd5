import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Language } from '../../../../domain/language.ts';
import { chosenIn } from '../../../../domain/runs/run.ts';
import type { RunWithCounts, SendingStop } from '../../../../use-cases/ports/runs/run-store.ts';
import type { RunDigest } from '../../../../use-cases/runs/read-run-digest.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { runCardWords, runsWords } from '../../../words/runs/runs-words.ts';
import type { SaidIn } from '../../cards/added.ts';
import { button } from '../../cards/buttons.ts';
import { sayStop } from './cards/stopped.ts';

/** On the card of an account: that nothing leaves. */
export const saidStop =
  (stop: SendingStop): SaidIn =>
  (language) => ({ heading: '', lines: [sayStop(language, stop), runCardWords(language).stopMend], buttons: [] });

/** In the morning post: how many are to be reminded, what waits for approval, what became of the last runs. Null: nothing. */
export function saidMorning(company: CompanyCode, digest: RunDigest): SaidIn | null {
  const { waiting, since, proposed } = digest;
  if (!waiting && since.length === 0 && proposed.length === 0) return null;
  return (language) => {
    const words = runCardWords(language);
    const seen = waiting ?? since[0];
    return {
      heading: words.morningHeading,
      lines: [
        ...proposed.map(({ count, total, currency }) =>
          words.morningLine(count, formatAmount(total, currency, language)),
        ),
        ...(waiting ? [words.morningWaiting(chosenIn(waiting.counts), waiting.preparedBy.name)] : []),
        ...since.map((run) => sayOutcome(language, run)),
      ],
      buttons: [
        ...(proposed.length > 0 ? [button(words.seeProposals, 'runs.open', { company, text: '' })] : []),
        ...(seen ? [button(words.seeRun, 'run.show', { id: seen.id, text: '' })] : []),
      ],
    };
  };
}

function sayOutcome(language: Language, { day, state, counts, letters }: RunWithCounts): string {
  const words = runCardWords(language);
  const left = letters.chosen - letters.sent - letters.failed;
  return words.morningOutcome(formatDay(day, language), runsWords(language).states[state], [
    words.sentLetters(letters.sent),
    ...(letters.failed > 0 ? [words.failedOf(letters.failed)] : []),
    ...(left > 0 ? [words.leftToSend(left)] : []),
    ...(counts.held > 0 ? [words.heldTitle(counts.held)] : []),
  ]);
}
