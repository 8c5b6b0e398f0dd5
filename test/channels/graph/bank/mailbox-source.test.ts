import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStatementFile } from '../../../../src/channels/bank/read-statement-file.ts';
import { openMailboxSource } from '../../../../src/channels/graph/bank/mailbox-source.ts';
import { BANK } from '../../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { importFolder } from '../../../../src/use-cases/bank/import-folder.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { aCompany } from '../../../builders/company.ts';
import { expectNoViolations, startStandIn } from '../../../contracts/m365-stand-in.ts';
import { openFakeBank } from '../../../fakes/bank/fake-bank.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { IBAN, MT940 } from '../../bank/statement-texts.ts';
import { productClient } from '../graph-client.ts';

const MAILBOX = 'comptabilite@demo.example';
const FROM_BANK = 'releves@banque.example';
const clock = new HandClock();

let m365: Awaited<ReturnType<typeof startStandIn>>;
beforeEach(async () => {
  m365 = await startStandIn({ now: clock.now });
});
afterEach(async () => {
  await m365.close();
  expectNoViolations(m365);
});

const companyOf = (over: Partial<typeof BANK.byDefault> = {}) =>
  aCompany({
    code: 'TEST',
    settings: decide(BANK, {
      ...{ ...BANK.byDefault, accounts: [IBAN], mailbox: MAILBOX, senders: [FROM_BANK, "l'autre@banque.example"] },
      ...over,
    }),
  });
const source = () => openMailboxSource(productClient(m365), clock);
const names = async (over: Partial<typeof BANK.byDefault> = {}) =>
  (await source().list(companyOf(over))).map(({ name }) => name);
const mail = (from: string, ...files: readonly string[]) =>
  m365.receive({ mailbox: MAILBOX, from, subject: 'Relevés', files: files.map((name) => ({ name, content: MT940 })) });

describe('attachments that the bank sends to a mailbox', () => {
  test('of senders that the settings name, and of nobody else', async () => {
    mail(FROM_BANK, 'a.sta', 'b.sta');
    mail("l'autre@banque.example", 'c.sta');
    mail('releves@banque.example.evil', 'd.sta');
    mail('quelqu.un@banque.example', 'e.sta');
    expect((await names()).sort()).toEqual(['a.sta', 'b.sta', 'c.sta']);
    expect(await names({ senders: [] })).toEqual([]);
    expect(await names({ mailbox: '' })).toEqual([]);
  });

  test('a mail without one, or of more than a month ago, is not asked for', async () => {
    mail(FROM_BANK);
    mail(FROM_BANK, 'old.sta');
    clock.pass(33 * 86_400_000);
    mail(FROM_BANK, 'new.sta');
    expect(await names()).toEqual(['new.sta']);
  });

  test('each is read once, told by its bytes: the same again in another mail tells nothing new', async () => {
    const [bank, seen] = [openFakeBank(), new Set<string>()];
    const ports = { bank, clock, readStatements: readStatementFile, seen, mayBegin: untilDone };
    mail(FROM_BANK, 'a.sta');
    mail(FROM_BANK, 'again.sta');
    const run = () => importFolder(ports, source(), companyOf());
    expect(await run()).toMatchObject([{ kind: 'read', name: 'a.sta', added: 3, faults: [] }]);
    expect(await run()).toEqual([]);
    expect(await bank.listBankFiles('TEST')).toHaveLength(1);
  });

  test('a mailbox that is not there is a fault, and no mailbox without mails', async () => {
    await expect(names({ mailbox: 'nobody@demo.example' })).rejects.toMatchObject({ kind: 'refused' });
  });

  test('pages of mails are read to their end', async () => {
    for (let at = 0; at < 60; at += 1) mail(FROM_BANK, `${at}.sta`);
    expect(await names()).toHaveLength(60);
  });
});
