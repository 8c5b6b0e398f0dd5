import { openBankDesk } from '../../../../src/channels/teams/rooms/bank/open-desk.ts';
import { openFakeBank } from '../../../fakes/bank/fake-bank.ts';
import type { RecoveryOffice } from './recovery-office.ts';

/** The bank as it is, over the books and the people of the agenda. */
export class BankOffice {
  readonly bank = openFakeBank();
  readonly desk: ReturnType<typeof openBankDesk>;

  constructor({ ports }: RecoveryOffice) {
    this.desk = openBankDesk({
      ...ports,
      bank: this.bank,
      fileUrl: (_who, _language, kind) => `https://relance.example/encaissements/token/${kind}`,
    });
  }
}
