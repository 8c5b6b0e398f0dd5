import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { bytes, text } from '../../src/platform/sql/params.ts';
import type { MessageTrace } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { insertRows } from '../store/former-store.ts';
import type { Office } from '../use-cases/bench/office.ts';

/** How far a letter of the build before had come when it was upgraded. */
export interface FormerLetter {
  /** Of its customer, which owes one invoice of 1 000,00 late since 31 January. */
  readonly tiers: string;
  readonly ecNo: number;
  readonly state: string;
  /** What the mailbox knows of it: nothing, a draft, one with the letter attached, the mail sent. */
  readonly mail: 'none' | 'draft' | 'attached' | 'sent';
  readonly by?: 'email' | 'post';
  /** A worker of the build before held it when it died. */
  readonly claimed?: true;
  readonly level?: 1 | 2;
  readonly checkFrom?: string;
  readonly error?: { readonly code: string; readonly detail: string; readonly at: string };
}

export const idOf = ({ tiers }: FormerLetter): string => `d-${tiers.toLowerCase()}`;
export const pieceOf = (ecNo: number): string => `FA${String(ecNo).padStart(4, '0')}`;
export const referenceOf = ({ ecNo }: FormerLetter): string => `REL-2026-${String(ecNo).padStart(6, '0')}`;
const BY = { id: 'p-sophie', name: 'Sophie Lambert' };
const APPROVED_AT = '2026-03-02 08:30';

