import type { Contact } from '../../src/domain/tiers/contact.ts';
import type { Tiers, TiersSummary } from '../../src/domain/tiers/tiers.ts';

export const aTiersSummary = (facts: Partial<TiersSummary> = {}): TiersSummary => ({
  code: 'CARAT',
  name: 'Carat Distribution SARL',
  shortName: 'CARAT',
  siret: '73282932000074',
  city: 'LYON',
  asleep: false,
  ...facts,
});

export const aTiers = (facts: Partial<Tiers> = {}): Tiers => ({
  ...aTiersSummary(),
  company: 'BIJOU',
  addressLines: ['12 rue de la République', '69002 LYON'],
  country: 'France',
  email: 'contact@carat.example',
  phone: '',
  notReminded: false,
  notPenalised: false,
  languageRank: 0,
  salesperson: null,
  ...facts,
});

export const aContact = (facts: Partial<Contact> = {}): Contact => ({
  name: 'Claire Morel',
  email: 'claire.morel@carat.example',
  service: 'Comptabilité',
  role: '',
  ...facts,
});
