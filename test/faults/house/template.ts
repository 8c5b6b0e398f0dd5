import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { demoTenant } from '../../../src/demo/company/people.ts';
import { startM365 } from '../../../src/demo/m365/server.ts';
import { cents } from '../../../src/domain/cents.ts';
import { addDays, type Day, day, parisDay } from '../../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { applyPlanAtTerminal } from '../../../src/use-cases/plans/apply-plan.ts';
import type { NewMatter } from '../../../src/use-cases/ports/recovery/matter-store.ts';
import { STORE, sceneCompany } from '../../kill/scene.ts';
import { approve, CUSTOMERS, setUpDossiers, WHO, writeBase } from '../../kill/template.ts';
import { BLOCKED, bankFolder, OF_THE_RUN, PAID, PROMISED, planText, REFUSED, statusFolder } from './scene.ts';

/** A house in which every journey has something to do, made once and copied for each life. */
export interface HouseTemplate {
  readonly folder: string;
  readonly today: Day;
}

const compact = (day: Day): string => day.slice(2).replaceAll('-', '');
const french = (day: Day): string => day.split('-').reverse().join('/');

/**
 * Three letters approved, a statement of the bank and a file of the platform laid down, a customer's mail in the inbox, a plan with a call due,
 * a file for a court asked for, an order of a blocked account, a promise whose day is over since yesterday, and customers whom a run will remind. Nothing was done of it.
 */
export async function makeHouse(folder: string): Promise<HouseTemplate> {
  const today = parisDay(new Date());
  await setUpDossiers(join(folder, 'm365'));
  const gateway = await openGateway({ kind: 'embedded', thread: 'this', folder: join(folder, 'base') });
  try {
    await writeBase(gateway, today, [...CUSTOMERS, PAID, REFUSED, BLOCKED, ...OF_THE_RUN]);
    await prepare(gateway, folder, today);
  } finally {
    await gateway.close();
  }
  await receiveMail(folder);
  return { folder, today };
}

async function prepare(gateway: SqlGateway, folder: string, today: Day): Promise<void> {
  const company = sceneCompany();
  const { writer } = await openStore(await gateway.database(STORE));
  const clock = { now: () => new Date(), today: () => today };
  const applied = await applyPlanAtTerminal(
    { plans: writer, format: planFormat, clock, planNames: async () => ({ texts: [], sage: null }) },
    WHO,
    company,
    planText(today),
  );
  if (applied.kind !== 'applied') throw new Error(`No plan: ${JSON.stringify(applied)}`);
  for (const { code } of CUSTOMERS) await approve(gateway, today, code);
  const asked = { company: company.code, tiers: 'MAIL1', onDay: today, language: 'fr', fileNumber: null, comments: [] };
  await writer.askExport('export-1', asked as Parameters<typeof writer.askExport>[1], WHO, new Date());
  const sage = await gateway.database(company.code);
  await writer.openMatter(await brokenPromise(sage, today), new Date());
  await mkdir(bankFolder(folder));
  await mkdir(statusFolder(folder));
  const iban = company.identity.bank.iban.replaceAll(' ', '');
  await writeFile(join(bankFolder(folder), 'releve.sta'), statement(iban, today, await pieceOf(sage, PAID.code, 640)));
  const refused = `pièce;statut;date\n${await pieceOf(sage, REFUSED.code, 720)};210;${french(today)}\n`;
  await writeFile(join(statusFolder(folder), 'plateforme.csv'), refused);
}

const statement = (iban: string, today: Day, piece: string): string =>
  `:20:ST1
:25:${iban}
:28C:1/1
:60F:C${compact(today)}EUR100,
:61:${compact(today)}C640,NTRFNONREF
:86:VIR VERRERIE PAYEE SARL FACT ${piece}
:61:${compact(today)}C77,NTRFNONREF
:86:VIR INCONNU
:62F:C${compact(today)}EUR817,
`;

/** Made ten days ago, to pay all of it by yesterday. */
async function brokenPromise(sage: SqlDatabase, today: Day): Promise<NewMatter> {
  const { code: tiers, name } = PROMISED;
  const [line] = await sage.query<{ EcNo: number; Piece: string; Due: string }>(
    `SELECT EC_No AS EcNo, EC_RefPiece AS Piece, CONVERT(nvarchar(10), EC_Echeance, 23) AS Due
FROM F_ECRITUREC WHERE CT_Num = '${tiers}' AND EC_Sens = 0 AND EC_Montant = 140`,
  );
  if (!line) throw new Error(`No invoice of ${tiers}`);
  const amount = cents(140_00);
  const { code: company, currency } = sceneCompany();
  return {
    ...{ id: 'promise-1', kind: 'promise', company, tiers, name, by: WHO, since: addDays(today, -10) },
    items: [{ ecNo: Number(line.EcNo), piece: line.Piece, due: day(line.Due), amount, left: amount }],
    facts: { currency, parts: [{ on: addDays(today, -1), amount, outcome: null }], unallocated: cents(0), note: '' },
  };
}

/** Of the invoice of so many euros. */
async function pieceOf(sage: SqlDatabase, code: string, euros: number): Promise<string> {
  const rows = await sage.query<{ Piece: string }>(
    `SELECT EC_RefPiece AS Piece FROM F_ECRITUREC WHERE CT_Num = '${code}' AND EC_Sens = 0 AND EC_Montant = ${euros}`,
  );
  const [row] = rows;
  if (!row) throw new Error(`No invoice of ${code}`);
  return row.Piece;
}

async function receiveMail(folder: string): Promise<void> {
  const m365 = await startM365({ folder: join(folder, 'm365'), tenant: demoTenant });
  const { mailbox } = sceneCompany();
  m365.receive({ mailbox, from: 'compta@aubrac.example', subject: 'Votre facture', text: 'Nous réglons vendredi.' });
  await m365.close();
}
