import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../src/demo/company/scenarios.ts';
import { day } from '../../../src/domain/day.ts';
import type { Decision, HeldBack, Reason } from '../../../src/domain/relance/decision.ts';
import { chooseRecipient } from '../../../src/domain/tiers/choose-recipient.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type ReadDemo, readDemo } from './read-demo.ts';

let gateway: SqlGateway;
let alpha: ReadDemo;
let beta: ReadDemo;

beforeAll(async () => {
  gateway = await openTestGateway('ALPHA', 'BETA');
  // In January, most of what is owed comes from the à-nouveaux.
  alpha = await readDemo(gateway, 'ALPHA', 'new', day('2026-01-21'));
  beta = await readDemo(gateway, 'BETA', 'old', day('2026-01-21'));
});
afterAll(() => gateway?.close());

const only = (decisions: readonly Decision[]): Decision => {
  expect(decisions).toHaveLength(1);
  return decisions[0] as Decision;
};
const letterOf = (demo: ReadDemo, code: string) => {
  const decision = only(demo.decide(code));
  return decision.kind === 'proposal' ? decision.letters[0] : undefined;
};

describe('each scenario of the demo company shows what it says', () => {
  test('DUPONT: one clean letter of level 2, seven late invoices, one of 1 000 paid for 600, one not due (B2)', () => {
    const decision = only(alpha.decide('DUPONT'));
    const letter = letterOf(alpha, 'DUPONT');
    expect(letter?.level).toBe(2);
    expect(letter?.lines.map((line) => line.level).sort()).toEqual([1, 1, 1, 2, 2, 2]);
    expect(letter?.lines.find((line) => line.amount === 1_000_00)?.left).toBe(400_00);
    expect(letter?.deductions).toEqual([]);
    expect(decision.warnings).toEqual([]);
    expect(decision.heldBack.map((item) => item.why.code)).toEqual(['delay-not-reached']);
    const [account] = alpha.accounts('DUPONT');
    expect(account?.aging.notDue).toBe(1_521_60);
    expect(account?.unallocated).toBe(0);
  });

  test('DUPONT: issue days are those of the invoices, not of the à-nouveaux', () => {
    const [account] = alpha.accounts('DUPONT');
    const partly = account?.items.find((item) => item.amount === 1_000_00);
    expect(partly?.issued).toBe('2025-11-11');
    expect(partly?.due).toBe('2025-12-11');
  });

  test.each<[code: string, level: number, total: number]>([
    ['MARTINFR', 1, 3_276_00],
    ['MARTINBAT', 1, 986_40],
    ['OREILLY', 2, 7_518_00],
    ['ACOMPTE300', 1, 700_00],
    ['MINIMUM', 1, 15_00],
    ['IMPAYE', 2, 1_380_00],
    ['ECHEANCES', 1, 2_000_00],
    ['EFFETS', 1, 720_00],
    ['AETABLIR', 1, 660_00],
    ['PRELREJET', 1, 456_00],
    ['SANSADR', 1, 1_290_00],
    ['POSTE', 1, 774_00],
    ['GENERAL', 2, 1_158_00],
    ['SOMMEIL', 3, 198_00],
    ['DIXJOURS', 1, 588_00],
    ['NIVEAUX113', 3, 4_260_00],
    ['SAGE2', 3, 1_632_00],
    ['MISEDEM', 4, 6_240_00],
    ['CHEQUES', 1, 402_60],
  ])('%s: a letter of level %i for %i hundredths', (code, level, total) => {
    const letter = letterOf(alpha, code);
    expect([letter?.level, letter?.total]).toEqual([level, total]);
  });

  test.each<[code: string, reason: Reason['code']]>([
    ['MARTINEAU', 'nothing-late'],
    ['NONAFFECTE', 'receipt-to-allocate'],
    ['AVOIR1200', 'covered-by-credits'],
    ['CENTIMES', 'below-tolerance'],
    ['ONZECENT', 'below-minimum'],
    ['HORSRAPPEL', 'not-reminded'],
    ['AUJOURDHUI', 'nothing-late'],
  ])('%s: no letter, because %s', (code, reason) => {
    const decisions = alpha.decide(code);
    if (decisions.length === 0) return expect(reason).toBe('nothing-late');
    expect(only(decisions)).toMatchObject({ kind: 'reason', reason: { code: reason } });
  });

  test.each<[code: string, why: HeldBack['code']]>([
    ['STMARTIN', 'delay-not-reached'],
    ['HIER', 'delay-not-reached'],
    ['DOUTEUX', 'doubtful-account'],
    ['PRELEVE', 'collected-by-us'],
    ['MAXNIVEAU', 'max-level'],
    ['SAGE10', 'max-level'],
    ['INTERVALLE', 'interval'],
  ])('%s: its late item is held back, because %s', (code, why) => {
    const decision = only(alpha.decide(code));
    expect(decision.kind).toBe('reason');
    expect(decision.heldBack.map((item) => item.why.code)).toEqual([why]);
  });

  test('AVANCE: an advance covers the late invoice, nothing is asked (H16)', () => {
    expect(only(alpha.decide('AVANCE')).kind).toBe('reason');
  });

  test('SANSECH: without a due date, in the balance and in no letter (B7)', () => {
    const [account] = alpha.accounts('SANSECH');
    expect([account?.balance, account?.lateTotal]).toEqual([840_00, 0]);
    expect(only(alpha.decide('SANSECH'))).toMatchObject({ kind: 'cannot-tell', missing: ['due-date'] });
  });

  test('SITUATION and AVOIRLETTRE: nothing is owed', () => {
    expect(alpha.accounts('SITUATION')).toEqual([]);
    expect(alpha.accounts('AVOIRLETTRE')).toEqual([]);
  });

  test('HARPER: in dollars, with what it was booked for (G10)', () => {
    const [account] = alpha.accounts('HARPER');
    expect(account?.currency).toBe('USD');
    expect(account?.items.map((item) => [item.left, item.baseLeft])).toEqual([[24_530_36, 20_907_15]]);
  });

  test('DELACOTE: two currencies, two letters; the dollar receipt touches only dollars (D2)', () => {
    const decisions = alpha.decide('DELACOTE');
    const totals = decisions.map((one) => [one.currency, one.kind === 'proposal' ? one.letters[0]?.total : null]);
    expect(totals).toEqual([
      ['EUR', 1_896_00],
      ['USD', 3_500_00],
    ]);
  });

  test('GROSCOMPTE: three thousand open items (L1)', () => {
    const [account] = alpha.accounts('GROSCOMPTE');
    expect(account?.items).toHaveLength(3_000);
  });

  test.each<[code: string, kind: string, source: string | undefined]>([
    ['DUPONT', 'email', 'recovery-contact'],
    ['COMPTA', 'email', 'accounting-contact'],
    ['GENERAL', 'email', 'tiers'],
    ['POSTE', 'post', undefined],
    ['SANSADR', 'none', undefined],
  ])('%s is written to by %s (%s)', async (code, kind, source) => {
    const tiers = await alpha.reader.readTiers(code);
    const contacts = (await alpha.reader.readContacts([code])).get(code) ?? [];
    if (!tiers) throw new Error(`No customer ${code}`);
    const { recipient } = chooseRecipient(tiers, contacts, alpha.company.policy);
    expect(recipient.kind).toBe(kind);
    expect(recipient.kind === 'email' ? recipient.source : undefined).toBe(source);
  });

  test('every scenario is a customer that the reader finds, and the base lacks no column', async () => {
    const found = await alpha.reader.readTiersMany(SCENARIOS.map(({ code }) => code));
    expect(found.size).toBe(SCENARIOS.length);
    expect(await alpha.reader.missingColumns()).toEqual([]);
    const martins = (await alpha.reader.listTiers()).filter(({ name }) => name.includes('Martin'));
    expect(martins.length).toBeGreaterThanOrEqual(4);
  });

  test('many customers are never late, some are: the ordinary ones too', () => {
    const stories = new Set(SCENARIOS.map(({ code }) => code));
    return alpha.reader.listTiers().then((all) => {
      const ordinary = all.filter(({ code }) => !stories.has(code));
      const late = ordinary.filter(({ code }) => alpha.accounts(code).some((account) => account.lateTotal > 0));
      expect(late.length).toBeGreaterThan(10);
      expect(late.length).toBeLessThan(ordinary.length / 2);
    });
  });
});

describe('the second company, in a base of the older release', () => {
  test('K1: CHEQUES is another firm there, with its own debt', async () => {
    expect((await beta.reader.readTiers('CHEQUES'))?.name).toBe("Chèques-Cadeaux de l'Ouest SAS");
    expect(letterOf(beta, 'CHEQUES')).toMatchObject({ level: 2, total: 444_00 });
  });

  test('a part payment leaves the rest, and no date is read where Sage has none', () => {
    const [account] = beta.accounts('CARTONNEUX');
    expect(account?.items.map((item) => [item.left, item.sageReminded])).toEqual([[600_00, null]]);
  });
});
