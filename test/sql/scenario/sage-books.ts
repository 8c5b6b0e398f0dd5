import { carriedOver, lettered, line, preLettered, receipt, settings } from '../../sage/books.ts';

const due = (date: string) => ({ EC_Echeance: date });

/** One base with a case of each thing that the query texts tell apart, spelt as people spell it. */
export const BOOKS = {
  ...settings(2024, 2025),
  F_COLLABORATEUR: [{ CO_No: 7, CO_Nom: 'Lefèvre', CO_Prenom: 'Zoé', CO_EMail: 'zoe@bijou.example' }],
  F_COMPTET: [
    {
      CT_Num: 'CARAT',
      CT_Intitule: "L'Écrin d'Été",
      CT_Classement: 'ECRIN',
      CT_Ville: 'PARIS',
      CT_Langue: 2,
      CO_No: 7,
    },
    { CT_Num: "O'NEIL", CT_Intitule: 'O’Neil & fils', CT_Sommeil: 1, CT_NotRappel: 1 },
    { CT_Num: 'Blanc', CT_Intitule: 'Blanc   ' },
    { CT_Num: 'A-B', CT_Intitule: 'Élan' },
    { CT_Num: 'AB', CT_Intitule: 'Elan' },
    { CT_Num: 'A_C', CT_Intitule: 'élan' },
    { CT_Num: '9TELECOM', CT_Intitule: null },
    { CT_Num: 'FOURN', CT_Intitule: 'Fournisseur', CT_Type: 1 },
  ],
  P_SERVICECPTA: [
    { cbIndice: 1, S_Intitule: 'Direction' },
    { cbIndice: 2, S_Intitule: 'Comptabilité' },
  ],
  F_CONTACTT: [
    { CT_No: 2, CT_Num: 'CARAT', CT_Nom: 'Roux', CT_Prenom: 'Aimé', N_Service: 2, CT_EMail: 'roux@client.example' },
    { CT_No: 1, CT_Num: 'CARAT', CT_Nom: 'Duval', N_Service: 0 },
    { CT_No: 3, CT_Num: 'FOURN', CT_Nom: 'Autre', N_Service: 1 },
  ],
  F_ECRITUREC: [
    line(1, 'CARAT', '2024-11-05', '1000', { EC_RefPiece: 'FA1', ...due('2024-12-05') }),
    line(2, 'CARAT', '2025-01-01', '1000', {
      EC_RefPiece: 'FA1',
      ...due('2024-12-05'),
      ...carriedOver,
      EC_Rappel: 2,
      EC_DateRelance: '2025-02-03',
    }),
    line(3, 'CARAT', '2024-10-01', '70', { EC_Piece: 'P9', ...due('2024-11-01'), ...lettered('Z') }),
    line(4, 'CARAT', '2025-01-01', '70', { EC_Piece: 'P9', ...due('2024-11-01'), ...carriedOver }),
    line(5, 'CARAT', '2025-01-01', '55.5', { EC_Intitule: 'Solde repris', JO_Num: 'AN', EC_ANType: 2 }),
    line(10, 'Blanc', '2025-02-01', '1000', preLettered('aa')),
    receipt(11, 'Blanc', '2025-03-01', '600', preLettered('aa')),
    line(12, 'Blanc', '2025-02-01', '300', lettered('AA')),
    receipt(13, 'Blanc', '2025-03-01', '300', lettered('AA')),
    line(20, "O'NEIL", '2025-05-10', '500', lettered('C')),
    receipt(21, "O'NEIL", '2025-07-15', '500', lettered('C')),
    line(22, "O'NEIL", '2025-07-01', '9.005', {}),
    line(30, 'AB', '2025-04-01', '20907.15', { N_Devise: 2, EC_Devise: '24530.36' }),
    line(31, 'AB', '2025-04-04', '123456789012.340000', { N_Devise: 3, EC_Devise: '9' }),
    line(32, 'AB', '2025-04-30', '-0.5', { JO_Num: 'SIT' }),
    line(33, 'FOURN', '2025-03-10', '8', {}),
    line(34, null, '2025-03-10', '9', { CG_Num: '707000' }),
  ],
};
