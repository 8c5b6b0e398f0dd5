import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIntoGateway } from '../../../src/demo/load/load-into-gateway.ts';
import { cents, sumCents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { frenchHolidays } from '../../../src/platform/holidays.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { Check } from '../../../src/use-cases/run-checks.ts';
import { aCompany } from '../../builders/company.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { plainRenderer } from '../../use-cases/bench/plain-renderer.ts';
import { aDispatch } from '../teams/harness/views.ts';
import { openTerminal, type TerminalPorts } from './open-terminal.ts';
import { QUIET_ROOMS } from './quiet-rooms.ts';

const today = day('2026-03-31');
const CSV = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Test,DURAND,Durand SARL,France,FA1,2026-01-10,2026-02-10,1000.00,EUR,2026-03-01,600.00,0
Test,DURAND,Durand SARL,France,FA2,2026-03-01,2026-04-15,250.50,EUR,,,0
Test,DURAND,Durand SARL,France,FA3,2026-02-01,2026-03-03,80.00,USD,,,0
Test,DURANTON,Duranton SA,France,FA4,2026-01-05,2026-02-05,500.00,EUR,,,1
Test,LEROY,Établissements Leroy,France,FA5,2026-01-05,2026-02-05,300.00,EUR,2026-02-01,300.00,0
Test,PETIT,Petit & Co,France,FA6,2025-12-01,,75.00,EUR,,,0
Test,MARIN,Marin SAS,France,FA7,2026-03-20,2026-03-30,90.00,EUR,,,0
`;

const CHECKS: readonly Check[] = [
  { name: 'sage', run: async () => ({ ok: true, detail: 'joignable' }) },
  { name: 'graph', run: async () => ({ ok: false, detail: 'refusé', mend: 'donnez Mail.Send' }) },
  {
    name: 'store',
    run: async () => {
      throw new Error('down');
    },
  },
];

let gateway: SqlGateway;
let ports: TerminalPorts;

beforeAll(async () => {
  gateway = await openTestGateway();
  const { reader, writer } = openFakeStore();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-cli-'));
  const loading = { gateway, disputes: writer, folder, disputeReason: 'Litige', today, rates: { USD: '0.92' } };
  await loadIntoGateway({ ...loading, text: CSV, company: 'Test' });
  const company = aCompany({ code: 'TEST' });
  const now = (): Date => new Date('2026-03-31T09:00:00Z');
  const sage = openSageReader(await gateway.database('TEST'), company, { now });
  ports = {
    companies: { list: () => [company], get: (code) => (code === 'TEST' ? company : undefined), sage: () => sage },
    memory: reader,
    matters: { ...reader, ...writer },
    ...QUIET_ROOMS,
    ...{ copies: { find: async () => [] }, sending: { sandbox: false }, wakeRuns: () => undefined },
    ...{ corrections: writer, dispatches: reader, annulments: writer, refreshes: writer, postings: writer },
    ...{ archive: { file: async () => [], list: async () => [] }, printPost: async () => new Uint8Array() },
    ...{ holds: { ...reader, ...writer }, risks: { ...reader, ...writer } },
    watches: { ...reader, ...writer },
    ledgerMarks: async () => ({ readAt: now(), marks: new Map() }),
    turns: writer,
    conversations: writer,
    sageWrites: { ...reader, ...writer },
    sageWriters: { of: () => null },
    dataset: { ...reader, ...writer },
    positions: { ...reader, ...writer },
    reportRequests: writer,
    ...{ drafts: { ...reader, ...writer }, runs: { ...reader, ...writer }, renderer: plainRenderer },
    nameHoliday: () => null,
    announcer: { holdChanged: async () => undefined },
    clock: { now, today: () => today },
    isHoliday: frenchHolidays(),
    setup: { setup: () => Promise.reject(new OutsideFault('refused', 'graph-403', 'Access denied')) },
  };
});
afterAll(() => gateway.close());

async function run(...argv: string[]) {
  const { exitCode, output } = await openTerminal(ports, CHECKS)(argv);
  return { exitCode, output, json: () => JSON.parse(output) };
}

describe('the terminal, as other programs read it (--json)', () => {
  test('client: items with what is left of them, the balance of its parts, a decision per currency', async () => {
    const { exitCode, json } = await run('client', 'durand', '--json', '--company', 'test');
    const answer = json();
    expect(exitCode).toBe(0);
    expect(answer.tiers).toEqual({ company: 'TEST', code: 'DURAND', name: 'Durand SARL' });
    expect(answer.byCurrency.map((one: { currency: string }) => one.currency)).toEqual(['EUR', 'USD']);
    const [euros, dollars] = answer.byCurrency;
    expect(euros).toMatchObject({ balance: 650_50, unallocated: 0, aging: { notDue: 250_50, d31_60: 400_00 } });
    expect(euros.items).toContainEqual(
      expect.objectContaining({
        piece: 'FA1',
        issued: '2026-01-10',
        due: '2026-02-10',
        daysLate: 49,
        amount: 1_000_00,
        left: 400_00,
        level: 0,
        disputed: false,
        excluded: false,
      }),
    );
    expect(dollars).toMatchObject({ currency: 'USD', balance: 80_00 });
    expect(
      answer.decisions.map((one: { currency: string; kind: string; level: number }) => [
        one.currency,
        one.kind,
        one.level,
      ]),
    ).toEqual([
      ['EUR', 'proposal', 1],
      ['USD', 'proposal', 1],
    ]);
  });

  test('client: nobody of that name is exit 2 with suggestions, several are exit 2 with candidates', async () => {
    const none = await run('client', 'Durnad', '--json');
    expect([none.exitCode, none.json().error]).toEqual([2, 'no-match']);
    expect(none.json().suggestions.map((one: { code: string }) => one.code)).toContain('DURAND');
    const several = await run('client', 'dura', '--json');
    expect([several.exitCode, several.json().error]).toEqual([2, 'ambiguous']);
    expect(
      several
        .json()
        .candidates.map((one: { code: string }) => one.code)
        .sort(),
    ).toEqual(['DURAND', 'DURANTON']);
  });

  test('debtors: biggest first, totals that are the sum of their rows and of their brackets', async () => {
    const { today: asOf, company, totals, rows } = (await run('debtors', '--json')).json();
    expect([asOf, company]).toEqual(['2026-03-31', 'TEST']);
    const euros = rows.filter((row: { currency: string }) => row.currency === 'EUR');
    expect(euros.map((row: { code: string }) => row.code)).toEqual(['DURAND', 'DURANTON', 'MARIN', 'PETIT']);
    const [total] = totals.filter((one: { currency: string }) => one.currency === 'EUR');
    expect(total.balance).toBe(sumCents(euros.map((row: { balance: number }) => cents(row.balance))));
    const brackets = Object.values(total.aging as Record<string, number>);
    expect(sumCents(brackets.map(cents)) + total.unallocated).toBe(total.balance);
    expect([total.openItems, total.lateItems]).toEqual([5, 3]);
  });

  test('L1 proposals: every customer with a late item is in exactly one list per currency', async () => {
    const { proposals, held, cannotTell } = (await run('proposals', '--json')).json();
    const keys = [...proposals, ...held, ...cannotTell].map((row) => `${row.code} ${row.currency}`).sort();
    expect(keys).toEqual(['DURAND EUR', 'DURAND USD', 'DURANTON EUR', 'MARIN EUR', 'PETIT EUR']);
    expect(proposals).toContainEqual(
      expect.objectContaining({ code: 'DURAND', currency: 'EUR', level: 1, itemCount: 1, total: 400_00 }),
    );
    expect(held.find((row: { code: string }) => row.code === 'DURANTON').facts.heldBack[0].why.code).toBe('disputed');
    expect(held.find((row: { code: string }) => row.code === 'MARIN').reason).toBe('all-held-back');
    expect(cannotTell).toEqual([expect.objectContaining({ code: 'PETIT', missing: ['due-date'] })]);
  });

  test('E3 proposals: a customer that nothing can reach says so', async () => {
    const { proposals } = (await run('proposals', '--json')).json();
    expect(proposals.every((row: { unreachable: boolean }) => row.unreachable)).toBe(true);
  });

  test('dispatches: a refused letter says in words why and what to do; the code comes after, for the administrator', async () => {
    const about = { operation: 'draft', reason: 'mailbox-full' } as const;
    const code = 'graph-507-QuotaExceededException';
    const lastError = { code, detail: '', at: '2026-03-31T09:00:00Z', kind: 'refused', about } as const;
    const refused = aDispatch({ state: 'stopped', checkFrom: 'drafting', lastError });
    const listDispatches = async () => ({ dispatches: [refused], unreadable: [] });
    const own = openTerminal({ ...ports, dispatches: { ...ports.dispatches, listDispatches } }, []);
    const { rows } = JSON.parse((await own(['dispatches', '--json'])).output);
    expect(rows).toEqual([
      expect.objectContaining({ state: 'stopped', lastError: code, why: expect.stringMatching(/pleine.*Supprimez/u) }),
    ]);
    const { output } = await own(['dispatches']);
    expect(output).toContain('non parti');
    expect(output.split('\n').at(-1)).toMatch(
      /^dispatch-1.*La boîte partagée est pleine\. Supprimez.*\(graph-507-Quota/u,
    );
  });

  test('dispatches annul: a letter that left is taken back with its reason, its cards are brought up to date, and the list says why', async () => {
    const { reader, writer, state } = openFakeStore(() => new Date('2026-03-31T09:00:00Z'));
    const sent = aDispatch({ id: 'd7', company: 'TEST', state: 'done' });
    state.dispatches.set(sent.id, { dispatch: sent, notBefore: null, claim: null });
    const own = { ...ports, dispatches: reader, annulments: writer, refreshes: writer };
    const go = (...argv: string[]) => openTerminal(own, [])(['dispatches', ...argv]);
    expect(await go('annul')).toMatchObject({ exitCode: 2, output: expect.stringContaining('Quelle lettre') });
    expect(await go('annul', 'd8', '--reason', 'Mauvais client')).toMatchObject({ exitCode: 2 });
    expect(await go('annul', 'd7', '--json')).toEqual({ exitCode: 2, output: '{"error":"reason-needed"}' });
    expect(state.dispatches.get('d7')?.dispatch.annulled).toBeNull();

    const done = await go('annul', 'd7', '--reason', 'Mauvais client');
    expect(done.exitCode).toBe(0);
    expect(done.output).toContain('du 02/03/2026 annulée');
    expect(state.dispatches.get('d7')?.dispatch.annulled).toMatchObject({
      by: { id: 'terminal' },
      reason: 'Mauvais client',
    });
    expect((await writer.listRefreshes(10)).map(({ shown }) => shown)).toEqual([{ kind: 'draft', id: sent.draftId }]);

    const again = await go('annul', 'd7', '--reason', 'Mauvais client');
    expect(again).toMatchObject({ exitCode: 1, output: expect.stringMatching(/Déjà annulée par/u) });
    const { output } = await go();
    expect(output).toContain('parti, puis annulé par');
    expect(output.split('\n').at(-1)).toBe('d7 : annulée. Motif : Mauvais client');
    const { rows } = JSON.parse((await go('--json')).output);
    expect(rows).toMatchObject([{ id: 'd7', annulled: { reason: 'Mauvais client', dossier: 'wanted' } }]);
  });

  test('dispatches: none yet', async () => expect((await run('dispatches', '--json')).json()).toEqual({ rows: [] }));

  test('doctor: every check is there, a failing one hides no other, and the exit code tells', async () => {
    const { exitCode, json } = await run('doctor', '--json');
    expect(exitCode).toBe(1);
    expect(json().ok).toBe(false);
    expect(json().checks.map((one: { name: string; ok: boolean }) => [one.name, one.ok])).toEqual([
      ['sage', true],
      ['graph', false],
      ['store', false],
    ]);
  });

  test('doctor: a code that Sage writes with what draws nothing is printed so, for who must find it', async () => {
    const check = { name: 'codes', run: async () => ({ ok: true, detail: 'DUP\u200bONT' }) };
    expect((await openTerminal(ports, [check])(['doctor'])).output).toBe('✓ codes — DUP\u200bONT');
  });

  test('setup: a refusal is told with its code', async () => {
    const { exitCode, json } = await run('setup', '--json');
    expect(exitCode).toBe(1);
    expect(json()).toMatchObject({ ok: false, error: 'graph-403' });
  });
});

describe('the terminal, as people read it', () => {
  test.each([
    [['client', 'durand'], 0, ['Durand SARL', '650,50', 'Relance niveau 1']],
    [['client', 'Durnad'], 2, ['Aucun client', 'DURAND']],
    [['client', 'dura'], 2, ['Plusieurs clients', 'DURANTON']],
    [['debtors'], 0, ['DURAND', '1 315,50']],
    [['proposals'], 0, ['adresse à compléter', 'clients retenus', 'échéance']],
    [['doctor'], 1, ['✗ graph', '→ donnez Mail.Send']],
    [['setup'], 1, ['graph-403', 'doctor']],
    [['--help'], 0, ['Usage']],
    [[], 2, ['Usage']],
    [['effacer'], 2, ['Commande inconnue']],
    [['client', '--wrong'], 2, ['Retirez --wrong']],
    [['debtors', '--company', 'AUTRE'], 2, ['Société inconnue', 'TEST']],
  ] as const)('%j ends with %i', async (argv, code, texts) => {
    const { exitCode, output } = await run(...argv);
    expect(exitCode).toBe(code);
    const plain = output.replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const text of texts) expect(plain).toContain(text);
  });
});

describe('the company asked for', () => {
  const named = (code: string, name: string) => {
    const one = aCompany({ code });
    return { ...one, identity: { ...one.identity, name } };
  };
  const all = [
    named('ACME_FILS', 'Acme & Fils'),
    named('ETE_2', 'Société Été'),
    named('A', 'Jumelle'),
    named('B', 'jumelle'),
  ];
  const codeFor = async (asked: string) => {
    const companies = {
      ...ports.companies,
      list: () => all,
      get: (code: string) => all.find((one) => one.code === code),
    };
    const { exitCode, output } = await openTerminal(
      { ...ports, companies },
      [],
    )(['debtors', '--json', '--company', asked]);
    return exitCode === 0 ? JSON.parse(output).company : exitCode;
  };

  test.each([
    ['ACME_FILS', 'ACME_FILS'],
    ['acme_fils', 'ACME_FILS'],
    ['Acme & Fils', 'ACME_FILS'],
    ['ACMÉ & fils', 'ACME_FILS'],
    ['societe ete', 'ETE_2'],
    ['Été-2', 'ETE_2'],
    ['Jumelle', 2],
    ['b', 'B'],
    ['Acme', 2],
    ['&', 2],
    ['', 2],
  ])('« %s » is %s', async (asked, expected) => expect(await codeFor(asked)).toBe(expected));
});
