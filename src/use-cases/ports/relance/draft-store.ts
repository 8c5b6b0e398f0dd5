import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { LevelChoice } from '../../../domain/relance/decision.ts';
import type { RelevePeriod } from '../../../domain/relance/kinds/releve.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { Recipient } from '../../../domain/tiers/recipient.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { CardAddress } from '../transport/card-address.ts';

/** What a collector chose; everything else of a letter is computed. */
export interface DraftChoices {
  readonly level: LevelChoice | null;
  readonly recipient: Extract<Recipient, { kind: 'email' | 'post' }> | null;
  readonly cc: readonly string[];
  readonly language: Language | null;
  readonly personalSentence: string;
  readonly attachCopies: boolean;
  /** EC_No of advances for other orders that are taken off all the same. */
  readonly advances: readonly number[];
  /** Which relevé a draft of that kind would send; null of other kinds. */
  readonly releve: RelevePeriod | null;
}

/** What a draft chooses before anybody chose. */
export const NO_CHOICES: DraftChoices = {
  level: null,
  recipient: null,
  cc: [],
  language: null,
  personalSentence: '',
  attachCopies: false,
  advances: [],
  releve: null,
};

/** What drafts are made as; absent: rappels for which nothing is chosen. */
export interface DraftStart {
  readonly kind: LetterKind;
  readonly choices: DraftChoices;
}

export type DraftPayer = Pick<Draft, 'tiers' | 'currency'>;

export type DraftState = 'open' | 'sent' | 'closed';

/** The collectors' working draft of one kind for one payer in one currency (of a relevé, the company's): one shared, versioned row. Cards carry only its id and version. */
export interface Draft {
  readonly id: string;
  readonly kind: LetterKind;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly currency: Currency;
  readonly version: number;
  readonly state: DraftState;
  /** Printed on letters: `REL-<year>-<number>`. */
  readonly reference: string;
  readonly choices: DraftChoices;
  readonly updatedBy: Person;
  /** ISO instant, UTC. */
  readonly updatedAt: string;
}

export interface DraftReader {
  readDraft(id: string): Promise<Draft | null>;
  /** Of all payers of a company; of rappels where no kind is asked for. */
  listOpenDrafts(company: CompanyCode, kind?: LetterKind): Promise<readonly Draft[]>;
  cardsOf(draftId: string): Promise<readonly CardAddress[]>;
}

export interface DraftWriter {
  /** The open draft of this payer, currency and kind (a rappel unless said), made when there is none: never a second one (case A10). */
  openDraft(
    company: CompanyCode,
    tiers: TiersCode,
    currency: Currency,
    by: Person,
    now: Date,
    kind?: LetterKind,
  ): Promise<Draft>;
  /** The same of many payers at once, in a constant number of queries; in no order. Those made choose what `started` says. */
  openDrafts(
    company: CompanyCode,
    payers: readonly DraftPayer[],
    by: Person,
    now: Date,
    started?: DraftStart,
  ): Promise<readonly Draft[]>;
  /** Compare-and-set on the version; 'stale' when someone was faster or the draft is over. */
  saveChoices(id: string, version: number, choices: DraftChoices, by: Person, now: Date): Promise<Draft | 'stale'>;
  /** An exclusion or another change outside the choices: cards shown before it become stale. */
  touchDraft(id: string, by: Person, now: Date): Promise<Draft | 'stale'>;
  rememberCard(draftId: string, card: CardAddress): Promise<void>;
}
