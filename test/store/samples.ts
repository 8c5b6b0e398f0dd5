import { randomUUID } from 'node:crypto';
import { cents, sumCents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { Person } from '../../src/domain/person.ts';
import type { LetterLine } from '../../src/domain/relance/decision.ts';
import { type LetterFacts, levelIn, type RappelFacts } from '../../src/domain/relance/letter.ts';
import type { StoreReader } from '../../src/store/store-reader.ts';
import type { StoreWriter } from '../../src/store/store-writer.ts';
import type { Dispatch, NewDispatch } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { Draft } from '../../src/use-cases/ports/relance/draft-store.ts';

export interface Store {
  readonly reader: StoreReader;
  readonly writer: StoreWriter;
}

/** Gives a store; tests use a company of their own each, so that one store may serve them all. */
export type OpenStore = () => Promise<Store>;

export const CAMILLE: Person = { id: 'aad-camille', name: 'Camille Roche' };
export const YANN: Person = { id: 'aad-yann', name: 'Yann Le Goff' };
export const NOW = new Date('2026-03-16T08:30:00.123Z');
export const later = (ms: number): Date => new Date(NOW.getTime() + ms);

let companies = 0;
/** A company that no other test of the file uses. */
export const newCompany = (): string => `SOC${++companies}`;

export const line = (ecNo: number, over: Partial<LetterLine> = {}): LetterLine => ({
  ecNo,
  piece: `FA${ecNo}`,
  issued: day('2026-01-10'),
  due: day('2026-02-10'),
  daysLate: 34,
  amount: cents(120_050),
  left: cents(100_000),
  level: 2,
  previousLevel: 1,
  lastReminder: day('2026-02-20'),
  effet: null,
  ...over,
});

export function letterFacts(lines: readonly LetterLine[], over: Partial<RappelFacts> = {}): RappelFacts {
  const total = sumCents(lines.map((one) => one.left));
  return {
    kind: 'rappel',
    reference: 'REL-2026-000001',
    language: 'fr',
    level: 2,
    date: day('2026-03-16'),
    company: {
      name: 'Société d’essai',
      legalForm: 'SAS',
      addressLines: ['1 rue de l’Essai', '35000 Rennes'],
      siret: '00000000000000',
      vatNumber: 'FR00000000000',
      phone: '02 00 00 00 00',
      email: 'compta@essai.example',
      bank: { name: 'Banque', iban: 'FR7600000000000000000000000', bic: 'XXXXFRPP' },
    },
    signatory: { name: 'Camille Roche', title: 'Chargée de recouvrement' },
    replyTo: 'compta@essai.example',
    tiers: { code: 'DUPONT', name: 'Dupont & Fils', attention: '', addressLines: ['2 quai Nord'] },
    currency: 'EUR',
    lines,
    deductions: [],
    lateTotal: total,
    deducted: cents(0),
    total,
    payBy: day('2026-03-24'),
    flatIndemnity: cents(4_000),
    personalSentence: 'L’été, « œuvre » 👍 \\ "guillemets"',
    copies: [],
    sandbox: true,
    ...over,
  };
}

export const newDispatch = (draft: Draft, facts: LetterFacts, over: Partial<NewDispatch> = {}): NewDispatch => ({
  id: randomUUID(),
  company: draft.company,
  tiers: draft.tiers,
  draftId: draft.id,
  level: levelIn(facts),
  levelByHand: false,
  facts,
  recipient: { kind: 'email', address: 'client@dupont.example', name: 'Mme Dupont', source: 'recovery-contact' },
  cc: ['chef@essai.example'],
  digest: 'a'.repeat(64),
  formerNumbers: [],
  keys: [],
  ...over,
});

interface Approving {
  readonly tiers?: string;
  readonly by?: Person;
  readonly now?: Date;
  /** What the letter is beside its facts. */
  readonly over?: Partial<NewDispatch>;
}

/** Opens a draft of a payer and asks the store to approve one letter that says this. */
export async function offerLetter(
  writer: Pick<StoreWriter, 'openDraft' | 'approve'>,
  company: string,
  facts: LetterFacts,
  { tiers = 'DUPONT', by = CAMILLE, now = NOW, over = {} }: Approving = {},
): ReturnType<StoreWriter['approve']> {
  const draft = await writer.openDraft(company, tiers, facts.currency, by, now, facts.kind);
  const dispatches = [newDispatch(draft, facts, over)];
  return writer.approve({ draftId: draft.id, draftVersion: draft.version, dispatches, by, now });
}

/** The same, approved: throws where the store refuses. */
export async function approveLetter(...letter: Parameters<typeof offerLetter>): Promise<Dispatch> {
  const result = await offerLetter(...letter);
  const approved = result.ok ? result.dispatches[0] : undefined;
  if (!approved) throw new Error(`Not approved: ${JSON.stringify(result)}`);
  return approved;
}

/** Opens a draft of a payer and approves one letter over these instalments. */
export function approveOne(
  { writer }: Pick<Store, 'writer'>,
  company: string,
  ecNos: readonly number[],
  { currency = 'EUR', ...approving }: Approving & { readonly currency?: string } = {},
): Promise<Dispatch> {
  const lines = ecNos.map((ecNo) => line(ecNo));
  return approveLetter(writer, company, letterFacts(lines, { currency }), approving);
}
