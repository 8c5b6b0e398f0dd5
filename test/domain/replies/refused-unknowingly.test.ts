import { expect, test } from 'vitest';
import type { RefusedAddress } from '../../../src/domain/replies/bounce.ts';
import { refusedUnknowingly } from '../../../src/domain/replies/refused-unknowingly.ts';
import type { Recipient, RecipientSource } from '../../../src/domain/tiers/recipient.ts';

const APPROVED = '2026-03-02T09:00:00.000Z';
const [BEFORE, AFTER] = ['2026-03-01T09:00:00.000Z', '2026-03-02T09:00:01.000Z'];
const refusedBy = (address: string, at: string): RefusedAddress => ({
  ...{ tiers: 'CARAT', address, at, status: '5.1.1', diagnostic: '', reference: 'REL-2026-000001' },
});
const mailTo = (source: RecipientSource): Recipient => ({
  ...{ kind: 'email', address: 'Claire@Carat.example', name: 'Claire', source },
});

test.each<[string, Recipient, readonly RefusedAddress[], string | null]>([
  ['leaves where nothing was refused', mailTo('tiers'), [], null],
  ['leaves where another address refused', mailTo('tiers'), [refusedBy('x@carat.example', AFTER)], null],
  ['stops where its address refused since', mailTo('tiers'), [refusedBy('claire@carat.example', AFTER)], AFTER],
  [
    'stops where its address was chosen and refused since',
    mailTo('chosen'),
    [refusedBy('claire@carat.example', AFTER)],
    AFTER,
  ],
  [
    'leaves where its address was chosen although it had refused',
    mailTo('chosen'),
    [refusedBy('claire@carat.example', BEFORE)],
    null,
  ],
  [
    'stops where it refused unseen while it was approved',
    mailTo('tiers'),
    [refusedBy('claire@carat.example', BEFORE)],
    BEFORE,
  ],
  [
    'stops for the refusal since, where it was chosen in knowledge of one before',
    mailTo('chosen'),
    [refusedBy('claire@carat.example', AFTER), refusedBy('claire@carat.example', BEFORE)],
    AFTER,
  ],
  [
    'leaves by post',
    { kind: 'post', addressLines: ['1 rue', '75002 Paris'] },
    [refusedBy('claire@carat.example', AFTER)],
    null,
  ],
])('an approved letter %s', (_, recipient, refused, expected) => {
  expect(refusedUnknowingly({ recipient, approvedAt: APPROVED }, refused)?.at ?? null).toBe(expected);
});