/** The facts of a letter, as that build kept them. */
export function formerFacts(letter: FormerLetter) {
  const { tiers, ecNo, level = 1 } = letter;
  return {
    reference: referenceOf(letter),
    language: 'fr',
    level,
    date: '2026-03-02',
    company: {
      name: 'Bijou SA',
      legalForm: 'SA',
      capital: '100 000 €',
      addressLines: ['1 place Vendôme', '75001 PARIS'],
      siret: '55208131766522',
      vatNumber: 'FR27552081317',
      registry: 'RCS Paris 552 081 317',
      phone: '01 40 00 00 00',
      email: 'compta@bijou.example',
      bank: { name: 'Banque de Paris', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
    },
    signatory: { name: 'Jeanne Roy', title: 'Responsable crédit' },
    replyTo: 'relance@bijou.example',
    tiers: {
      code: tiers,
      name: `Client ${tiers}`,
      attention: 'Claire Morel',
      addressLines: ['12 rue de la République'],
    },
    currency: 'EUR',
    lines: [
      {
        ecNo,
        piece: pieceOf(ecNo),
        issued: '2026-01-01',
        due: '2026-01-31',
        daysLate: 30,
        amount: 100_000,
        left: 100_000,
        level,
        previousLevel: level - 1,
        lastReminder: level === 1 ? null : '2026-02-10',
      },
    ],
    deductions: [],
    lateTotal: 100_000,
    deducted: 0,
    total: 100_000,
    payBy: '2026-03-10',
    flatIndemnity: 4_000,
    personalSentence: 'L’été, « œuvre »',
    copies: [],
    sandbox: false,
  };
}

const RENDERED = ['drafting', 'drafted', 'attached', 'sending', 'accepted', 'confirmed', 'filed', 'recorded', 'done'];
const SENT = ['confirmed', 'filed', 'recorded', 'done'];
const FILED = ['filed', 'recorded', 'done'];
const OVER = ['done', 'stopped', 'cancelled'];

const documentsOf = (letter: FormerLetter) =>
  ['pdf', 'eml'].map((kind) => {
    const name = `${referenceOf(letter)}.${kind}`;
    return { name, webUrl: `https://bijou.sharepoint.example/${name}`, driveItemId: `item-${name}` };
  });

/** Does in the mailbox what that build had done, and writes its rows. */
export async function writeLetter(database: SqlDatabase, office: Office, letter: FormerLetter): Promise<void> {
  const { tiers, ecNo, state, by = 'email', claimed, level = 1, checkFrom, error } = letter;
  const id = idOf(letter);
  const pdf = new TextEncoder().encode(JSON.stringify(formerFacts(letter)));
  const trace = letter.mail === 'none' ? null : await playMail(office, letter, pdf);
  const knows = trace !== null && (state !== 'drafting' || checkFrom !== undefined);
  await insertRows(database, 'Draft', [
    {
      ...{ Id: `draft-${id}`, Company: 'BIJOU', Tiers: tiers, Currency: 'EUR', Version: 2, State: 'sent' },
      ...{ Reference: referenceOf(letter), UpdatedById: BY.id, UpdatedByName: BY.name, UpdatedAt: APPROVED_AT },
      Choices: { level: null, recipient: null, cc: [], language: null, personalSentence: '', attachCopies: false },
    },
  ]);
  await insertRows(database, 'Dispatch', [
    {
      ...{ Id: id, Company: 'BIJOU', Tiers: tiers, DraftId: `draft-${id}`, Currency: 'EUR' },
      ...{
        LevelRank: level,
        LevelByHand: 0,
        State: state,
        StateSince: '2026-03-02 08:31',
        CheckFrom: checkFrom ?? null,
      },
      Facts: formerFacts(letter),
      Recipient:
        by === 'post'
          ? { kind: 'post', addressLines: ['12 rue de la République', '69002 LYON'] }
          : {
              kind: 'email',
              address: 'claire.morel@carat.example',
              name: 'Claire Morel',
              source: 'accounting-contact',
            },
      ...{ Cc: [], Digest: 'a'.repeat(64), ApprovedById: BY.id, ApprovedByName: BY.name, ApprovedAt: APPROVED_AT },
      ...{ MessageKey: id, GraphId: knows ? trace.graphId : null },
      InternetMessageId: knows ? trace.internetMessageId : null,
      MailConversationId: knows ? trace.conversationId : null,
      SentAt: SENT.includes(state) && by === 'email' ? '2026-03-02 08:32' : null,
      ...{
        Documents: FILED.includes(state) ? documentsOf(letter) : [],
        Dropped: [],
        Attempts: 0,
        LastError: error ?? null,
        NotBefore: null,
      },
      ClaimOwner: claimed ? 'worker-of-before' : null,
      LeaseMs: claimed ? 60_000 : null,
      LeaseUntil: claimed ? '2026-03-02 09:01' : null,
    },
  ]);
  const isLive = !OVER.includes(state);
  await insertRows(database, 'DispatchItem', [
    { DispatchId: id, Company: 'BIJOU', Tiers: tiers, EcNo: ecNo, Live: isLive ? 1 : 0 },
  ]);
  if (RENDERED.includes(checkFrom ?? state) || state === 'rendered') {
    const params = { id: text(id, 40), pdf: bytes(Buffer.from(pdf)) };
    await database.execute('INSERT INTO relance.DispatchDocument (DispatchId, Pdf) VALUES (@id, @pdf)', params);
  }
  if (state === 'recorded' || state === 'done') {
    await insertRows(database, 'Reminded', [
      {
        ...{ DispatchId: id, EcNo: ecNo, Company: 'BIJOU', Tiers: tiers, Piece: pieceOf(ecNo), DueDay: '2026-01-31' },
        ...{ AmountCents: 100_000, LevelRank: level, RemindedOn: '2026-03-02', ByHand: 0, Sandbox: 0 },
        RecordedAt: '2026-03-02 08:35',
      },
    ]);
  }
  await insertRows(database, 'History', [
    {
      ...{ HappenedAt: APPROVED_AT, ById: BY.id, ByName: BY.name, Company: 'BIJOU', Tiers: tiers },
      ...{ Act: 'dispatch-approved', Subject: id, Facts: approvedFacts(letter) },
    },
  ]);
}

const approvedFacts = (letter: FormerLetter) => ({
  ...{ reference: referenceOf(letter), level: letter.level ?? 1, currency: 'EUR', total: 100_000, cc: [] },
  ...{ digest: 'a'.repeat(64), levelByHand: false },
  items: [{ ecNo: letter.ecNo, piece: pieceOf(letter.ecNo), left: 100_000 }],
});

async function playMail(office: Office, letter: FormerLetter, pdf: Uint8Array): Promise<MessageTrace> {
  const { mailer } = office.ports;
  const { mailbox } = office.company;
  const draft = await mailer.createDraft(mailbox, {
    key: idOf(letter),
    subject: `Bijou SA - ${referenceOf(letter)}`,
    html: '<p>100000</p>',
    to: [{ address: 'claire.morel@carat.example', name: 'Claire Morel' }],
    cc: [],
    replyTo: 'relance@bijou.example',
    intendedFor: null,
  });
  if (letter.mail === 'draft' || draft.graphId === null) return draft;
  const name = `${referenceOf(letter)}.pdf`;
  await mailer.attach(mailbox, draft.graphId, [{ name, contentType: 'application/pdf', bytes: pdf }]);
  if (letter.mail === 'attached') return draft;
  await mailer.send(mailbox, draft.graphId);
  const [sent] = await mailer.find(mailbox, draft);
  return SENT.includes(letter.state) && sent ? sent.trace : draft;
}
