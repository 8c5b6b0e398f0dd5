import { demoClock } from '../../../src/demo/demo-outside.ts';
import type { MatchedEntry, MatchedItem } from '../../../src/domain/bank/bank-match.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { matchEntries } from '../../../src/domain/bank/match-entries.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { TiersSummary } from '../../../src/domain/tiers/tiers.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns } from '../measure.ts';
import { openBase } from './relance.ts';

export interface BankMatches {
  /** All entries matched, beside the reading of what they are matched to. */
  readonly match: { readonly measured: number; readonly baseline: number };
  readonly entries: number;
  readonly items: number;
  /** Certain or likely. */
  readonly held: number;
}

const RUNS = 3;
/** Of the open items, one in ten is paid. */
const ONE_IN = 10;
const MOST_ENTRIES = 10_000;

async function measure({ folder }: { readonly folder: string }): Promise<BankMatches> {
  const [books] = (await openBase(folder)).companies;
  if (!books) throw new Error('No company');
  const sage = openSageReader(books.sage, books.company, { now: demoClock(TODAY).now });
  const read = async () => {
    const ledger = await sage.readLedger('all', TODAY);
    return openItems(ledger.entries, TODAY, ledger.fiscalYears);
  };
  const [items, customers] = await Promise.all([read(), sage.listTiers()]);
  const entries = entriesFor(items, customers);
  const against = { items, customers, letters: [], ibans: new Map(), receipts: [], tolerance: BANK.byDefault };
  let held = 0;
  const match = await compareTurns(
    RUNS,
    async () => {
      held = matchEntries(entries, against).filter(
        (one) => one.kind === 'paid' && one.confidence !== 'possible',
      ).length;
    },
    read,
  );
  if (held === 0) throw new Error('Nothing was matched');
  return { match, entries: entries.length, items: items.length, held };
}

/** In turn: a number as written, one cut in two, a name in the text with the amount, a name alone, and nobody that is known. */
function entriesFor(items: readonly MatchedItem[], customers: readonly TiersSummary[]): readonly MatchedEntry[] {
  const names = new Map(customers.map(({ code, name }) => [code, name]));
  const paid = items.filter(({ left }, at) => left > 0 && at % ONE_IN === 0).slice(0, MOST_ENTRIES);
  return paid.map(({ tiers, piece, left, currency }, at) => {
    const name = names.get(tiers) ?? '';
    const half = piece.length - 2;
    const said = [
      { name: '', text: `VIR SEPA FACTURE ${piece} MERCI` },
      { name, text: `${piece.slice(0, half)} ${piece.slice(half)}` },
      { name: '', text: `VIR SEPA RECU DE ${name}` },
      { name, text: 'REGLEMENT' },
      { name: `Inconnu ${at}`, text: 'VIREMENT LOT 2026' },
    ][at % 5] ?? { name, text: '' };
    return { ...said, day: TODAY, amount: left, currency, isReturn: false, iban: null, endToEndId: `E2E-${at}` };
  });
}

serveParent(measure);
