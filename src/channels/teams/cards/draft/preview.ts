import type { Language } from '../../../../domain/language.ts';
import { explainIn } from '../../../words/explain.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import type { PreviewLetter, PreviewView } from '../../desk.ts';
import type { Card } from '../../turns/turn.ts';
import { button, isWebUrl } from '../buttons.ts';
import { clip } from '../clip.ts';
import { expandCard } from '../expand.ts';
import template from './preview.json' with { type: 'json' };
import type { PreviewData, PreviewLetterData } from './preview-data.ts';

const MAX_LINES = 8;
/** Characters of mail text for all letters together: what makes the card big. */
const TEXT_BUDGET = 2400;
const MAX_LETTERS = 4;

/** What will be sent, as it will be sent: the person approves exactly this, and its digest comes back. */
export function previewCard(language: Language, view: PreviewView): Card {
  const { draft: words } = wordsFor(language);
  const { draft } = view;
  const here = { company: draft.company, code: draft.tiers, currency: draft.currency };
  const letters = view.letters.slice(0, MAX_LETTERS);
  const data: PreviewData = {
    title: words.previewTitle,
    notice: view.letters.some(({ facts }) => facts.sandbox) ? words.sandbox : '',
    letters: letters.map((letter) => letterOf(language, letter, Math.floor(TEXT_BUDGET / letters.length))),
    hasConfirmations: view.confirmations.length > 0,
    confirmTitle: words.confirmTitle,
    confirmations: view.confirmations.map((warning) => ({
      id: `confirm_${warning.code}`,
      text: explainIn(language).warning(warning, draft.currency),
      error: words.confirmNeeded,
    })),
    buttons: [
      button(
        words.send(view.letters.length),
        'draft.send',
        { ...here, draftId: draft.id, version: draft.version, digest: view.digest },
        { style: 'positive', inputs: 'auto' },
      ),
      button(words.cancel, 'account.show', here),
    ],
  };
  return expandCard(template, data);
}

function letterOf(language: Language, letter: PreviewLetter, textBudget: number): PreviewLetterData {
  const { draft: words, account } = wordsFor(language);
  const { facts, mail, pdfUrl } = letter;
  return {
    name: clip(words.previewOf(facts.tiers.name), 100),
    level: `${account.levelName(facts.level)} · ${words.linesTitle(facts.lines.length)}`,
    totalLabel: words.total,
    total: formatAmount(facts.total, facts.currency, language),
    facts: factsOf(language, letter),
    lines: linesOf(language, letter),
    textLabel: words.text,
    paragraphs: paragraphsOf(mail.text, textBudget),
    pdf: words.pdf,
    pdfUrl: pdfUrl !== null && isWebUrl(pdfUrl) ? pdfUrl : '',
  };
}

function factsOf(
  language: Language,
  { facts, mail, recipient, cc, copies }: PreviewLetter,
): PreviewLetterData['facts'] {
  const { draft: words } = wordsFor(language);
  return [
    { label: words.to, text: explainIn(language).recipient(recipient) },
    { label: words.ccShort, text: cc.join(', ') },
    { label: words.subject, text: mail.subject },
    { label: words.reference, text: facts.reference },
    { label: words.language, text: words.languages[facts.language] },
    { label: words.attached, text: copies.join(', ') },
  ]
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => ({ label, text: clip(text, 200) }));
}

function linesOf(language: Language, { facts }: PreviewLetter): PreviewLetterData['lines'] {
  const { draft: words, account } = wordsFor(language);
  const lines = facts.lines.slice(0, MAX_LINES).map((line) => ({
    text: `${clip(line.piece, 20)} · ${formatDay(line.due, language)} · ${account.days(line.daysLate)}`,
    amount: formatAmount(line.left, facts.currency, language),
  }));
  const deductions = facts.deductions.slice(0, MAX_LINES).map((one) => ({
    text: `${clip(one.piece, 20)} · ${formatDay(one.on, language)}`,
    amount: `− ${formatAmount(one.amount, facts.currency, language)}`,
  }));
  const more = facts.lines.length + facts.deductions.length - lines.length - deductions.length;
  return [...lines, ...deductions, ...(more > 0 ? [{ text: words.moreLines(more), amount: '' }] : [])];
}

/** The mail's own paragraphs, to the length that a card holds; the PDF has all of it. */
function paragraphsOf(text: string, budget: number): PreviewLetterData['paragraphs'] {
  return clip(text.trim(), budget)
    .split(/\n{2,}/u)
    .map((paragraph) => ({ text: paragraph.trim() }))
    .filter((paragraph) => paragraph.text !== '')
    .slice(0, 20);
}
