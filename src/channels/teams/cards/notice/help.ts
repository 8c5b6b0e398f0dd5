import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Card } from '../../turn.ts';
import { type Button, button } from '../buttons.ts';
import { expandCard } from '../expand.ts';
import template from './help.json' with { type: 'json' };

export interface HelpData {
  readonly hint: string;
  readonly title: string;
  readonly intro: string;
  readonly commands: readonly { readonly say: string; readonly does: string }[];
  readonly also: string;
  readonly buttons: readonly Button[];
}

/** What the bot can do; `hint` says first why help is shown, where nobody asked for it. */
export function helpCard(language: Language, hint = ''): Card {
  const { notice } = wordsFor(language);
  const data: HelpData = {
    hint,
    title: notice.helpTitle,
    intro: notice.helpIntro,
    commands: notice.helpCommands,
    also: notice.helpAlso,
    buttons: [button(notice.toCheckButton, 'check.list', {})],
  };
  return expandCard(template, data);
}
