import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { CurrencyTotal } from '../../../../domain/runs/four-eyes.ts';
import type { SendingStop } from '../../../../use-cases/ports/runs/run-store.ts';
import { formatAmount } from '../../../words/format.ts';
import { runCardWords } from '../../../words/runs/runs-words.ts';
import type { SaidIn } from '../../cards/added.ts';
import { button } from '../../cards/buttons.ts';
import { sayStop } from './cards/stopped.ts';

/** On the card of an account: that nothing leaves. */
export const saidStop =
  (stop: SendingStop): SaidIn =>
  (language) => ({ heading: '', lines: [sayStop(language, stop), runCardWords(language).stopMend], buttons: [] });

/** In the morning post: how many are to be reminded, with the way to them. */
export const saidMorning =
  (company: CompanyCode, totals: readonly CurrencyTotal[]): SaidIn =>
  (language) => {
    const words = runCardWords(language);
    return {
      heading: words.morningHeading,
      lines: totals.map(({ count, total, currency }) =>
        words.morningLine(count, formatAmount(total, currency, language)),
      ),
      buttons: [button(words.seeProposals, 'runs.open', { company, text: '' })],
    };
  };
