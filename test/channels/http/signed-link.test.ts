import { describe, expect, test } from 'vitest';
import { openLink, signLink } from '../../../src/channels/http/signed-link.ts';

const SECRET = 'a secret of thirty-two characters';
const NOW = new Date('2026-03-02T09:00:00Z');
const SOON = new Date('2026-03-02T09:15:00Z');
const LINK = { draftId: 'd1', version: 3, digest: 'abc', index: 0 };
const token = signLink(LINK, SECRET, SOON);
const [body = '', seal = ''] = token.split('.');
const bodyOf = (facts: object) => Buffer.from(JSON.stringify(facts)).toString('base64url');

describe('a signed link', () => {
  test('opens what it was made for, until it expires', () => {
    expect(openLink(token, SECRET, NOW)).toEqual(LINK);
    expect(openLink(token, SECRET, new Date(SOON.getTime() - 1))).toEqual(LINK);
    expect(openLink(token, SECRET, SOON)).toBe('expired');
  });

  test('is safe in an address as it is', () => {
    expect(encodeURIComponent(token)).toBe(token);
  });

  test.each([
    ['another letter under the same seal', `${bodyOf({ ...LINK, index: 1, expires: SOON.getTime() })}.${seal}`],
    ['a later end under the same seal', `${bodyOf({ ...LINK, expires: SOON.getTime() * 2 })}.${seal}`],
    ['another seal', signLink(LINK, 'another secret', SOON)],
    ['a cut seal', `${body}.${seal.slice(0, -4)}`],
    ['no seal', body],
    ['an empty seal', `${body}.`],
    ['something after the seal', `${token}.x`],
    ['nothing', ''],
    ['two dots', '..'],
  ])('that was forged opens nothing: %s', (_, forged) => {
    expect(openLink(forged, SECRET, NOW)).toBeNull();
  });
});
