import type { Language } from '../../../../../domain/language.ts';
import type { Status } from '../../../../../use-cases/status/read-status.ts';
import { sayCompany, sayPass } from '../../../../words/status/say-status.ts';
import { statusWords } from '../../../../words/status/status-words.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';

/** « état »: each company, then when the passes of the service last came to their end. */
export function statusCard(language: Language, { version, companies, passes }: Status): Card {
  const words = statusWords(language);
  const said = passes.map((pass) => sayPass(pass, language));
  const needsPerson = companies.some(({ sageAnswers, stop, toCheck }) => !sageAnswers || stop !== null || toCheck > 0);
  return noticeCard({
    style: needsPerson ? 'warning' : 'emphasis',
    title: words.title(version),
    lines: [
      ...companies.flatMap((one) => sayCompany(one, language)).map((line) => clip(line, 300)),
      ...(said.length === 0 ? [words.noPass] : [words.passes, ...said]),
    ],
    buttons: [button(words.refresh, 'status.show', {})],
  });
}
