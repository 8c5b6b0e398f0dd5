import { intervalOf, levelsInOrder } from '../../../../../domain/company/plan.ts';
import type { Day } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { HeldBack } from '../../../../../domain/relance/decision.ts';
import { explainIn } from '../../../../words/explain/explain.ts';
import { explainHeldBack } from '../../../../words/explain/explain-held-back.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../words/format.ts';
import { whyWords } from '../../../../words/relance/relance-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { decisionLines } from '../../../account/card/proposal-data.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import template from '../../../cards/why/why.json' with { type: 'json' };
import type { Line, WhyData } from '../../../cards/why/why-data.ts';
import type { Card } from '../../../turn.ts';
import type { WhyView } from '../desk.ts';

const MAX_LINES = 10;

/** The facts behind a decision, one readable line each. */
export function whyCard(language: Language, view: WhyView): Card {
  const { notice } = wordsFor(language);
  const words = whyWords(language);
  const here = { company: view.tiers.company, code: view.tiers.code, currency: view.currency };
  const data: WhyData = {
    title: words.title(clip(view.tiers.name, 80), view.currency),
    summary: decisionLines(language, view.decision, view.currency),
    sections: [
      { heading: words.decides, lines: planLines(language, view) },
      { heading: words.proposed, lines: proposedLines(language, view) },
      { heading: words.held, lines: heldLines(language, view) },
      { heading: words.corrections, lines: correctedLines(language, view) },
      { heading: words.warnings, lines: warningLines(language, view) },
    ].filter((section) => section.lines.length > 0),
    basis: words.basis(formatDay(view.today, language), formatInstant(view.readAt, language)),
    buttons: [
      button(notice.back, 'account.show', here),
      ...(view.mayCollect ? [button(words.correct, 'correction.form', here)] : []),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.tiers.company, code: view.tiers.code }));
}

function linesUpTo(language: Language, all: readonly string[]): readonly Line[] {
  const lines = all.slice(0, MAX_LINES).map((text) => ({ text: `• ${clip(text, 220)}` }));
  const more = all.length - lines.length;
  return more > 0 ? [...lines, { text: wordsFor(language).account.more(more) }] : lines;
}

/** The steps of the plan that propose, or do not yet: a level each, in their order. */
function planLines(language: Language, { decision, plan }: WhyView): readonly Line[] {
  if (!plan) return [];
  const words = whyWords(language);
  const lines = decision.kind === 'proposal' ? decision.letters.flatMap((letter) => letter.lines) : [];
  const ranks = new Set([
    ...lines.map(({ level }) => level),
    ...decision.heldBack.flatMap(({ why }) => ('level' in why ? [why.level] : [])),
  ]);
  const named = words.plan(plan.name === undefined ? undefined : clip(plan.name, 60));
  const steps = levelsInOrder(plan).filter(({ rank }) => ranks.has(rank));
  return linesUpTo(
    language,
    steps.map((level) =>
      words.step(named, level.rank, clip(level.name ?? '', 60), level.fromDaysLate, intervalOf(level)),
    ),
  );
}

function proposedLines(language: Language, { decision, currency, level }: WhyView): readonly Line[] {
  const words = whyWords(language);
  const lines = decision.kind === 'proposal' ? decision.letters.flatMap((letter) => letter.lines) : [];
  const chosen = level && lines.length > 0 ? [words.chosen(level.rank, level.by, clip(level.reason, 120))] : [];
  return linesUpTo(language, [
    ...chosen,
    ...lines.map((line) =>
      words.line(
        clip(line.piece, 20),
        line.daysLate,
        formatAmount(line.left, currency, language),
        line.lastReminder === null
          ? words.never
          : words.reminded(line.previousLevel, formatDay(line.lastReminder, language)),
        line.level,
      ),
    ),
  ]);
}

function heldLines(language: Language, { decision, currency, sayHold }: WhyView): readonly Line[] {
  const { account } = wordsFor(language);
  const words = whyWords(language);
  const explain = (why: HeldBack): string => explainHeldBack(language, why, sayHold);
  return linesUpTo(
    language,
    decision.heldBack.flatMap(({ piece, left, why, others }) => [
      words.heldLine(clip(piece, 20), formatAmount(left, currency, language), explain(why)),
      ...others.map((other) => account.whyHeldAlso(clip(piece, 20), explain(other))),
    ]),
  );
}

/** What a person said, and what Sage and our letters had counted then, which is not written over. */
function correctedLines(language: Language, { corrected }: WhyView): readonly Line[] {
  const words = whyWords(language);
  const day = (on: Day) => formatDay(on, language);
  return linesUpTo(
    language,
    corrected.flatMap(({ correction: { piece, count, by, on, reason, seen }, sage }) => [
      words.corrected(clip(piece, 20), count, clip(by.name, 40), day(on), clip(reason, 100)),
      words.counted(
        sage.level === 0 ? words.never : words.sageCount(sage.level, sage.on && day(sage.on)),
        seen ? words.reminded(seen.level, day(seen.on)) : words.never,
      ),
    ]),
  );
}

function warningLines(language: Language, { decision, currency }: WhyView): readonly Line[] {
  const explain = explainIn(language);
  return linesUpTo(
    language,
    decision.warnings.map((warning) => explain.warning(warning, currency)),
  );
}
