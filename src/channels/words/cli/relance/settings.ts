/** What each setting of letters beside the rappel means. */
export const lettersMeaning = {
  prevenance:
    'avis avant échéance : « daysBefore », jours avant l’échéance (jamais le jour même ni après) ; « minimum », en centimes, sous lequel rien n’est envoyé',
  releve:
    'relevé mensuel : « of », tous les mouvements (movements) ou ce qui reste ouvert (open-items) ; « day », jour du mois à partir duquel il est dû ; « everybody », à tous sauf « hors rappel » ; « tiers », les codes de ceux qui le reçoivent de toute façon',
} as const;
