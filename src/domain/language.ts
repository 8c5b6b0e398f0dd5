/** Languages that letters, mails and cards are written in: French first. */
export type Language = 'fr' | 'en';
