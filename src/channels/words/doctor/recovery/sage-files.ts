/** What `doctor` says of the recovery that people keep in Sage. */
export const doctorSageFilesWords = {
  name: (company: string): string => `${company} · dossiers de recouvrement de Sage`,
  seen: 'ses dossiers, ses motifs de litige et ses scénarios se lisent.',
  unread: (missing: readonly string[], more: number): string =>
    `ne se lisent pas tous, et tout le reste marche sans eux ; absents ou non accordés : ${missing.join(', ')}${more > 0 ? ` et ${more} de plus` : ''}. Les accorder : infra/sql/sage-read-grants.sql.`,
  mend: 'La base Sage ne répond pas : voyez plus haut.',
} as const;
