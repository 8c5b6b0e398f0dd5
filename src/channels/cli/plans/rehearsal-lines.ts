import type { Company } from '../../../domain/company/company.ts';
import type { RehearsedCell, RehearsedPlan } from '../../../domain/plans/rehearsal/summary.ts';
import type { Rehearsal } from '../../../use-cases/plans/rehearse-plan.ts';
import { sumsOf } from '../../plans/rehearsal-document.ts';
import { rehearsalLines as lines } from '../../words/cli/plans/rehearsal.ts';
import { formatAmount, formatCount, formatDay, formatMonth } from '../../words/format.ts';
import { plansWords, rehearsalWords } from '../../words/plans/words.ts';
import { table } from '../table.ts';

const words = plansWords('fr');

/** A rehearsal in French: a line a month, currency and level, this plan beside the one in force. */
export function rehearsalText({ identity }: Company, rehearsal: Rehearsal): string {
  const { asked, rehearsed, inForce } = rehearsal;
  const { assumed, nothing } = rehearsalWords('fr');
  const title = lines.title(identity.name, formatDay(asked.from), formatDay(asked.until));
  const keys = [...new Set([...rehearsed.cells, ...inForce.cells].map(keyOf))].sort();
  const [mine, other] = [byKey(rehearsed), byKey(inForce)];
  const rows = keys.flatMap((key) => {
    const [own, beside] = [mine.get(key), other.get(key)];
    const cell = own ?? beside;
    return cell ? [rowOf(cell, own, beside)] : [];
  });
  return [
    [title, assumed(asked.lagDays)].join('\n'),
    rows.length === 0 ? nothing : table([...lines.headers], rows),
    sumsOf('fr', rehearsal).join('\n'),
  ].join('\n\n');
}

const keyOf = ({ month, currency, level }: RehearsedCell): string => `${month} ${currency} ${level}`;

const byKey = ({ cells }: RehearsedPlan): ReadonlyMap<string, RehearsedCell> =>
  new Map(cells.map((cell) => [keyOf(cell), cell]));

type Side = RehearsedCell | undefined;

const rowOf = ({ month, level, currency }: RehearsedCell, own: Side, beside: Side): readonly string[] => {
  const gap = (own?.letters ?? 0) - (beside?.letters ?? 0);
  const figures = (side: Side): readonly string[] =>
    side ? [formatCount(side.letters), formatAmount(side.total, currency), formatCount(side.paid)] : ['—', '—', '—'];
  const said = gap > 0 ? `+${formatCount(gap)}` : formatCount(gap);
  return [formatMonth(month), words.levels[level], currency, ...figures(own), ...figures(beside), said];
};

/** For other programs: amounts in cents, the letters one by one. */
export const rehearsalJson = ({ code }: Company, { asked, rehearsed, inForce, letters }: Rehearsal) => ({
  company: code,
  ...asked,
  rehearsed,
  inForce,
  letters,
});
