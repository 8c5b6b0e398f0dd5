import { settleEntry, showEntry, showUnbooked } from '../../../../use-cases/bank/show-unbooked.ts';
import type { BankDesk } from './desk.ts';

export type BankDeskPorts = Parameters<typeof settleEntry>[0] & Pick<BankDesk, 'fileUrl'>;

/** The bank for the bot, made of use cases: nothing is decided here. */
export const openBankDesk = (ports: BankDeskPorts): BankDesk => ({
  fileUrl: ports.fileUrl,
  unbooked: (who, page) => showUnbooked(ports, who, page),
  entry: (who, company, key) => showEntry(ports, who, company, key),
  settle: (who, company, key) => settleEntry(ports, who, company, key),
});
