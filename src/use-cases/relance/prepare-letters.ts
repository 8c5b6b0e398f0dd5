import { composeLetters, saysAmounts } from '../../domain/relance/compose-letter.ts';
import { type Decision, documentOfLine, type Warning } from '../../domain/relance/decision.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import type { SendingPolicy } from '../../domain/sending-policy.ts';
import { chooseRecipient } from '../../domain/tiers/choose-recipient.ts';
import { languageOf } from '../../domain/tiers/language-of.ts';
import type { Recipient } from '../../domain/tiers/recipient.ts';
import { digestOf } from '../digest-of.ts';
import type { Draft } from '../ports/relance/draft-store.ts';
import type { InvoiceCopies } from '../ports/relance/invoice-copies.ts';
import type { LetterRenderer } from '../ports/relance/letter-renderer.ts';
import type { LetterTemplates } from '../ports/relance/letter-templates.ts';
import type { PenaltiesOfLines } from '../ports/relance/penalties-of-lines.ts';
import { type Refused, refuse } from '../refusal.ts';
import { decideFor, type Situation, type SituationPorts } from '../tiers/read-situation.ts';
import { textsOf, unwritableTexts } from '../unwritable-texts.ts';

export interface PreparePorts extends SituationPorts {
  readonly copies: Pick<InvoiceCopies, 'find'>;
  readonly sending: SendingPolicy;
  readonly renderer: Pick<LetterRenderer, 'unwritable'>;
  /** Asked where the plan has a letter say amounts; absent: letters say the clause alone. */
  readonly penalties?: PenaltiesOfLines;
  /** Absent: letters are written by the delivered texts. */
  readonly letterTemplates?: LetterTemplates;
}

/** What a draft would send if it were sent now: the letters, to whom, and a digest of exactly that. */
export interface PreparedLetters {
  readonly kind: 'prepared';
  readonly situation: Situation;
  readonly decision: Extract<Decision, { kind: 'proposal' }>;
  readonly letters: readonly LetterFacts[];
  readonly recipient: Extract<Recipient, { kind: 'email' | 'post' }>;
  readonly cc: readonly string[];
  /** SHA-256 of all of the above: approving names it, so that what leaves is what was seen. */
  readonly digest: string;
  /** What a person must say yes to before sending. */
  readonly confirmations: readonly Warning[];
}

export type NotPrepared =
  | Refused
  /** There is nothing to send any more: the decision says why. */
  | { readonly kind: 'no-proposal'; readonly situation: Situation; readonly decision: Decision };

/** Computes the letters of a draft from a situation just read. Changes nothing. */
export async function prepareLetters(
  ports: PreparePorts,
  situation: Situation,
  draft: Draft,
): Promise<PreparedLetters | NotPrepared> {
  const account = situation.accounts.find((one) => one.currency === draft.currency);
  if (!account) return refuse({ code: 'nothing-to-send' });
  const decision = decideFor(ports, situation, account, draft.choices);
  if (decision.kind !== 'proposal') return { kind: 'no-proposal', situation, decision };

  const { company, tiers, contacts } = situation;
  const recipient = draft.choices.recipient ?? chooseRecipient(tiers, contacts, company.policy).recipient;
  if (recipient.kind === 'none') return refuse({ code: 'no-recipient' });
  const asked = decision.letters.some(({ level }) => saysAmounts(situation, level));
  const penalties = asked
    ? ((await ports.penalties?.readPenaltiesOfLines(company, tiers.code, situation.today)) ?? null)
    : null;
  const pieces = decision.letters.flatMap((letter) => letter.lines.map(documentOfLine));
  const language = draft.choices.language ?? languageOf(tiers, company.policy);
  const inUse = await ports.letterTemplates?.readInUse(company);
  const letters = composeLetters(decision, {
    company,
    tiers,
    today: situation.today,
    language,
    attention: recipient.kind === 'email' ? recipient.name : '',
    personalSentence: draft.choices.personalSentence,
    copies: draft.choices.attachCopies ? await ports.copies.find(company, pieces) : [],
    reference: draft.reference,
    sandbox: ports.sending.sandbox,
    penalties,
    ...(inUse ? { templateOf: (level) => inUse.templateOf(tiers, language, level) } : {}),
  });
  const cc = recipient.kind === 'email' ? draft.choices.cc : [];
  return {
    kind: 'prepared',
    situation,
    decision,
    letters,
    recipient,
    cc,
    digest: digestOf({ letters, recipient, cc }, WHOLE_DIGEST),
    confirmations: [
      ...decision.warnings.filter(needsConfirmation),
      ...unwritableTexts(ports.renderer, letters.flatMap(textsOf)),
    ],
  };
}

const TO_CONFIRM: readonly Warning['code'][] = [
  'unallocated-receipts',
  'unallocated-entries',
  'credits-ahead',
  'stale-bank',
];
const needsConfirmation = ({ code }: Warning): boolean => TO_CONFIRM.includes(code);

/** All of a SHA-256: people approve by it. */
const WHOLE_DIGEST = 64;
