const NAMESPACE = 'urn:un:unece:uncefact:data:standard';

/** What a message of the life of invoices says of one of them. */
export interface Told {
  readonly invoice: string;
  readonly code: string;
  readonly label?: string;
  /** CCYYMMDD. */
  readonly issued?: string;
  readonly siren?: string;
  /** What stands inside `SpecifiedDocumentStatus`. */
  readonly details?: string;
}

/** One `ReferenceReferencedDocument`, a line of its own. */
export const invoiceOf = ({ invoice, code, label = '', issued, siren = '123456782', details }: Told): string =>
  [
    `<ram:ReferenceReferencedDocument><ram:IssuerAssignedID>${invoice}</ram:IssuerAssignedID>`,
    '<ram:TypeCode>380</ram:TypeCode>',
    ...(issued
      ? [
          `<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">${issued}</qdt:DateTimeString></ram:FormattedIssueDateTime>`,
        ]
      : []),
    `<ram:ProcessConditionCode>${code}</ram:ProcessConditionCode><ram:ProcessCondition>${label}</ram:ProcessCondition>`,
    `<ram:IssuerTradeParty><ram:GlobalID schemeID="0002">${siren}</ram:GlobalID></ram:IssuerTradeParty>`,
    ...(details ? [`<ram:SpecifiedDocumentStatus>${details}</ram:SpecifiedDocumentStatus>`] : []),
    '</ram:ReferenceReferencedDocument>',
  ].join('');

/** One `AcknowledgementDocument`; `at`: CCYYMMDDHHMMSS. */
export const acknowledgement = (at: string, invoices: readonly string[]): string =>
  `<rsm:AcknowledgementDocument>
<ram:IssueDateTime><udt:DateTimeString format="204">${at}</udt:DateTimeString></ram:IssueDateTime>
${invoices.join('\n')}
</rsm:AcknowledgementDocument>`;

/** A message, as a platform writes it; `parties`: more of its `ExchangedDocument`. */
export const message = (acknowledgements: readonly string[], parties = ''): string =>
  `<rsm:CrossDomainAcknowledgementAndResponse xmlns:rsm="${NAMESPACE}:CrossDomainAcknowledgementAndResponse:100" xmlns:ram="${NAMESPACE}:ReusableAggregateBusinessInformationEntity:100" xmlns:qdt="${NAMESPACE}:QualifiedDataType:100" xmlns:udt="${NAMESPACE}:UnqualifiedDataType:100">
<rsm:ExchangedDocument><ram:ID>M1</ram:ID><ram:IssueDateTime><udt:DateTimeString format="204">20260227235959</udt:DateTimeString></ram:IssueDateTime>
<ram:SenderTradeParty><ram:Name>Plateforme Une</ram:Name><ram:RoleCode>WK</ram:RoleCode></ram:SenderTradeParty>${parties}</rsm:ExchangedDocument>
${acknowledgements.join('\n')}
</rsm:CrossDomainAcknowledgementAndResponse>`;

/** A message on one invoice. */
export const oneStatus = (at: string, told: Told): string => message([acknowledgement(at, [invoiceOf(told)])]);
