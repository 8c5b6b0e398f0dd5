import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolderSource } from '../../../src/channels/bank/folder-source.ts';
import { readStatementFile } from '../../../src/channels/bank/read-statement-file.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { type LookPorts, type Missed, openBankLook } from '../../../src/use-cases/bank/look-before-sending.ts';
import type { FileSource } from '../../../src/use-cases/laid-files.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';
import { approveOne, type Office, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';

const IBAN = 'FR7630004008230001013012350';
const statement = (amount: string, text: string): string =>
  `:20:ST1\n:25:${IBAN}\n:28C:1/1\n:60F:C260227EUR100,\n:61:260227C${amount},NTRFNONREF\n:86:${text}\n:62F:C260302EUR5000,\n`;

describe('a statement that arrives between approval and sending', () => {
  const openOffice = useOffices();
  let folder: string;
  let office: Office;
  let bank: ReturnType<typeof openFakeBank>;
  let listed: number;
  let matched: number;
  let missed: Missed[];
  let fault: Error | null;
  let stuck: Promise<void> | null;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'relance-look-'));
    [bank, listed, matched, missed, fault, stuck] = [openFakeBank(), 0, 0, [], null, null];
    office = await openOffice([anInvoice(), anInvoice({ ecNo: 2, amount: 400_00 })], {
      company: { settings: decide(BANK, { ...BANK.byDefault, accounts: [IBAN], folder }) },
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The folder, counted, that may fail or hang. */
  const source = (): FileSource => ({
    ...openFolderSource(),
    async list(company) {
      listed += 1;
      await stuck;
      if (fault) throw fault;
      return openFolderSource().list(company);
    },
  });
  const openLook = (over: Partial<LookPorts> = {}) => {
    let owners = 0;
    return openBankLook({
      ...{ companies: office.ports.companies, clock: office.clock, turns: office.store },
      ...{ readStatements: readStatementFile, sources: [source()], seen: new Set<string>() },
      bank: {
        ...bank,
        saveBankMatches(...args) {
          matched += 1;
          return bank.saveBankMatches(...args);
        },
      },
      newOwner() {
        owners += 1;
        return `look-${owners}`;
      },
      pause: () => new Promise(() => undefined),
      onMissed: (_company, why) => void missed.push(why),
      ...over,
    });
  };
  const send = (approved: Dispatch, look = openLook()): Promise<Dispatch> =>
    runToRest(office, approved, { holders: () => [{ readHeld: bank.readHeld, lookAgain: look }] });
  const lay = (amount: string, text: string): void =>
    writeFileSync(path.join(folder, 'relevé.sta'), statement(amount, text));

  test('pays one of two instalments: that one drops out, and the lesser letter goes', async () => {
    const approved = await approveOne(office);
    lay('400', 'VIR CARAT FA0002');
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
    expect(missed).toEqual([]);
  });

  test('pays a part: it is taken off', async () => {
    const approved = await approveOne(office);
    lay('150', 'VIR CARAT ACOMPTE FA0002');
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [], facts: { total: 1_250_00 } });
  });

  test('pays all of it: nothing leaves', async () => {
    const approved = await approveOne(office);
    lay('1400', 'VIR CARAT FA0001 FA0002');
    expect(await send(approved)).toMatchObject({ state: 'stopped', lastError: { code: 'changed' } });
    expect(office.m365.sentMessages()).toEqual([]);
  });

  test('without a new statement nothing is matched: the books are read for the letter alone', async () => {
    expect(await send(await approveOne(office))).toMatchObject({ state: 'done', facts: { total: 1_400_00 } });
    expect([listed, matched]).toEqual([1, 0]);
  });

  test('letters that were approved before a look share it for a minute; one approved after it, or a minute later, has another', async () => {
    const look = openLook();
    const [code, approvedAt] = [office.company.code, office.clock.now()];
    await Promise.all([1, 2, 3].map(() => look(code, approvedAt)));
    office.clock.pass(59_000);
    await look(code, approvedAt);
    expect(listed).toBe(1);
    await look(code, office.clock.now());
    expect(listed).toBe(2);
    office.clock.pass(60_000);
    await look(code, approvedAt);
    expect(listed).toBe(3);
  });

  test('what was read by a pass that died before it matched is matched', async () => {
    const approved = await approveOne(office);
    lay('400', 'VIR CARAT FA0002');
    const dying = openLook({ bank: { ...bank, saveBankMatches: () => Promise.reject(new Error('killed')) } });
    await dying(office.company.code, office.clock.now());
    expect(missed).toEqual([{ code: 'unexpected', err: new Error('killed') }]);
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [2] });
  });

  test('while a pass is at it the letter waits for it', async () => {
    const approved = await approveOne(office);
    lay('400', 'VIR CARAT FA0002');
    const turn = `bank/${office.company.code}`;
    await office.store.takeTurn(turn, 'pass', office.clock.now(), 60_000);
    const pauses: number[] = [];
    const pause = async (ms: number): Promise<void> => {
      pauses.push(ms);
      if (ms > 1_000) return new Promise(() => undefined);
      if (pauses.length > 3) await office.store.endTurn(turn, 'pass');
    };
    expect(await send(approved, openLook({ pause }))).toMatchObject({ state: 'done', dropped: [2] });
    expect(pauses.length).toBeGreaterThan(3);
  });

  test('a place that does not answer holds no letter up: it goes by what the last pass knew, and that is told once a minute', async () => {
    const approved = await approveOne(office);
    lay('400', 'VIR CARAT FA0002');
    fault = new OutsideFault('busy', 'bank-folder', 'no answer');
    const look = openLook();
    expect(await send(approved, look)).toMatchObject({ state: 'done', facts: { total: 1_400_00 } });
    await look(office.company.code, new Date(approved.approvedAt));
    expect([missed, listed]).toEqual([[{ code: 'bank-folder' }], 1]);
  });

  test('nor does one that hangs, for longer than its bound', async () => {
    const approved = await approveOne(office);
    let free = (): void => undefined;
    stuck = new Promise((resolve) => {
      free = resolve;
    });
    const look = openLook({ pause: async () => undefined });
    expect(await send(approved, look)).toMatchObject({ state: 'done', facts: { total: 1_400_00 } });
    expect(missed).toEqual([{ code: 'late' }]);
    free();
  });

  test('a company without accounts of its own looks nowhere', async () => {
    const look = openLook();
    await look('NOBODY', office.clock.now());
    expect(listed).toBe(0);
  });
});
