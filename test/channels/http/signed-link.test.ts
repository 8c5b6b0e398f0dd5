import { describe, expect, test } from 'vitest';
import { openPostLink, signPostLink } from '../../../src/channels/http/dispatch/post-link.ts';
import { openRunLink, signRunLink } from '../../../src/channels/http/runs/run-link.ts';
import { openLink, signLink } from '../../../src/channels/http/signed-link.ts';
import { signToken } from '../../../src/channels/http/signed-token.ts';

const SECRET = 'a secret of thirty-two characters';
const NOW = new Date('2026-03-02T09:00:00Z');
const SOON = new Date('2026-03-02T09:15:00Z');
const LINK = { draftId: 'd1', version: 3, digest: 'abc', index: 0 };
const token = signLink(LINK, SECRET, SOON);
const [body = '', seal = ''] = token.split('.');
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Another sign with the same first bits as the last one. */
const nextSign = (seal: string): string => SIGNS[SIGNS.indexOf(seal.at(-1) ?? 'A') ^ 1] ?? '';
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
    ['a seal whose last bits say something else', `${token.slice(0, -1)}${nextSign(token)}`],
    ['a seal with signs that base64 skips', `${token}~~`],
    ['a seal with its padding', `${token}=`],
    ['the seal of a link for another page', signToken({ kind: 'run', ...LINK }, SECRET, SOON)],
    ['the seal of a link for no page', signToken(LINK, SECRET, SOON)],
    ['no seal', body],
    ['an empty seal', `${body}.`],
    ['something after the seal', `${token}.x`],
    ['nothing', ''],
    ['two dots', '..'],
  ])('that was forged opens nothing: %s', (_, forged) => {
    expect(openLink(forged, SECRET, NOW)).toBeNull();
  });
});

describe('a link of a run', () => {
  const run = { runId: 'r1', language: 'fr' } as const;
  const post = { ...run, who: { id: 'x', name: 'Claire' }, company: 'BIJOU' };

  test('given to a person, for its letters by post, does not open the run to whoever holds it', () => {
    expect(openRunLink(signRunLink(run, SECRET, SOON), SECRET, NOW)).toEqual(run);
    expect(openRunLink(signPostLink(post, SECRET, SOON), SECRET, NOW)).toBeNull();
    expect(openPostLink(signRunLink(run, SECRET, SOON), SECRET, NOW)).toBeNull();
  });
});
