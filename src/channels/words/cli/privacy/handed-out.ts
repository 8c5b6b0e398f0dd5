import type { Fate, WhyKept } from '../../../../use-cases/ports/privacy/personal-data.ts';

/** In both languages: it is read by the person whom it is handed to. */
export interface InBoth {
  readonly fr: string;
  readonly en: string;
}

/** What goes and what stays, and by which rule. */
export const handedOut: {
  readonly fates: Readonly<Record<Fate, InBoth>>;
  readonly reasons: Readonly<Record<WhyKept, InBoth>>;
  readonly beyond: InBoth;
} = {
  fates: {
    erased: { fr: 'part avec un effacement', en: 'goes with an erasure' },
    nameless: { fr: 'reste sans nom ni texte après un effacement', en: 'stays without name or text after an erasure' },
    kept: { fr: 'reste', en: 'stays' },
  },
  reasons: {
    accounting: {
      fr: 'pièce comptable, conservée 10 ans (art. L123-22 C. com. ; art. 17, 3, b RGPD)',
      en: 'a piece of the accounts, kept for 10 years (art. L123-22 C. com.; art. 17(3)(b) GDPR)',
    },
    decisions: {
      fr: 'qui a décidé quoi, gardé pour la preuve (art. 17, 3, e RGPD)',
      en: 'who decided what, kept as evidence (art. 17(3)(e) GDPR)',
    },
    current: {
      fr: 'en cours, nécessaire au contrat ou au recouvrement (art. 6, 1, b et f RGPD) ; part une fois fini et sa durée passée',
      en: 'under way, needed for the contract or the recovery (art. 6(1)(b) and (f) GDPR); goes once it is over and its time has passed',
    },
    copied: {
      fr: 'copié de Sage et du reste : effacé là-bas, il part au passage suivant',
      en: 'copied from Sage and from the rest: erased there, it goes with the next pass',
    },
  },
  beyond: {
    fr: 'N’est pas atteint d’ici : Sage, les sauvegardes et Microsoft 365 (boîtes aux lettres, dossiers SharePoint, conversations Teams).',
    en: 'Not reached from here: Sage, backups and Microsoft 365 (mailboxes, SharePoint dossiers, Teams conversations).',
  },
};
