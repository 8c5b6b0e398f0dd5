import { join } from 'node:path';
import type { Scenario } from '../../../src/demo/company/scenario.ts';
import { CONTROL } from '../../../src/demo/company/sheet.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { EINVOICING } from '../../../src/domain/einvoicing/einvoicing-setting.ts';
import { sceneCompany } from '../../kill/scene.ts';

/** Where the bank and the platform of invoices lay their files down, beside the base. */
export const bankFolder = (folder: string): string => join(folder, 'banque');
export const statusFolder = (folder: string): string => join(folder, 'statuts');

/** The company of the kills, which also reads its bank and its platform. */
export function houseCompany(folder: string): Company {
  const company = sceneCompany();
  const iban = company.identity.bank.iban.replaceAll(' ', '');
  const bank = { ...BANK.byDefault, accounts: [iban], folder: bankFolder(folder) };
  const statuses = { ...EINVOICING.byDefault, folder: statusFolder(folder) };
  return { ...company, settings: decide(BANK, bank, decide(EINVOICING, statuses, company.settings)) };
}

const customer = (code: string, name: string, email: string, late: number, amount: number): Scenario => ({
  ...{ code, name, cases: [], shows: 'Of the house', sheet: { email } },
  play: (desk) => {
    desk.bill({ late, amount });
  },
});

/** Paid at the bank; refused at the platform. Neither may be reminded. */
export const PAID = customer('PAYE', 'Verrerie Payée SARL', 'compta@payee.example', 16, 640_00);
export const REFUSED = customer('REFUS', 'Tôlerie Refusée SARL', 'compta@refusee.example', 16, 720_00);
/** Its account is blocked in Sage: its order is held until somebody decides. Nothing of it is late. */
export const BLOCKED: Scenario = {
  ...{ code: 'BLOQUE', name: 'Charpente Bloquée SARL', cases: [], shows: 'Of the house' },
  sheet: { email: 'compta@bloquee.example', control: CONTROL.blocked },
  play: (desk, _random, sales) => {
    desk.bill({ late: -20, amount: 480_00 });
    sales.order({ ago: 1, amount: 960_00, deliverIn: 5 });
  },
};
/** Promised to pay by yesterday, and did not: judged, a task, and reminded by the run as any other. */
export const PROMISED = customer('PROMIS', 'Miroiterie Promise SARL', 'compta@promise.example', 12, 140_00);
/** Whom a run reminds, prepared and approved during the life itself. */
export const OF_THE_RUN: readonly Scenario[] = [
  customer('RUN1', 'Maison Une SARL', 'compta@une.example', 12, 110_00),
  customer('RUN2', 'Maison Deux SARL', '', 12, 120_00),
  customer('RUN3', 'Maison Trois SARL', 'compta@trois.example', 12, 130_00),
  PROMISED,
];

/** Letters approved one by one, and those of the run. */
export const LETTERS = 3 + OF_THE_RUN.length;

/** A plan whose only tasks are calls. */
export const planText = (today: string): string => `
a-partir-du: ${today}
societe: standard
plans:
  standard:
    etapes:
      - { nom: R1, type: rappel, jours: 10, intervalle: 10, ton: cordial }
      - { nom: Appel, type: appel, jours: 15, responsable: claire@alpha.example }
      - { nom: R2, type: rappel, jours: 60, intervalle: 10 }
`;
