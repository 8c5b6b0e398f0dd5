/** What `doctor` says of the addresses that four eyes know. */
export const doctorAliasesWords = {
  name: 'annuaire · autres adresses des personnes',
  seen: 'lisibles : qui a pris une commande sous un alias ne peut pas la débloquer.',
  hidden:
    'non lisibles : le contrôle « quatre yeux » ne connaît que l’identifiant de connexion et l’adresse principale. Pour qu’il connaisse les alias, accordez User.Read.All à l’application, avec le consentement d’un administrateur (User.ReadBasic.All devient alors inutile).',
  nobody:
    'personne n’a d’adresse parmi les premières personnes de l’annuaire : rien ne dit si les alias sont lisibles.',
  denied: 'l’application ne peut pas lire les personnes de l’annuaire.',
} as const;
