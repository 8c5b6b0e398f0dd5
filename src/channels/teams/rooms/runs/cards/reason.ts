import type { Language } from '../../../../../domain/language.ts';
import type { Run, RunLine } from '../../../../../domain/runs/run.ts';
import { nameShown, sayAmountsOf } from '../../../../words/runs/name-line.ts';
import { runCardWords } from '../../../../words/runs/runs-words.ts';
import { type About, aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import type { Mended } from '../../../cards/mended.ts';
import { type ReasonData, reasonForm } from '../../../cards/reason/reason.ts';
import type { Card } from '../../../turn.ts';

const MAX_REASON = 200;

/** Asks why a customer is left out of a run. `mended`: it comes back with what was wrong. */
export function leaveForm(
  language: Language,
  { company, kind }: Pick<Run, 'company' | 'kind'>,
  line: RunLine,
  here: { readonly id: string; readonly number: number; readonly text: string; readonly page: number },
  mended?: Mended<string>,
): Card {
  const words = runCardWords(language);
  const { shown } = line;
  const { number: _, ...back } = here;
  const own = {
    title: words.leaveTitle,
    name: `${clip(line.name, 80)} · ${line.tiers}`,
    lines: shown
      ? [
          {
            text: `${nameShown(language, kind, shown)} · ${sayAmountsOf(line, language)}`,
          },
        ]
      : [],
    hint: words.leaveHint,
    buttons: [
      button(words.leaveSave, 'run.leave.save', { ...here }, { style: 'destructive', inputs: 'auto' }),
      button(words.back, 'run.show', back),
    ],
  };
  return formOf(language, mended, own, aboutCustomer(language, { company, code: line.tiers }));
}

/** Asks why all sending is stopped; `company` absent: of all companies where the person may. */
export function stopForm(
  language: Language,
  here: { readonly company?: string | undefined; readonly id?: string | undefined },
  mended?: Mended<string>,
): Card {
  const words = runCardWords(language);
  return formOf(language, mended, {
    title: words.stopTitle,
    name: here.company ?? '',
    lines: [],
    hint: words.stopHint,
    buttons: [
      button(words.stopSave, 'sending.stop', here, { style: 'destructive', inputs: 'auto' }),
      ...(here.id ? [button(words.back, 'run.show', { id: here.id, text: '' })] : []),
    ],
  });
}

function formOf(
  language: Language,
  mended: Mended<string> | undefined,
  own: Pick<ReasonData, 'title' | 'name' | 'lines' | 'hint' | 'buttons'>,
  about?: About,
): Card {
  const { reason, reasonExample, reasonError } = runCardWords(language);
  return reasonForm({ ...own, reasonLabel: reason, reasonExample, reasonError, maxLength: MAX_REASON }, mended, about);
}
