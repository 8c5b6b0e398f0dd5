/** Names that would do harm where text is read as Markdown, as markup or as a template. */
export const HOSTILE = `**Gras** [clic](javascript:alert(1)) <at>Patron</at> \${name} # \`x\` ~~y~~ & <b>`;

/** As long as names get. */
export const LONG =
  'Établissements réunis de la Très Longue Raison Sociale et de ses nombreuses filiales, succursales et dépôts';
