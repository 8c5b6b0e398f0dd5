import type { SpokenAct } from '../../chat/spoken-act.ts';

/** Sentences that write on a customer, and that ask what was said. */
export const COMMENTS_ACTS: readonly SpokenAct[] = [
  {
    key: 'comment',
    changes: true,
    phrases: [
      '(commente|commenter|commentez) {client} : {text}',
      'comment on {name} : {text}',
      '[un|une|nouveau|nouvelle] (commentaire|note) {client} : {text}',
      '(note|noter|notez|ecris|ecrire|ecrivez|consigne) [ceci|cela] {client} : {text}',
      "(note|noter|notez) {client} (que|qu'|that) {text}",
      "(note|noter|notez|retiens|write|note down) (que|qu'|that) {client} : {text}",
      '(ajoute|ajouter|ajoutez|mets|mettre|mettez|laisse|add|leave) [un|une|a] (commentaire|note|comment|mot) {client} : {text}',
      '(ajoute|ajouter|ajoutez|mets|mettre|mettez) [un|une] (commentaire|note|mot) {client} (disant que|pour dire que|que) {text}',
    ],
    command: ({ name = '', text = '' }, language) =>
      `${language === 'fr' ? 'commenter' : 'comment on'} ${name} : ${text}`,
  },
  {
    key: 'commentForm',
    phrases: [
      '(commente|commenter|commentez) {client}',
      '(ajoute|ajouter|ajoutez|mets|mettre|mettez|laisse|add) [un|une|a] (commentaire|note|comment) {client}',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'commenter' : 'comment on'} ${name}`,
  },
  {
    key: 'comments',
    phrases: [
      "(qu' a t on|qu' avons nous|qu' ai je|qu' as tu) (dit|note|ecrit|raconte) [a propos de] {client} [la derniere fois|hier|recemment|dernierement]",
      "qu' est ce qu' on [a|s' est] (dit|a dit|note|ecrit) {client}",
      "que s' est on dit {client}",
      "(qu' est ce qu'|que|qu') [a|s' est] t (il|elle) (passe|dit) {client}",
      "qu' a [dit|repondu] {client}",
      "qu' a (dit|repondu) {client}",
      "[{show}] [les|l'|tous les|derniers|les derniers] (commentaires|historique|echanges|notes|derniers echanges|historique des commentaires) {client}",
      "[quel est|quels sont] [les|l'] (historique|derniers echanges|commentaires) {client}",
      'what (did we|have we) (tell|say to|said to|told|say about|write on) {client}',
      '[{show}] [the] (comments|history|notes) {client}',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'commentaires' : 'comments on'} ${name}`,
  },
];
