import { sumCents } from '../../../../domain/cents.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Decision, HeldBack, ProposedLetter, Warning } from '../../../../domain/relance/decision.ts';
import { standingOf } from '../../../../use-cases/dispatch/standing.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { explainHeldBack } from '../../../words/explain/explain-held-back.ts';
import { explainStanding } from '../../../words/explain/fault.ts';
import type { SayHold } from '../../../words/explain/say-hold.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { colon } from '../../../words/joints.ts';
import { nameLetter, sayAmounts } from '../../../words/say-letter.ts';
import { wordsFor } from '../../../words/words.ts';
import { isWebUrl } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { CurrencyView, CustomerView } from '../desk.ts';
import { creditLines } from './credits-data.ts';
import type { CustomerCardData } from './customer-data.ts';
import { untreatedLines } from './untreated-data.ts';

const MAX_LETTERS = 2;
const MAX_HELD = 3;
const MAX_WARNING = 400;

/**
 * What may make a letter wrong, said before anything can be sent: accounts in no total, credits that nobody lettered, each one
 * shown.
 */
export function warningsOf(
  language: Language,
  view: CustomerView,
  focus: CurrencyView | undefined,
): Pick<CustomerCardData, 'hasWarnings' | 'warnings'> {
  const lines = [...untreatedLines(language, view), ...(focus ? accountWarnings(language, focus) : [])];
  return { hasWarnings: lines.length > 0, warnings: lines.map((text) => ({ text })) };
}

function accountWarnings(language: Language, focus: CurrencyView): readonly string[] {
  const explain = explainIn(language);
  const { lines: credits, said: saidByThem } = creditLines(language, focus);
  // The credits themselves, and the advances with their buttons, say it better.
  const said: readonly Warning['code'][] = [...saidByThem, 'other-advances'];
  const others = focus.decision.warnings
    .filter(({ code }) => !said.includes(code))
    .map((warning) => clip(`⚠ ${explain.warning(warning, focus.account.currency)}`, MAX_WARNING));
  return [...credits, ...others];
}

type Proposal = Pick<CustomerCardData, 'proposalTitle' | 'proposalStyle' | 'proposal' | 'proposalDetails'>;

const STYLES = { proposal: 'accent', reason: 'emphasis', 'cannot-tell': 'attention' } as const;

/** The proposed letter in one line, or why there is none, in plain words. */
export function proposalOf(language: Language, view: CustomerView, focus: CurrencyView | undefined): Proposal {
  const { account: words } = wordsFor(language);
  if (!focus) {
    const proposal = [{ text: words.noAccount }];
    return { proposalTitle: words.noProposal, proposalStyle: 'emphasis', proposal, proposalDetails: [] };
  }
  const { decision, account } = focus;
  const titles = { proposal: words.proposed, reason: words.noProposal, 'cannot-tell': words.cannotTell };
  return {
    proposalTitle: titles[decision.kind],
    proposalStyle: STYLES[decision.kind],
    proposal: decisionLines(language, decision, account.currency),
    proposalDetails:
      decision.kind === 'proposal'
        ? proposalDetails(language, view, focus)
        : heldDetails(language, focus, view.sayHold),
  };
}

export function decisionLines(language: Language, decision: Decision, currency: string): { readonly text: string }[] {
  const explain = explainIn(language);
  switch (decision.kind) {
    case 'proposal':
      return decision.letters.map((letter) => ({ text: letterLine(language, letter, currency) }));
    case 'reason':
      return [{ text: explain.reason(decision.reason, currency) }];
    case 'cannot-tell':
      return [{ text: explain.missing(decision.missing) }];
  }
}

function letterLine(language: Language, letter: ProposedLetter, currency: string): string {
  const { account: words } = wordsFor(language);
  const name = letter.levelByHand
    ? `${words.levelName(letter.level)} (${words.byHand})`
    : words.levelName(letter.level);
  return words.proposal(name, letter.lines.length, formatAmount(letter.total, currency, language));
}

