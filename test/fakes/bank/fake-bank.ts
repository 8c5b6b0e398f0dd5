import { foldBatches } from '../../../src/domain/bank/fold-batches.ts';
import type { Batch } from '../../../src/domain/bank/statement.ts';
import type { HeldElsewhere } from '../../../src/domain/relance/held-elsewhere.ts';
import type {
  BankFile,
  BankHold,
  BankReader,
  BankWriter,
  KeptEntry,
} from '../../../src/use-cases/ports/bank/bank-store.ts';

interface Row {
  readonly company: string;
  entry: KeptEntry;
  state: 'open' | 'booked' | 'settled' | 'outgoing' | 'told';
  readonly batch: Batch | undefined;
  tiers: string | null;
}

/** What the bank told, in memory; `letters`: references of letters with the instalments of each. */
export function openFakeBank(letters: ReadonlyMap<string, readonly number[]> = new Map()): BankReader & BankWriter {
  const files: BankFile[] = [];
  const rows: Row[] = [];
  let holds: { readonly company: string; readonly hold: BankHold }[] = [];
  const openOf = (company: string): Row[] => rows.filter((row) => row.company === company && row.state === 'open');
  return {
    hasBankFile: async (company, hash) => files.some((file) => file.company === company && file.hash === hash),
    listBankFiles: async (company) =>
      files.filter((file) => file.company === company).toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1)),
    listOpenBankEntries: async (company) =>
      openOf(company)
        .map(({ entry }) => entry)
        .sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1)),
    async listPayingIbans(company) {
      const found = new Map<string, string[]>();
      for (const { entry, tiers } of rows.filter((row) => row.company === company)) {
        if (entry.iban === null || tiers === null) continue;
        const known = found.get(entry.iban) ?? [];
        if (!known.includes(tiers)) found.set(entry.iban, [...known, tiers].sort());
      }
      return found;
    },
    listLettersBy: async (_company, references) =>
      references.flatMap((reference) => {
        const ecNos = letters.get(reference);
        return ecNos ? [{ reference, ecNos }] : [];
      }),
    async readHeld(company, asked) {
      const own = holds.filter((one) => one.company === company).map(({ hold }) => hold);
      const isAsked = ({ tiers, ecNo }: BankHold): boolean =>
        asked === 'all' || asked.codes.includes(tiers) || asked.ecNos.includes(ecNo);
      return new Map(
        [...Map.groupBy(own.filter(isAsked), ({ tiers }) => tiers)].map(([code, of]) => [code, of.map(toHeld)]),
      );
    },
    async keepBankFile(file, entries) {
      if (files.some(({ company, hash }) => company === file.company && hash === file.hash))
        return { added: 0, isNew: false };
      const known = new Set(rows.filter(({ company }) => company === file.company).map(({ entry }) => entry.key));
      const added = [...new Map(entries.map((entry) => [entry.key, entry])).values()].filter(
        ({ key }) => !known.has(key),
      );
      const own = rows.filter((row) => row.company === file.company);
      const told = foldBatches(
        own.flatMap(({ entry, batch, state }) =>
          batch ? { ...entry, batch, state: state === 'open' || state === 'told' ? state : 'over' } : [],
        ),
        added.flatMap((entry) => (entry.batch ? { ...entry, batch: entry.batch } : [])),
      );
      for (const row of own) if (told.has(row.entry.key)) row.state = 'told';
      holds = holds.filter((one) => one.company !== file.company || !told.has(one.hold.key));
      for (const { batch, ...entry } of added)
        rows.push({
          ...{ company: file.company, entry: { ...entry, match: null }, batch, tiers: null },
          state: told.has(entry.key) ? 'told' : 'open',
        });
      const counted = added.filter(({ key }) => !told.has(key)).length;
      files.push({ ...file, entries: counted });
      return { added: counted, isNew: true };
    },
    async saveBankMatches(company, matches, held) {
      const byKey = new Map(matches.map(({ key, match }) => [key, match]));
      for (const row of openOf(company)) {
        const match = byKey.get(row.entry.key) ?? null;
        row.entry = { ...row.entry, match };
        if (match?.kind === 'booked') Object.assign(row, { state: 'booked', tiers: match.tiers });
        if (match?.kind === 'outgoing') row.state = 'outgoing';
      }
      const open = new Set(openOf(company).map(({ entry }) => entry.key));
      const others = holds.filter((one) => one.company !== company);
      holds = [...others, ...held.filter(({ key }) => open.has(key)).map((hold) => ({ company, hold }))];
    },
    async settleBankEntry(company, key) {
      const row = openOf(company).find(({ entry }) => entry.key === key);
      if (!row) return false;
      row.state = 'settled';
      holds = holds.filter((one) => one.company !== company || one.hold.key !== key);
      return true;
    },
  };
}

const toHeld = ({
  ecNo,
  piece,
  due,
  amount,
  part,
  isWhole,
  currency,
  confidence,
  on,
  key,
}: BankHold): HeldElsewhere => ({
  ...{ ecNo, piece, due, amount, room: 'bank', since: on, until: null, by: null },
  ...(isWhole ? {} : { part }),
  reason: {
    code: isWhole ? 'received' : 'received-in-part',
    facts: { on, part, currency, confidence, entry: key },
  },
});
