import type { Cents } from '../../../domain/cents.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { MatterKind } from '../../../domain/recovery/matters/matter.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What a customer wrote, as a form about them begins with it: a person checks it before anything is written down. */
export interface FormBeginning {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** On which they wrote it. */
  readonly at: Day;
  readonly words: string;
  /** By which they say that they pay; null: not said, or not surely. */
  readonly day: Day | null;
  /** In euros; null: as for the day. */
  readonly amount: Cents | null;
}

/** What a form that began so led to. */
export interface BegunFrom {
  readonly act: MatterKind;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

/** For forms that begin with what a customer wrote; null: it is there no more. */
export interface FormBeginnings {
  readBeginning(id: string): Promise<FormBeginning | null>;
  /** It is over: a person made that of it. Nothing where it is another customer's, or was over before. */
  noteBegun(id: string, begun: BegunFrom, by: Person, now: Date): Promise<void>;
}
