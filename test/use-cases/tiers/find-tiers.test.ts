import { describe, expect, test } from 'vitest';
import { customerCommand } from '../../../src/channels/teams/deep-link.ts';
import { normaliseText } from '../../../src/channels/teams/transport/text.ts';
import { findTiers } from '../../../src/use-cases/tiers/find-tiers.ts';
import { aCompany } from '../../builders/company.ts';
import { aTiers } from '../../builders/tiers.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { directoryOf, SOPHIE, STRANGER } from '../bench/people.ts';

const identity = aCompany().identity;
const ALPHA = aCompany({ code: 'ALPHA', identity: { ...identity, name: 'Alpha SA' } });
const BETA = aCompany({ code: 'BETA', identity: { ...identity, name: 'Bêta SARL' } });
const carat = aTiers();
const opale = aTiers({ code: 'OPALE', name: 'Opale Services SAS', shortName: 'OPALE', siret: '', city: 'NICE' });
const companies = registryOf([ALPHA, someBooks({ tiers: [carat, opale] })], [BETA, someBooks({ tiers: [carat] })]);
const everywhere = { companies, directory: directoryOf({ [SOPHIE.id]: ['reader'] }) };
const inBeta = { companies, directory: directoryOf({ [`${SOPHIE.id}@BETA`]: ['reader'] }) };

describe('finding a customer', () => {
  test('K1: the same code in two companies is a choice, each with its company', async () => {
    const result = await findTiers(everywhere, SOPHIE, 'CARAT');
    expect(result).toMatchObject({
      kind: 'several',
      total: 2,
      candidates: [
        { company: 'ALPHA', companyName: 'Alpha SA', code: 'CARAT' },
        { company: 'BETA', companyName: 'Bêta SARL', code: 'CARAT' },
      ],
    });
  });

  test('K1: a company that the person may not read is not even a candidate', async () => {
    expect(await findTiers(inBeta, SOPHIE, 'carat')).toMatchObject({ kind: 'one', found: { company: 'BETA' } });
    expect(await findTiers(inBeta, SOPHIE, 'OPALE')).toEqual({ kind: 'none', suggestions: [] });
  });

  test('one company asked for is the only one looked into', async () => {
    expect(await findTiers(everywhere, SOPHIE, 'CARAT', 'BETA')).toMatchObject({
      kind: 'one',
      found: { company: 'BETA' },
    });
  });

  test.each(['BETA/CARAT', 'beta / carat'])(
    'K1: %j, as links write it, is that customer of that company',
    async (text) => {
      expect(await findTiers(everywhere, SOPHIE, text)).toMatchObject({
        kind: 'one',
        found: { company: 'BETA', code: 'CARAT' },
      });
    },
  );

  test.each(['ALPHA/CARAT', 'BETA/NOBODY', 'BETA/', 'BETA/CARAT/2'])(
    'K1: %j names nobody that the person may read',
    async (text) => expect(await findTiers(inBeta, SOPHIE, text)).toMatchObject({ kind: 'none' }),
  );

  test.each(['C 001', 'CA/RAT', '50%', 'A  B', 'A\u00adZ', '%2F'])(
    'K1: the code %j behind a company, as a link types it, is that customer',
    async (code) => {
      const odd = [carat, aTiers({ code, name: 'Odd', shortName: '', siret: '' })];
      const ports = { companies: registryOf([ALPHA, someBooks({ tiers: odd })]), directory: everywhere.directory };
      const typed = normaliseText(customerCommand({ company: 'ALPHA', code }), [], '28:bot').replace(
        'relance client ',
        '',
      );
      expect(await findTiers(ports, SOPHIE, typed)).toMatchObject({ kind: 'one', found: { company: 'ALPHA', code } });
    },
  );

  test('one: by its name, whatever the case, accents and legal form', async () => {
    expect(await findTiers(everywhere, SOPHIE, 'ÔPALE services')).toMatchObject({
      kind: 'one',
      found: { code: 'OPALE' },
    });
  });

  test('none: names written nearly so are suggested', async () => {
    expect(await findTiers(everywhere, SOPHIE, 'Opalle Servises')).toMatchObject({
      kind: 'none',
      suggestions: [{ code: 'OPALE' }],
    });
  });

  test('several: no more than ten are shown, and how many there are is said', async () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      aTiers({ code: `MIDI${at}`, name: `Midi Transports ${at}`, shortName: '', siret: '' }),
    );
    const ports = { ...everywhere, companies: registryOf([ALPHA, someBooks({ tiers: many })]) };
    const result = await findTiers(ports, SOPHIE, 'Midi');
    expect(result).toMatchObject({ kind: 'several', total: 14 });
    expect(result.kind === 'several' && result.candidates.length).toBeLessThanOrEqual(10);
  });

  test('I9: somebody without a right is refused, and so is a company asked for without one', async () => {
    expect(await findTiers(everywhere, STRANGER, 'CARAT')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await findTiers(inBeta, SOPHIE, 'CARAT', 'ALPHA')).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
