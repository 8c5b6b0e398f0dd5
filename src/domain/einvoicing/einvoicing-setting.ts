import type { RoomSetting } from '../company/room-setting.ts';

/** What a company decided about statuses of its electronic invoices. */
export interface EInvoicingSetting {
  /** Folder of the machine in which platforms' files are laid; '' for none. */
  readonly folder: string;
  /** Folder of the library of dossiers in SharePoint in which they are laid; '' for none. */
  readonly library: string;
  /** Business days without a letter after a buyer said that the payment left (211). */
  readonly paymentDays: number;
}

export const EINVOICING: RoomSetting<EInvoicingSetting> = {
  key: 'einvoicing',
  byDefault: { folder: '', library: '', paymentDays: 5 },
};
