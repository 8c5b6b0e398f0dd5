import { expect, test } from 'vitest';
import { accountRefusals, morningBounces } from '../../../../../src/channels/teams/rooms/replies/additions.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { Person } from '../../../../../src/domain/person.ts';
import type { Bounce, RefusedAddress } from '../../../../../src/domain/replies/bounce.ts';
import { refusalKey } from '../../../../../src/use-cases/replies/lift-refusal.ts';
import { aCompany } from '../../../../builders/company.ts';
import { registryOf, someBooks } from '../../../../use-cases/bench/books.ts';
import { READER, SOPHIE, USUAL_PEOPLE } from '../../../../use-cases/bench/people.ts';

const bounce = (at: string, over: Partial<Bounce> = {}): Bounce => ({
  ...{
    company: 'BIJOU',
    tiers: 'CARAT',
    dispatchId: 'd1',
    reference: 'REL-2026-000001',
    address: 'claire@carat.example',
  },
  ...{ status: '5.1.1', diagnostic: 'unknown', blame: 'address', at, ...over },
});
const plain = (text = ''): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const customer = { company: 'BIJOU', code: 'CARAT' };

const onAccount = (refused: readonly RefusedAddress[]) =>
  accountRefusals({
    companies: registryOf([aCompany(), someBooks({})]),
    directory: USUAL_PEOPLE,
    replies: { listRefused: async () => refused, liftRefusal: async () => false },
  });

test('the account names addresses that refused a letter, when and why, in both languages; none: nothing', async () => {
  const { company: _, dispatchId: __, blame: ___, ...refused } = bounce('2026-03-01T23:30:00Z');
  const said = await onAccount([refused]).read(null, customer);
  expect(plain(said?.('fr').lines[0])).toBe(
    'claire@carat.example a refusé la lettre REL-2026-000001 le 02/03/2026 : adresse inconnue (5.1.1)',
  );
  expect(said?.('en').lines[0]).toContain('refused letter REL-2026-000001');
  expect(await onAccount([]).read(null, customer)).toBeNull();
});

test('a collector may lift a refusal from the account, once an address; who reads, and a conversation, may not', async () => {
  const { company: _, dispatchId: __, blame: ___, ...refused } = bounce('2026-03-01T23:30:00Z');
  const twice = onAccount([refused, { ...refused, reference: 'REL-2026-000000' }]);
  const buttonsFor = async (who: Person | null) => (await twice.read(who, customer))?.('fr').buttons;
  expect(await buttonsFor(SOPHIE)).toMatchObject([
    {
      verb: 'refusal.ask',
      data: { company: 'BIJOU', code: 'CARAT', key: refusalKey({ address: 'claire@carat.example' }) },
    },
  ]);
  expect([await buttonsFor(READER), await buttonsFor(null)]).toEqual([[], []]);
});

test('the post of a Monday tells what came since Friday, counted by letter', async () => {
  const all = [
    bounce('2026-03-01T10:00:00Z'),
    bounce('2026-03-01T10:00:00Z', { address: 'b@carat.example' }),
    bounce('2026-02-26T23:30:00Z', { dispatchId: 'd2', tiers: 'OPALE', status: '5.2.2' }),
    bounce('2026-02-26T20:00:00Z', { dispatchId: 'd3', tiers: 'PERLE' }),
  ];
  const morning = (bounces: readonly Bounce[]) =>
    morningBounces({
      companies: { get: () => aCompany() },
      isHoliday: () => false,
      replies: { listBounces: async (_, since) => bounces.filter(({ at }) => new Date(at) >= since) },
    }).read('BIJOU', day('2026-03-02'));
  const said = (await morning(all))?.('fr');
  expect(plain(said?.lines[0])).toBe('2 lettres n’ont pas atteint leur destinataire');
  expect(plain(said?.lines.join())).toContain('OPALE · REL-2026-000001 : boîte pleine (5.2.2)');
  expect(said?.lines.join()).not.toContain('PERLE');
  expect(await morning(all.slice(3))).toBeNull();
});
