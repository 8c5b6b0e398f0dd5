import { type Cents, cents } from '../cents.ts';
import type { Role } from '../company/role.ts';
import type { RoomSetting } from '../company/room-setting.ts';

/** What a company decided about statements of its bank. */
export interface BankSetting {
  /** IBANs of its own: what files tell of any other account is left out. None: the bank is not read. */
  readonly accounts: readonly string[];
  /** Folder of the machine in which the bank's files are laid; '' for none. */
  readonly folder: string;
  /** Folder of the library of dossiers in SharePoint in which they are laid; '' for none. */
  readonly library: string;
  /** Mailbox to which the bank sends them; '' for none. */
  readonly mailbox: string;
  /** Whole addresses of the bank: attachments of mails from nobody else are read. */
  readonly senders: readonly string[];
  /** An escompte that a payment may lack, in hundredths of a per cent. */
  readonly discount: number;
  /** Charges of banks that a payment may lack. */
  readonly charges: Cents;
  /** Statements older than this many business days are said to be. */
  readonly freshDays: number;
  /** Business days after which what Sage does not have is a task. */
  readonly taskAfterDays: number;
  /** Whose that task is, and each time as many business days later becomes, too. */
  readonly raisedTo: readonly Role[];
  /**
   * A payment that Gestion commerciale has and the ledger has not holds what it pays until it is so many days old; 0: none does. A firm
   * that types its receipts again in its ledger never posts them.
   */
  readonly unpostedDays: number;
}

export const BANK: RoomSetting<BankSetting> = {
  key: 'bank',
  byDefault: {
    accounts: [],
    folder: '',
    library: '',
    mailbox: '',
    senders: [],
    discount: 200,
    charges: cents(15_00),
    freshDays: 3,
    taskAfterDays: 5,
    raisedTo: ['collector', 'approver', 'admin'],
    unpostedDays: 30,
  },
};

/** The account of ours that a file names: by its IBAN, or by the bank, branch and number inside one; null: none of ours. */
export function ownAccount({ accounts }: Pick<BankSetting, 'accounts'>, named: string): string | null {
  const compact = named.replace(/[^A-Z0-9]/giu, '').toUpperCase();
  const own = accounts.map((account) => account.replace(/\s/gu, '').toUpperCase());
  const isIn = (account: string): boolean => compact.length >= SHORTEST_ACCOUNT && account.includes(compact);
  return own.find((account) => account === compact) ?? own.find(isIn) ?? null;
}

/** Fewer signs are inside any account. */
const SHORTEST_ACCOUNT = 10;
