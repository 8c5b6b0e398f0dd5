import type { Cents } from '../../cents.ts';
import type { CompanyCode } from '../../company/company-code.ts';
import type { Day } from '../../day.ts';
import type { InstalmentKey } from '../../ledger/open-item.ts';
import type { Person } from '../../person.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { DisputeFacts } from '../disputes/dispute.ts';
import type { FileFacts } from '../files/file.ts';
import type { ProceedingsFacts } from '../proceedings/proceedings.ts';
import type { PromiseFacts } from '../promises/promise.ts';

/** What there is between a customer and us beside letters: promised, disputed, before a court, or in a file of its own. */
export const MATTER_KINDS = ['promise', 'dispute', 'proceedings', 'file'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export interface MatterFacts {
  readonly promise: PromiseFacts;
  readonly dispute: DisputeFacts;
  readonly proceedings: ProceedingsFacts;
  readonly file: FileFacts;
}

/** An instalment that a matter is about, as Sage numbered it then. */
export interface MatterItem extends InstalmentKey {
  /** What was left of it when the matter began. */
  readonly left: Cents;
}

export interface MatterEnd {
  /** Of each kind its own: `kept`, `partly`, `broken`, `withdrawn`, `resolved`, `closed`. */
  readonly how: string;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
}

/** One matter of a customer. An instalment is in at most one of each kind that has not ended. */
export interface MatterOf<Kind extends MatterKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** Of the customer, as it was then. */
  readonly name: string;
  /** Rises with every change; cards carry it, and acts compare it. */
  readonly version: number;
  readonly items: readonly MatterItem[];
  readonly facts: MatterFacts[Kind];
  readonly by: Person;
  readonly since: Day;
  /** ISO instant. */
  readonly madeAt: string;
  /** Null: it stands. */
  readonly end: MatterEnd | null;
}

export type Matter = { readonly [Kind in MatterKind]: MatterOf<Kind> }[MatterKind];

/** Whether it is of that kind, so that its facts are too. */
export const isOfKind =
  <Kind extends MatterKind>(kind: Kind) =>
  (matter: Matter): matter is Extract<Matter, { readonly kind: Kind }> =>
    matter.kind === kind;
