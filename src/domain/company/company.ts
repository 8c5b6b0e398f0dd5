import type { CompanyCode } from './company-code.ts';
import type { CreditPolicy } from './credit-policy.ts';
import type { Currency } from './currency.ts';
import type { HolidayRegion } from './holiday-region.ts';
import type { LegalIdentity } from './legal-identity.ts';
import type { ReceivablesPolicy } from './receivables-policy.ts';
import type { Role } from './role.ts';
import type { RoomSettings } from './room-setting.ts';

export interface Company {
  readonly code: CompanyCode;
  readonly currency: Currency;
  readonly identity: LegalIdentity;
  readonly policy: ReceivablesPolicy;
  readonly credit: CreditPolicy;
  /** What it decided of rooms' settings; absent: nothing. */
  readonly settings?: RoomSettings;
  /** Whose public holidays it keeps; absent: those of the postal code of its address. */
  readonly holidays?: HolidayRegion;
  /** Shared mailbox that reminders leave from, and where answers come. */
  readonly mailbox: string;
  /** Others that share its letters: each has Microsoft's limits of its own, and gets the answers to what it wrote. */
  readonly mailboxes?: readonly string[];
  readonly replyTo: string;
  readonly signatory: { readonly name: string; readonly title: string };
  /** SharePoint site of the dossiers, as `host:/path`. */
  readonly dossierSite: string;
  /** Folder that holds copies of invoices, one `<piece>.pdf` each; absent: no copies. */
  readonly invoiceCopies?: string;
  /** Entra group ids by role. Nobody has a right that no group gives. */
  readonly roleGroups: Readonly<Partial<Record<Role, readonly string[]>>>;
}
