import type { AccountFacts } from '../../domain/plans/resolve-plan.ts';
import type { LetterContext } from '../../domain/relance/compose-letter.ts';
import { type Decision, documentOfLine, type OwedLine, type Warning } from '../../domain/relance/decision.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import type { SendingPolicy } from '../../domain/sending-policy.ts';
import { languageOf } from '../../domain/tiers/language-of.ts';
import type { Recipient } from '../../domain/tiers/recipient.ts';
import { digestOf } from '../digest-of.ts';
import type { DispatchReader } from '../ports/dispatch/dispatch-store.ts';
import type { Draft } from '../ports/relance/draft-store.ts';
import type { InvoiceCopies } from '../ports/relance/invoice-copies.ts';
import type { LetterRenderer } from '../ports/relance/letter-renderer.ts';
import type { LetterTemplates } from '../ports/relance/letter-templates.ts';
import type { PenaltiesOfLines } from '../ports/relance/penalties-of-lines.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { Situation, SituationPorts } from '../tiers/read-situation.ts';
import { recipientFor } from '../tiers/recipient-for.ts';
import { textsOf, unwritableTexts } from '../unwritable-texts.ts';

export interface PreparePorts extends SituationPorts {
  readonly copies: Pick<InvoiceCopies, 'find'>;
  readonly sending: SendingPolicy;
  readonly renderer: Pick<LetterRenderer, 'unwritable'>;
  /** Asked where the plan has a letter say amounts; absent: letters say the clause alone. */
  readonly penalties?: PenaltiesOfLines;
  /** Absent: letters are written by the delivered texts. */
  readonly letterTemplates?: LetterTemplates;
  /** Asked what prévenances announced before. */
  readonly dispatches: Pick<DispatchReader, 'readHolders'>;
}

/** What a draft would send if it were sent now: the letters, to whom, and a digest of exactly that. */
export interface PreparedLetters {
  readonly kind: 'prepared';
  readonly situation: Situation;
  /** Of rappels; null of letters of other kinds. */
  readonly decision: Extract<Decision, { kind: 'proposal' }> | null;
  readonly letters: readonly LetterFacts[];
  /** To whom each letter goes, in their order. */
  readonly addressed: readonly Addressed[];
  /** SHA-256 of all of the above: approving names it, so that what leaves is what was seen. */
  readonly digest: string;
  /** What a person must say yes to before sending. */
  readonly confirmations: readonly Warning[];
}

export type NotPrepared =
  | Refused
  /** There is nothing to send any more: the decision says why. */
  | { readonly kind: 'no-proposal'; readonly situation: Situation; readonly decision: Decision };

/** To whom a letter goes. */
export interface Addressed {
  readonly kind: 'addressed';
  readonly recipient: Extract<Recipient, { kind: 'email' | 'post' }>;
  readonly cc: readonly string[];
}

/** A letter as it would leave, and to whom. */
export type AddressedLetter = Pick<Addressed, 'recipient' | 'cc'> & { readonly facts: LetterFacts };

/** Each letter with to whom it goes. Throws RangeError where one goes to nobody: none is left out unsaid. */
export const addressedLetters = ({
  letters,
  addressed,
}: Pick<PreparedLetters, 'letters' | 'addressed'>): readonly AddressedLetter[] =>
  letters.map((facts, index) => {
    const to = addressed[index];
    if (!to) throw new RangeError(`Letter ${index + 1} of ${letters.length} goes to nobody`);
    return { facts, recipient: to.recipient, cc: to.cc };
  });

/** Whom the collector chose, else whom the step of the plan or the policy does. */
export function addressLetter(
  situation: Situation,
  { choices }: Draft,
  step?: Parameters<typeof recipientFor>[1],
): Addressed | Refused {
  const recipient = choices.recipient ?? recipientFor(situation, step).recipient;
  if (recipient.kind === 'none') return refuse({ code: 'no-recipient' });
  return { kind: 'addressed', recipient, cc: recipient.kind === 'email' ? choices.cc : [] };
}

/** What letters of a draft say besides what is owed, without copies of invoices; and by which texts: those of the segment of `account`, or the company’s. */
export async function contextOf(
  { sending, letterTemplates }: Pick<PreparePorts, 'sending' | 'letterTemplates'>,
  { company, tiers, today, segmentOf }: Situation,
  { choices, reference }: Draft,
  addressed: Addressed,
  account: AccountFacts,
): Promise<LetterContext> {
  const inUse = await letterTemplates?.readInUse(company);
  const segment = segmentOf?.(account) ?? '';
  const language = choices.language ?? languageOf(tiers, company.policy);
  return {
    company,
    tiers,
    today,
    language,
    attention: attentionOf(addressed),
    personalSentence: choices.personalSentence,
    copies: [],
    reference,
    sandbox: sending.sandbox,
    ...(inUse ? { templateOf: (letter, named) => inUse.templateOf(segment, language, letter, named) } : {}),
  };
}

/** Person or service that a letter speaks to; '' by post. */
export const attentionOf = ({ recipient }: Addressed): string => (recipient.kind === 'email' ? recipient.name : '');

/** The copies of invoices that the collector wants with the letters, as far as they are there. */
export const findCopies = async (
  { copies }: Pick<PreparePorts, 'copies'>,
  { company }: Situation,
  { choices }: Draft,
  lines: readonly OwedLine[],
): Promise<readonly string[]> => (choices.attachCopies ? copies.find(company, lines.map(documentOfLine)) : []);

/** The letters as they would leave, with the digest of exactly that and what a person must say yes to. */
export function prepared(
  { renderer }: Pick<PreparePorts, 'renderer'>,
  situation: Situation,
  addressed: readonly Addressed[],
  letters: readonly LetterFacts[],
  { decision, confirmations }: Pick<PreparedLetters, 'decision' | 'confirmations'>,
): PreparedLetters {
  return {
    kind: 'prepared',
    situation,
    decision,
    letters,
    addressed,
    digest: digestOf({ letters, ...routesOf(addressed) }, WHOLE_DIGEST),
    confirmations: [...confirmations, ...unwritableTexts(renderer, letters.flatMap(textsOf))],
  };
}

/** Where all letters go one way, that way once, as digests of before have it. */
function routesOf(addressed: readonly Addressed[]) {
  const ways = addressed.map(({ recipient, cc }) => ({ recipient, cc }));
  const [first] = ways;
  return ways.every((way) => digestOf(way, WHOLE_DIGEST) === digestOf(first, WHOLE_DIGEST)) ? { ...first } : { ways };
}

/** All of a SHA-256: people approve by it. */
const WHOLE_DIGEST = 64;
