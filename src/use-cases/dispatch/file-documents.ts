import { documentOfLine } from '../../domain/relance/decision.ts';
import { amountsIn, type LetterFacts, levelIn, linesIn } from '../../domain/relance/letter.ts';
import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import type { DocumentColumns, DocumentToFile } from '../ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { companyOf, mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { letterDocument } from './letter-document.ts';
import {
  askPerson,
  backoff,
  describeFault,
  move,
  nextLookup,
  type StepContext,
  type StepResult,
  wait,
} from './step.ts';

/** Longest text of a single-line SharePoint column. */
const MAX_COLUMN_TEXT = 255;

/** An amount in hundredths as a SharePoint column holds it: `1234.56`. */
export const decimal = (amount: number): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Pieces as a SharePoint column holds them, cut where they are too many for it. */
export function listPieces(pieces: readonly string[]): string {
  const all = [...new Set(pieces)].join(', ');
  return all.length <= MAX_COLUMN_TEXT ? all : `${all.slice(0, MAX_COLUMN_TEXT - 2)} …`;
}

/** Of a relevé of several currencies, the company's, or the first: a column holds one amount, and two are never added. */
function amountColumns(facts: LetterFacts): Pick<DocumentColumns, 'amount' | 'currency'> {
  const amounts = amountsIn(facts);
  const shown = amounts.find(({ currency }) => currency === facts.currency) ?? amounts[0];
  return { amount: decimal(shown?.amount ?? 0), currency: shown?.currency ?? facts.currency };
}

/** What the dossier says of a document of a letter. `sentBy`: who approved the letter, or filed the document. */
export function columnsOf(facts: LetterFacts, sentBy: string): DocumentColumns {
  return {
    tiers: facts.tiers.code,
    level: levelIn(facts),
    pieces: listPieces(linesIn(facts).map(documentOfLine)),
    ...amountColumns(facts),
    date: facts.date,
    sentBy,
  };
}

/** The mail as it left, null when it is not found. `wasSeen`: among the sent items, a moment ago, by the id that is kept. */
async function readSentMail(
  ports: DispatchPorts,
  dispatch: Dispatch,
  name: string,
  wasSeen: boolean,
): Promise<DocumentToFile | null> {
  const mailbox = mailboxOf(ports, dispatch);
  const seen = wasSeen ? dispatch.trace.graphId : null;
  const known = seen === null ? null : await readSource(ports, mailbox, seen);
  const bytes = known ?? (await findSource(ports, mailbox, dispatch));
  return bytes && { name: name.replace(/\.pdf$/, '.eml'), contentType: 'message/rfc822', bytes };
}

async function findSource(ports: DispatchPorts, mailbox: string, { trace }: Dispatch): Promise<Uint8Array | null> {
  const sent = (await ports.mailer.find(mailbox, trace)).find((message) => !message.isDraft);
  return sent?.trace.graphId ? readSource(ports, mailbox, sent.trace.graphId) : null;
}

/** Null where it is not there (yet): Exchange lists a message before it can be read, and people move them. */
async function readSource(ports: DispatchPorts, mailbox: string, graphId: string): Promise<Uint8Array | null> {
  try {
    return await ports.mailer.readMime(mailbox, graphId);
  } catch (fault) {
    if (fault instanceof OutsideFault && fault.about?.reason === 'mail-gone') return null;
    throw fault;
  }
}

/**
 * States `confirmed` (mail) and `rendered` (post): files the letter and the mail in the dossier. Failures that pass are retried
 * for as long as it takes, without sending again (case E10); a refusal is asked of a person, who has it mended. A mail that is not found is waited for; after all our patience (a person
 * said that it was sent, or it was deleted) the letter is filed alone.
 */
export async function fileDocuments(
  ports: DispatchPorts,
  dispatch: Dispatch,
  { fresh }: Pick<StepContext, 'fresh'> = { fresh: false },
): Promise<StepResult> {
  try {
    const company = companyOf(ports, dispatch);
    const letter = await letterDocument(ports, dispatch);
    const isMail = dispatch.recipient.kind === 'email';
    const mail = isMail ? await readSentMail(ports, dispatch, letter.name, fresh) : null;
    const delay = isMail && !mail ? nextLookup(ports, dispatch) : null;
    if (delay !== null) return wait(delay, dispatch.lastError);
    const folder = {
      company,
      tiers: { code: dispatch.facts.tiers.code, name: dispatch.facts.tiers.name },
      year: dispatch.facts.date.slice(0, 4),
    };
    const documents = await ports.archive.file(
      folder,
      mail ? [letter, mail] : [letter],
      columnsOf(dispatch.facts, dispatch.approvedBy.name),
    );
    return move('filed', { documents });
  } catch (fault) {
    const error = describeFault(fault, ports.clock.now());
    if (error.kind === 'refused') return askPerson(dispatch, error);
    const retryAfter = fault instanceof OutsideFault ? fault.retryAfterMs : null;
    return wait(backoff(dispatch.attempts, retryAfter), error);
  }
}
