import { expect, test } from 'vitest';
import { normalizeAddress, normalizeHost } from '../../src/config/public-address.ts';

test.each([
  ['https://relance.contoso.example', 'https://relance.contoso.example'],
  ['HTTPS://Relance.CONTOSO.Example/', 'https://relance.contoso.example'],
  [' https://relance.contoso.example:443// ', 'https://relance.contoso.example'],
  ['https://relance.contoso.example.', 'https://relance.contoso.example'],
  ['https://relance.contoso.example:8443/', 'https://relance.contoso.example:8443'],
  ['https://relance.contoso.example/Relance/', 'https://relance.contoso.example/Relance'],
  ['https://relance.société.example', 'https://relance.xn--socit-esab.example'],
  ['https://relance.socie\u0301te\u0301.example', 'https://relance.xn--socit-esab.example'],
  ['https://RELANCE.XN--SOCIT-ESAB.example', 'https://relance.xn--socit-esab.example'],
  ['https://créances.société:443/', 'https://xn--crances-cya.xn--socit-esab'],
])('the public address %j has one form: %s', (written, form) => {
  expect(normalizeAddress(written)).toBe(form);
  expect(normalizeAddress(form)).toBe(form);
});

test.each([
  'http://relance.contoso.example',
  'relance.contoso.example',
  'https://',
  'https:relance.contoso.example',
  'https://relance@contoso.example',
  'https://relance.contoso.example/?a=1',
  'https://relance.contoso.example/#a',
  'https://rel ance.example',
  'javascript:alert(1)',
])('%j is no public address', (written) => expect(normalizeAddress(written)).toBeUndefined());

test.each([
  ['Relance.Contoso.Example', 'relance.contoso.example'],
  ['relance.contoso.example:443', 'relance.contoso.example'],
  ['https://Relance.Société.example:443/', 'relance.xn--socit-esab.example'],
  ['relance.société.example', 'relance.xn--socit-esab.example'],
  ['http://relance.contoso.example', undefined],
  ['not a host', undefined],
])('the host of %j is %s', (written, host) => expect(normalizeHost(written)).toBe(host));
