import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolderSource } from '../../src/channels/bank/folder-source.ts';
import { readStatementFile } from '../../src/channels/bank/read-statement-file.ts';
import { BANK } from '../../src/domain/bank/bank-setting.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { importFolder } from '../../src/use-cases/bank/import-folder.ts';
import { notifyMentioned } from '../../src/use-cases/comments/notify-mentioned.ts';
import { tellPeople } from '../../src/use-cases/credit/tell-people.ts';
import { markAnnulled } from '../../src/use-cases/dispatch/annulment/mark-annulled.ts';
import { runDispatches } from '../../src/use-cases/dispatch/run-dispatches.ts';
import { inTurn } from '../../src/use-cases/in-turn.ts';
import { askExport } from '../../src/use-cases/litigation/ask-export.ts';
import { workExports } from '../../src/use-cases/litigation/work-exports.ts';
import { untilDone } from '../../src/use-cases/ports/may-begin.ts';
import { makePromise } from '../../src/use-cases/recovery/promises/make-promise.ts';
import { writeToSage } from '../../src/use-cases/sage-writes/write-to-sage.ts';
import { keepConversations } from '../../src/use-cases/transport/keep-conversations.ts';
import { refreshAsked } from '../../src/use-cases/transport/refresh-asked.ts';
import { aCompany } from '../builders/company.ts';
import { anInvoice } from '../builders/entry.ts';
import { CAMT_02, IBAN, MT940 } from '../channels/bank/statement-texts.ts';
import { openFakeBank } from '../fakes/bank/fake-bank.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { toldToStopDuring } from '../helpers/told-to-stop.ts';
import { registryOf, someBooks } from './bench/books.ts';
import { HandClock } from './bench/clock.ts';
import { heldOrder, openCreditDesk, TWO_STEPS } from './bench/credit-desk.ts';
import { useOffices } from './bench/office-suite.ts';
import { directoryOf, MARC, SOPHIE } from './bench/people.ts';
import { CommentBench } from './comments/bench.ts';
import { annul, send } from './dispatch/annulment/annul-bench.ts';
import { openCourt } from './litigation/court-bench.ts';
import { openMorning, pass as postMorning } from './morning/morning-bench.ts';
import { openMatterDesk } from './recovery/matter-desk.ts';
import { addCustomers, approve, invoicesOf, prepare, readRun, sentTo, work } from './runs/run-office.ts';
import { openWriteDesk } from './sage-writes/write-desk.ts';

const ONCE = { owner: 'ending', leaseMs: 60_000, limit: 10 };

