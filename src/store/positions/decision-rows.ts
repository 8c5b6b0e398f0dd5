import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { PayerProposals, SheetFacts } from '../../domain/relance/payer-proposals.ts';
import { numbersOf } from '../../domain/relance/remembered.ts';
import type { BulkColumn } from '../../platform/sql/types.ts';
import type {
  DecidedPosition,
  DecisionToWrite,
  KeptAccount,
  PositionToWrite,
} from '../../use-cases/ports/positions/position-store.ts';
import { readItems, writeItems } from './items-text.ts';
import { BIT, KEY, words } from './position-columns.ts';

export interface DecidedRow {
  readonly Tiers: string;
  readonly Name: string;
  readonly Content: string;
  readonly Known: boolean;
  readonly NotReminded: boolean;
  readonly Unreachable: boolean;
  readonly Numbers: string;
  readonly Told: string | null;
  readonly Outcome: string | null;
}

export interface ItemsRow {
  readonly Tiers: string;
  readonly Name: string;
  readonly Items: string;
}

export const ACCOUNT_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  ...[BIT('Known'), BIT('NotReminded'), BIT('Unreachable')],
  ...[words('max')('Numbers'), words('max')('Items')],
];

export const DECISION_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  words(64)('Content'),
  words(100)('Told'),
  words('max')('Outcome'),
];

const NOTHING: PayerProposals = { proposals: [], held: [], cannotTell: [] };

export const toDecided = (row: DecidedRow): DecidedPosition => ({
  tiers: row.Tiers,
  name: row.Name,
  content: row.Content,
  sheet: toSheet(row),
  numbers: row.Numbers === '' ? [] : row.Numbers.split(' ').map(Number),
  told: row.Told,
  decided: row.Outcome === null ? null : readOutcome(row.Outcome),
});

const toSheet = ({ Known, NotReminded, Unreachable }: DecidedRow): SheetFacts | null =>
  Known ? { notReminded: NotReminded, unreachable: Unreachable } : null;

/** What `decisionRow` wrote under the same rules: nobody else writes there. */
const readOutcome = (text: string): PayerProposals => (text === '' ? NOTHING : (JSON.parse(text) as PayerProposals));

export const toAccount = ({ Tiers: tiers, Name: name, Items }: ItemsRow): KeptAccount => ({
  tiers,
  name,
  items: readItems(Items),
});

/** None of a payer with nothing open. */
export function accountRows(
  company: CompanyCode,
  { tiers, items, sheet }: PositionToWrite,
): readonly (readonly unknown[])[] {
  if (items.length === 0) return [];
  const onSheet = [sheet !== null, sheet?.notReminded ?? false, sheet?.unreachable ?? false];
  return [[company, tiers, ...onSheet, numbersOf(items).join(' '), writeItems(items)]];
}

export function decisionRow(
  company: CompanyCode,
  { tiers, content, told, decided }: DecisionToWrite,
): readonly unknown[] {
  const isNothing = Object.values(decided).every((list) => list.length === 0);
  return [company, tiers, content, told, isNothing ? '' : JSON.stringify(decided)];
}
