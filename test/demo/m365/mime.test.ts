import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeAddress, encodeParameter, encodeText } from '../../../src/demo/m365/mail/mime-header.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, draft, messagePath } from './graph-calls.ts';

let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => m365.close());

/** Unfolds and decodes encoded words; the space between two of them is no part of the text. */
function decodeWords(text: string): string {
  return text
    .replace(/\r\n /g, ' ')
    .replace(/\?= (?==\?utf-8)/g, '?=')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_all, word: string) => Buffer.from(word, 'base64').toString());
}

/** Parts between a boundary, as [headers, decoded body]. */
function partsOf(source: string, kind: string): [string, string][] {
  const boundary = new RegExp(`multipart/${kind};\\s+boundary="([^"]+)"`).exec(source)?.[1] ?? 'none';
  const pieces = source.split(`--${boundary}`).slice(1, -1);
  return pieces.map((piece) => {
    const end = piece.indexOf('\r\n\r\n');
    return [piece.slice(0, end), Buffer.from(piece.slice(end), 'base64').toString()];
  });
}

test('the source of a sent mail holds its headers, both bodies and its attachments', async () => {
  const { id } = await draft(m365, 'k1', {
    subject: 'Relance : échéance dépassée de la facture FA001 — merci de régler sous huit jours, s’il vous plaît',
    replyTo: [{ emailAddress: { address: 'recouvrement@demo.example' } }],
    internetMessageHeaders: [{ name: 'x-relance-level', value: '2' }],
  });
  const attachment = {
    name: 'Relance é.pdf',
    contentType: 'application/pdf',
    contentBytes: Buffer.from('%PDF-1.7').toString('base64'),
  };
  await call(m365, 'POST', messagePath(id, '/attachments'), {
    '@odata.type': '#microsoft.graph.fileAttachment',
    ...attachment,
  });
  await call(m365, 'POST', messagePath(id, '/send'));
  const source = (await call(m365, 'GET', messagePath(m365.sentMessages()[0]?.id ?? '', '/$value'))).text;
  const head = decodeWords(source.slice(0, source.indexOf('\r\n\r\n')));
  expect(head).toContain(
    'Subject: Relance : échéance dépassée de la facture FA001 — merci de régler sous huit jours, s’il vous plaît',
  );
  expect(head).toContain('Société Durand <compta@durand.example>');
  expect(head).toContain('Message-ID: <k1@relance.example>');
  expect(head).toContain('Reply-To: <recouvrement@demo.example>');
  expect(head).toContain('x-relance-level: 2');
  const [plain, rich] = partsOf(source, 'alternative');
  expect(plain?.[1]).toBe('Bonjour, sauf erreur, la facture reste due.');
  expect(rich?.[1]).toBe('<p>Bonjour, sauf erreur, la facture reste due.</p>');
  const attached = partsOf(source, 'mixed')[1];
  expect(attached?.[0]).toContain("filename*=UTF-8''Relance%20%C3%A9.pdf");
  expect(attached?.[1]).toBe('%PDF-1.7');
  expect(source.split('\r\n').every((line) => line.length <= 998)).toBe(true);
});

test.each([
  ['plain words stay', encodeText('Relance FA001'), 'Relance FA001'],
  ['line breaks cannot add a header', encodeText('a\r\nBcc: x@y'), 'a Bcc: x@y'],
  ['a name is quoted', encodeAddress('Durand "SA"', 'a@b'), '"Durand \\"SA\\"" <a@b>'],
  ['a name that is the address is left out', encodeAddress('a@b', 'a@b'), '<a@b>'],
  ['a plain file name is quoted', encodeParameter('filename', 'a b.pdf'), 'filename="a b.pdf"'],
])('%s', (_name, actual, expected) => {
  expect(actual).toBe(expected);
});

test('encoded words are at most 75 characters and never cut a character', () => {
  const text = '€uro é'.repeat(30);
  const words = encodeText(text).split('\r\n ');
  expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(75);
  expect(decodeWords(words.join('\r\n '))).toBe(text);
});
