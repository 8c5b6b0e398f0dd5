import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { chooseRecipient, isMailAddress } from '../../../src/domain/tiers/choose-recipient.ts';
import type { Contact } from '../../../src/domain/tiers/contact.ts';
import { languageOf } from '../../../src/domain/tiers/language-of.ts';
import type { Tiers } from '../../../src/domain/tiers/tiers.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';

const recovery = aContact({ name: 'Ali Recouvreur', email: 'relance@carat.example', service: 'Relances' });
const accounting = aContact();
const sales = aContact({ name: 'Victor Vente', email: 'vente@carat.example', service: 'Commercial' });
const choose = (contacts: readonly Contact[], tiers: Partial<Tiers> = {}) =>
  chooseRecipient(aTiers(tiers), contacts, DEFAULT_POLICY);

describe('where a letter goes', () => {
  it.each<[string, readonly Contact[], Partial<Tiers>, object]>([
    [
      'E1: the recovery contact comes before every other',
      [sales, accounting, recovery],
      {},
      { kind: 'email', address: 'relance@carat.example', name: 'Ali Recouvreur', source: 'recovery-contact' },
    ],
    [
      'E2: without one, the accounting contact',
      [sales, accounting],
      {},
      { kind: 'email', address: 'claire.morel@carat.example', source: 'accounting-contact' },
    ],
    [
      'E2: without either, the address of the customer',
      [sales],
      {},
      { kind: 'email', address: 'contact@carat.example', name: 'Carat Distribution SARL', source: 'tiers' },
    ],
    [
      'E2: without any, by post',
      [sales],
      { email: '' },
      { kind: 'post', addressLines: ['12 rue de la République', '69002 LYON'] },
    ],
    ['E3: no address at all is said', [], { email: '', addressLines: [] }, { kind: 'none' }],
    [
      'E3: a town without a street is not an address',
      [],
      { email: '', addressLines: ['69002 LYON'] },
      { kind: 'none' },
    ],
    [
      'E3: neither is a street without a town',
      [],
      { email: '', addressLines: ['12 rue X', 'Bât. B'] },
      { kind: 'none' },
    ],
    [
      'a foreign address has its own postcodes, and names its country last',
      [],
      { email: '', country: 'Irlande', addressLines: ['1 Main St', 'DUBLIN D02'] },
      { kind: 'post', addressLines: ['1 Main St', 'DUBLIN D02', 'IRLANDE'] },
    ],
    [
      'a service is known whatever its case and accents',
      [aContact({ service: 'COMPTABILITE ' })],
      {},
      { kind: 'email', source: 'accounting-contact' },
    ],
    [
      'an address that cannot be one is passed over',
      [{ ...recovery, email: 'relance@' }, accounting],
      {},
      { kind: 'email', source: 'accounting-contact' },
    ],
    [
      'of two addresses in one field the first is taken',
      [{ ...recovery, email: 'un@carat.example; deux@carat.example' }],
      {},
      { kind: 'email', address: 'un@carat.example' },
    ],
  ])('%s', (_, contacts, tiers, expected) => expect(choose(contacts, tiers).recipient).toMatchObject(expected));

  it('E2: offers the other addresses, once each', () => {
    const again = aContact({ name: 'Ali bis', email: 'RELANCE@carat.example', service: 'Comptabilité' });
    expect(choose([sales, accounting, recovery, again]).alternatives).toEqual([
      { address: 'claire.morel@carat.example', name: 'Claire Morel', source: 'accounting-contact' },
      { address: 'contact@carat.example', name: 'Carat Distribution SARL', source: 'tiers' },
      { address: 'vente@carat.example', name: 'Victor Vente', source: 'chosen' },
    ]);
  });

  it('E3: a contact of another service is offered, never taken by itself', () => {
    expect(choose([sales], { email: '', addressLines: [] })).toMatchObject({
      recipient: { kind: 'none' },
      alternatives: [{ address: 'vente@carat.example', source: 'chosen' }],
    });
  });
});

describe('an e-mail address', () => {
  it.each(['a@b.fr', 'jean.dupont+sage@sous.domaine.example', "o'neil@b.ie", 'é@société.fr'])('%s may be one', (text) =>
    expect(isMailAddress(text)).toBe(true),
  );
  it.each([
    '',
    'a',
    'a@',
    '@b.fr',
    'a@b',
    'a@b..fr',
    'a@.fr',
    'a b@c.fr',
    'a@b.fr\nBcc: x@y.fr',
    'Jean <a@b.fr>',
    'a@b.fr;c@d.fr',
    'a@@b.fr',
    `${'a'.repeat(250)}@b.fr`,
  ])('%j is none', (text) => expect(isMailAddress(text)).toBe(false));
});

describe('the language', () => {
  it.each([
    ['E7: an English-speaking customer of a French company', 2, 'en'],
    ['no language in Sage', 0, 'fr'],
    ['a language that the settings do not know', 1, 'fr'],
  ])('%s', (_, languageRank, expected) => expect(languageOf({ languageRank }, DEFAULT_POLICY)).toBe(expected));
});

describe('E4: an address that refused a letter', () => {
  const without = (refused: readonly string[], tiers: Partial<Tiers> = {}) =>
    chooseRecipient(aTiers(tiers), [recovery, accounting], DEFAULT_POLICY, new Set(refused));
  const [first, second, third] = ['relance@carat.example', 'claire.morel@carat.example', 'contact@carat.example'];

  it.each<[readonly string[], object]>([
    [[first], { address: second, source: 'accounting-contact' }],
    [[first, second], { address: third, source: 'tiers' }],
    [[first, second, third], { kind: 'post' }],
    [[second], { address: first, source: 'recovery-contact' }],
  ])('is passed over: %j', (refused, expected) => {
    expect(without(refused).recipient).toMatchObject(expected);
  });

  it('may still be chosen by a person, after all others', () => {
    expect(without([first]).alternatives.at(-1)).toMatchObject({ address: first, source: 'chosen' });
  });

  it('leaves nobody to write to where there is no street either', () => {
    expect(without([first, second, third], { addressLines: [] }).recipient).toEqual({ kind: 'none' });
  });
});
