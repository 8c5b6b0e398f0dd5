import { sumCents } from '../../../../domain/cents.ts';
import type { Decision, ProposedLetter } from '../../../../domain/decision.ts';
import type { Language } from '../../../../domain/language.ts';
import { explainIn } from '../../../words/explain.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import type { CurrencyView, CustomerView } from '../../desk.ts';
import { isWebUrl } from '../buttons.ts';
import { clip } from '../clip.ts';
import type { CustomerCardData } from './customer-data.ts';

const MAX_CREDITS = 3;
const MAX_LETTERS = 3;

type Credits = Pick<CustomerCardData, 'creditsTitle' | 'creditsText' | 'credits'>;

/** Credits that nobody lettered: said before anything can be sent. */
export function creditsOf(language: Language, focus: CurrencyView | undefined): Credits {
  const words = wordsFor(language).account;
  const credits = focus?.account.items.filter((item) => item.left < 0) ?? [];
  if (!focus || credits.length === 0) return { creditsTitle: '', creditsText: '', credits: [] };
  const money = (amount: (typeof credits)[number]['left']) => formatAmount(amount, focus.account.currency, language);
  const lines = credits.slice(0, MAX_CREDITS).map((item) => ({
    text: `${formatDay(item.issued, language)} · ${clip(item.piece, 20)} · ${clip(item.label, 40)} · ${money(item.left)}`,
  }));
  const more = credits.length - lines.length;
  return {
    creditsTitle: words.credits,
    creditsText: words.creditsText(credits.length, money(sumCents(credits.map((item) => item.left)))),
    credits: more > 0 ? [...lines, { text: words.more(more) }] : lines,
  };
}

type Proposal = Pick<CustomerCardData, 'proposalTitle' | 'proposalStyle' | 'proposal' | 'proposalDetails' | 'warnings'>;

const STYLES = { proposal: 'good', reason: 'emphasis', 'cannot-tell': 'attention' } as const;

/** The proposed letter in one line, or why there is none, in plain words. */
export function proposalOf(language: Language, view: CustomerView, focus: CurrencyView | undefined): Proposal {
  const words = wordsFor(language).account;
  const explain = explainIn(language);
  if (!focus) {
    const proposal = [{ text: words.noAccount }];
    return { proposalTitle: words.noProposal, proposalStyle: 'emphasis', proposal, proposalDetails: [], warnings: [] };
  }
  const { decision, account } = focus;
  const titles = { proposal: words.proposed, reason: words.noProposal, 'cannot-tell': words.cannotTell };
  return {
    proposalTitle: titles[decision.kind],
    proposalStyle: STYLES[decision.kind],
    proposal: decisionLines(language, decision, account.currency),
    proposalDetails: decision.kind === 'proposal' ? proposalDetails(language, view, focus) : [],
    warnings: decision.warnings.map((warning) => ({ text: `⚠ ${explain.warning(warning, account.currency)}` })),
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
  const words = wordsFor(language).account;
  const name = letter.levelByHand
    ? `${words.levelName(letter.level)} (${words.byHand})`
    : words.levelName(letter.level);
  return words.proposal(name, letter.lines.length, formatAmount(letter.total, currency, language));
}

function proposalDetails(language: Language, view: CustomerView, focus: CurrencyView): { readonly text: string }[] {
  const words = wordsFor(language).account;
  const { decision, draft, account } = focus;
  const deducted = decision.kind === 'proposal' ? sumCents(decision.letters.map((letter) => letter.deducted)) : 0;
  return [
    ...(deducted > 0
      ? [words.deducted(formatAmount(sumCents([deducted as typeof account.balance]), account.currency, language))]
      : []),
    clip(words.to(explainIn(language).recipient(focus.recipient)), 160),
    ...(draft && view.may.collect ? [clip(words.draftBy(draft.reference, draft.updatedBy.name), 120)] : []),
  ].map((text) => ({ text }));
}

/** The last letters of this currency, with where each is filed. */
export function lettersOf(
  language: Language,
  focus: CurrencyView | undefined,
): Pick<CustomerCardData, 'hasLetters' | 'lettersTitle' | 'letters'> {
  const { account: words, explain } = wordsFor(language);
  const letters = (focus?.dispatches ?? []).slice(0, MAX_LETTERS).map((dispatch) => {
    const { facts } = dispatch;
    const line = words.letterLine(
      words.levelName(dispatch.level),
      formatDay(facts.date, language),
      formatAmount(facts.total, facts.currency, language),
    );
    const url = dispatch.documents.find((document) => isWebUrl(document.webUrl))?.webUrl ?? '';
    return { text: `${line} · ${explain.states[dispatch.state]}`, open: words.openLetter, url };
  });
  return { hasLetters: letters.length > 0, lettersTitle: words.letters, letters };
}
