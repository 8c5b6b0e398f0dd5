import type { Comment } from '../../domain/comments/comment.ts';
import type { Company } from '../../domain/company/company.ts';
import { type Day, parisDay } from '../../domain/day.ts';
import { readBooks } from '../../domain/figures/lives/books.ts';
import { readPayments } from '../../domain/figures/lives/payments.ts';
import { type Past, readPast } from '../../domain/figures/lives/settlements.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import { byDuePieceNumber } from '../../domain/ledger/order.ts';
import { inOrder, type LitigationEvent } from '../../domain/litigation/event.ts';
import { eventOfComment, eventsOfLetter, eventsOfMatter } from '../../domain/litigation/events-of.ts';
import { type ClaimedItem, type LitigationFacts, penaltiesOfItems } from '../../domain/litigation/facts.ts';
import { letterOn } from '../../domain/litigation/letter-sent.ts';
import type { NoRate, Penalties } from '../../domain/penalties/penalties.ts';
import { isOfKind, type Matter, type MatterOf } from '../../domain/recovery/matters/matter.ts';
import { numbersOf, ownersOf } from '../../domain/relance/remembered.ts';
import { isOwed } from '../../domain/statements/open-rows.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import { readPenalties } from '../penalties/read-penalties.ts';
import type { LitigationAsked } from '../ports/litigation/litigation-store.ts';
import type { MissingDocument } from '../ports/litigation/write-bundle.ts';
import { type GatheredLetter, gatherLetters } from './gather-letters.ts';
import { type GatherPorts, MOST_MATTERS } from './litigation-ports.ts';

export type GatheredFacts =
  | {
      readonly kind: 'facts';
      readonly facts: LitigationFacts;
      readonly letters: readonly GatheredLetter[];
      readonly missing: readonly MissingDocument[];
    }
  | { readonly kind: 'unknown-tiers' | 'unknown-file' | 'too-many' };

/** All that is told, as of the day of what was asked: three readings of Sage and six of the store. Throws an OutsideFault. */
export async function gatherFacts(
  ports: GatherPorts,
  company: Company,
  asked: LitigationAsked,
): Promise<GatheredFacts> {
  const { onDay } = asked;
  const sage = ports.companies.sage(company.code);
  const tiers = await sage.readTiers(asked.tiers);
  if (!tiers) return { kind: 'unknown-tiers' };
  const [{ entries, fiscalYears }, penalties, matters, sent, comments] = await Promise.all([
    sage.readLedgerHistory([tiers.code], onDay, null),
    readPenalties(ports, company, [tiers.code], onDay),
    ports.matters.mattersOf(company.code, tiers.code, MOST_MATTERS),
    gatherLetters(ports, company, tiers.code),
    readChosen(ports, company, asked),
  ]);
  const file = asked.fileNumber === null ? null : fileOf(matters, asked.fileNumber);
  if (file === undefined) return { kind: 'unknown-file' };
  if (sent.tooMany) return { kind: 'too-many' };
  const past = readPast(readBooks(entries, fiscalYears), onDay);
  const computed = penalties.get(tiers.code)?.answer ?? { kind: 'no-rate', problems: [] };
  const letters = sent.letters.flatMap((one) => {
    const then = letterOn(one.sent, onDay);
    return then === null ? [] : [{ ...one, sent: then }];
  });
  const told = tell({ company, tiers, past, matters, file, letters, onDay, penalties: computed });
  const events = [...told.events, ...comments.chosen.map(eventOfComment)];
  return {
    kind: 'facts',
    letters: told.letters,
    missing: [...sent.missing, ...comments.missing],
    facts: { ...told.facts, language: asked.language, events: inOrder(events.filter(({ on }) => on <= onDay)) },
  };
}

const fileOf = (matters: readonly Matter[], number: string): MatterOf<'file'> | undefined =>
  matters.filter(isOfKind('file')).find(({ facts }) => facts.number === number);

async function readChosen(
  ports: Pick<GatherPorts, 'comments'>,
  company: Company,
  { comments, tiers }: LitigationAsked,
) {
  const chosen: Comment[] = [];
  const missing: MissingDocument[] = [];
  for (const id of comments) {
    const one = await ports.comments.readComment(id);
    const isTheirs = one?.company === company.code && one.about.tiers === tiers;
    if (one && isTheirs && one.deleted === null) chosen.push(one);
    else missing.push({ kind: 'comment', reference: id, why: 'deleted' });
  }
  return { chosen, missing };
}

