import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Language } from '../../domain/language.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { Person } from '../../domain/person.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import { dueKey } from '../../domain/relance/kinds/reservation-keys.ts';
import { linesIn } from '../../domain/relance/letter.ts';
import type { SendingPolicy } from '../../domain/sending-policy.ts';
import type { RecipientChoice } from '../../domain/tiers/choose-recipient.ts';
import { languageOf } from '../../domain/tiers/language-of.ts';
import type { Recipient } from '../../domain/tiers/recipient.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize, holds } from '../authorize.ts';
import type { Directory } from '../ports/directory.ts';
import type { Dispatch, DispatchReader, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import type { Draft, DraftReader, DraftWriter } from '../ports/relance/draft-store.ts';
import type { LetterRenderer } from '../ports/relance/letter-renderer.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type TextOfLetter, unwritableTexts } from '../unwritable-texts.ts';
import { decidePrevenanceOf } from './decide-prevenance.ts';
import {
  type AccountsInSage,
  decideFor,
  NOTHING_CHOSEN,
  readSituationWith,
  type Situation,
  type SituationPorts,
} from './read-situation.ts';
import { otherWays, recipientFor, stepOfLevel } from './recipient-for.ts';

export interface ShowCustomerPorts extends SituationPorts {
  readonly directory: Directory;
  readonly drafts: DraftReader & DraftWriter;
  readonly dispatches: DispatchReader;
  readonly sending: SendingPolicy;
  readonly renderer: Pick<LetterRenderer, 'unwritable'>;
}

/** One currency of a customer, with the working draft where there is something to propose. */
export interface CurrencyView {
  readonly account: CurrencyAccount;
  readonly decision: Decision;
  readonly draft: Draft | null;
  /** Of the letter of the highest level. */
  readonly recipient: Recipient;
  /** Of letters of other levels, where they go elsewhere. */
  readonly besides: readonly Recipient[];
  readonly alternatives: RecipientChoice['alternatives'];
  readonly post: RecipientChoice['post'];
  readonly language: Language;
  /** A prévenance could be sent: something falls due within the company's delay that none announced. */
  readonly fallsDueSoon: boolean;
  readonly dispatches: readonly Dispatch[];
}

export interface CustomerView {
  readonly kind: 'customer';
  readonly situation: Situation;
  readonly currencies: readonly CurrencyView[];
  readonly mayCollect: boolean;
  /** Something was written to the customer, in a currency of its account or another. */
  readonly hasLetters: boolean;
  readonly sandbox: boolean;
}

const PAST_LETTERS = 20;

/**
 * Everything a collector needs to decide about one customer. A collector's look opens the shared draft of each currency that
 * has something to propose (or finds the one that is open: never a second, case A10); a reader's look opens none.
 */
export async function showCustomer(
  ports: ShowCustomerPorts,
  who: Person,
  code: CompanyCode,
  tiersCode: TiersCode,
): Promise<CustomerView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const mayCollect = holds(right.roles, 'collector');
  const [read, letters] = await Promise.all([
    readSituationWith(ports, right.company, tiersCode, async (found) =>
      mayCollect ? openDrafts(ports, found, who) : new Map<Currency, Draft>(),
    ),
    ports.dispatches.listDispatches({ company: code, tiers: tiersCode }, PAST_LETTERS),
  ]);
  if (!read) return refuse({ code: 'unknown-tiers', company: code, tiers: tiersCode });

  const { situation, also: drafts } = read;
  const currencies = situation.accounts.map((account) =>
    viewCurrency(ports, situation, account, letters.dispatches, drafts.get(account.currency) ?? null),
  );
  const hasLetters = letters.dispatches.length + letters.unreadable.length > 0;
  return { kind: 'customer', situation, currencies, mayCollect, hasLetters, sandbox: ports.sending.sandbox };
}

/** Of every currency with something late; those that are open already are found at once. */
async function openDrafts(
  { drafts, clock }: ShowCustomerPorts,
  { company, tiers, accounts }: AccountsInSage,
  who: Person,
): Promise<ReadonlyMap<Currency, Draft>> {
  const late = accounts.filter(({ lateTotal }) => lateTotal > 0).map(({ currency }) => currency);
  const open = async (currency: Currency) =>
    [currency, await drafts.openDraft(company.code, tiers.code, currency, who, clock.now())] as const;
  return new Map(await Promise.all(late.map(open)));
}

/** One currency of a situation, with the draft's choices where there is one and what is computed elsewhere. */
export function viewCurrency(
  ports: Pick<ShowCustomerPorts, 'isHoliday' | 'renderer' | 'sending'>,
  situation: Situation,
  account: CurrencyAccount,
  dispatches: readonly Dispatch[],
  draft: Draft | null,
): CurrencyView {
  const { company, tiers } = situation;
  const decision = decideFor(ports, situation, account, draft?.choices ?? NOTHING_CHOSEN);
  const levels = decision.kind === 'proposal' ? decision.letters.map(({ level }) => level) : [];
  const [highest] = levels;
  const chosen = recipientFor(situation, highest && stepOfLevel(situation, account, highest));
  const recipient = draft?.choices.recipient ?? chosen.recipient;
  const unwritable =
    decision.kind === 'proposal' ? unwritableTexts(ports.renderer, addressedTo(tiers, recipient, draft)) : [];
  return {
    account,
    decision: { ...decision, warnings: [...decision.warnings, ...unwritable] },
    draft,
    recipient,
    besides: draft?.choices.recipient ? [] : otherWays(situation, account, levels),
    alternatives: chosen.alternatives,
    post: chosen.post,
    language: draft?.choices.language ?? languageOf(tiers, company.policy),
    fallsDueSoon: decidePrevenanceOf(situation, account, announcedBy(dispatches, ports.sending)).kind === 'proposal',
    dispatches: dispatches.filter((dispatch) => dispatch.currency === account.currency),
  };
}

const UNSENT: ReadonlySet<DispatchState> = new Set(['stopped', 'cancelled']);

/** Debts on their due days that these letters announced, as they were numbered then; those of the sandbox only while it is on. */
const announcedBy = (dispatches: readonly Dispatch[], { sandbox }: SendingPolicy): ReadonlySet<string> =>
  new Set(
    dispatches
      .filter(({ facts }) => facts.kind === 'prevenance' && facts.sandbox === sandbox)
      .filter((one) => !one.annulled && !UNSENT.has(one.state))
      .flatMap(({ facts }) => linesIn(facts).map(({ ecNo, due }) => dueKey(ecNo, due))),
  );

/** What is known of a letter before it is prepared: to whom, and what the draft adds. The preview knows the rest. */
const addressedTo = (tiers: Tiers, recipient: Recipient, draft: Draft | null): readonly TextOfLetter[] => [
  { what: 'name', text: tiers.name },
  { what: 'attention', text: recipient.kind === 'email' ? recipient.name : '' },
  ...tiers.addressLines.map((text) => ({ what: 'address', text }) as const),
  { what: 'sentence', text: draft?.choices.personalSentence ?? '' },
];
