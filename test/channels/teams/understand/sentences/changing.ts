/** Sentences that ask to change something: their command is confirmed before it is done. */
export const CHANGING: readonly (readonly [sentence: string, command: string])[] = [
  ['commente Dupont : promesse vendredi 3 000 €', 'commenter Dupont : promesse vendredi 3 000 €'],
  ['Commente le client Dupont : ne pas relancer avant mardi', 'commenter Dupont : ne pas relancer avant mardi'],
  ['peux-tu commenter Dupont : rappeler @Nadia ?', 'commenter Dupont : rappeler @Nadia ?'],
  ['note sur Dupont : comptable absente', 'commenter Dupont : comptable absente'],
  ['note que Dupont : paiera plus tard', 'commenter Dupont : paiera plus tard'],
  ['ajoute un commentaire à Dupont : vu ce matin', 'commenter Dupont : vu ce matin'],
  ['mets une note sur Dupont disant que le chèque est parti', 'commenter Dupont : le chèque est parti'],
  ['arrête tous les envois : mauvais modèle', 'arrêt d’urgence : mauvais modèle'],
  ['arrête tout parce que le modèle est faux', 'arrêt d’urgence : le modèle est faux'],
  ['stoppe les relances car la banque est en retard', 'arrêt d’urgence : la banque est en retard'],
  ['reprends les envois', 'reprendre les envois'],
  ['tu peux reprendre les envois', 'reprendre les envois'],
  ['lève l’arrêt d’urgence', 'reprendre les envois'],
];