interface Known {
  readonly company: Company;
  readonly tiers: Tiers;
  readonly past: Past;
  readonly matters: readonly Matter[];
  readonly file: MatterOf<'file'> | null;
  readonly letters: readonly GatheredLetter[];
  readonly onDay: Day;
  readonly penalties: Penalties | NoRate;
}

interface Told {
  readonly facts: Omit<LitigationFacts, 'events' | 'language'>;
  readonly events: readonly LitigationEvent[];
  readonly letters: readonly GatheredLetter[];
}

/** Of the whole account; of a file what its instalments are about, and what came in since the first of them. */
function tell({ company, tiers, past, matters, file, letters: all, onDay, penalties: whole }: Known): Told {
  const owed = past.items.filter(isOwed).toSorted(byDuePieceNumber);
  const items = file === null ? owed : ofFile(owed, file);
  const own = new Set([...numbersOf(items), ...(file?.items ?? []).map(({ ecNo }) => ecNo)]);
  const pieces = new Set([...items, ...(file?.items ?? [])].map(({ piece }) => piece.trim()));
  const letters = file === null ? all : all.filter(({ sent }) => sent.pieces.some((piece) => pieces.has(piece)));
  const disputed = disputedIn(matters, whole, onDay);
  const since = items.map(({ issued }) => issued).sort()[0] ?? onDay;
  return {
    letters,
    facts: {
      onDay,
      company: company.identity,
      tiers: { code: tiers.code, name: tiers.name, siret: tiers.siret, addressLines: tiers.addressLines },
      file: file && { number: file.facts.number, motif: file.facts.motif, since: file.since },
      items: items.map((item) => claimedOf(item, disputed)),
      letters: letters.map(({ sent }) => sent),
      penalties: file === null ? whole : penaltiesOfItems(whole, own),
    },
    events: [
      ...items.flatMap(invoicedOf),
      ...paymentsIn(past, company, since),
      ...letters.flatMap(({ sent }) => eventsOfLetter(sent)),
      ...matters.filter((matter) => file === null || isAbout(matter, file, own)).flatMap(eventsOfMatter),
    ],
  };
}

const ofFile = (items: readonly OpenItem[], file: MatterOf<'file'>): readonly OpenItem[] => {
  const owners = ownersOf(items, file.items);
  const own = new Set(file.items.flatMap(({ ecNo }) => owners.get(ecNo) ?? []));
  return items.filter(({ ecNo }) => own.has(ecNo));
};

/** Proceedings are about everything; of other files nothing is told. */
const isAbout = (matter: Matter, file: MatterOf<'file'>, own: ReadonlySet<number>): boolean =>
  matter.kind === 'file'
    ? matter.id === file.id
    : matter.kind === 'proceedings' || matter.items.some(({ ecNo }) => own.has(ecNo));

function disputedIn(matters: readonly Matter[], penalties: Penalties | NoRate, onDay: Day): ReadonlySet<number> {
  const late = penalties.kind === 'no-rate' ? [] : penalties.byCurrency.flatMap(({ items }) => items);
  return new Set([
    ...matters
      .filter(isOfKind('dispute'))
      .filter(({ since, end }) => since <= onDay && (end === null || parisDay(new Date(end.at)) > onDay))
      .flatMap(({ items }) => items.map(({ ecNo }) => ecNo)),
    ...late.filter((item) => item.disputed).flatMap(({ numbers }) => numbers),
  ]);
}

const claimedOf = (item: OpenItem, disputed: ReadonlySet<number>): ClaimedItem => ({
  ...{ ecNo: item.ecNo, piece: item.piece, issued: item.issued, due: item.due },
  ...{ daysLate: item.left > 0 ? item.daysLate : null, amount: item.amount, left: item.left, currency: item.currency },
  disputed: numbersOf([item]).some((ecNo) => disputed.has(ecNo)),
});

const invoicedOf = ({ issued, piece, amount, currency, nature }: OpenItem): readonly LitigationEvent[] =>
  amount > 0 && nature === 'sale' ? [{ kind: 'invoiced', on: issued, piece, amount, currency }] : [];

const paymentsIn = (past: Past, { currency }: Company, since: Day): readonly LitigationEvent[] =>
  readPayments(past)
    .filter(({ on }) => on >= since)
    .map(({ on, piece, amount }) => ({ kind: 'paid', on, piece, amount, currency }));
