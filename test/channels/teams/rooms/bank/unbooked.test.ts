import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bankOnAccount } from '../../../../../src/channels/teams/rooms/bank/account-addition.ts';
import { bankMorning } from '../../../../../src/channels/teams/rooms/bank/morning-addition.ts';
import { bankTasks } from '../../../../../src/channels/teams/rooms/bank/tasks.ts';
import type { BankMatch } from '../../../../../src/domain/bank/bank-match.ts';
import { BANK } from '../../../../../src/domain/bank/bank-setting.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { decide } from '../../../../../src/domain/company/room-setting.ts';
import { day } from '../../../../../src/domain/day.ts';
import { NADIA } from '../../harness/credit-office.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { NOW, Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const ask = async (who = SOPHIE, text = 'encaissements') => plain((await stage.say(text, { who })).join(''));
const press = async (verb: string, data: object, who = SOPHIE) => plain(await stage.press(verb, data, { who }));

const paid = (piece: string, confidence: 'certain' | 'possible' = 'certain'): BankMatch => ({
  ...{ kind: 'paid', confidence, near: [], reasons: [{ code: 'piece', piece, written: 'whole' }] },
  parts: [
    {
      ...{ tiers: 'CARAT', ecNo: 1, piece, due: null, amount: cents(100_000), currency: 'EUR' },
      ...{ part: cents(100_000), left: cents(100_000), isWhole: true },
    },
  ],
});

/** What the bank tells, and what a pass made of it. */
async function tell(matches: Readonly<Record<string, BankMatch>>): Promise<void> {
  const entries = Object.keys(matches).map((key) => ({
    ...{ key, account: 'FR1', line: 1, day: day('2026-02-20'), amount: cents(100_000), currency: 'EUR' },
    ...{ isReturn: false, returnReason: null, name: 'Le payeur', iban: null, text: `VIR ${key}`, endToEndId: null },
  }));
  const file = { company: 'BIJOU', hash: 'h', name: 'f', format: 'camt' as const, covered: [], faults: [] };
  await stage.bank.bank.keepBankFile({ ...file, readAt: NOW.toISOString() }, entries);
  const saved = Object.entries(matches).map(([key, match]) => ({ key, match }));
  await stage.bank.bank.saveBankMatches('BIJOU', saved, []);
}

describe('« encaissements »', () => {
  it('says that Sage has all, where it has', async () => {
    expect(await ask()).toContain('Rien à saisir parmi les relevés de banque qui ont été lus.');
  });

  it('lists what Sage has not, what is of nobody known last; what went back and was undone is no payment', async () => {
    await tell({
      a: { kind: 'unknown', tiers: [], near: [] },
      b: paid('FA0001'),
      c: { kind: 'undone', by: 3 },
      d: { kind: 'returned', undoes: 2, tiers: ['CARAT'] },
    });
    const card = await ask();
    expect(card).toContain('2 mouvements en banque que Sage n’a pas');
    expect(card).toContain('https://relance.example/encaissements/token/csv');
    expect(card).toMatch(/20\/02\/2026 · BIJOU · FA0001 \(certain\).*sans facture reconnue/u);
  });

  it('opens one with why; who may act settles it, and a reader does not', async () => {
    await tell({ b: paid('FA0001') });
    const data = { company: 'BIJOU', key: 'b' };
    const entry = await press('bank.entry', data);
    expect(entry).toContain('Parce que : cite FA0001');
    expect(entry).toContain('bank.settle');
    expect(await press('bank.entry', data, RENE)).not.toContain('bank.settle');
    await press('bank.settle', data, RENE);
    expect(await stage.bank.bank.listOpenBankEntries('BIJOU')).toHaveLength(1);
    expect(await press('bank.settle', data)).toContain('Ce mouvement ne retient plus rien.');
    expect(await stage.bank.bank.listOpenBankEntries('BIJOU')).toEqual([]);
    expect(await press('bank.settle', data, ADELE)).toContain('Ce mouvement n’attend plus');
  });

  it('shows ten a page, and who may read nothing is refused', async () => {
    await tell(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, paid(`FA${at}`)])));
    expect(await ask()).toContain('Page 1 sur 2');
    expect(await press('bank.list', { page: 2 })).toContain('Page 2 sur 2');
    const nobody = { id: 'nobody', name: 'Personne' };
    expect(await ask(nobody)).not.toContain('FA1');
  });
});

