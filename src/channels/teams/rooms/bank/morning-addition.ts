import { listToBook, type ToBookPorts } from '../../../../use-cases/bank/list-to-book.ts';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { sayToBook } from '../../../words/bank/say-to-book.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';

const MOST_LINES = 4;

/** Payments that became somebody's to book on that very day, or were raised: each is said once, and then waits in agendas. */
export const bankMorning = (ports: ToBookPorts): MorningAddition => ({
  rank: 25,
  async read(code, day) {
    const company = ports.companies.get(code);
    if (!company) return null;
    const news = (await listToBook(ports, [company], day)).filter(({ since }) => since === day);
    if (news.length === 0) return null;
    return (language) => {
      const words = bankWords(language).morning;
      const lines = news
        .slice(0, MOST_LINES)
        .map((one) => words.line(clip(one.entry.customers[0]?.name ?? '', 60), sayToBook(one, language)));
      const rest = news.length - lines.length;
      return {
        heading: words.heading,
        lines: [...lines, ...(rest > 0 ? [words.more(rest)] : [])],
        buttons: [button(words.see, 'bank.list', {})],
      };
    };
  },
});
