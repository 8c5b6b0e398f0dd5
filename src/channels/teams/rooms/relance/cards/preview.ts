import type { Language } from '../../../../../domain/language.ts';
import { levelIn } from '../../../../../domain/relance/letter.ts';
import { explainIn } from '../../../../words/explain/explain.ts';
import { draftWords } from '../../../../words/relance/relance-words.ts';
import { sayAmount } from '../../../../words/say-letter.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button, isWebUrl } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { cardBytes, expandCard, MAX_CARD_BYTES } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import type { PreviewLetter, PreviewView } from '../desk.ts';
import template from './preview.json' with { type: 'json' };
import type { PreviewData, PreviewLetterData } from './preview-data.ts';
import { headOf, informedOf, linesOf } from './preview-lines.ts';

/** Lines shown for all letters together; a letter has eight at most. */
const LINE_BUDGET = 12;
const MAX_LINES = 8;
/** Characters of mail text for all letters together, what makes the card big: the first with which it fits. */
const TEXT_BUDGETS = [1600, 800, 200];
const MAX_PARAGRAPHS = 8;
const MAX_INFORMED = 3;
const MAX_LETTERS = 4;
const MAX_ELSEWHERE = 4;
/** The level of a mise en demeure. */
const FORMAL = 4;

/** What will be sent, as it will be sent: the person approves exactly this, and its digest comes back. */
export function previewCard(language: Language, view: PreviewView): Card {
  let card: Card = {};
  for (const budget of TEXT_BUDGETS) {
    card = expandCard(
      template,
      previewData(language, view, budget),
      aboutCustomer(language, { company: view.draft.company, code: view.draft.tiers }),
    );
    if (cardBytes(card) < MAX_CARD_BYTES) break;
  }
  return card;
}

function previewData(language: Language, view: PreviewView, textBudget: number): PreviewData {
  const { account } = wordsFor(language);
  const words = draftWords(language);
  const { draft } = view;
  const here = { company: draft.company, code: draft.tiers, currency: draft.currency };
  const letters = view.letters.slice(0, MAX_LETTERS);
  return {
    title: words.previewTitle,
    notice: sandboxNotice(words, view),
    advice: isFormalByMail(view) ? words.usuallyRegistered(account.changeDetails) : '',
    letters: letters.map((letter) => letterOf(language, letter, letters.length, textBudget)),
    ...elsewhereOf(language, view),
    hasConfirmations: view.confirmations.length > 0,
    confirmTitle: words.confirmTitle,
    // It quotes texts from outside: they stand where nothing of them is markup, and the toggle says its own words.
    signs: view.confirmations
      .filter(({ code }) => code === 'unwritable')
      .map((warning) => ({ text: explainIn(language).warning(warning, draft.currency) })),
    confirmations: view.confirmations.map((warning) => ({
      id: `confirm_${warning.code}`,
      text: warning.code === 'unwritable' ? words.confirmSigns : explainIn(language).warning(warning, draft.currency),
      error: words.confirmNeeded,
    })),
    buttons: [
      button(
        words.send(view.letters.length),
        'draft.send',
        { ...here, draftId: draft.id, version: draft.version, digest: view.digest },
        { style: 'positive', inputs: 'auto' },
      ),
      ...(draft.kind === 'rappel'
        ? []
        : [button(account.changeDetails, 'letter.details', { ...here, draftId: draft.id, version: draft.version })]),
      ...(isFormalByMail(view) ? [button(account.changeDetails, 'details.form', here)] : []),
      button(words.cancel, 'account.show', here),
    ],
  };
}

/** Credits that earlier letters took off, each with its letter: why the customer’s account shows more than these letters do. */
function elsewhereOf(
  language: Language,
  { elsewhere, draft }: PreviewView,
): Pick<PreviewData, 'hasElsewhere' | 'elsewhere'> {
  const explain = explainIn(language);
  const lines = elsewhere.slice(0, MAX_ELSEWHERE).map((credit) => explain.deductedElsewhere(credit, draft.currency));
  const more = elsewhere.length - lines.length;
  const all = [...lines, ...(more > 0 ? [wordsFor(language).account.more(more)] : [])];
  return { hasElsewhere: all.length > 0, elsewhere: all.map((text) => ({ text: `• ${text}` })) };
}

/** A mail does not prove that a mise en demeure was received, nor when. */
const isFormalByMail = ({ letters }: PreviewView): boolean =>
  letters.some(({ facts, recipient }) => levelIn(facts) === FORMAL && recipient.kind === 'email');

function sandboxNotice(words: ReturnType<typeof draftWords>, { letters }: PreviewView): string {
  if (!letters.some(({ facts }) => facts.sandbox)) return '';
  return letters.every(({ recipient }) => recipient.kind === 'post') ? words.sandboxPost : words.sandbox;
}

function letterOf(language: Language, letter: PreviewLetter, among: number, textBudget: number): PreviewLetterData {
  const words = draftWords(language);
  const { facts, mail } = letter;
  const links = [
    { title: words.pdf, url: letter.pdfUrl },
    { title: words.mail, url: letter.mailUrl },
  ].flatMap(({ title, url }) => (url !== null && isWebUrl(url) ? [{ title, url }] : []));
  return {
    name: clip(words.previewOf[facts.kind](facts.tiers.name), among > 1 ? 60 : 100),
    level: headOf(letter, language),
    totalLabel: words.total[facts.kind],
    total: sayAmount(facts, language),
    facts: factsOf(language, letter, among),
    lines: linesOf(letter, Math.min(MAX_LINES, Math.floor(LINE_BUDGET / among))),
    ...informedOf(letter, MAX_INFORMED),
    textLabel: letter.recipient.kind === 'post' ? words.letterText : words.text,
    before: paragraphsOf(mail.before, Math.floor(textBudget / 2 / among)),
    after: paragraphsOf(mail.after, Math.floor(textBudget / 2 / among)),
    links,
    hasLinks: links.length > 0,
  };
}

function factsOf(language: Language, letter: PreviewLetter, among: number): PreviewLetterData['facts'] {
  const words = draftWords(language);
  const { facts, mail, recipient, cc, copies } = letter;
  return [
    { label: words.to, text: explainIn(language).recipient(recipient) },
    { label: words.ccShort, text: cc.join(', ') },
    ...(recipient.kind === 'post' ? [] : [{ label: words.subject, text: mail.subject }]),
    { label: words.reference, text: facts.reference },
    { label: words.language, text: words.languages[facts.language] },
    { label: words.attached, text: copies.join(', ') },
  ]
    .filter(({ text }) => text !== '')
    .slice(0, among > 1 ? 3 : undefined)
    .map(({ label, text }) => ({ label, text: clip(text, among > 1 ? 80 : 200) }));
}

/** The mail's own paragraphs, to the length that a card holds; the PDF has all of it. */
function paragraphsOf(paragraphs: readonly string[], budget: number): PreviewLetterData['before'] {
  const shown: { readonly text: string }[] = [];
  let left = budget;
  for (const paragraph of paragraphs) {
    if (left <= 0 || shown.length >= MAX_PARAGRAPHS) break;
    shown.push({ text: clip(paragraph, left) });
    left -= paragraph.length;
  }
  return shown;
}
