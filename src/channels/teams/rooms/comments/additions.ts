import { parisDay } from '../../../../domain/day.ts';
import type { CommentReader } from '../../../../use-cases/ports/comments/comment-store.ts';
import { commentsWords } from '../../../words/comments/comments-words.ts';
import { formatDay } from '../../../words/format.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';

const SHOWN = 3;
/** Some of them may be deleted. */
const READ = 9;

/** On the card of an account: those pinned and the last ones, a button to write one, and the whole history in one press. */
export const accountComments = ({
  comments,
}: {
  readonly comments: Pick<CommentReader, 'listComments'>;
}): AccountAddition => ({
  rank: 15,
  async read(_who, { company, code }) {
    const page = await comments.listComments({ company, tiers: code, text: '' }, 0, READ);
    const standing = page.comments.filter(({ deleted }) => deleted === null);
    const more = page.total - Math.min(SHOWN, standing.length);
    return (language) => {
      const words = commentsWords(language);
      const lines = standing
        .slice(0, SHOWN)
        .map(({ kind, at, by, text, pinned }) =>
          words.line(
            pinned ? words.pinned : words.kinds[kind],
            formatDay(parisDay(new Date(at)), language),
            clip(by.name, 40),
            clip(text.replace(/\s+/gu, ' '), 120),
          ),
        );
      return {
        heading: lines.length > 0 ? words.title : '',
        lines: more > 0 && lines.length > 0 ? [...lines, words.more(more)] : lines,
        buttons: [
          button(words.write, 'comment.new', { company, code }),
          ...(page.total > 0 ? [button(words.history, 'comment.list', { company, code })] : []),
        ],
      };
    };
  },
});
