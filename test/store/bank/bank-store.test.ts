import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { bankReader } from '../../../src/store/bank/bank-reader.ts';
import { bankWriter } from '../../../src/store/bank/bank-writer.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { describeBankStore } from '../../contracts/bank/bank-store.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { approveOne } from '../samples.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

const openBank = async () => {
  const database = await gateway.database('store');
  return { ...bankReader(database), ...bankWriter(database) };
};

describeBankStore('the embedded engine', openBank);
describeBankStore('the fake', async () => openFakeBank());

test('instalments of a letter are found by the reference that it bears', async () => {
  const store = await openStore(await gateway.database('store'));
  const { draftId } = await approveOne(store, 'LETTERS', [31, 32]);
  const reference = (await store.reader.readDraft(draftId))?.reference ?? '';
  const bank = await openBank();
  expect(await bank.listLettersBy('LETTERS', [reference])).toEqual([{ reference, ecNos: [31, 32] }]);
  expect(await bank.listLettersBy('OTHER', [reference])).toEqual([]);
});
