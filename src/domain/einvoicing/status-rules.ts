/**
 * What a status does to reminders of its invoice.
 * `hold`: no letter asks for it. `pause`: none for some business days, then a person looks. `payee`: none, as what a letter would ask
 * for is owed to another account. `check`: letters go, and a person is told. `none`: nothing.
 */
export type StatusEffect = 'hold' | 'pause' | 'payee' | 'check' | 'none';

/**
 * What a status is about: of each, the latest counts, and says nothing of the others, so that an invoice that is approved after it was
 * factored stays factored. `transmission`: platforms; `processing`: the buyer; `payee`: whom to pay; `receipt`: our own word that it was
 * paid, which ends no dispute; `aside`: neither holds nor ends anything.
 */
export type StatusTrack = 'transmission' | 'processing' | 'payee' | 'receipt' | 'aside';

export interface StatusRule {
  readonly track: StatusTrack;
  readonly effect: StatusEffect;
  /** What comes after on its track undoes nothing: another invoice, or a person, does. */
  readonly isFinal: boolean;
}

const rule = (track: StatusTrack, effect: StatusEffect, isFinal = false): StatusRule => ({ track, effect, isFinal });

/**
 * Process conditions of the life of an invoice (« cycle de vie », AFNOR XP Z12-012, datum MDT-105), 200 to 228, with what cases F9 and F10
 * make of each. 215 to 219, 222 and 223 are assigned to nothing. A rejected invoice (213) may be deposited again under its number; a
 * refused one (210) is replaced by another, and a cancelled one (220) is over.
 */
export const STATUS_RULES = {
  '200': rule('transmission', 'none'),
  '201': rule('transmission', 'none'),
  '202': rule('transmission', 'none'),
  '203': rule('transmission', 'none'),
  '204': rule('processing', 'none'),
  '205': rule('processing', 'none'),
  '206': rule('processing', 'check'),
  '207': rule('processing', 'hold'),
  '208': rule('processing', 'hold'),
  '209': rule('processing', 'none'),
  '210': rule('processing', 'hold', true),
  '211': rule('processing', 'pause'),
  '212': rule('receipt', 'check'),
  '213': rule('transmission', 'hold'),
  '214': rule('aside', 'none'),
  '220': rule('processing', 'hold', true),
  '221': rule('transmission', 'check'),
  '224': rule('aside', 'none'),
  '225': rule('payee', 'payee'),
  '226': rule('payee', 'check'),
  '227': rule('payee', 'payee'),
  '228': rule('payee', 'none'),
} as const satisfies Readonly<Record<string, StatusRule>>;

export type KnownStatus = keyof typeof STATUS_RULES;

export const isKnownStatus = (code: string): code is KnownStatus => Object.hasOwn(STATUS_RULES, code);

/** A code that nobody knows yet holds nothing and ends nothing, and a person is told. */
const UNKNOWN = rule('aside', 'check');

export const ruleOf = (code: string): StatusRule => (isKnownStatus(code) ? STATUS_RULES[code] : UNKNOWN);

/** Whether it can keep a letter from leaving. */
export const mayHold = (code: string): boolean => ['hold', 'pause', 'payee'].includes(ruleOf(code).effect);
