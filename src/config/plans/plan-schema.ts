import { z } from 'zod';
import { cents } from '../../domain/cents.ts';
import { TONES } from '../../domain/company/reminder-plan.ts';
import { parseDay } from '../../domain/day.ts';
import { type PlanBook, type PlanStep, STEP_KINDS, type WrittenPlan, wayOf } from '../../domain/plans/plan-book.ts';

/**
 * The fields of a plan file, as people write them: French words, amounts in the currency itself (`15` or `15.50`). What a field
 * wants is its message, for which words are found elsewhere.
 */
const wants = (wanted: string) => ({ invalid_type_error: wanted, required_error: 'missing' });

const text = z.string(wants('text')).trim().min(1, 'text');
const whole = z.number(wants('whole')).int('whole').min(-999, 'whole').max(999, 'whole');
const wholeFrom = (least: 0 | 1) =>
  z
    .number(wants(`whole-from-${least}`))
    .int(`whole-from-${least}`)
    .min(least, `whole-from-${least}`)
    .max(999, `whole-from-${least}`);
const yesNo = z.boolean(wants('yes-no'));
const MOST = 1e10;
const amount = z
  .number(wants('amount'))
  .min(0, 'amount')
  .max(MOST, 'amount')
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'amount')
  .transform((value) => cents(Math.round(value * 100)));
const dayField = z.string(wants('day')).transform((given, context) => {
  const found = parseDay(given);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'day' });
  return z.NEVER;
});
const listOf = (of: z.ZodString) => z.array(of, wants('list')).min(1, 'list');
const code = z.union([z.string(), z.number()], { errorMap: () => ({ message: 'text' }) }).transform(String);

export const PENALTIES = { aucune: 'none', mention: 'clause', montants: 'amounts' } as const;
export const SENDING = { 'a-approuver': 'approve', automatique: 'automatic' } as const;
export const GROUPING = { client: true, niveau: false } as const;
export const PARTIAL = { deduire: 'deduct', retenir: 'hold' } as const;
export const AFTER_LAST = { dossier: false, reprise: true } as const;
export const WAITING = { aucune: false, information: true } as const;

const oneOf = <const Names extends Readonly<Record<string, string | boolean>>>(names: Names) =>
  z.enum(Object.keys(names) as [keyof Names & string, ...(keyof Names & string)[]]).transform((name) => names[name]);

export const stepFields = {
  nom: text,
  type: z.enum(STEP_KINDS),
  jours: whole,
  niveau: wholeFrom(1).optional(),
  intervalle: wholeFrom(0).default(0),
  minimum: amount.default(0),
  service: text.optional(),
  ton: z.enum(TONES).optional(),
  modele: text.optional(),
  responsable: z.string(wants('mail')).email('mail').optional(),
  envoi: oneOf(SENDING).default('a-approuver'),
  frais: amount.optional(),
  penalites: oneOf(PENALTIES).optional(),
};
const step = z.strictObject(stepFields, wants('map')).transform(
  (said): PlanStep => ({
    name: said.nom,
    kind: said.type,
    days: said.jours,
    level: said.niveau ?? null,
    interval: said.intervalle,
    minimum: said.minimum,
    ...(said.service === undefined ? {} : { service: said.service }),
    ...(said.ton === undefined ? {} : { tone: said.ton }),
    ...(said.modele === undefined ? {} : { template: said.modele }),
    ...(said.responsable === undefined ? {} : { owner: said.responsable }),
    sending: said.envoi,
    fee: said.frais ?? null,
    penalties: said.penalites ?? (wayOf(said.type) === undefined ? null : 'clause'),
  }),
);

export const planFields = {
  tolerance: amount.default(0.1),
  'par-age': yesNo.default(false),
  regroupement: oneOf(GROUPING).default('client'),
  'reglement-partiel': oneOf(PARTIAL).default('deduire'),
  'payer-sous-jours': wholeFrom(1).default(8),
  autres: oneOf(WAITING).default('aucune'),
  'apres-le-dernier': oneOf(AFTER_LAST).default('dossier'),
  etapes: z.array(step, wants('list')).min(1, 'list'),
};
const plan = z.strictObject(planFields, wants('map')).transform(
  (said): Omit<WrittenPlan, 'name'> => ({
    tolerance: said.tolerance,
    byAge: said['par-age'],
    oneLetter: said.regroupement,
    onPartialReceipt: said['reglement-partiel'],
    payWithinDays: said['payer-sous-jours'],
    showsWaiting: said.autres,
    repeatsLast: said['apres-le-dernier'],
    steps: said.etapes,
  }),
);

export const rangeFields = { devise: text.default('EUR'), de: amount.optional(), 'moins-de': amount.optional() };
export const segmentFields = {
  nom: text,
  plan: text,
  codes: listOf(text).optional(),
  pays: listOf(text).optional(),
  payeurs: z.array(code, wants('list')).min(1, 'list').optional(),
  statistiques: z.record(z.coerce.number(), listOf(text), wants('map')).optional(),
  montant: z.strictObject(rangeFields, wants('map')).optional(),
};
const segment = z.strictObject(segmentFields, wants('map')).transform((said) => ({
  name: said.nom,
  plan: said.plan,
  codes: said.codes ?? null,
  countries: said.pays ?? null,
  payers: said.payeurs ?? null,
  statistics: new Map(Object.entries(said.statistiques ?? {}).map(([number, values]) => [Number(number), values])),
  amount: said.montant
    ? { currency: said.montant.devise, from: said.montant.de ?? null, until: said.montant['moins-de'] ?? null }
    : null,
}));

export const bookFields = {
  'a-partir-du': dayField,
  plans: z.record(z.string(), plan, wants('map')),
  societe: text,
  segments: z.array(segment, wants('list')).nullish(),
  clients: z.record(z.string(), text, wants('map')).nullish(),
};

/** A whole plan file. */
export const bookSchema = z.strictObject(bookFields, wants('map')).transform(
  (said): PlanBook => ({
    validFrom: said['a-partir-du'],
    plans: Object.entries(said.plans).map(([name, one]) => ({ name, ...one })),
    company: said.societe,
    segments: said.segments ?? [],
    customers: new Map(Object.entries(said.clients ?? {})),
  }),
);
