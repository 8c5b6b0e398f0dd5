import type { LevelRank, Tone } from '../../../../domain/company/reminder-plan.ts';
import type { StepKind } from '../../../../domain/plans/plan-book.ts';
import type { WantedValue } from '../../../../domain/plans/plan-file.ts';

/** What is said of reminder plans, in French. */
export const plans = {
  title: (company: string): string => `Plan de relance — ${company}`,
  customerTitle: (customer: string): string => `Plan de relance — ${customer}`,
  help: {
    plan: {
      say: 'plan',
      does: 'le plan de relance en vigueur ; « plan Dupont » : celui que suit un client, et pourquoi',
    },
  },
  cardTitle: 'Plan de relance',
  button: 'Plan de relance',
  seeCompany: 'Plan de la société',
  seeAccount: 'Voir le compte',
  refresh: 'Actualiser',
  which: (codes: string, say = 'plan'): string =>
    `De quelle société (${codes}) ? Par exemple « ${say} ${codes.split(', ')[0] ?? ''} ».`,
  noCompany: 'Vous n’avez le droit « consultation » dans aucune société : demandez-le à votre administrateur.',
  toCall: 'Appeler',
  toHandOver: 'Transmettre le dossier',
  dueTask: (verb: string, step: string, plan: string, total: string, count: number, days: number): string =>
    `${verb} : ${total} sur ${count} échéance${count > 1 ? 's' : ''}, jusqu’à ${days} jour${days > 1 ? 's' : ''} de retard (étape « ${step} » du plan « ${plan} »)`,
  afterLast: {
    /** 35 signs at most, as a motif of Sage. */
    motif: 'Dernier niveau de relance dépassé',
    task: (total: string, count: number, days: number, last: string | null): string =>
      `Ouvrir un dossier : ${total} sur ${count} échéance${count > 1 ? 's' : ''}, jusqu’à ${days} jour${days > 1 ? 's' : ''} de retard (dernier niveau atteint${last === null ? '' : ` le ${last}`}, délai de paiement passé : plus aucune lettre ne part)`,
    repeats: 'Après le dernier niveau, sa lettre repart une fois passé le délai qu’elle donne.',
    asks: 'Après le dernier niveau, plus de lettre : une tâche « ouvrir un dossier ».',
    handsOver: 'Après le dernier niveau, plus de lettre.',
  },
  unnamedTitle: 'Plan du fichier des sociétés',
  from: (amount: string): string => `dès ${amount}`,
  since: (days: string): string => `${days} après la dernière`,
  see: 'Voir le plan',
  version: (number: number, from: string, by: string, at: string): string =>
    `Version ${number}, valable à partir du ${from}, appliquée par ${by} le ${at}`,
  ofFile: 'Plan du fichier des sociétés : aucun plan appliqué ne vaut aujourd’hui.',
  none: 'Aucun plan ne vaut aujourd’hui : rien ne peut être relancé.',
  headers: ['Étape', 'Quand', 'Minimum', 'Intervalle', 'Envoi'],
  when: {
    before: (days: number): string => `J−${days}`,
    late: (days: number): string => `J+${days}`,
  },
  interval: (days: number): string => (days === 0 ? '—' : `${days} j`),
  levels: {
    1: 'niveau 1',
    2: 'niveau 2',
    3: 'niveau 3',
    4: 'mise en demeure',
  } satisfies Record<LevelRank, string>,
  kinds: {
    prevenance: 'prévenance',
    rappel: 'rappel',
    releve: 'relevé',
    appel: 'appel',
    courrier: 'courrier',
    recommande: 'recommandé',
    'mise-en-demeure': 'mise en demeure',
    transmission: 'transmission',
  } satisfies Record<StepKind, string>,
  ways: { mail: 'courriel', post: 'courrier', registered: 'recommandé' },
  task: 'tâche',
  tones: {
    cordial: 'note : ton cordial',
    neutre: 'note : ton neutre',
    ferme: 'note : ton ferme',
    solennel: 'note : ton solennel',
  } satisfies Record<Tone, string>,
  service: (name: string): string => `service ${name}`,
  template: (name: string): string => `texte « ${name} »`,
  fee: (amount: string): string => `frais ${amount}`,
  penalties: { none: 'sans pénalités', amounts: 'pénalités chiffrées' },
  grouping: (oneLetter: boolean): string =>
    oneLetter ? 'Une lettre par client, au niveau le plus haut.' : 'Une lettre par niveau.',
  order: (byAge: boolean): string =>
    byAge ? 'Le niveau le plus haut dont le délai est atteint.' : 'Les niveaux l’un après l’autre.',
  payWithin: (days: number): string => `Une lettre demande de payer sous ${days} jours.`,
  waiting: (shown: boolean): string =>
    shown
      ? 'Une échéance en retard qui n’a pas encore atteint son délai est montrée dans la lettre, sans être réclamée.'
      : 'Une échéance en retard qui n’a pas encore atteint son délai n’est pas dans la lettre.',
  segmentsTitle: 'Segments, dans cet ordre',
  segment: (name: string, plan: string, criteria: string): string => `${name} → ${plan} : ${criteria}`,
  codes: (beginnings: string): string => `code qui commence par ${beginnings}`,
  country: (names: string): string => `pays ${names}`,
  payers: (codes: string): string => `payeur ${codes}`,
  statistic: (number: number, values: string): string => `statistique ${number} = ${values}`,
  amount: (from: string | null, until: string | null): string =>
    [from === null ? '' : `retard à partir de ${from}`, until === null ? '' : `retard sous ${until}`]
      .filter((part) => part !== '')
      .join(', '),
  customersTitle: (count: number): string =>
    count === 1 ? '1 client suit un plan choisi pour lui' : `${count} clients suivent un plan choisi pour eux`,
  planOf: (name: string): string => `Plan « ${name} »`,
  historyTitle: 'Versions appliquées',
  noHistory: 'Aucune version n’a été appliquée.',
  why: {
    customer: 'parce qu’il est choisi pour ce client',
    segment: (name: string): string => `parce que le client est dans le segment « ${name} »`,
    company: 'parce que c’est celui de la société',
  },
  followed: (currency: string, plan: string, why: string): string => `En ${currency} : plan « ${plan} », ${why}.`,
  followedOfFile: (currency: string): string => `En ${currency} : plan du fichier des sociétés, que tous suivent.`,
  notReminded: 'Ce client est « hors rappel » dans Sage : aucune étape ne part.',

  stop: {
    title: 'Arrêter les relances d’un client',
    hint: 'Tout reste dû et compté ; aucune lettre ne part jusqu’au soir de ce jour, puis les relances reprennent d’elles-mêmes.',
    reason: 'Motif',
    reasonExample: 'Par exemple : audit en cours',
    reasonNeeded: 'Dites pourquoi.',
    until: 'Dernier jour',
    untilNeeded: 'Dites jusqu’à quand.',
    typeDay: 'JJ/MM/AAAA',
    save: 'Arrêter les relances',
    lift: 'Reprendre les relances',
    cancel: 'Annuler',
    heading: 'Arrêt de relance',
    held: (until: string | null, by: string, reason: string): string =>
      `relances du client arrêtées ${until === null ? '' : `jusqu’au ${until} `}par ${by} : ${reason}`,
    stopped: (until: string | null, by: string, reason: string): string =>
      `Relances arrêtées ${until === null ? '' : `jusqu’au ${until} `}par ${by} : ${reason}`,
    already: 'Les relances de ce client étaient déjà arrêtées.',
    gone: 'Cet arrêt n’était plus en vigueur.',
    resumed: 'Les relances de ce client reprennent.',
  },

  place: {
    line: (line: number): string => `ligne ${line}`,
    plan: (name: string): string => `plan « ${name} »`,
    step: (number: number, name: string): string => (name === '' ? `étape ${number}` : `étape ${number} « ${name} »`),
    segment: (name: string): string => `segment « ${name} »`,
    field: (name: string): string => `champ « ${name} »`,
  },
  wanted: {
    day: 'un jour, AAAA-MM-JJ',
    amount: 'un montant d’au moins 0, deux décimales au plus (15 ou 15.50)',
    whole: 'un nombre entier de jours, de −999 à 999',
    'whole-from-0': 'un nombre entier à partir de 0',
    'whole-from-1': 'un nombre entier à partir de 1',
    'yes-no': 'true ou false',
    text: 'un texte',
    mail: 'une adresse électronique',
    list: 'une liste d’au moins un élément, un tiret par ligne',
    map: 'des champs « nom: valeur »',
  } satisfies Record<WantedValue, string>,
  fault: {
    notYaml: (detail: string): string =>
      `ce n’est pas du YAML lisible (${detail}) : corrigez le retrait, les deux-points ou les guillemets.`,
    missing: 'il manque : ajoutez-le.',
    unknownField: (given: string, near: string | null): string =>
      near === null
        ? `« ${given} » n’est pas un champ : retirez-le.`
        : `« ${given} » n’est pas un champ : vouliez-vous « ${near} » ?`,
    oneOf: (given: string, among: string): string => `« ${given} » ne convient pas : choisissez parmi ${among}.`,
    notA: (given: string, wanted: string): string => `« ${given} » ne convient pas : il faut ${wanted}.`,
    unknownPlan: (at: string, given: string, near: string | null): string =>
      near === null
        ? `${at} suit le plan « ${given} », qui n’est pas dans « plans » : ajoutez-le ou nommez-en un autre.`
        : `${at} suit le plan « ${given} », qui n’est pas dans « plans » : vouliez-vous « ${near} » ?`,
    noReminder: 'aucune étape n’est une relance : ajoutez au moins un rappel.',
    nameTwice: 'une autre étape porte ce nom : donnez-en un autre à celle-ci.',
    noticeNotBefore: (given: number): string =>
      `une prévenance part avant l’échéance, et ${given} n’est pas avant : écrivez un nombre négatif, par exemple −5.`,
    beforeDue: (kind: string, given: number): string =>
      `${given} est avant l’échéance, et seule une prévenance part avant (ici : ${kind}) : écrivez un nombre de jours de retard.`,
    levelNotHere: (kind: string): string => `cette étape (${kind}) n’a pas de niveau à dire : retirez le champ.`,
    levelOutOfRange: (given: number): string =>
      `le niveau ${given} n’existe pas : les rappels vont de 1 à 3, puis vient la mise en demeure.`,
    levelNotNext: (given: number, expected: number): string =>
      `le niveau ${given} ne suit pas : écrivez ${expected}, ou ajoutez l’étape qui manque avant celle-ci.`,
    delayNotRising: (given: number, before: number): string =>
      `${given} jours n’est pas après la relance précédente (${before} jours) : écrivez au moins ${before + 1}.`,
    formalAlone: 'une mise en demeure suit au moins un rappel : ajoutez-en un avant elle.',
    penaltiesNeeded: 'le texte du niveau 3 et de la mise en demeure parle des pénalités : écrivez mention ou montants.',
    feeTooHigh: (given: string, most: string): string =>
      `${given} dépasse l’indemnité forfaitaire de ${most} (art. D441-5 C. com.), au-delà de laquelle il faut justifier : écrivez ${most} au plus.`,
    automatic: 'une lettre part approuvée par une personne, seule ou dans une campagne : écrivez a-approuver.',
    ownerNeeded: (kind: string): string =>
      `cette étape (${kind}) ouvre une tâche, et personne n’en est chargé : ajoutez « responsable » avec une adresse électronique.`,
    ownerNotHere: (kind: string): string => `cette étape (${kind}) n’ouvre pas de tâche : retirez le champ.`,
    intervalTooShort: (given: number, least: number): string =>
      `${given} jour depuis la relance précédente, et deux lettres d’une même dette ne partent jamais le même jour : écrivez au moins ${least}, par exemple « intervalle: 10 ».`,
    fieldNotHere: (kind: string): string => `cette étape (${kind}) n’en fait rien : retirez le champ.`,
    kindTwice: (kind: string): string =>
      `une dette n’est annoncée qu’une fois : gardez une seule étape « ${kind} » dans le plan.`,
    noSuchText: (given: string, file: string, near: string | null): string =>
      `aucun texte approuvé ne s’appelle « ${given} » pour cette lettre : ${near === null ? `faites approuver ${file}, ou retirez le champ` : `vouliez-vous « ${near} » ? Sinon faites approuver ${file}`}.`,
    noSuchCustomer: (given: string, near: string | null): string =>
      `Sage n’a pas de client « ${given} » : ${near === null ? 'vérifiez le code.' : `vouliez-vous « ${near} » ?`}`,
    noSuchService: (given: string, near: string | null): string =>
      `aucun contact de Sage n’est du service « ${given} » : ${near === null ? 'vérifiez le nom, sinon la lettre va aux services de la société.' : `vouliez-vous « ${near} » ?`}`,
    segmentWithoutCriterion:
      'aucun critère : ajoutez codes, pays, payeurs, statistiques ou montant, ou retirez le segment.',
    noSuchStatistic: (given: number): string => `il n’y a pas de statistique ${given} : Sage en a de 1 à 10.`,
    emptyRange: 'aucun montant n’est à la fois à partir de « de » et sous « moins-de » : échangez-les.',
  },
};
