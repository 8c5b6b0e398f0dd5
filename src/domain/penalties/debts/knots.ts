import type { Past } from '../../figures/lives/settlements.ts';
import type { Entry } from '../../ledger/entry.ts';

/**
 * Lines that are lettered together, each as the line that first recorded it, over all the years that carried them over; with a
 * receipt goes the debit that took it back, and so what paid again.
 */
export type Knot = readonly Entry[];

/** The knot of each line of a past, as far as its day: later lines are ignored. */
export function tieKnots(past: Past): readonly Knot[] {
  const { books, asOf, groupOf, takenBack } = past;
  const originOf = (line: Entry): Entry => books.carriedOver.originOf.get(line) ?? line;
  const ties = new Ties();
  for (const group of new Set(groupOf.values())) {
    const known = group.lines.filter(({ date }) => date <= asOf).map(originOf);
    for (const line of known) ties.tie(known[0] ?? line, line);
  }
  for (const [receipt, taken] of takenBack.from) for (const { by } of taken) ties.tie(receipt, originOf(by));
  return ties.knots();
}

/** Which lines are tied, however many links lie between them. */
class Ties {
  private readonly parents = new Map<Entry, Entry>();

  tie(a: Entry, b: Entry): void {
    this.parents.set(this.rootOf(a), this.rootOf(b));
  }

  knots(): readonly Knot[] {
    return [...Map.groupBy(this.parents.keys(), (line) => this.rootOf(line)).values()];
  }

  private rootOf(line: Entry): Entry {
    let root = line;
    for (let parent = this.parents.get(root); parent && parent !== root; parent = this.parents.get(root)) root = parent;
    this.parents.set(line, root);
    if (!this.parents.has(root)) this.parents.set(root, root);
    return root;
  }
}
