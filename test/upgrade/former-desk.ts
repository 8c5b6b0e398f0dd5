import { createHash } from 'node:crypto';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { insertRows } from '../store/former-store.ts';
import { pieceOf } from './former-letters.ts';

const instalment = (tiers: string, ecNo: number) => ({
  ...{ Company: 'BIJOU', Tiers: tiers, EcNo: ecNo, Piece: pieceOf(ecNo), DueDay: '2026-01-31', AmountCents: 100_000 },
});
const SOPHIE = { ById: 'p-sophie', ByName: 'Sophie Lambert' };
const NADIA = { ById: 'p-nadia', ByName: 'Nadia Responsable' };

/** Levels of before: a letter of 10 February, and one of five days ago. */
export async function writeReminders(database: SqlDatabase, levels: readonly (readonly [string, number, string])[]) {
  for (const [tiers, ecNo, on] of levels) {
    const id = `past-${ecNo}`;
    await insertRows(database, 'Draft', [
      {
        ...{ Id: `draft-${id}`, Company: 'BIJOU', Tiers: tiers, Currency: 'EUR', Version: 2, State: 'sent' },
        ...{ Reference: `REL-2026-09${ecNo}`, Choices: choices(), UpdatedAt: `${on} 09:00` },
        ...{ UpdatedById: SOPHIE.ById, UpdatedByName: SOPHIE.ByName },
      },
    ]);
    await insertRows(database, 'Dispatch', [
      {
        ...{ Id: id, Company: 'BIJOU', Tiers: tiers, DraftId: `draft-${id}`, Currency: 'EUR', LevelRank: 1 },
        ...{
          LevelByHand: 0,
          State: 'done',
          StateSince: `${on} 09:10`,
          CheckFrom: null,
          Facts: pastFacts(tiers, ecNo, on),
        },
        ...{ Recipient: { kind: 'post', addressLines: ['12 rue de la République'] }, Cc: [], Digest: 'b'.repeat(64) },
        ...{ ApprovedById: SOPHIE.ById, ApprovedByName: SOPHIE.ByName, ApprovedAt: `${on} 09:00`, MessageKey: id },
        ...{ Documents: [], Dropped: [], Attempts: 0 },
      },
    ]);
    await insertRows(database, 'Reminded', [
      {
        ...{ DispatchId: id, ...instalment(tiers, ecNo), LevelRank: 1, RemindedOn: on, ByHand: 0, Sandbox: 0 },
        RecordedAt: `${on} 09:10`,
      },
    ]);
  }
}

