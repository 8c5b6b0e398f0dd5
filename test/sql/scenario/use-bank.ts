import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { bankReader } from '../../../src/store/bank/bank-reader.ts';
import { bankWriter } from '../../../src/store/bank/bank-writer.ts';
import { approveOne, CAMILLE, NOW, type Store } from '../../store/samples.ts';

const COMPANY = 'SOC';
const TODAY = day('2026-03-16');

/** Files of the bank read once and again, what they tell matched, held, booked and settled. */
export async function useBank(store: Store, database: SqlDatabase): Promise<void> {
  const [reader, writer] = [bankReader(database), bankWriter(database)];
  const entry = {
    ...{
      account: 'FR1',
      day: TODAY,
      amount: cents(1_200),
      currency: 'EUR',
      line: 7,
      isReturn: false,
      returnReason: null,
    },
    ...{ name: 'Élan & Fils', iban: 'FR2', text: 'l’œuvre 👍', endToEndId: null },
  };
  const file = {
    ...{ company: COMPANY, hash: 'h1', name: 'relevé.xml', format: 'camt' as const, readAt: NOW.toISOString() },
    ...{ covered: [], faults: [] },
  };
  await reader.hasBankFile(COMPANY, 'h1');
  await writer.keepBankFile(
    file,
    ['a', 'b', 'c'].map((key) => ({ ...entry, key })),
  );
  await writer.keepBankFile(file, []);
  await writer.keepBankFile({ ...file, hash: 'h2' }, [{ ...entry, key: 'a' }]);
  const booking = { statement: 'S', references: ['booking:B'], total: cents(1_200), count: 1, isWhole: true };
  await writer.keepBankFile({ ...file, hash: 'h3' }, [{ ...entry, key: 'd', batch: booking }]);
  const alone = { ...entry, key: 'e', batch: { ...booking, statement: 'N', isWhole: false } };
  await writer.keepBankFile({ ...file, hash: 'h4' }, [alone]);
  const part = {
    ...{ tiers: 'ÉLAN', ecNo: 7, piece: 'FA1', due: TODAY, amount: cents(1_200), currency: 'EUR' },
    ...{ part: cents(1_200), left: cents(1_200), isWhole: true },
  };
  const match = { kind: 'paid', confidence: 'certain', reasons: [], parts: [part], near: [] } as const;
  const hold = { ...part, confidence: 'certain', on: TODAY } as const;
  await writer.saveBankMatches(
    COMPANY,
    [
      { key: 'a', match },
      { key: 'b', match: { kind: 'booked', ecNo: 1, tiers: 'ÉLAN' } },
    ],
    [
      { ...hold, key: 'a' },
      { ...hold, key: 'c', ecNo: 8 },
    ],
  );
  await reader.readHeld(COMPANY, 'all', TODAY);
  await reader.readHeld(COMPANY, { codes: ['ÉLAN'], ecNos: [8] }, TODAY);
  await writer.settleBankEntry(COMPANY, 'c', { by: CAMILLE, at: NOW });
  await writer.settleBankEntry(COMPANY, 'c', { by: CAMILLE, at: NOW });
  await reader.listOpenBankEntries(COMPANY);
  await reader.listPayingIbans(COMPANY);
  const { draftId } = await approveOne(store, COMPANY, [778], { tiers: 'YACK' });
  const reference = (await store.reader.readDraft(draftId))?.reference ?? '';
  await reader.listLettersBy(COMPANY, [reference, 'REL-1999-000001']);
  await reader.listBankFiles(COMPANY);
}
