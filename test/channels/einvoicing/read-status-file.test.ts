import { describe, expect, test } from 'vitest';
import { readMoment } from '../../../src/channels/einvoicing/read-moment.ts';
import { readStatusFile } from '../../../src/channels/einvoicing/read-status-file.ts';
import { acknowledgement, invoiceOf, message, oneStatus } from './status-texts.ts';

const read = (text: string) => readStatusFile(new TextEncoder().encode(text));
const brief = (text: string) => read(text).statuses.map(({ invoice, code, on }) => `${invoice} ${code} ${on}`);
const REFUSED = {
  ...{ invoice: 'FA0001', code: '210', label: 'Refusée', issued: '20260110' },
  details:
    '<ram:ReasonCode>TX_TVA_ERR</ram:ReasonCode><ram:Reason>Taux de TVA erroné</ram:Reason><ram:IncludedNote><ram:Content>Taux de TVA erroné</ram:Content></ram:IncludedNote>',
};

describe('messages of the life of invoices (CDAR)', () => {
  test('all that is used is read from its place', () => {
    expect(read(oneStatus('20260227101500', REFUSED))).toEqual({
      format: 'cdar',
      faults: [],
      statuses: [
        {
          ...{ invoice: 'FA0001', issued: '2026-01-10', seller: '123456782', code: '210', label: 'Refusée' },
          ...{ on: '2026-02-27', time: '10:15:00', reason: 'TX_TVA_ERR · Taux de TVA erroné' },
          ...{ platform: 'Plateforme Une', payee: '', line: 6 },
        },
      ],
    });
  });

  test('a reason that is told as a note alone is read', () => {
    const details = '<ram:IncludedNote><ram:Content>Déjà\n  reçue</ram:Content></ram:IncludedNote>';
    const [status] = read(oneStatus('20260227101500', { ...REFUSED, details })).statuses;
    expect(status?.reason).toBe('Déjà reçue');
  });

  test('several messages in an envelope, several acknowledgements, several invoices: all, each with its line', () => {
    const text = `<?xml version="1.0"?>
<Envelope>
${message([
  acknowledgement('20260227101500', [
    invoiceOf({ invoice: 'FA0001', code: '210' }),
    invoiceOf({ invoice: 'FA0002', code: '207' }),
  ]),
  acknowledgement('20260226090000', [invoiceOf({ invoice: 'FA0003', code: '225' })]),
])}
${oneStatus('20260225080000', { invoice: 'FA0004', code: '212' })}
</Envelope>`;
    expect(brief(text)).toEqual([
      'FA0001 210 2026-02-27',
      'FA0002 207 2026-02-27',
      'FA0003 225 2026-02-26',
      'FA0004 212 2026-02-25',
    ]);
    expect(read(text).statuses.map(({ line }) => line)).toEqual([8, 9, 13, 21]);
  });

  test('prefixes are the platform’s own, or none', () => {
    const usual = oneStatus('20260227101500', REFUSED);
    const other = usual.replaceAll('rsm:', 'a:').replaceAll('ram:', 'b.c:').replaceAll('udt:', 'd:');
    const none = usual.replaceAll(/(<\/?)(?:rsm|ram|udt|qdt):/gu, '$1');
    expect(brief(other)).toEqual(['FA0001 210 2026-02-27']);
    expect(brief(none)).toEqual(['FA0001 210 2026-02-27']);
  });

  test('a code that nobody knows is read as it is', () => {
    const [status] = read(oneStatus('20260227101500', { invoice: 'FA1', code: '299', label: 'Relue' })).statuses;
    expect(status).toMatchObject({ code: '299', label: 'Relue' });
  });

  test('whom to pay is read by its role, and no account ever is', () => {
    const factor =
      '<ram:IssuerTradeParty><ram:Name>Facto SA</ram:Name><ram:RoleCode>DL</ram:RoleCode><ram:IBANID>FR7630006000011234567890189</ram:IBANID></ram:IssuerTradeParty>';
    const text = message([acknowledgement('20260227101500', [invoiceOf({ invoice: 'FA1', code: '225' })])], factor);
    const { statuses } = read(text);
    expect(statuses[0]?.payee).toBe('Facto SA');
    expect(JSON.stringify(statuses)).not.toContain('FR76');
  });

  test.each([
    ['', ''],
    ['2026', '2026-02-27 23:59:59'],
  ])('where the acknowledgement tells no instant (%j), that of the message is taken', (at) => {
    const [status] = read(oneStatus(at, REFUSED)).statuses;
    expect([status?.on, status?.time]).toEqual(['2026-02-27', '23:59:59']);
  });

  test('an invoice without a number, or without a code, is a fault with its line; the rest is kept', () => {
    const text = message([
      acknowledgement('20260227101500', [
        invoiceOf({ invoice: '', code: '210' }),
        invoiceOf({ invoice: 'FA2', code: '' }),
        invoiceOf({ invoice: 'FA3', code: '210' }),
      ]),
    ]);
    expect(read(text).faults).toEqual([
      { line: 6, code: 'no-invoice', found: '' },
      { line: 7, code: 'no-status', found: 'FA2' },
    ]);
    expect(brief(text)).toEqual(['FA3 210 2026-02-27']);
  });

  test.each([
    ['<a><b></a>', 'broken-xml'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a/>', 'document-type'],
    ['<Invoice/>', 'unknown-format'],
  ])('%s is refused: %s', (text, code) => {
    expect(read(text)).toMatchObject({ statuses: [], faults: [{ code }] });
  });
});

describe('CSV files', () => {
  test('columns in any order, codes or names, days as people or programs write them', () => {
    const text = `Date;Pièce;Statut;Motif;Plateforme;SIREN;Bénéficiaire;Date facture
27/02/2026 10:15;FA0001;210;"TVA ; erronée";Une;123 456 782;;10/01/2026
2026-02-26;FA0002;En litige;;;;;
2026-02-25T09:00:00Z;FA0003;225 - Affacturée;;;;Facto SA;`;
    expect(read(text)).toEqual({
      format: 'csv',
      faults: [],
      statuses: [
        {
          ...{ invoice: 'FA0001', issued: '2026-01-10', seller: '123456782', code: '210', label: '' },
          ...{ on: '2026-02-27', time: '10:15:00', reason: 'TVA ; erronée', platform: 'Une', payee: '', line: 2 },
        },
        {
          ...{ invoice: 'FA0002', issued: null, seller: null, code: '207', label: 'En litige' },
          ...{ on: '2026-02-26', time: null, reason: '', platform: '', payee: '', line: 3 },
        },
        {
          ...{ invoice: 'FA0003', issued: null, seller: null, code: '225', label: 'Affacturée' },
          ...{ on: '2026-02-25', time: '10:00:00', reason: '', platform: '', payee: 'Facto SA', line: 4 },
        },
      ],
    });
  });

  test('commas, a mark at the beginning, Windows letters and a reason with semicolons', () => {
    expect(brief('\uFEFFpiece,statut,date,motif\nFA1,207,2026-02-27,a;b;c\n')).toEqual(['FA1 207 2026-02-27']);
    const windows = Uint8Array.from(Buffer.from('pièce;statut;date\nFA1;refusée;27/02/2026', 'latin1'));
    expect(readStatusFile(windows).statuses[0]?.code).toBe('210');
  });

  test('a bad line is told with its number and why, and the others are kept', () => {
    const text = `pièce;statut;date
;210;2026-02-27
FA2;;2026-02-27
FA3;210;31/02/2026
FA4;210

FA5;210;2026-02-27`;
    expect(read(text).faults).toEqual([
      { line: 2, code: 'no-invoice', found: ' 210 2026-02-27' },
      { line: 3, code: 'no-status', found: 'FA2' },
      { line: 4, code: 'bad-day', found: '31/02/2026' },
      { line: 5, code: 'bad-day', found: '' },
    ]);
    expect(brief(text)).toEqual(['FA5 210 2026-02-27']);
  });

  test('a status that is neither a code nor a name of one is kept as it is written', () => {
    const [status] = read('pièce;statut;date\nFA1;Archivée;2026-02-27').statuses;
    expect(status).toMatchObject({ code: 'Archivée', label: 'Archivée' });
  });

  test.each([
    ['', 'unknown-format'],
    ['Bonjour', 'unknown-format'],
    ['pièce;statut\nFA1;210', 'no-columns'],
  ])('%j: %s', (text, code) => expect(read(text)).toMatchObject({ statuses: [], faults: [{ line: 1, code }] }));

  test('a quote that never closes loses no line without a word', () => {
    const { faults, statuses } = read('pièce;statut;date\nFA1;210;2026-02-27\nFA2;"210;2026-02-27\n');
    expect(statuses.map(({ invoice }) => invoice)).toEqual(['FA1']);
    expect(faults).toMatchObject([{ code: 'broken-line' }]);
  });
});

test.each([
  ['20260227', '2026-02-27 null'],
  ['202602271015', '2026-02-27 10:15:00'],
  ['20260227101530', '2026-02-27 10:15:30'],
  ['2026-02-27 10:15', '2026-02-27 10:15:00'],
  ['2026-02-27T10:15:30.123', '2026-02-27 10:15:30'],
  ['2026-02-27T23:30:00Z', '2026-02-28 00:30:00'],
  ['2026-07-01T23:30:15+02:00', '2026-07-01 23:30:15'],
  ['3/2/2026', '2026-02-03 null'],
  ['27/02/2026 9h05', '2026-02-27 09:05:00'],
  ['20260231', 'none'],
  ['20260227256199', 'none'],
  ['hier', 'none'],
  ['', 'none'],
])('« %s » is %s in Paris', (text, said) => {
  const moment = readMoment(text);
  expect(moment ? `${moment.on} ${moment.time}` : 'none').toBe(said);
});