function proposalDetails(language: Language, view: CustomerView, focus: CurrencyView): { readonly text: string }[] {
  const { account: words } = wordsFor(language);
  const { decision, draft, account } = focus;
  const deducted = sumCents(decision.kind === 'proposal' ? decision.letters.map((letter) => letter.deducted) : []);
  return [
    ...(deducted > 0 ? [words.deducted(formatAmount(deducted, account.currency, language))] : []),
    ...[focus.recipient, ...(focus.besides ?? [])].map((one) => recipientLine(language, one)),
    ...choiceLines(language, draft),
    ...(draft && view.may.collect ? [clip(words.draftBy(draft.reference, draft.updatedBy.name), 120)] : []),
  ].map((text) => ({ text }));
}

function recipientLine(language: Language, recipient: CurrencyView['recipient']): string {
  const { account: words } = wordsFor(language);
  if (recipient.kind === 'email') return clip(words.to(explainIn(language).recipient(recipient)), 160);
  return recipient.kind === 'post' ? words.toPost : words.toNobody;
}

/** What a person chose for this letter, so that saving it shows. */
function choiceLines(language: Language, draft: CurrencyView['draft']): readonly string[] {
  if (!draft) return [];
  const { account: words } = wordsFor(language);
  const { level, language: chosen, cc, personalSentence, attachCopies } = draft.choices;
  const parts = [
    ...(chosen ? [words.chosenLanguage[chosen]] : []),
    ...(cc.length > 0 ? [words.chosenCc(cc.join(', '))] : []),
    ...(personalSentence === '' ? [] : [words.chosenSentence]),
    ...(attachCopies ? [words.chosenCopies] : []),
  ];
  const line = parts.join(' · ');
  return [
    ...(line === '' ? [] : [clip(line.charAt(0).toUpperCase() + line.slice(1), 160)]),
    ...(level ? [clip(words.byHandBecause(level.reason), 160)] : []),
  ];
}

/** Why nothing is proposed, said where few instalments are held; « Pourquoi ? » has all of them. */
function heldDetails(
  language: Language,
  { decision }: CurrencyView,
  sayHold: SayHold,
): readonly { readonly text: string }[] {
  if (decision.kind !== 'reason' || decision.reason.code !== 'all-held-back') return [];
  const explain = (why: HeldBack): string => explainHeldBack(language, why, sayHold);
  const { account: words } = wordsFor(language);
  const lines = decision.heldBack.flatMap(({ piece, why, others }) => [
    `${clip(piece, 20)}${colon(language)}${explain(why)}`,
    ...others.map((other) => words.whyHeldAlso(clip(piece, 20), explain(other))),
  ]);
  return lines.length > MAX_HELD ? [] : lines.map((text) => ({ text: `• ${clip(text, 160)}` }));
}

/** The last letters of this currency, with where each is filed. */
export function lettersOf(
  language: Language,
  focus: CurrencyView | undefined,
): Pick<CustomerCardData, 'hasLetters' | 'lettersTitle' | 'letters'> {
  const { account: words } = wordsFor(language);
  const letters = (focus?.dispatches ?? []).slice(0, MAX_LETTERS).map((dispatch) => {
    const { facts } = dispatch;
    const line = words.letterLine(
      nameLetter(facts, language),
      formatDay(facts.date, language),
      sayAmounts(facts, language),
    );
    const url = dispatch.documents.find((document) => isWebUrl(document.webUrl))?.webUrl ?? '';
    const toPost = dispatch.recipient.kind === 'post' && standingOf(dispatch) === 'sent';
    return {
      text: `${line} · ${toPost ? words.letterToPost : explainStanding(dispatch, language)}`,
      open: words.openLetter,
      url,
    };
  });
  return { hasLetters: letters.length > 0, lettersTitle: words.letters, letters };
}
