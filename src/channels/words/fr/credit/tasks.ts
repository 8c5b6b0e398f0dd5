/** What an agenda says of what waits in this room. */
export const tasks = {
  called: 'Les commandes bloquées',
  decide: 'Décider',
  order: (piece: string, amount: string) => `Décider de la commande ${piece} : ${amount}`,
};
