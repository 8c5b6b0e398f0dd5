import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { PlanOfAccount } from '../../domain/relance/input.ts';
import type { TiersMemory } from '../../domain/relance/memory.ts';
import { type PayerProposals, proposalsOf, type SheetFacts } from '../../domain/relance/payer-proposals.ts';
import { gatherMemory, numbersOf } from '../../domain/relance/remembered.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { digestOf } from '../digest-of.ts';
import type { Followed } from '../ports/plans/plans-in-force.ts';
import { readHeld } from '../tiers/read-held.ts';
import type { SituationPorts } from '../tiers/read-situation.ts';
import { type RefusedOfAll, readRefused } from './read-sheets.ts';

const DIGEST_LENGTH = 32;

export type DecidingPorts = Pick<SituationPorts, 'memory' | 'holders' | 'clock' | 'plans' | 'refusals'>;

/** What deciding for any payer of a company takes besides Sage: the day, settings, what we remember, what rooms hold. */
export interface Deciding {
  readonly today: Day;
  readonly policy: Company['policy'];
  /** Null: everybody follows the plan of the policy. */
  readonly followed: Followed | null;
  readonly holdsUnknown: boolean;
  readonly refused: RefusedOfAll;
  /** The day, and all that is remembered and held of anybody, in short. */
  readonly told: string;
  /** Of a payer whose lines have or had these EC_No. */
  memoryOf(code: TiersCode, numbers: readonly number[]): TiersMemory;
}

/** One query a kind, and one of each room that holds. */
export async function readDeciding(ports: DecidingPorts, company: Company): Promise<Deciding> {
  const { code, policy } = company;
  const today = ports.clock.today();
  const [memory, { held, fault }, followed, refused] = await Promise.all([
    ports.memory.readMemory(code, 'all', today),
    readHeld(ports, code, 'all', today),
    ports.plans?.readFollowed(company, 'all', today) ?? null,
    readRefused(ports, company),
  ]);
  const holdsUnknown = fault !== null;
  const told = digestOf([today, holdsUnknown, followed?.key ?? '', [...memory], [...held], refused.all], DIGEST_LENGTH);
  return { today, policy, followed, holdsUnknown, refused, told, memoryOf: gatherMemory(memory, held) };
}

/** What is proposed to a payer today. */
export function decidePayer(
  { today, policy, followed, holdsUnknown, memoryOf }: Deciding,
  payer: {
    readonly code: TiersCode;
    readonly sheet: SheetFacts | null;
    readonly accounts: readonly CurrencyAccount[];
  },
): PayerProposals {
  const { code, sheet, accounts } = payer;
  const memory = memoryOf(code, numbersOf(accounts.flatMap(({ items }) => items)));
  const planOf: PlanOfAccount = (account) => followed?.planOf(code, account)?.plan;
  return proposalsOf({ today, policy, planOf, holdsUnknown, memory, sheet, accounts });
}

/**
 * All that a decision is made of besides the lines and the settings, in short: the day, the sheet, what is remembered and held,
 * the plan that was applied, the addresses that refused letters. A decision made on the same again is the same.
 */
export function toldOf(
  { today, followed, holdsUnknown, refused, memoryOf }: Deciding,
  payer: { readonly code: TiersCode; readonly sheet: SheetFacts | null; readonly numbers: readonly number[] },
): string {
  const { code, sheet, numbers } = payer;
  const memory = memoryOf(code, numbers);
  const isEmpty = Object.values(memory).every((list) => list.length === 0);
  const onSheet = sheet === null ? 'none' : `${Number(sheet.notReminded)}${Number(sheet.unreachable)}`;
  const plan = followed?.keyOf(code) ?? '';
  const addresses = [...refused.of(code)];
  return [
    today,
    onSheet,
    isEmpty ? '-' : digestOf(memory, DIGEST_LENGTH),
    ...(plan === '' ? [] : [plan]),
    ...(addresses.length === 0 ? [] : [digestOf(addresses, DIGEST_LENGTH)]),
    ...(holdsUnknown ? ['unknown'] : []),
  ].join(' ');
}
