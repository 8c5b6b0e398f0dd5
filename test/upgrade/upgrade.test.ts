import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/ledger/entry.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { decideToCheck } from '../../src/use-cases/dispatch/decide-to-check.ts';
import { listToCheck } from '../../src/use-cases/dispatch/list-to-check.ts';
import { approveLetters } from '../../src/use-cases/relance/approve-letters.ts';
import { excludeInstalment, includeInstalment } from '../../src/use-cases/relance/exclude-instalment.ts';
import { prepareLetters } from '../../src/use-cases/relance/prepare-letters.ts';
import { decideFor, NOTHING_CHOSEN, readSituation } from '../../src/use-cases/tiers/read-situation.ts';
import { showCustomer } from '../../src/use-cases/tiers/show-customer.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { closeOffice, type Office, read, runToRest } from '../use-cases/bench/office.ts';
import { MARC, SOPHIE, USUAL_PEOPLE } from '../use-cases/bench/people.ts';
import { letterIn } from '../use-cases/bench/plain-renderer.ts';
import { type FormerLetter, idOf, pieceOf, referenceOf } from './former-letters.ts';
import { OVER, TO_CHECK, UNDER_WAY } from './letters.ts';
import { describeUpgradedCredit } from './upgraded-credit.ts';
import { describeUpgradedDataset } from './upgraded-dataset.ts';
import { goOn, openUpgraded, type Upgraded } from './upgraded-office.ts';

let gateway: SqlGateway;
let upgraded: Upgraded;
let office: Office;
beforeAll(async () => {
  gateway = await openTestGateway('scratch', 'store');
  upgraded = await openUpgraded(gateway);
  ({ office } = upgraded);
}, 120_000);
afterAll(async () => {
  await closeOffice(office);
  await gateway.close();
});

const acting = () => ({ ...office.ports, directory: USUAL_PEOPLE });
const showing = () => ({ ...acting(), drafts: office.store, exclusions: office.store, sending: office.ports.sending });

/** Why what a customer owes is not in its next letter, by instalment; empty: all of it is. */
async function heldBack(code: string): Promise<readonly (readonly [number, string])[]> {
  const situation = await readSituation(office.ports, office.company, code);
  const account = situation?.accounts[0];
  if (!situation || !account) throw new Error(`No account of ${code}`);
  const { heldBack: held } = decideFor(office.ports, situation, account, NOTHING_CHOSEN);
  return held.map(({ ecNo, why }) => [ecNo, why.code]);
}

/** The books close their year: the line bears another number, and they hold its original no longer. */
function renumber(ecNo: number, facts: Partial<Entry> = {}): void {
  office.books.entries = office.books.entries.map((entry) =>
    entry.ecNo === ecNo ? { ...entry, ecNo: ecNo + 5_000, opening: true, ...facts } : entry,
  );
}

const sentOf = (letter: FormerLetter) =>
  office.m365
    .sentMessages()
    .filter(({ attachments }) => attachments.some(({ name }) => name === `${referenceOf(letter)}.pdf`));
const filedOf = (letter: FormerLetter) =>
  office.m365.files().filter(({ path }) => path.endsWith(`${referenceOf(letter)}.pdf`));
const rows = (sql: string) => upgraded.database.query<Record<string, unknown>>(sql);

test('the migrations of today run over the store of the build before, in order', () => {
  expect(upgraded.applied).toEqual(upgraded.missing);
});

describe('before anybody goes on', () => {
  test('every letter, whatever its step, is read as that build wrote it and holds its instalment', async () => {
    for (const [, letter] of UNDER_WAY) {
      expect(await read(office, idOf(letter))).toMatchObject({ state: letter.state, waiting: [], dropped: [] });
      expect(await heldBack(letter.tiers)).toEqual([[letter.ecNo, 'reserved']]);
    }
    const history = await office.store.readHistory('BIJOU', 'APPROUVE', 10);
    expect(history).toMatchObject([{ act: 'dispatch-approved', facts: { reference: 'REL-2026-000101' } }]);
    for (const letter of OVER) expect((await read(office, idOf(letter))).state).toBe(letter.state);
    expect(await heldBack('ANNULE')).toEqual([]);
  });
});

