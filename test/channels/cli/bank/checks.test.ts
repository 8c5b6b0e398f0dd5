import { expect, test } from 'vitest';
import { bankChecks } from '../../../../src/channels/cli/bank/checks.ts';
import { BANK, type BankSetting } from '../../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import type { FileSource } from '../../../../src/use-cases/laid-files.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../../builders/company.ts';

const holding = (count: number): FileSource => ({
  list: async () => Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `${at}`, version: '' })),
  read: async () => ({ name: '', bytes: new Uint8Array() }),
});
const closed: FileSource = {
  ...holding(0),
  list: () => Promise.reject(new OutsideFault('refused', 'graph-403', 'Access is denied')),
};
const answersOf = async (over: Partial<BankSetting>, mailbox = holding(3)) => {
  const settings = decide(BANK, { ...BANK.byDefault, ...over });
  const checks = bankChecks({ folder: holding(1), library: holding(2), mailbox }).ofCompany?.(
    aCompany({ code: 'TEST', settings }),
  );
  return Promise.all((checks ?? []).map(({ run }) => run()));
};
const NAMED = { accounts: ['FR1'], mailbox: 'compta@essai.example', senders: ['releves@banque.example'] };

test('each place that the settings name is counted', async () => {
  expect(await answersOf({ ...NAMED, folder: '/srv', library: 'Relevés' })).toEqual([
    {
      ok: true,
      detail: 'dossier : 1 fichier, SharePoint : 2 fichiers, boîte aux lettres : 3 pièces jointes du dernier mois.',
    },
  ]);
});

test('accounts without a place, and a mailbox without senders, are to be mended', async () => {
  expect(await answersOf({ accounts: ['FR1'] })).toMatchObject([
    { ok: false, mend: expect.stringContaining('folder') },
  ]);
  expect(await answersOf({ ...NAMED, senders: [] })).toMatchObject([
    { ok: false, mend: expect.stringContaining('policy.bank.senders') },
  ]);
});

test('a place that refuses is said with its code; of a company whose bank is not read, nothing', async () => {
  expect(await answersOf(NAMED, closed)).toMatchObject([{ ok: false, detail: expect.stringContaining('graph-403') }]);
  expect(await answersOf({})).toEqual([]);
});
