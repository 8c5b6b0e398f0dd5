/** How the help presents the command of this room. */
export const restoredHelp = {
  room: { name: 'restored', title: 'Base restaurée' },
  restored: {
    synopsis: 'restored --since INSTANT [--hold]',
    does: 'après la restauration d’une sauvegarde : les lettres parties depuis (boîtes d’envoi et dossiers) que la base ne connaît pas ; sort 1 s’il en reste. « --hold » arrête les relances de leurs clients, jusqu’à ce que quelqu’un les reprenne, et ne réutilise aucun numéro',
    options: {
      since: {
        value: 'INSTANT',
        does: 'début de la sauvegarde : 2026-03-31T02:00 (heure de Paris) ou ISO avec son fuseau ; plus tôt ne coûte rien',
      },
      hold: { does: 'retenir ces clients et faire reconnaître leurs lettres ; refait, ne change rien' },
    },
  },
} as const;
