import { Document } from 'yaml';
import type { Cents } from '../../domain/cents.ts';
import { type PlanBook, type PlanStep, type Segment, type WrittenPlan, wayOf } from '../../domain/plans/plan-book.ts';
import { AFTER_LAST, GROUPING, PARTIAL, PENALTIES, SENDING, WAITING } from './plan-schema.ts';

/** A plan file that says what a book says, headed by what its fields mean. Read again, it is the same book. */
export function writePlanFile(book: PlanBook): string {
  const document = new Document({
    'a-partir-du': book.validFrom,
    societe: book.company,
    plans: Object.fromEntries(book.plans.map((plan) => [plan.name, planOf(plan)])),
    ...(book.segments.length > 0 ? { segments: book.segments.map(segmentOf) } : {}),
    ...(book.customers.size > 0 ? { clients: Object.fromEntries(book.customers) } : {}),
  });
  document.commentBefore = MEANING;
  return document.toString({ lineWidth: 0 });
}

const inUnits = (value: Cents): number => value / 100;

const nameIn = <Value>(names: Readonly<Record<string, Value>>, value: Value): string =>
  Object.entries(names).find(([, one]) => one === value)?.[0] ?? '';

const planOf = (plan: WrittenPlan) => ({
  tolerance: inUnits(plan.tolerance),
  'par-age': plan.byAge,
  regroupement: nameIn<boolean>(GROUPING, plan.oneLetter),
  'reglement-partiel': nameIn<string>(PARTIAL, plan.onPartialReceipt),
  'payer-sous-jours': plan.payWithinDays,
  autres: nameIn<boolean>(WAITING, plan.showsWaiting ?? false),
  'apres-le-dernier': nameIn<boolean>(AFTER_LAST, plan.repeatsLast ?? false),
  etapes: plan.steps.map(stepOf),
});

const stepOf = (step: PlanStep) => ({
  nom: step.name,
  type: step.kind,
  jours: step.days,
  ...(step.level === null ? {} : { niveau: step.level }),
  ...(wayOf(step.kind) === undefined && step.interval === 0 ? {} : { intervalle: step.interval }),
  minimum: inUnits(step.minimum),
  ...(step.service === undefined ? {} : { service: step.service }),
  ...(step.tone === undefined ? {} : { ton: step.tone }),
  ...(step.template === undefined ? {} : { modele: step.template }),
  ...(step.owner === undefined ? {} : { responsable: step.owner }),
  ...(step.sending === 'approve' ? {} : { envoi: nameIn<string>(SENDING, step.sending) }),
  ...(step.fee === null ? {} : { frais: inUnits(step.fee) }),
  ...(step.penalties === null ? {} : { penalites: nameIn<string>(PENALTIES, step.penalties) }),
});

const segmentOf = ({ name, plan, codes, countries, payers, statistics, amount }: Segment) => ({
  nom: name,
  plan,
  ...(codes ? { codes } : {}),
  ...(countries ? { pays: countries } : {}),
  ...(payers ? { payeurs: payers } : {}),
  ...(statistics.size > 0 ? { statistiques: Object.fromEntries(statistics) } : {}),
  ...(amount
    ? {
        montant: {
          devise: amount.currency,
          ...(amount.from === null ? {} : { de: inUnits(amount.from) }),
          ...(amount.until === null ? {} : { 'moins-de': inUnits(amount.until) }),
        },
      }
    : {}),
});

/** Each line is a comment of the file, in French as its fields are. */
const MEANING = ` Plan de relance. Montants dans la devise (15 ou 15.50), jours AAAA-MM-JJ. Vérifier : plans check ; appliquer : plans apply.
 a-partir-du : premier jour où ce plan vaut ; un plan appliqué n’est jamais modifié, un autre le suit.
 societe : plan de tous ; segments : plan de ceux qui remplissent tous les critères, le premier trouvé ; clients : plan d’un code client.
   Priorité : client, puis segment, puis société.
   Critères : codes (débuts de code client), pays (CT_Pays), payeurs (codes, ou CT_NumPayeur), statistiques (1 à 10 : valeurs de CT_StatistiqueNN),
   montant (retard total : devise, de, moins-de).
 Plan : tolerance (reste négligé), par-age (true : le niveau le plus haut dont le délai est atteint), regroupement (client : une lettre au
   niveau le plus haut ; niveau : une lettre par niveau), reglement-partiel (deduire ou retenir), payer-sous-jours (délai donné par la lettre),
   autres (échéances en retard qui n’ont pas atteint leur délai — aucune : tues ; information : montrées sous le total, sans être réclamées),
   apres-le-dernier (dossier : plus de lettre, une tâche « ouvrir un dossier » s’il n’y a pas de transmission ; reprise : la dernière lettre repart).
 Étape : nom, type (prevenance, rappel, releve, appel, courrier, recommande, mise-en-demeure, transmission), jours (de retard, inclus ;
   négatifs avant l’échéance : prévenance), niveau (1 à 3, sinon le suivant), intervalle (jours depuis la dernière relance, 1 au moins entre lettres), minimum,
   service (P_SERVICECPTA), modele (nom du texte approuvé dont la lettre est faite : « ferme » est rappel-2.fr.ferme.md au niveau 2),
   ton (note pour qui écrit les textes, aucune lettre n’en change : cordial, neutre, ferme, solennel), responsable (adresse : appel et transmission),
   envoi (a-approuver ; automatique : appel et transmission), frais (indemnité citée, 40 au plus), penalites (aucune, mention, montants).`;