describe('on other cards', () => {
  const say = async (code: string) => {
    const ports = { ...stage.recovery.ports, bank: stage.bank.bank };
    const said = await bankOnAccount(ports).read(SOPHIE, { company: 'BIJOU', code });
    return said && { ...said('fr'), lines: said('fr').lines.map(plain) };
  };

  it('a customer’s account says what holds letters, and what is to be looked at before reminding', async () => {
    await tell({ a: paid('FA0001'), b: paid('FA0002', 'possible') });
    expect((await say('CARAT'))?.lines).toEqual([
      '1 000,00 € le 20/02/2026 : FA0001 (certain)',
      '1 000,00 € le 20/02/2026 : peut-être FA0002, à confirmer avant de relancer',
    ]);
    expect(await say('DUPONT')).toBeNull();
  });

  const companiesWith = (taskAfterDays: number) => {
    const settings = decide(BANK, { ...BANK.byDefault, accounts: ['FR1'], taskAfterDays });
    return stage.recovery.ports.companies.list().map((company) => ({ ...company, settings }));
  };
  const portsWith = (taskAfterDays: number) => {
    const { companies: registry, directory } = stage.recovery.ports;
    const companies = { ...registry, sage: registry.sage, get: () => companiesWith(taskAfterDays)[0] };
    return { companies, directory, bank: stage.bank.bank, isHoliday: () => false };
  };
  const asked = (taskAfterDays: number, on: string) => ({ companies: companiesWith(taskAfterDays), today: day(on) });

  it('the agenda has what the bank has had for longer than the settings allow, for who is to book it', async () => {
    await tell({ a: paid('FA0001'), b: { kind: 'unknown', tiers: [], near: [] } });
    const tasksAt = async (taskAfterDays: number, who = SOPHIE) =>
      bankTasks(portsWith(taskAfterDays)).read({ who, ...asked(taskAfterDays, '2026-03-02') });
    const [task, other] = await tasksAt(5);
    expect(task).toMatchObject({ day: '2026-02-27', isMine: true, about: { tiers: 'CARAT' } });
    expect(plain(task?.said.say('fr') ?? '')).toBe(
      'Encaissement à saisir dans Sage : 1 000,00 € reçus en banque le 20/02/2026',
    );
    expect(other).toBeUndefined();
    expect((await tasksAt(5, RENE))[0]?.isMine).toBe(false);
    expect(await tasksAt(7)).toEqual([]);
  });

  it('what is not booked is raised higher, each time as many days later: to whom it came, it stays', async () => {
    await tell({ a: paid('FA0001') });
    const taskOn = async (on: string, who: typeof SOPHIE) => {
      const [task] = await bankTasks(portsWith(5)).read({ who, ...asked(5, on) });
      return task && [task.role, task.isMine, plain(task.said.say('fr')).split(' · ')[1]];
    };
    expect([await taskOn('2026-03-05', SOPHIE), await taskOn('2026-03-05', NADIA)]).toEqual([
      ['collector', true, undefined],
      ['collector', false, undefined],
    ]);
    expect([await taskOn('2026-03-09', SOPHIE), await taskOn('2026-03-09', NADIA)]).toEqual([
      ['approver', true, 'remonté le 06/03/2026'],
      ['approver', true, 'remonté le 06/03/2026'],
    ]);
  });

  it('the morning post says it on the day on which it becomes a task, and on each on which it is raised: once each', async () => {
    await tell({ a: paid('FA0001') });
    const days = ['2026-02-26', '2026-02-27', '2026-03-02', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-13'];
    const told: string[] = [];
    for (const on of [...days, '2026-03-16', '2026-04-10'])
      if (await bankMorning(portsWith(5)).read('BIJOU', day(on))) told.push(on);
    expect(told).toEqual(['2026-02-27', '2026-03-06', '2026-03-13']);
    const said = (await bankMorning(portsWith(5)).read('BIJOU', day('2026-03-06')))?.('fr');
    expect(said?.lines.map(plain)).toEqual([
      expect.stringMatching(
        /^Carat.* : Encaissement à saisir dans Sage : 1 000,00 € reçus en banque le 20\/02\/2026 · remonté le 06\/03\/2026$/u,
      ),
    ]);
  });
});
