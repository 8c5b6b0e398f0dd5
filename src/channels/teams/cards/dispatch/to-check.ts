import type { Language } from '../../../../domain/language.ts';
import { hasLeft, mayHaveLeft } from '../../../../use-cases/dispatch/has-left.ts';
import type { Dispatch } from '../../../../use-cases/ports/dispatch-store.ts';
import { explainIn } from '../../../words/explain.ts';
import { formatAmount, formatInstant } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import type { ToCheckView } from '../../desk.ts';
import type { Card } from '../../turn.ts';
import { type Button, button } from '../buttons.ts';
import { clip } from '../clip.ts';
import { expandCard } from '../expand.ts';
import template from './to-check.json' with { type: 'json' };

export interface ToCheckItemData {
  readonly name: string;
  readonly total: string;
  readonly lines: readonly { readonly text: string }[];
  readonly hasButtons: boolean;
  readonly buttons: readonly Button[];
}

export interface ToCheckData {
  readonly title: string;
  readonly said: string;
  readonly intro: string;
  readonly items: readonly ToCheckItemData[];
  readonly more: string;
  readonly buttons: readonly Button[];
}

const MAX_ITEMS = 8;

/** Letters whose outcome a person must say, each with what can be done; `said` tells what was just decided. */
export function toCheckCard(language: Language, view: ToCheckView, said = ''): Card {
  const { dispatch: words } = wordsFor(language);
  const shown = view.dispatches.slice(0, MAX_ITEMS);
  const more = view.dispatches.length - shown.length;
  const data: ToCheckData = {
    title: words.toCheckTitle,
    said: clip(said, 200),
    intro: introOf(language, shown),
    items: shown.map((dispatch) => itemOf(language, dispatch, view.mayDecide.includes(dispatch.company))),
    more: more > 0 ? words.toCheckMore(more) : '',
    buttons: [button(words.refresh, 'check.list', {})],
  };
  return expandCard(template, data);
}

function introOf(language: Language, shown: readonly Dispatch[]): string {
  const { dispatch: words } = wordsFor(language);
  if (shown.length === 0) return words.toCheckEmpty;
  return shown.some((dispatch) => dispatch.state === 'to-check') ? words.toCheckIntro : words.filingIntro;
}

function itemOf(language: Language, dispatch: Dispatch, mayDecide: boolean): ToCheckItemData {
  const { dispatch: words, explain } = wordsFor(language);
  const { facts, lastError } = dispatch;
  const since = formatInstant(dispatch.since, language);
  const doubt =
    dispatch.state === 'to-check'
      ? words.toCheckSince(since, explain.states[dispatch.checkFrom ?? dispatch.state])
      : words.filingSince(since);
  const acts = mayDecide ? actsOf(language, dispatch) : [];
  return {
    name: clip(facts.tiers.name, 80),
    total: formatAmount(facts.total, facts.currency, language),
    lines: [
      `${facts.reference} · ${clip(explainIn(language).recipient(dispatch.recipient), 120)}`,
      doubt,
      ...(lastError ? [faultOf(language, lastError.code)] : []),
    ].map((text) => ({ text })),
    hasButtons: acts.length > 0,
    buttons: acts,
  };
}

/** What went wrong, in people's words; the code of what has none is for who supports them. */
function faultOf(language: Language, code: string): string {
  const { faults, faultOther } = wordsFor(language).dispatch;
  return faults[code] ?? faultOther(code);
}

/** A letter that is sent and waits for its filing is only shown: it is filed again without anyone (case E10). */
function actsOf(language: Language, dispatch: Dispatch): readonly Button[] {
  if (dispatch.state !== 'to-check') return [];
  const { dispatch: words } = wordsFor(language);
  const of = (act: string) => ({ id: dispatch.id, from: dispatch.state, act });
  const sent = button(words.decideSent, 'check.decide', of('sent'), { style: 'positive' });
  if (hasLeft(dispatch)) return [sent];
  return [
    ...(mayHaveLeft(dispatch) ? [sent] : []),
    button(words.decideAgain, 'check.decide', of('again')),
    button(words.decideCancel, 'check.decide', of('cancel'), { style: 'destructive' }),
  ];
}
