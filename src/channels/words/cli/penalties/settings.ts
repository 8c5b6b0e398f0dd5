/** What each setting of this room means. */
export const penaltiesMeaning = {
  rates:
    'taux des semestres qui ne sont pas publiés ici : BCE et légal, au 1er janvier et au 1er juillet : { from, refinancing, legal, source }',
  margins: 'points ajoutés au taux de la BCE, pour une entreprise et pour un acheteur public',
  contractRates: 'taux convenus, à partir d’un jour, pour un client ou pour tous : { from, rate, tiers }',
  imputation: 'ce qu’un règlement partiel paie d’abord : « principal-first » ou « interest-first »',
  payers: 'nature du payeur par code client : entreprise, public, particulier',
  defaultPayer: 'nature des payeurs dont personne n’a rien dit',
} as const;
