import type { HoldDecision, HoldFacts, HoldState, Release } from '../../../../../domain/credit/hold.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { HoldView } from '../../../../../use-cases/credit/views.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../words/format.ts';
import { wordsFor } from '../../../../words/words.ts';
import { clip } from '../../clip.ts';

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
  const { hold: words } = wordsFor(language);
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
  const { hold: words } = wordsFor(language);
  const since = formatInstant(hold.stepSince, language);
  const [first, ...others] = awaits.slice(0, 4).map((name) => clip(name, 40));
  if (first === undefined) return words.awaitsAnyone(since);
  return words.awaits(others.length > 0 ? words.awaitsThen(first, others.join(', ')) : first, since);
}

function decisionLines(language: Language, { hold, today }: HoldView, decision: HoldDecision): readonly string[] {
  const { hold: words } = wordsFor(language);
  const { encours } = hold.facts;
  const [by, at] = [clip(decision.by.name, 60), formatInstant(decision.at, language)];
  const who = decision.outcome === 'approved' ? words.approvedBy(by, at) : words.refusedBy(by, at);
  const release = decision.release;
  return [
    decision.inPlaceOf === null ? who : words.standingIn(who),
    ...(release ? [releaseLine(language, release, formatAmount(release.upTo, encours.currency, language), today)] : []),
    ...(decision.reason === '' ? [] : [words.motive(clip(decision.reason, 200))]),
  ];
}

function releaseLine(language: Language, { until }: Release, upTo: string, today: string): string {
  const { hold: words } = wordsFor(language);
  const day = formatDay(until, language);
  return until < today ? words.releaseOver(upTo, day) : words.releaseTerms(upTo, day);
}

/** The encours as it was read at the moment of deciding, where it had moved since the order was held (case I8). */
export function seenLines(language: Language, { hold: { decision, facts } }: HoldView): readonly Line[] {
  if (decision === null || decision.seen.encours.total === facts.encours.total) return [];
  const money = ({ encours }: HoldFacts) => formatAmount(encours.total, encours.currency, language);
  return [{ text: wordsFor(language).hold.seenAtDecision(money(decision.seen), money(facts)) }];
}
