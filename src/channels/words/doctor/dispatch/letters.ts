/** What `doctor` says of letters that left or wait. */
export const doctorLettersWords = {
  name: (company: string): string => `${company} · envois`,
  seen: 'aucun envoi refusé, aucun qui attende une décision.',
  some: (count: number, standing: string, why: string, code: string): string =>
    `${count} « ${standing} » : ${why} (${code})`,
  unreadable: (tiers: string, place: string): string =>
    `client ${tiers} : lettre illisible pour cette version (${place}).`,
  mendUnreadable:
    'Une version plus récente a pu l’écrire : revenez à elle ; sinon restaurez la base de Relance ou corrigez la colonne.',
  decide: 'Répondez dans Teams : « à vérifier ».',
  copies: {
    name: (company: string): string => `${company} · copies des factures`,
    seen: (folder: string): string => `${folder} se lit.`,
    missing: (folder: string): string =>
      `${folder} ne se lit pas sur cette machine : les lettres partent sans copies de factures.`,
    mend: (company: string): string =>
      `Montez ce dossier sur la machine du service (sur App Service : az webapp config storage-account add), ou retirez « invoiceCopies » de ${company}.`,
  },
} as const;
