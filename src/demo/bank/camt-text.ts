import { type Cents, sumCents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import { escapeHtml as escaped } from '../m365/pages/html.ts';
import type { DemoPayment } from './payments.ts';

/** A file as the bank of the demo writes it. */
export interface StatementText {
  readonly name: string;
  readonly text: string;
}

interface Account {
  /** IBAN without spaces. */
  readonly iban: string;
  readonly opening: Cents;
}

const money = (amount: Cents): string => (Math.abs(amount) / 100).toFixed(2);
const sign = (amount: Cents): string => `<CdtDbtInd>${amount < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
const amountOf = (amount: Cents): string => `<Amt Ccy="EUR">${money(amount)}</Amt>${sign(amount)}`;

const head = (kind: '053' | '054'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.08">\n`;

const balance = (code: 'OPBD' | 'CLBD', amount: Cents, on: Day): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amountOf(amount)}<Dt><Dt>${on}</Dt></Dt></Bal>\n`;

function transaction({ amount, name, iban, text, shows }: DemoPayment, at: number): string {
  const reason = shows === 'returned' ? '<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>' : '';
  const payer = `<RltdPties><Dbtr><Pty><Nm>${escaped(name)}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties>`;
  const said = `<RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf>`;
  return `<TxDtls><Refs><EndToEndId>DEMO-${at}</EndToEndId></Refs>${amountOf(amount)}${payer}${said}${reason}</TxDtls>`;
}

const entry = (amount: Cents, on: Day, reference: string, details: string): string =>
  `<Ntry>${amountOf(amount)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls>${details}</NtryDtls></Ntry>\n`;

/** CAMT.053 of each day, the balances of one after the other; a remittance is one sum in it, which a CAMT.054 details. */
export function camtFiles({ iban, opening }: Account, payments: readonly DemoPayment[]): readonly StatementText[] {
  const account = `<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>\n`;
  const files: StatementText[] = [];
  let before = opening;
  for (const [day, own] of Map.groupBy(payments, (payment) => payment.day)) {
    const after = sumCents([before, ...own.map(({ amount }) => amount)]);
    const batch = own.filter(({ shows }) => shows === 'batch');
    const remitted = sumCents(batch.map(({ amount }) => amount));
    const entries = own.map((payment, at) =>
      payment.shows === 'batch' ? '' : entry(payment.amount, day, `BD-${day}-${at}`, transaction(payment, at)),
    );
    const sum = entry(remitted, day, `BD-${day}-R`, `<Btch><NbOfTxs>${batch.length}</NbOfTxs></Btch>`);
    files.push({
      name: `releve-${day}.xml`,
      text: `${head('053')}<BkToCstmrStmt><Stmt><Id>DEMO-${day}</Id>${account}${balance('OPBD', before, day)}${balance('CLBD', after, day)}${entries.join('')}${batch.length > 0 ? sum : ''}</Stmt></BkToCstmrStmt></Document>\n`,
    });
    if (batch.length > 0)
      files.push({
        name: `avis-${day}.xml`,
        text: `${head('054')}<BkToCstmrDbtCdtNtfctn><Ntfctn><Id>AVIS-${day}</Id>${account}${entry(remitted, day, `BD-${day}-R`, batch.map(transaction).join(''))}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`,
      });
    before = after;
  }
  return files;
}
