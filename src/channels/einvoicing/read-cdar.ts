import type { EInvoiceStatus, StatusFault, StatusFile } from '../../domain/einvoicing/einvoice-status.ts';
import { all, allInside, attribute, first, linesOf, parseXml, textOf, type Xml } from '../files/read/xml.ts';
import { type Moment, readMoment } from './read-moment.ts';

const MESSAGE = 'CrossDomainAcknowledgementAndResponse';
const INVOICE = 'ReferenceReferencedDocument';

/**
 * Reads messages of the life of invoices (« CDV »): UN/CEFACT Cross Domain Acknowledgement and Response D22B, as AFNOR XP Z12-012 uses it,
 * whose data (MDT) are named below. Several messages in one envelope, several acknowledgements and several invoices in one are all read.
 */
export function readCdar(text: string): StatusFile {
  const parsed = parseXml(text);
  if ('fault' in parsed) return { format: 'cdar', statuses: [], faults: [parsed.fault] };
  const messages = allInside(parsed.root, MESSAGE);
  if (messages.length === 0) {
    const found = Object.keys(parsed.root).join(' ').slice(0, 60);
    return { format: null, statuses: [], faults: [{ line: 1, code: 'unknown-format', found }] };
  }
  const lines = linesOf(text, INVOICE)[Symbol.iterator]();
  const read = messages.flatMap((message) =>
    all(message, 'AcknowledgementDocument').flatMap((acknowledgement) =>
      all(acknowledgement, INVOICE).map((invoice) =>
        readInvoice({ message, acknowledgement, invoice }, lines.next().value ?? 1),
      ),
    ),
  );
  return {
    format: 'cdar',
    statuses: read.flatMap((one) => ('status' in one ? one.status : [])),
    faults: read.flatMap((one) => ('fault' in one ? one.fault : [])),
  };
}

interface Place {
  readonly message: Xml;
  readonly acknowledgement: Xml;
  readonly invoice: Xml;
}

type Read = { readonly status: EInvoiceStatus } | { readonly fault: StatusFault };

function readInvoice({ message, acknowledgement, invoice }: Place, line: number): Read {
  const fault = (code: StatusFault['code'], found: string): Read => ({ fault: { line, code, found } });
  // MDT-87.
  const number = textOf(invoice, 'IssuerAssignedID');
  if (number === undefined) return fault('no-invoice', '');
  // MDT-105.
  const code = textOf(invoice, 'ProcessConditionCode');
  if (code === undefined) return fault('no-status', number.slice(0, 60));
  const exchanged = first(message, 'ExchangedDocument');
  // MDT-78, when the status was set; else MDT-8, when its message was written.
  const moment = momentAt(acknowledgement, 'IssueDateTime') ?? momentAt(exchanged, 'IssueDateTime');
  if (moment === undefined) return fault('bad-day', textOf(acknowledgement, 'IssueDateTime', 'DateTimeString') ?? '');
  const sender = first(exchanged, 'SenderTradeParty');
  return {
    status: {
      ...{ invoice: number, code, ...moment, line },
      // MDT-100.
      issued: momentAt(invoice, 'FormattedIssueDateTime')?.on ?? null,
      // MDT-129: the SIREN of who issued the invoice.
      seller: sirenOf(first(invoice, 'IssuerTradeParty')),
      // MDT-106.
      label: textOf(invoice, 'ProcessCondition') ?? '',
      reason: reasonsOf(invoice),
      platform: textOf(sender, 'Name') ?? textOf(sender, 'GlobalID') ?? '',
      payee: payeeIn([
        ...all(invoice, 'RecipientTradeParty'),
        ...all(exchanged, 'IssuerTradeParty'),
        ...all(exchanged, 'RecipientTradeParty'),
      ]),
    },
  };
}

const momentAt = (from: Xml | undefined, name: string): Moment | undefined =>
  readMoment(textOf(from, name, 'DateTimeString') ?? textOf(from, name, 'DateTime') ?? '');

/** ISO 6523: 0002 is a SIREN (or a SIRET, which begins by it), 0009 a SIRET. */
const SIREN_SCHEMES = ['0002', '0009'];

function sirenOf(party: Xml | undefined): string | null {
  const ids = all(party, 'GlobalID').filter((id) => SIREN_SCHEMES.includes(attribute(id, 'schemeID') ?? ''));
  const [digits] = ids.flatMap((id) => textOf(id)?.replace(/\s/gu, '') ?? []);
  return digits !== undefined && /^\d{9}(?:\d{5})?$/u.test(digits) ? digits.slice(0, 9) : null;
}

/** MDT-113 and MDT-114, else MDT-126: some platforms write the reason as a note alone. */
function reasonsOf(invoice: Xml): string {
  const parts = all(invoice, 'SpecifiedDocumentStatus').flatMap((status) => [
    ...[...all(status, 'ReasonCode'), ...all(status, 'Reason'), ...all(status, 'IncludedNote', 'Content')],
  ]);
  const texts = parts.flatMap((part) => textOf(part)?.replace(/\s+/gu, ' ') ?? []);
  return [...new Set(texts)].join(' · ');
}

/** UNCL 3035: DL is a factor, PE a payee. */
const PAYEES = ['DL', 'PE'];

function payeeIn(parties: readonly Xml[]): string {
  const payee = parties.find((party) => PAYEES.includes(textOf(party, 'RoleCode') ?? ''));
  return textOf(payee, 'Name') ?? textOf(payee, 'GlobalID') ?? '';
}
