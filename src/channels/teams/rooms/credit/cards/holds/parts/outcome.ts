import { amountToRelease } from '../../../../../../../domain/credit/amount-to-release.ts';
import type { HoldDecision, HoldFacts, HoldState } from '../../../../../../../domain/credit/hold.ts';
import type { Language } from '../../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../../words/credit/credit-words.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../../../words/format.ts';
import { clip } from '../../../../../cards/clip.ts';

interface Line {
  readonly text: string;
}

/** Amber waits for a person, red was refused, green may leave, grey is over. */
export const STYLES: Readonly<Record<HoldState, 'emphasis' | 'accent' | 'good' | 'warning' | 'attention'>> = {
  pending: 'warning',
  noted: 'accent',
  approved: 'good',
  refused: 'attention',
  superseded: 'emphasis',
  lifted: 'emphasis',
  gone: 'emphasis',
  expired: 'emphasis',
};

/** What became of a request, or who is awaited: on top of its cards. */
export function outcomeLines(language: Language, view: HoldView): readonly Line[] {
  const { hold } = view;
  const words = holdWords(language);
  const askedAt = formatInstant(hold.askedAt, language);
  const asked = hold.askedBy ? words.askedBy(clip(hold.askedBy.name, 60), askedAt) : words.noticed(askedAt);
  const isNews = hold.askedBy !== null || hold.stepSince !== hold.askedAt;
  const lines = hold.decision
    ? decisionLines(language, view, hold.decision)
    : hold.state === 'pending'
      ? [awaitedLine(language, view), ...(isNews ? [asked] : [])]
      : [asked];
  return lines.map((text) => ({ text }));
}

function awaitedLine(language: Language, { hold, awaits }: HoldView): string {
  const words = holdWords(language);
  const since = formatInstant(hold.stepSince, language);
  const [first, ...others] = awaits.slice(0, 4).map((name) => clip(name, 40));
  if (first === undefined) return words.awaitsAnyone(since);
  return words.awaits(others.length > 0 ? words.awaitsThen(first, others.join(', ')) : first, since);
}

function decisionLines(language: Language, { today }: HoldView, decision: HoldDecision): readonly string[] {
  const words = holdWords(language);
  const [by, at] = [clip(decision.by.name, 60), formatInstant(decision.at, language)];
  const who = decision.outcome === 'approved' ? words.approvedBy(by, at) : words.refusedBy(by, at);
  return [
    decision.inPlaceOf === null ? who : words.standingIn(who),
    ...releaseLines(language, decision, today),
    ...(decision.reason === '' ? [] : [words.motive(clip(decision.reason, 200))]),
  ];
}

function releaseLines(language: Language, decision: HoldDecision, today: string): readonly string[] {
  const { release, seen } = decision;
  if (!release) return [];
  const words = holdWords(language);
  const day = formatDay(release.until, language);
  const isOver = release.until < today;
  if (isForNoAmount(decision)) return [isOver ? words.releaseOverWithoutRate(day) : words.releaseWithoutRate(day)];
  const upTo = formatAmount(release.upTo, seen.encours.currency, language);
  return [isOver ? words.releaseOver(upTo, day) : words.releaseTerms(upTo, day)];
}

/** A release of an order whose rate was missing, to which nobody set an amount: it holds until that is known (case H12). */
export const isForNoAmount = ({ release, seen }: HoldDecision): boolean =>
  release !== null && release.upTo === 0 && amountToRelease(seen) === null;

/** The encours as it was read at the moment of deciding, where it had moved since the order was held (case I8). */
export function seenLines(language: Language, { hold: { decision, facts } }: HoldView): readonly Line[] {
  if (decision === null || decision.seen.encours.total === facts.encours.total) return [];
  const money = ({ encours }: HoldFacts) => formatAmount(encours.total, encours.currency, language);
  return [{ text: holdWords(language).seenAtDecision(money(decision.seen), money(facts)) }];
}
