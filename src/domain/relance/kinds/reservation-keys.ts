import type { Day } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { LetterFacts, ReleveFacts } from '../letter.ts';

interface Numbered {
  readonly ecNo: number;
  readonly continues: readonly number[];
}

/**
 * What a letter holds beside its instalments, so that none of its kind says it twice: a prévenance each debt on its due day, under every
 * number that Sage gave it; a relevé its customer and period. A rappel holds instalments themselves, which levels and intervals tell
 * from one another.
 */
export const reservationKeys = (tiers: TiersCode, facts: LetterFacts, items: readonly Numbered[]): readonly string[] =>
  keysOf(tiers, facts, items).map((key) => `${markOf(facts.sandbox)}${key}`);

/** The keys that are held, of those that `readHolders` answers: a letter of the sandbox reached nobody, and counts only while it is on. */
export function heldKeys(holders: ReadonlyMap<string, unknown>, sandbox: boolean): ReadonlySet<string> {
  const mark = markOf(sandbox);
  const own = [...holders.keys()].filter((key) => key.startsWith(SANDBOX) === sandbox);
  return new Set(own.map((key) => key.slice(mark.length)));
}

const SANDBOX = 'essai:';
const markOf = (sandbox: boolean): string => (sandbox ? SANDBOX : '');

function keysOf(tiers: TiersCode, facts: LetterFacts, items: readonly Numbered[]): readonly string[] {
  switch (facts.kind) {
    case 'rappel':
      return [];
    case 'prevenance':
      return facts.lines.flatMap(({ ecNo, due }) => {
        const former = items.find((one) => one.ecNo === ecNo)?.continues ?? [];
        return [ecNo, ...former].map((number) => dueKey(number, due));
      });
    case 'releve':
      return [releveKey(tiers, facts)];
  }
}

/** A customer and its days; of what is open alone the last day says it all. */
export const releveKey = (tiers: TiersCode, { of, from, until }: Pick<ReleveFacts, 'of' | 'from' | 'until'>): string =>
  `${tiers}/${of === 'open-items' ? '' : from}/${until}`;

/** A debt on its due day: one that is moved may be announced anew. */
export const dueKey = (ecNo: number, due: Day): string => `${ecNo}/${due}`;