function pastFacts(tiers: string, ecNo: number, on: string) {
  const line = { ecNo, piece: pieceOf(ecNo), issued: '2026-01-01', due: '2026-01-31', daysLate: 10 };
  const money = { amount: 100_000, left: 100_000 };
  return {
    ...{ reference: `REL-2026-09${ecNo}`, language: 'fr', level: 1, date: on },
    company: {
      ...{ name: 'Bijou SA', legalForm: 'SA', addressLines: ['1 place Vendôme'], siret: '55208131766522' },
      ...{ vatNumber: 'FR27552081317', phone: '', email: 'compta@bijou.example' },
      bank: { name: 'Banque de Paris', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
    },
    signatory: { name: 'Jeanne Roy', title: 'Responsable crédit' },
    replyTo: 'relance@bijou.example',
    tiers: { code: tiers, name: `Client ${tiers}`, attention: '', addressLines: [] },
    currency: 'EUR',
    lines: [{ ...line, ...money, level: 1, previousLevel: 0, lastReminder: null }],
    // What that build took off beside a claim.
    deductions: [{ ecNo: 9_000 + ecNo, piece: 'BQ9', on, kind: 'receipt', amount: 1_000 }],
    ...{ lateTotal: 100_000, deducted: 1_000, total: 99_000, payBy: on, flatIndemnity: 4_000 },
    ...{ personalSentence: '', copies: [], sandbox: false },
  };
}

/** As drafts were before advances could be chosen. */
const choices = (facts: object = {}) => ({
  ...{ level: null, recipient: null, cc: [], language: null, personalSentence: '', attachCopies: false },
  ...facts,
});

/** Exclusions as that build had them, one live at most by instalment: without end, over and still there, until a day, lifted. */
export async function writeExclusions(database: SqlDatabase): Promise<void> {
  const exclusion = (id: string, tiers: string, ecNo: number, until: string | null, live = 1) => ({
    ...{
      Id: id,
      ...instalment(tiers, ecNo),
      ...SOPHIE,
      Reason: 'Avoir attendu',
      SinceDay: '2026-02-01',
      UntilDay: until,
    },
    Live: live,
  });
  await insertRows(database, 'Exclusion', [
    exclusion('x-no-end', 'EXCLU', 301, null),
    exclusion('x-over', 'ECHU', 302, '2026-02-20'),
    exclusion('x-until', 'JUSQUA', 303, '2026-03-31'),
    {
      ...exclusion('x-lifted', 'LEVE', 304, null, 0),
      LiftedById: 'p-marc',
      LiftedByName: 'Marc Vidal',
      LiftedOn: '2026-02-15',
    },
  ]);
  await insertRows(database, 'Dispute', [
    { ...instalment('LITIGE', 305), Reason: 'Prix contesté', SinceDay: '2026-02-10' },
  ]);
}

/** A working draft with what was chosen on it, the message that shows it, and the last number given. */
export async function writeOpenDraft(database: SqlDatabase): Promise<void> {
  await insertRows(database, 'ReferenceCounter', [{ CounterYear: 2026, LastNumber: 800 }]);
  await insertRows(database, 'Draft', [
    {
      ...{ Id: 'draft-open', Company: 'BIJOU', Tiers: 'OUVERT', Currency: 'EUR', Version: 3, State: 'open' },
      ...{ Reference: 'REL-2026-000800', UpdatedById: SOPHIE.ById, UpdatedByName: SOPHIE.ByName },
      ...{ Choices: choices({ personalSentence: 'Comme convenu.', cc: ['chef@carat.example'] }) },
      UpdatedAt: '2026-03-01 16:00',
    },
  ]);
  await insertRows(database, 'DraftCard', [
    { DraftId: 'draft-open', ConversationId: 'a:sophie', ActivityId: '1:card' },
  ]);
}

export const deliveryKey = (conversationId: string, activityId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([conversationId, activityId]))
    .digest('hex');

/** A personal chat, a dead one, the approvers' channel with its purpose, and a question that was answered this morning. */
export async function writeConversations(database: SqlDatabase): Promise<void> {
  const reference = (id: string) => ({
    channelId: 'msteams',
    serviceUrl: 'https://smba.example',
    conversation: { id },
  });
  const conversation = (id: string, kind: string, person: string | null) => ({
    ...{ ConversationId: id, Kind: kind, PersonId: person, Reference: reference(id), RememberedAt: '2026-03-01 10:00' },
  });
  await insertRows(database, 'Conversation', [
    conversation('a:sophie', 'personal', 'p-sophie'),
    conversation('19:canal@thread.tacv2', 'channel', null),
    { ...conversation('a:marc', 'personal', 'p-marc'), DeadAt: '2026-03-01 11:00', DeadWhy: 'removed' },
  ]);
  await insertRows(database, 'RegisteredConversation', [
    { ConversationId: '19:canal@thread.tacv2', ...NADIA, RegisteredAt: '2026-02-01 10:00' },
  ]);
  await insertRows(database, 'ConversationPurpose', [
    {
      ...{ ConversationId: '19:canal@thread.tacv2', Purpose: 'approvals', Company: 'BIJOU', ...NADIA },
      AddedAt: '2026-02-01 10:00',
    },
  ]);
  await insertRows(database, 'SeenActivity', [
    { DeliveryKey: deliveryKey('a:sophie', '1:asked'), SeenAt: '2026-03-02 08:59' },
  ]);
  await insertRows(database, 'MorningPost', [
    {
      ...{ Company: 'BIJOU', ConversationId: '19:canal@thread.tacv2', OnDay: '2026-03-02', State: 'sent' },
      ...{ ClaimOwner: 'worker-of-before', LeaseUntil: '2026-03-02 07:40', UpdatedAt: '2026-03-02 07:31' },
    },
  ]);
  await insertRows(database, 'Turn', [
    { Name: 'dataset BIJOU', ClaimOwner: 'worker-of-before', LeaseUntil: '2026-03-02 08:55' },
  ]);
}
