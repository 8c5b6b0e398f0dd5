import type { Language } from '../../../../../domain/language.ts';
import { hasLeft, mayHaveLeft, standingOf, stoppedAfterSending } from '../../../../../use-cases/dispatch/standing.ts';
import type { Dispatch, UnreadableDispatch } from '../../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { dispatchWords } from '../../../../words/dispatch/dispatch-words.ts';
import { explainIn } from '../../../../words/explain/explain.ts';
import { explainFault } from '../../../../words/explain/fault.ts';
import { formatInstant } from '../../../../words/format.ts';
import { sayAmount } from '../../../../words/say-letter.ts';
import { wordsFor } from '../../../../words/words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import type { ToCheckView } from '../desk.ts';
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
  const { progress: words } = wordsFor(language);
  const own = dispatchWords(language);
  const shown = view.dispatches.slice(0, MAX_ITEMS);
  const lost = view.unreadable.slice(0, MAX_ITEMS - shown.length);
  const more = view.dispatches.length + view.unreadable.length - shown.length - lost.length;
  const data: ToCheckData = {
    title: words.toCheckTitle,
    said: clip(said, 200),
    intro: shown.length === 0 && lost.length > 0 ? own.unreadableIntro : introOf(language, shown),
    items: [
      ...shown.map((dispatch) => itemOf(language, dispatch, view)),
      ...lost.map((one) => lostItem(language, one, view)),
    ],
    more: more > 0 ? own.toCheckMore(more) : '',
    buttons: [button(words.refresh, 'check.list', {})],
  };
  return expandCard(template, data);
}

function introOf(language: Language, shown: readonly Dispatch[]): string {
  const { progress } = wordsFor(language);
  const words = dispatchWords(language);
  if (shown.length === 0) return progress.toCheckEmpty;
  const asked = shown.filter((dispatch) => dispatch.state === 'to-check').map(standingOf);
  if (asked.includes('doubtful'))
    return asked.every((one) => one === 'doubtful') ? words.toCheckIntro : words.decideIntro;
  if (asked.length > 0) return asked.every((one) => one === 'unsent') ? words.unsentIntro : words.decideIntro;
  return shown.every((dispatch) => standingOf(dispatch) === 'sent') ? words.filingIntro : words.underWayIntro;
}

function itemOf(language: Language, dispatch: Dispatch, view: ToCheckView): ToCheckItemData {
  const { facts } = dispatch;
  const acts = view.mayDecide.includes(dispatch.company) ? actsOf(language, dispatch) : [];
  return {
    name: clip(facts.tiers.name, 80),
    total: sayAmount(facts, language),
    lines: [
      `${facts.reference} · ${clip(explainIn(language).recipient(dispatch.recipient), 120)}`,
      sinceOf(language, dispatch),
      ...faultOf(language, dispatch, view.administers.includes(dispatch.company)),
    ].map((text) => ({ text })),
    hasButtons: acts.length > 0,
    buttons: acts,
  };
}

/** Who administers is told where it stands: whom they call looks there. */
function lostItem(
  language: Language,
  { company, tiers, place, since }: UnreadableDispatch,
  view: ToCheckView,
): ToCheckItemData {
  const { faults } = wordsFor(language);
  const at = formatInstant(since, language);
  const detail = view.administers.includes(company) ? [faults.adminDetail('unreadable', place)] : [];
  const said = [dispatchWords(language).unreadableSince(at), ...detail];
  return { name: tiers, total: '', lines: said.map((text) => ({ text })), hasButtons: false, buttons: [] };
}

/** How long it waits, and what is certain of it. */
function sinceOf(language: Language, dispatch: Dispatch): string {
  const { explain } = wordsFor(language);
  const words = dispatchWords(language);
  const since = formatInstant(dispatch.since, language);
  switch (standingOf(dispatch)) {
    case 'unfiled':
      return words.unfiledSince(since);
    case 'unsent':
      return words.unsentSince(since);
    case 'sent':
      return words.filingSince(since);
    case 'moving':
      return words.underWaySince(since, explain.states[dispatch.state]);
    default:
      return words.toCheckSince(since, explain.states[dispatch.checkFrom ?? dispatch.state]);
  }
}

/** What went wrong, in people's words; the code is for who administers. */
function faultOf(language: Language, { lastError }: Dispatch, administers: boolean): readonly string[] {
  if (!lastError) return [];
  const detail = wordsFor(language).faults.adminDetail(lastError.code, clip(lastError.detail, 200));
  return [explainFault(lastError, language), ...(administers ? [detail] : [])];
}

/** A letter that is sent and waits for its filing is only shown: it is filed again without anyone (case E10). */
function actsOf(language: Language, dispatch: Dispatch): readonly Button[] {
  if (dispatch.state !== 'to-check') return [];
  const words = dispatchWords(language);
  const of = (act: string) => ({ id: dispatch.id, from: dispatch.state, act });
  if (stoppedAfterSending(dispatch))
    return [button(words.decideFile, 'check.decide', of('file'), { style: 'positive' })];
  const sent = button(words.decideSent, 'check.decide', of('sent'), { style: 'positive' });
  if (hasLeft(dispatch)) return [sent];
  return [
    ...(mayHaveLeft(dispatch) ? [sent] : []),
    button(words.decideAgain, 'check.decide', of('again')),
    button(words.decideCancel, 'check.decide', of('cancel'), { style: 'destructive' }),
  ];
}
