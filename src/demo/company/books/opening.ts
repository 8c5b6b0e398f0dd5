import { cents } from '../../../domain/cents.ts';
import { type Day, day } from '../../../domain/day.ts';
import { type BookLine, type Books, type Group, makeLine, sumOf } from './book.ts';
import { ACCOUNT, JOURNAL } from './chart.ts';

/** EC_ANType: repris en détail, repris en solde, résultat. */
const IN_DETAIL = 1;
const AS_BALANCE = 2;
const RESULT = 4;

/**
 * Enters the à-nouveaux of a calendar year, as Sage generates them: customer lines still open at the end of the year before
 * are copied one by one (EC_ANType 1) and what settles them later moves to the copies; other accounts of classes 1 to 5 come
 * as balances, classes 6 and 7 as the result.
 */
export function openYear(books: Books, year: number): void {
  const start = day(`${year}-01-01`);
  const before = linesOfYear(books, year - 1);
  const document = { series: 'AN', date: start, number: '' };
  const opened = before.filter((line) => line.tiers !== null && isOpenBefore(line, start));
  const copies = carry(opened, start);
  const balances = balancesOf(before.filter((line) => line.tiers === null));
  const others = [...balances].map(([account, amount]) =>
    makeLine(start, {
      account,
      document,
      label: 'À-nouveau',
      amount: cents(amount),
      opening: account === ACCOUNT.result ? RESULT : AS_BALANCE,
    }),
  );
  const lines = [...copies, ...others];
  if (lines.length > 0) books.pieces.push({ journal: JOURNAL.opening, date: start, lines });
}

function linesOfYear(books: Books, year: number): BookLine[] {
  return books.pieces
    .filter((piece) => piece.journal !== JOURNAL.situation && Number(piece.date.slice(0, 4)) === year)
    .flatMap((piece) => piece.lines);
}

/** Open on the eve of `start`: what settles the line by then does not balance. */
function isOpenBefore(line: BookLine, start: Day): boolean {
  return line.group === null || sumOf(line.group.lines.filter((member) => member.date < start)) !== 0;
}

/** Copies lines into the new year. The old ones keep what settled them in part in their own year, as a pre-lettrage. */
function carry(lines: readonly BookLine[], start: Day): BookLine[] {
  const renewed = new Map<Group, Group>();
  return lines.map((line) => {
    const copy: BookLine = { ...line, date: start, opening: IN_DETAIL };
    const group = line.group;
    if (!group) return copy;
    const later = renewed.get(group) ?? splitAt(group, start);
    renewed.set(group, later);
    later.lines.push(copy);
    copy.group = later;
    return copy;
  });
}

/** Leaves in `group` the lines before `start`, and answers the group of those after it. */
function splitAt(group: Group, start: Day): Group {
  const later: Group = { lines: group.lines.filter((line) => line.date >= start) };
  for (const line of later.lines) line.group = later;
  group.lines = group.lines.filter((line) => line.date < start);
  return later;
}

/** Balances by account; classes 6 and 7 end in the result. Accounts at zero are left out. */
function balancesOf(lines: readonly BookLine[]): Map<string, number> {
  const balances = new Map<string, number>();
  for (const line of lines) {
    const account = /^[67]/.test(line.account) ? ACCOUNT.result : line.account;
    balances.set(account, (balances.get(account) ?? 0) + line.amount);
  }
  return new Map([...balances].filter(([, amount]) => amount !== 0));
}
