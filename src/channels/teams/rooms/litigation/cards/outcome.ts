import type { Language } from '../../../../../domain/language.ts';
import type { LitigationExport } from '../../../../../use-cases/ports/litigation/litigation-store.ts';
import { formatDay } from '../../../../words/format.ts';
import { explainProblem } from '../../../../words/litigation/explain-problem.ts';
import { litigationWords } from '../../../../words/litigation/litigation-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button, isWebUrl } from '../../../cards/buttons.ts';
import { type NoticeData, noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';

const STYLES = { asked: 'accent', filing: 'accent', filed: 'good', refused: 'warning' } as const satisfies Readonly<
  Record<LitigationExport['state'], NoticeData['style']>
>;
const KILOBYTE = 1024;

/** What became of it, with the link once it is in the dossier. */
export function outcomeCard(language: Language, one: LitigationExport): Card {
  const words = litigationWords(language);
  const { id, state, company, tiers, onDay, document } = one;
  const here = { company, code: tiers };
  const waits = state === 'asked' || state === 'filing';
  return noticeCard({
    style: STYLES[state],
    title: `${words.title} ${words.asOf(formatDay(onDay, language))}`,
    lines: linesOf(language, one),
    buttons: [
      ...(waits ? [button(words.form.refresh, 'litigation.show', { id })] : []),
      ...(waits ? [] : [button(words.form.again, 'litigation.form', here)]),
      button(words.form.account, 'account.show', here),
    ],
    links: document && isWebUrl(document.webUrl) ? [{ title: words.form.open, url: document.webUrl }] : [],
    about: aboutCustomer(language, here),
  });
}

function linesOf(language: Language, { state, made, comments, problem }: LitigationExport): readonly string[] {
  const { outcome } = litigationWords(language);
  if (state === 'refused') return [explainProblem(problem ?? '', language)];
  if (state !== 'filed' || !made) return [outcome.asked];
  return [
    outcome.filed(made.name),
    outcome.digest(made.digest),
    `${outcome.size(Math.ceil(made.bytes / KILOBYTE))} · ${outcome.comments(comments.length)}`,
  ];
}
