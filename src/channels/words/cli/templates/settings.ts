/** What each setting of this room means. */
export const templatesMeaning = {
  from: 'où la société tient les textes de ses lettres : « delivered » (ceux livrés), « folder », ou « sharepoint » (<société>/Modèles du site des dossiers)',
  folder: 'le dossier de cette machine, pour « folder »',
} as const;