describe('letters under way', () => {
  beforeAll(() => goOn(office), 120_000);

  test.each(UNDER_WAY)('%s: it is finished, and exactly once', async (_, letter) => {
    const { state, lastError } = await read(office, idOf(letter));
    expect([state, lastError]).toEqual(['done', null]);
    expect(sentOf(letter)).toHaveLength(letter.by === 'post' ? 0 : 1);
    const wasFiled = letter.state === 'filed' || letter.state === 'recorded';
    expect(filedOf(letter)).toHaveLength(wasFiled ? 0 : 1);
    const recorded = await rows(
      `SELECT EcNo, Piece, LevelRank FROM relance.Reminded WHERE DispatchId = N'${idOf(letter)}'`,
    );
    expect(recorded).toEqual([{ EcNo: letter.ecNo, Piece: pieceOf(letter.ecNo), LevelRank: letter.level ?? 1 }]);
    const waits = letter.level === 2 ? 'delay-not-reached' : 'interval';
    expect(await heldBack(letter.tiers)).toEqual([[letter.ecNo, waits]]);
  });

  test('what left is what was approved, no draft is left behind, and what was over stays over', async () => {
    for (const mail of office.m365.sentMessages()) {
      const facts = letterIn(mail.attachments[0]?.content ?? new Uint8Array());
      expect(facts).toMatchObject({ total: 100_000, personalSentence: 'L’été, « œuvre »' });
    }
    for (const [, letter] of UNDER_WAY) {
      const trace = { key: idOf(letter), graphId: null, internetMessageId: null, conversationId: null };
      const found = await office.ports.mailer.find(office.company.mailbox, trace);
      expect(found.filter(({ isDraft }) => isDraft)).toEqual([]);
    }
    expect(OVER.map((letter) => sentOf(letter).length)).toEqual([1, 0, 0]);
  });
});

describe('letters to check', () => {
  test('are in the list, and hold their lines also when the books give these other numbers', async () => {
    const listed = await listToCheck(acting(), SOPHIE);
    if (listed.kind === 'refused') throw new Error('Refused');
    expect(listed.dispatches.map(({ id }) => id).sort()).toEqual(Object.values(TO_CHECK).map(idOf).sort());
    const { ecNo, tiers } = TO_CHECK.stayed;
    renumber(ecNo);
    expect(await heldBack(tiers)).toEqual([[ecNo + 5_000, 'reserved']]);
  });

  test('one that left after all is never sent again, whatever is answered', async () => {
    expect(await decideToCheck(acting(), MARC, idOf(TO_CHECK.left), 'cancel')).toMatchObject({ kind: 'decided' });
    expect((await runToRest(office, { id: idOf(TO_CHECK.left) })).state).toBe('done');
    expect([sentOf(TO_CHECK.left).length, filedOf(TO_CHECK.left).length]).toEqual([1, 1]);
  });

  test('one that did not leave is sent once where somebody says so, under its new number', async () => {
    expect(await decideToCheck(acting(), MARC, idOf(TO_CHECK.stayed), 'again')).toMatchObject({ kind: 'decided' });
    const done = await runToRest(office, { id: idOf(TO_CHECK.stayed) });
    expect(done).toMatchObject({ state: 'done', trace: { key: `${idOf(TO_CHECK.stayed)}~2` } });
    expect(sentOf(TO_CHECK.stayed)).toHaveLength(1);
  });

  test('one that was refused before it left is known not to have left, and forgotten where somebody says so', async () => {
    const { tiers } = TO_CHECK.unsent;
    expect(await decideToCheck(acting(), MARC, idOf(TO_CHECK.unsent), 'sent')).toMatchObject({
      refusal: { code: 'never-left' },
    });
    expect(await decideToCheck(acting(), MARC, idOf(TO_CHECK.unsent), 'cancel')).toMatchObject({ kind: 'decided' });
    expect([sentOf(TO_CHECK.unsent), await heldBack(tiers)]).toEqual([[], []]);
  });
});

