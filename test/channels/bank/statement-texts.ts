/** One record of 120 signs of CFONB, its fields at their places (counted from 1). */
export function cfonb(code: string, fields: Readonly<Record<number, string>>): string {
  const blank = `${code}30004    00823EUR2 00010130123  `.padEnd(120);
  return Object.entries(fields).reduce((line, [place, text]) => {
    const from = Number(place) - 1;
    return `${line.slice(0, from)}${text}${line.slice(from + text.length)}`;
  }, blank);
}

/** 100,00 + 120,00 − 30,05 = 189,95. */
export const CFONB_LINES: readonly string[] = [
  cfonb('01', { 35: '261126', 91: '0000000001000{' }),
  cfonb('04', { 33: '05', 35: '271126', 43: '271126', 49: 'VIR SEPA DURAND SARL', 91: '0000000001200{' }),
  cfonb('05', { 33: '05', 35: '271126', 46: 'NPY', 49: 'DURAND SARL' }),
  cfonb('05', { 33: '05', 35: '271126', 46: 'LCC', 49: 'FACT FA000512' }),
  cfonb('05', { 33: '05', 35: '271126', 46: 'RCN', 49: 'E2E-77' }),
  cfonb('04', { 33: '08', 35: '271126', 41: '04', 43: '271126', 49: 'PRLV IMPAYE LEROY', 91: '0000000000300N' }),
  cfonb('07', { 35: '271126', 91: '0000000001899E' }),
];

export const IBAN = 'FR7630004008230001013012350';

export const MT940 = `{1:F01BNPAFRPPAXXX0000000000}{2:I940BNPAFRPPXXXXN}{4:
:20:ST261231
:25:${IBAN}
:28C:00251/001
:60F:C261230EUR1000,
:61:2701021231C1200,5NTRFE2E-77//BK-1
:86:/NAME/DURAND SARL/IBAN/FR1420041010050500013M02606/EREF/E2E-77/REMI/USTD//FACT
 FA000512/
:61:261231RC300,NTRFNONREF//BK-2
:86:/RTRN/AC04/NAME/LEROY SA/REMI/VIREMENT RETOURNE/
:61:261231RD50,00NTRFNONREF
:86:VIR FOURNISSEUR REVENU
:62F:C261231EUR1950,50
-}`;

const HEAD = (version: string, kind: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.${version}">`;

export const CAMT_02 = `${HEAD('02', '053')}
<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-27T20:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S-1</Id><CreDtTm>2026-11-27T20:00:00</CreDtTm><Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-27</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1900.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-27</Dt></Dt></Bal>
<Ntry><Amt Ccy="EUR">1200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt><AcctSvcrRef>BK-9</AcctSvcrRef>
<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">700.00</Amt></TxAmt></AmtDtls>
<RltdPties><Dbtr><Nm>Caf&#233; &amp; Fils</Nm></Dbtr><DbtrAcct><Id><IBAN>FR14 2004 1010 0505 0001 3M02 606</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>FACT</Ustrd><Ustrd>FA000512</Ustrd></RmtInf></TxDtls>
<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">500.00</Amt></TxAmt></AmtDtls><RltdPties><Dbtr><Nm>Leroy</Nm></Dbtr></RltdPties>
<RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt>
<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Petit</Nm></Dbtr></RltdPties><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">77.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts></Ntry>
</Stmt></BkToCstmrStmt></Document>`;

export const CAMT_08 = `${HEAD('08', '053').replace('<Document xmlns', '<n:Document xmlns:n').replace('encoding="UTF-8"', '')}
<n:BkToCstmrStmt><n:Stmt><n:Id>S-2</n:Id><n:Acct><n:Id><n:IBAN>${IBAN}</n:IBAN></n:Id></n:Acct>
<n:Ntry><n:Amt Ccy="EUR">1000</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts><n:Cd>BOOK</n:Cd></n:Sts>
<n:BookgDt><n:DtTm>2026-11-27T23:30:00Z</n:DtTm></n:BookgDt>
<n:NtryDtls><n:TxDtls><n:Refs><n:EndToEndId>E2E-8</n:EndToEndId></n:Refs><n:Amt Ccy="EUR">1000</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd>
<n:RltdPties><n:Dbtr><n:Pty><n:Nm>Centrale</n:Nm></n:Pty></n:Dbtr><n:UltmtDbtr><n:Pty><n:Nm>Durand SARL</n:Nm></n:Pty></n:UltmtDbtr>
<n:DbtrAcct><n:Id><n:IBAN>FR1420041010050500013M02606</n:IBAN></n:Id></n:DbtrAcct></n:RltdPties>
<n:RmtInf><n:Ustrd>FA000512</n:Ustrd></n:RmtInf></n:TxDtls></n:NtryDtls></n:Ntry></n:Stmt></n:BkToCstmrStmt></n:Document>`;

export const CAMT_054 = CAMT_08.replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
  .replaceAll('n:Stmt>', 'n:Ntfctn>')
  .replace('camt.053', 'camt.054');

/** A movement of 1 200,00 in a statement, as a whole: `said` stands in its details. */
export const camtWhole = (said = '', id = 'S-9'): string =>
  `${HEAD('08', '053')}<BkToCstmrStmt><GrpHdr><MsgId>M-${id}</MsgId></GrpHdr><Stmt><Id>${id}</Id><Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Ntry><Amt Ccy="EUR">1200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt>${said}</Ntry>
</Stmt></BkToCstmrStmt></Document>`;

/** The same in a notice, payment by payment; `said`: what else stands beside them. */
export const camtParts = (said = '', amounts: readonly string[] = ['700.00', '500.00'], message = 'N-1'): string =>
  `${HEAD('08', '054')}<BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>${message}</MsgId></GrpHdr><Ntfctn><Id>${message}</Id><Acct><Id><IBAN>${IBAN}</IBAN></Id></Acct>
<Ntry><Amt Ccy="EUR">1200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt>${said}<NtryDtls>${amounts
    .map(
      (amount, at) =>
        `<TxDtls><Refs><EndToEndId>E-${at}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Payer ${at}</Nm></Pty></Dbtr></RltdPties></TxDtls>`,
    )
    .join('')}</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
