import { comparable } from '../tiers/comparable.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** Who stands behind a customer, as Sage, the plan and the settings had it on the day of the run. '' where nobody does. */
export interface LineFacts {
  /** Name of the salesperson (F_COLLABORATEUR) that the customer’s sheet names. */
  readonly salesperson: string;
  /** CT_Statistique01 to 10 that are filled in. */
  readonly statistics: readonly string[];
  /** Of the plan in force: the one by which the customer follows its plan. */
  readonly segment: string;
  /** Who follows the customer, by the settings. */
  readonly collector: string;
}

/** A collector, and whom it follows: customers of a salesperson, of a statistic or of a code that is named. Sage has no field for it. */
export interface CollectorRule {
  readonly name: string;
  /** As Sage writes their names. */
  readonly salespeople: readonly string[];
  /** Values of CT_Statistique01 to 10, whichever of them. */
  readonly statistics: readonly string[];
  readonly codes: readonly TiersCode[];
}

/** The facts of a line: the first rule that names the customer says who follows it. Case, accents and signs do not matter in names. */
export function lineFacts(
  customer: Omit<LineFacts, 'collector'> & { readonly code: TiersCode },
  collectors: readonly CollectorRule[],
): LineFacts {
  const { code, salesperson, segment } = customer;
  const statistics = customer.statistics.filter((value) => value.trim() !== '');
  const found = collectors.find(
    (rule) =>
      rule.codes.includes(code) ||
      names(rule.salespeople, salesperson) ||
      statistics.some((value) => names(rule.statistics, value)),
  );
  return { salesperson, statistics, segment, collector: found?.name ?? '' };
}

function names(all: readonly string[], given: string): boolean {
  const plain = comparable(given);
  return plain !== '' && all.some((one) => comparable(one) === plain);
}
