import type { LevelRank } from '../../../../../domain/company/reminder-plan.ts';
import type { Language } from '../../../../../domain/language.ts';
import { draftWords } from '../../../../words/relance/relance-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { decisionLines } from '../../../account/card/proposal-data.ts';
import type { CurrencyView, CustomerView } from '../../../account/desk.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import template from './level.json' with { type: 'json' };

export interface LevelData {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly computed: string;
  readonly levelLabel: string;
  readonly levelError: string;
  readonly level: string;
  readonly levels: readonly { readonly title: string; readonly value: string }[];
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly reason: string;
  readonly hint: string;
  readonly buttons: readonly Button[];
}

const RANKS: readonly LevelRank[] = [1, 2, 3, 4];

type Written = Mended<{ readonly level: string; readonly reason: string }>;

/** Another level than the computed one, with its reason (case D5); a second button goes back to the computed one. */
export function levelForm(language: Language, view: CustomerView, one: CurrencyView, mended?: Written): Card {
  const { account } = wordsFor(language);
  const words = draftWords(language);
  const { currency } = one.account;
  const here = { company: view.company.code, code: view.tiers.code, currency };
  const at = one.draft ? { ...here, draftId: one.draft.id, version: one.draft.version } : here;
  const chosen = one.draft?.choices.level ?? null;
  const proposed = one.decision.kind === 'proposal' ? one.decision.letters[0]?.level : undefined;
  const data: LevelData = {
    title: words.levelTitle,
    name: `${clip(view.tiers.name, 80)} · ${view.tiers.code}`,
    problem: mended?.problem ?? '',
    computed: decisionLines(language, one.decision, currency)
      .map((line) => line.text)
      .join(' / '),
    levelLabel: words.levelChoice,
    levelError: words.levelNeeded,
    level: mended?.typed.level ?? String(chosen?.rank ?? proposed ?? 1),
    levels: RANKS.map((rank) => ({ title: account.levelName(rank), value: String(rank) })),
    reasonLabel: words.reason,
    reasonError: words.reasonNeeded,
    reason: mended?.typed.reason ?? chosen?.reason ?? '',
    hint: words.levelHint,
    buttons: [
      button(words.save, 'level.save', at, { style: 'positive', inputs: 'auto' }),
      ...(chosen ? [button(words.levelAuto, 'level.save', { ...at, level: 'auto' })] : []),
      button(words.cancel, 'account.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.company.code, code: view.tiers.code }));
}
