import { describe, expect, test } from 'vitest';
import { readReport } from '../../../../src/channels/graph/inbox/read-report.ts';

const KEY = '<4d1c6d1e-1111-4222-8333-000000000001@bijou.example>';

interface Sample {
  readonly headers?: readonly string[];
  readonly status?: readonly string[];
  readonly original?: readonly string[];
  readonly originalType?: string;
  readonly text?: string;
}

/** A report as servers write it: what people read, the fields, the message that it is about. */
function aReport({
  headers = [],
  status,
  original,
  originalType = 'message/rfc822',
  text = 'Undelivered.',
}: Sample): Uint8Array {
  const parts = [
    ['Content-Type: text/plain; charset=utf-8', '', text],
    ...(status ? [['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns;mx.example', '', ...status]] : []),
    ...(original ? [[`Content-Type: ${originalType}`, '', ...original]] : []),
  ];
  const kind = status ? 'report; report-type=delivery-status' : 'mixed';
  const lines = [
    'From: postmaster@mx.example',
    'Subject: Undeliverable: BIJOU - REL-2026-000001',
    ...headers,
    `Content-Type: multipart/${kind}; boundary="=_b"`,
    '',
    ...parts.flatMap((part) => ['--=_b', ...part]),
    '--=_b--',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

const MESSAGE = [`Message-ID: ${KEY}`, 'Subject: BIJOU', '', 'quotes <other@carat.example>'];

describe('a delivery report', () => {
  test('of Exchange: the recipient as it was written, the code, what the server said on one line, and our Message-ID', async () => {
    const source = aReport({
      headers: [`In-Reply-To: ${KEY}`, `References: ${KEY}`],
      status: [
        'Original-Recipient: rfc822;Claire.Morel@Carat.example',
        'Final-Recipient: rfc822;cmorel@internal.carat.example',
        'Action: failed',
        'Status: 5.1.10',
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound;',
        ' Recipient not found by SMTP address lookup',
      ],
      original: MESSAGE,
    });
    expect(await readReport(source)).toEqual({
      recipients: [
        {
          ...{ address: 'claire.morel@carat.example', action: 'failed', status: '5.1.10' },
          diagnostic: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
        },
      ],
      about: [KEY],
    });
  });

  test.each<[string, readonly string[], object]>([
    [
      'in angle brackets, action in capitals',
      ['Final-Recipient: RFC822; <a@x.example>', 'Action: FAILED', 'Status: 5.0.0 (none)'],
      { address: 'a@x.example', action: 'failed', status: '5.0.0', diagnostic: '' },
    ],
    [
      'that waits',
      ['Final-Recipient: rfc822;a@x.example', 'Action: delayed', 'Status: 4.4.1', 'Will-Retry-Until: Fri, 6 Mar 2026'],
      { address: 'a@x.example', action: 'delayed', status: '4.4.1', diagnostic: '' },
    ],
    [
      'without a code',
      ['Final-Recipient: rfc822;a@x.example', 'Action: failed'],
      { address: 'a@x.example', action: 'failed', status: null, diagnostic: '' },
    ],
    [
      'with an action that nobody knows',
      ['Final-Recipient: rfc822;a@x.example', 'Action: lost', 'Status: 5.1.1'],
      { address: 'a@x.example', action: null, status: '5.1.1', diagnostic: '' },
    ],
  ])('of a recipient %s', async (_, status, expected) => {
    expect((await readReport(aReport({ status, original: MESSAGE })))?.recipients).toEqual([expected]);
  });

  test('of several recipients tells each', async () => {
    const one = (address: string, action: string) => [
      `Final-Recipient: rfc822;${address}`,
      `Action: ${action}`,
      'Status: 5.1.1',
      '',
    ];
    const report = await readReport(
      aReport({ status: [...one('a@x.example', 'failed'), ...one('b@x.example', 'relayed')] }),
    );
    expect(report?.recipients.map(({ address, action }) => [address, action])).toEqual([
      ['a@x.example', 'failed'],
      ['b@x.example', 'relayed'],
    ]);
  });

  test('that gives back only the headers of our message', async () => {
    const status = ['Final-Recipient: rfc822;a@x.example', 'Action: failed', 'Status: 5.1.1'];
    const report = await readReport(
      aReport({ status, original: MESSAGE.slice(0, 2), originalType: 'text/rfc822-headers' }),
    );
    expect(report?.about).toEqual([KEY]);
  });

  test('of a server that knows no such form: the header that names whom it failed, the code from its text', async () => {
    const source = aReport({
      headers: ['X-Failed-Recipients: Claire.Morel@carat.example, b@x.example'],
      text: `550 5.1.1 no such user\r\n\r\nMessage-ID: ${KEY}`,
    });
    expect(await readReport(source)).toEqual({
      recipients: ['claire.morel@carat.example', 'b@x.example'].map((address) => ({
        ...{ address, action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 no such user' },
      })),
      about: [KEY],
    });
  });

  test.each<[string, Sample]>([
    ['an answer of a person', { headers: [`In-Reply-To: ${KEY}`], text: 'Payé hier, 550 5.1.1 euros.' }],
    [
      'a report that a person passed on',
      {
        text: 'Voyez ci-joint',
        original: [
          'Content-Type: message/delivery-status',
          '',
          'Final-Recipient: rfc822;a@x.example',
          'Action: failed',
        ],
      },
    ],
    ['a report without a recipient', { status: ['Action: failed', 'Status: 5.1.1'] }],
  ])('is not %s', async (_, sample) => {
    expect(await readReport(aReport(sample))).toBeNull();
  });
});