describe('a process that is told to stop ends what it has begun, and begins nothing more:', () => {
  const openOffice = useOffices();

  test('letters, of which the others are claimed by nobody', async () => {
    const office = await openOffice(invoicesOf(3));
    addCustomers(office, 3);
    const { id } = await prepare(office);
    await approve(office, { id });
    await work(office);
    await work(office);
    const claim = toldToStopDuring(office.store.claim);
    const dispatches = { ...office.ports.dispatches, claim: claim.act };
    const run = { ...ONCE, atOnce: 4, mayBegin: claim.mayBegin };
    expect(await runDispatches({ ...office.ports, dispatches }, run)).toBe(1);
    expect(claim.times()).toBe(1);
    expect(sentTo(office)).toHaveLength(1);
    const others = (await office.store.listDispatches({ company: office.company.code }, 10)).filter(
      ({ state }) => state === 'approved',
    );
    expect(others).toHaveLength(2);
  });

  test('a letter that would have been claimed while its limits were read', async () => {
    const office = await openOffice(invoicesOf(1));
    addCustomers(office, 1);
    const { id } = await prepare(office);
    await approve(office, { id });
    await work(office);
    await work(office);
    const pace = toldToStopDuring(office.ports.paces.readPace);
    const paces = { ...office.ports.paces, readPace: pace.act };
    expect(await runDispatches({ ...office.ports, paces }, { ...ONCE, mayBegin: pace.mayBegin })).toBe(0);
    expect(pace.times()).toBe(1);
    expect(sentTo(office)).toEqual([]);
  });

  test('letters of a run that are reserved', async () => {
    const office = await openOffice(invoicesOf(3));
    addCustomers(office, 3);
    const { id } = await prepare(office);
    await approve(office, { id });
    const reserve = toldToStopDuring(office.store.approve);
    const dispatches = { ...office.ports.dispatches, approve: reserve.act };
    await work(office, { dispatches, mayBegin: reserve.mayBegin });
    expect(reserve.times()).toBe(1);
    expect((await readRun(office, id)).counts).toMatchObject({ selected: 2 });
  });

  test('what the dossier is to say of annulled letters', async () => {
    const office = await openOffice([anInvoice(), anInvoice({ ecNo: 2, tiers: 'OPALE' })]);
    const { store, ports } = office;
    await annul(office, (await send(office)).id);
    await annul(office, (await send(office)).id);
    const mark = toldToStopDuring(ports.archive.mark);
    const archive = { ...ports.archive, mark: mark.act };
    const marking = { ...ports, archive, annulments: store };
    expect(await markAnnulled(marking, { ...ONCE, mayBegin: mark.mayBegin })).toBe(1);
    expect(mark.times()).toBe(1);
    expect(await markAnnulled({ ...ports, annulments: store }, { ...ONCE, mayBegin: untilDone })).toBe(1);
  });

  test('messages to colleagues whom a comment mentions', async () => {
    const bench = new CommentBench();
    await bench.write('@Nadia @Yann Le Goff');
    const claim = toldToStopDuring(bench.telling.notices.claimMentionNotices);
    const notices = { ...bench.telling.notices, claimMentionNotices: claim.act };
    expect(await notifyMentioned({ ...bench.telling, notices }, { ...ONCE, mayBegin: claim.mayBegin })).toBe(1);
    expect(claim.times()).toBe(1);
  });

  test('messages about held orders', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    await heldOrder(desk);
    const tell = toldToStopDuring(desk.ports.announcer.tell);
    const announcer = { ...desk.ports.announcer, tell: tell.act };
    expect(await tellPeople({ ...desk.ports, announcer }, { ...ONCE, mayBegin: tell.mayBegin })).toBe(1);
    expect(desk.state.notices.map(({ notice }) => notice.state)).toEqual(['told', 'planned', 'planned']);
  });

  test('morning posts', async () => {
    const bench = await openMorning(
      async (now) => {
        const { reader, writer } = openFakeStore(now);
        return { ...reader, ...writer };
      },
      { entries: [anInvoice({ due: '2026-03-01' })], places: 3 },
    );
    const post = toldToStopDuring(bench.ports.poster.post);
    expect(await postMorning(bench, { poster: { post: post.act }, mayBegin: post.mayBegin })).toBe(1);
    expect(await postMorning(bench)).toBe(2);
  });

  test('decisions that are written into Sage', async () => {
    const desk = openWriteDesk();
    await desk.decide('refused');
    const claim = toldToStopDuring(desk.ports.sageWrites.claimSageWrites);
    const sageWrites = { ...desk.ports.sageWrites, claimSageWrites: claim.act };
    await writeToSage({ ...desk.ports, sageWrites }, { ...desk.options(), mayBegin: claim.mayBegin });
    expect(await desk.states()).toEqual(['done', 'planned']);
  });

  test('files for a court', async () => {
    const court = openCourt();
    for (const key of ['k1', 'k2']) {
      const request = {
        company: 'BIJOU',
        tiers: 'CARAT',
        key,
        language: 'fr',
        fileNumber: null,
        comments: [],
      } as const;
      await askExport(court.ports, SOPHIE, request);
    }
    const file = toldToStopDuring(court.ports.archive.file);
    const archive = { ...court.ports.archive, file: file.act };
    expect(await workExports({ ...court.ports, archive, mayBegin: file.mayBegin }, 'ending')).toBe(1);
    expect((await court.store.readExport('k2'))?.state).toBe('asked');
  });

  test('cards that others had changed', async () => {
    const { writer } = openFakeStore();
    for (const id of ['d1', 'd2']) await writer.askRefresh({ kind: 'draft', id }, new Date('2026-03-02T09:00:00Z'));
    const show = toldToStopDuring(async () => undefined);
    const ports = { refreshes: writer, cards: { refreshCards: show.act }, mayBegin: show.mayBegin };
    expect(await refreshAsked(ports)).toBe(1);
    expect((await writer.listRefreshes(10)).map(({ shown }) => shown.id)).toEqual(['d2']);
  });

  test('conversations that are looked for again', async () => {
    const clock = new HandClock();
    const { reader, writer } = openFakeStore(clock.now);
    const store = { ...reader, ...writer };
    for (const place of ['19:un', '19:deux']) {
      await store.remember({ conversationId: place, kind: 'channel', personId: null, reference: '{}' }, clock.now());
      await store.addPurpose(place, 'morning', 'ALPHA', SOPHIE.id, SOPHIE.name, clock.now());
      await store.markDead(place, 'ConversationNotFound', clock.now());
    }
    const told = toldToStopDuring(async () => 'told' as const);
    const ports = {
      ...{ conversations: store, turns: store, clock, mayBegin: told.mayBegin },
      companies: registryOf([aCompany({ code: 'ALPHA' }), someBooks()]),
      directory: directoryOf({ [SOPHIE.id]: ['admin'], [MARC.id]: ['admin'] }),
      keeper: { lookAgain: async () => undefined, tellLost: told.act },
    };
    expect(await keepConversations(ports, 'ending')).toBe(1);
    expect(told.times()).toBe(1);
  });

  test('files that the bank laid down', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-laid-'));
    try {
      writeFileSync(path.join(folder, '1.txt'), CAMT_02);
      writeFileSync(path.join(folder, '2.txt'), MT940);
      const settings = decide(BANK, { ...BANK.byDefault, accounts: [IBAN], folder });
      const read = toldToStopDuring(readStatementFile);
      const ports = { bank: openFakeBank(), clock: new HandClock('2026-11-28T09:00:00Z'), seen: new Set<string>() };
      const ending = { ...ports, readStatements: read.act, mayBegin: read.mayBegin };
      const company = aCompany({ code: 'TEST', settings });
      expect((await importFolder(ending, openFolderSource(), company)).map(({ name }) => name)).toEqual(['1.txt']);
      const next = await importFolder(
        { ...ports, mayBegin: untilDone, readStatements: readStatementFile },
        openFolderSource(),
        company,
      );
      expect(next.map(({ name }) => name)).toEqual(['2.txt']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('promises whose day is over', async () => {
    const desk = openMatterDesk([anInvoice(), anInvoice({ ecNo: 2 })]);
    const promised = { amount: null, day: '2026-06-15', times: 1, schedule: [], note: '' };
    for (const ecNo of [1, 2])
      await makePromise(desk.ports, SOPHIE, { ...desk.ask, ...promised, key: `k${ecNo}`, ecNos: [ecNo] });
    desk.moveTo('2026-06-16T08:00:00Z');
    const open = toldToStopDuring(desk.store.openTask);
    const tasks = { ...desk.store, openTask: open.act };
    expect(await desk.judge({ tasks, mayBegin: open.mayBegin })).toBe(1);
    expect(await desk.judge()).toBe(1);
  });

  test('long work that takes turns: the batch under way ends, and the turn is free at once', async () => {
    const clock = new HandClock();
    const { writer: turns } = openFakeStore(clock.now);
    let goesOn = true;
    const ports = { turns, clock, mayBegin: () => goesOn };
    const work = async (holdsTurn: () => Promise<boolean>): Promise<number> => {
      let batches = 0;
      while (batches < 3 && (await holdsTurn())) {
        batches += 1;
        goesOn = false;
      }
      return batches;
    };
    const fail = async (): Promise<void> => undefined;
    expect(await inTurn(ports, 'long', 'ending', work, fail)).toBe(1);
    expect(await inTurn(ports, 'long', 'ending', work, fail)).toEqual({ kind: 'busy' });
    expect(await turns.takeTurn('long', 'another', clock.now(), 60_000)).toBe(true);
  });

  test('long work that fails while the process ends says why it failed, as ever', async () => {
    const clock = new HandClock();
    const { writer: turns } = openFakeStore(clock.now);
    let goesOn = true;
    const failed: string[] = [];
    const work = async (): Promise<number> => {
      goesOn = false;
      throw new Error('ours');
    };
    const ports = { turns, clock, mayBegin: () => goesOn };
    await expect(inTurn(ports, 'long', 'ending', work, async (code) => void failed.push(code))).rejects.toThrow('ours');
    expect(failed).toEqual(['unexpected']);
  });
});