describe('what was remembered', () => {
  test('exclusions and litiges hold as long as they were to, and no longer', async () => {
    expect(await heldBack('EXCLU')).toEqual([[301, 'excluded']]);
    expect(await heldBack('JUSQUA')).toEqual([[303, 'excluded']]);
    expect(await heldBack('LITIGE')).toEqual([[305, 'disputed']]);
    expect([await heldBack('ECHU'), await heldBack('LEVE')]).toEqual([[], []]);
  });

  test('a second exclusion goes beside that of before, which stays one; each ends by itself', async () => {
    const asked = { company: 'BIJOU', tiers: 'EXCLU', ecNo: 301, reason: 'Avoir attendu', until: null };
    expect(await excludeInstalment(showing(), SOPHIE, asked)).toMatchObject({
      added: false,
      exclusion: { id: 'x-no-end' },
    });
    expect(await excludeInstalment(showing(), MARC, { ...asked, reason: 'Litige en vue' })).toMatchObject({
      added: true,
    });
    const own = async () => (await rows('SELECT Id FROM relance.Exclusion WHERE EcNo = 301 AND Live = 1')).length;
    expect(await own()).toBe(2);
    const over = { company: 'BIJOU', tiers: 'ECHU', ecNo: 302, reason: 'Avoir attendu', until: null };
    expect(await excludeInstalment(showing(), SOPHIE, over)).toMatchObject({ added: true });
    expect(await heldBack('ECHU')).toEqual([[302, 'excluded']]);
    expect(await office.store.liftExclusion('BIJOU', 'EXCLU', 'x-no-end', MARC, office.clock.today())).toBe(true);
    expect(await heldBack('EXCLU')).toEqual([[301, 'excluded']]);
    expect(await includeInstalment(showing(), MARC, asked)).toEqual({ kind: 'included', lifted: true });
    expect(await heldBack('EXCLU')).toEqual([]);
  });

  test('an exclusion follows its debt: to another number of the line, and to another code of the customer', async () => {
    renumber(303);
    expect(await heldBack('JUSQUA')).toEqual([[5_303, 'excluded']]);
    renumber(305, { tiers: 'LITIGE2', continues: [305] });
    office.books.tiers = [...office.books.tiers, { ...office.books.tiers[0], code: 'LITIGE2' } as never];
    expect(await heldBack('LITIGE2')).toEqual([[5_305, 'disputed']]);
  });

  test('levels count: one of five days ago waits, one of three weeks ago goes up', async () => {
    expect(await heldBack('RAPPELE')).toEqual([[307, 'interval']]);
    const view = await showCustomer(showing(), SOPHIE, 'BIJOU', 'MURI');
    const decision = view.kind === 'customer' ? view.currencies[0]?.decision : undefined;
    expect(decision).toMatchObject({
      kind: 'proposal',
      letters: [{ level: 2, lines: [{ ecNo: 308, previousLevel: 1, lastReminder: '2026-02-10' }] }],
    });
  });

  test('levels follow the debt that the books give another number', async () => {
    renumber(307);
    expect(await heldBack('RAPPELE')).toEqual([[5_307, 'interval']]);
  });

  test('the working draft is the same one with what was chosen on it, and leaves so; the next takes the next number', async () => {
    const view = await showCustomer(showing(), MARC, 'BIJOU', 'OUVERT');
    expect(view.kind === 'customer' && view.currencies[0]?.draft).toMatchObject({
      id: 'draft-open',
      version: 3,
      reference: 'REL-2026-000800',
      choices: { personalSentence: 'Comme convenu.', cc: ['chef@carat.example'], advances: [] },
    });
    expect(await office.store.cardsOf('draft-open')).toEqual([{ conversationId: 'a:sophie', activityId: '1:card' }]);
    const situation = await readSituation(office.ports, office.company, 'OUVERT');
    const draft = await office.store.readDraft('draft-open');
    if (!situation || !draft) throw new Error('Nothing to prepare');
    const prepared = await prepareLetters(office.ports, situation, draft);
    if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
    const seen = { draftId: draft.id, version: draft.version, digest: prepared.digest, confirmed: [] };
    const approved = await approveLetters(showing(), MARC, seen);
    const [dispatch] = approved.kind === 'approved' ? approved.dispatches : [];
    if (!dispatch) throw new Error(JSON.stringify(approved));
    expect(await runToRest(office, dispatch)).toMatchObject({
      ...{ state: 'done', cc: ['chef@carat.example'] },
      facts: { reference: 'REL-2026-000800', personalSentence: 'Comme convenu.' },
    });
    const opened = await office.store.openDraft('BIJOU', 'NOUVEAU', 'EUR', SOPHIE, office.clock.now());
    expect(opened.reference > 'REL-2026-000800').toBe(true);
    expect(opened.reference).toMatch(/^REL-2026-00080\d$/);
  });
});

test('conversations are reached again, registered ones told, and a question that was answered stays so', async () => {
  const { store, clock } = office;
  expect(await store.findPersonal('p-sophie')).toMatchObject({ conversationId: 'a:sophie' });
  expect(await store.findPersonal('p-marc')).toBeNull();
  expect(await store.listConversations('approvals', 'BIJOU')).toEqual(['19:canal@thread.tacv2']);
  expect(await store.isRegistered('19:canal@thread.tacv2')).toBe(true);
  expect([await store.claimGreeting('a:sophie', clock.now()), await store.claimGreeting('a:new', clock.now())]).toEqual(
    [false, true],
  );
  const claim = (activityId: string) =>
    store.claimDelivery({ conversationId: 'a:sophie', activityId, asked: null }, 'worker', clock.now(), 60_000);
  expect([(await claim('1:asked')).kind, (await claim('1:new')).kind]).toEqual(['answered', 'first']);
});

describeUpgradedCredit(() => upgraded);
describeUpgradedDataset(() => upgraded);
