/** A plan file that says something of everything; tests change a line of it. */
export const PLAN_FILE = `
a-partir-du: 2026-03-01
societe: standard
plans:
  standard:
    etapes:
      - { nom: Avant, type: prevenance, jours: -5, minimum: 500 }
      - { nom: R1, type: rappel, jours: 10, intervalle: 10, minimum: 15.50, ton: cordial }
      - { nom: Appel, type: appel, jours: 15, responsable: sophie@bijou.example }
      - { nom: R2, type: rappel, jours: 25, intervalle: 10, service: Direction }
      - { nom: R3, type: courrier, jours: 40, intervalle: 10, frais: 40, penalites: montants }
      - { nom: MED, type: mise-en-demeure, jours: 60, intervalle: 15 }
      - { nom: Avocat, type: transmission, jours: 90, responsable: sophie@bijou.example }
  doux:
    payer-sous-jours: 15
    regroupement: niveau
    etapes:
      - { nom: R1, type: rappel, jours: 30 }
segments:
  - nom: Export
    plan: doux
    pays: [Allemagne, Belgique]
  - nom: Gros retards
    plan: standard
    montant: { devise: EUR, de: 10000, moins-de: 50000 }
  - nom: Groupe
    plan: doux
    payeurs: [HOLDING]
    statistiques: { 2: [Grand compte] }
clients:
  CARAT: doux
`;
