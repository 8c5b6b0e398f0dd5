import { SAID_IN_COURT } from '../../../src/assemble/said-in-court.ts';
import { openBundleWriter } from '../../../src/channels/litigation/write-bundle.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { Dispatch, FiledDocument, NewDispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { LitigationAsked } from '../../../src/use-cases/ports/litigation/litigation-store.ts';
import type { WriteBundle } from '../../../src/use-cases/ports/litigation/write-bundle.ts';
import type { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { openFakeArchive } from '../../fakes/dispatch/dossier-archive.ts';
import { letterFacts, line, newDispatch } from '../../store/samples.ts';
import { openDesk } from '../bench/desk.ts';
import { directoryOf, MARC, READER, SOPHIE } from '../bench/people.ts';

export const EML = [
  'Received: from serveur.example by relance.example; Mon, 2 Mar 2026 09:00:01 +0000',
  'Date: Mon, 2 Mar 2026 09:00:00 +0000',
  'From: Relances <relances@bijou.example>',
  'To: client@carat.example',
  'Subject: =?utf-8?Q?Relance_n=C2=B0_1?=',
  'Message-ID: <rel-1@bijou.example>',
  '',
  'Bonjour',
].join('\r\n');

/** Prints what it is given, as text: quick, and the same bytes for the same texts. */
export const plainSummary: WriteBundle = openBundleWriter(SAID_IN_COURT, async (content) =>
  new TextEncoder().encode(JSON.stringify(content, null, 1)),
);

const TWO: readonly Entry[] = [
  anInvoice({ ecNo: 1 }),
  anInvoice({ ecNo: 2, amount: 400_00 }),
  aReceipt({ ecNo: 3, amount: 150_00, date: '2026-02-20', piece: 'VIR1' }),
];

const columns = {
  ...{ tiers: 'CARAT', level: 1, pieces: 'FA0001', amount: '1000.00', currency: 'EUR', date: '2026-03-02' },
  sentBy: 'Sophie',
};

/** All that a dossier contentieux is made from, in memory: CARAT owes two invoices and paid something. */
export function openCourt({ entries = TWO, writeBundle = plainSummary } = {}) {
  const directory = directoryOf({ [SOPHIE.id]: ['collector'], [MARC.id]: ['approver'], [READER.id]: ['reader'] });
  const desk = openDesk({ entries, directory });
  const { store, clock, company } = desk;
  const bench = openFakeArchive([company.dossierSite]);
  const { archive } = bench;
  const mailbox = { fault: null as OutsideFault | null, mime: null as Uint8Array | null };
  const mailer = {
    find: async (_: string, trace: Dispatch['trace']) => {
      if (mailbox.fault) throw mailbox.fault;
      return mailbox.mime === null ? [] : [{ trace: { ...trace, graphId: 'g1' }, isDraft: false, sentAt: null }];
    },
    readMime: async () => mailbox.mime ?? new Uint8Array(),
  };
  const ports = {
    ...{ ...desk.ports, archive, mailer, writeBundle, turns: store, exports: store, history: store },
    ...{ matters: store, postings: store, replies: store, comments: store },
  };
  const asked = (over: Partial<LitigationAsked> = {}): LitigationAsked => ({
    ...{ company: company.code, tiers: 'CARAT', onDay: clock.today(), language: 'fr', fileNumber: null, comments: [] },
    ...over,
  });

  let count = 0;
  const folder = { company, tiers: { code: 'CARAT', name: 'Carat' }, year: '2026' };
  /** A letter on one line that left and is filed, with its mail. */
  async function sendLetter(ecNo: number, recipient?: NewDispatch['recipient']): Promise<Dispatch> {
    count += 1;
    const reference = `REL-2026-00000${count}`;
    const draft = await store.openDraft(company.code, 'CARAT', 'EUR', SOPHIE, clock.now());
    const facts = letterFacts([line(ecNo, { piece: `FA000${ecNo}` })], {
      ...{ reference, date: clock.today(), sandbox: false },
      tiers: { code: 'CARAT', name: 'Carat', attention: '', addressLines: ['2 quai Nord', '29200 BREST'] },
    });
    const one = newDispatch(draft, facts, { ...(recipient ? { recipient } : {}), id: `letter-${count}` });
    const approval = { draftId: draft.id, draftVersion: draft.version, dispatches: [one], by: SOPHIE };
    await store.approve({ ...approval, now: clock.now() });
    const pdf = await ports.renderer.renderPdf(facts);
    await store.saveLetter(one.id, pdf);
    const files = [
      { name: `${reference}.pdf`, contentType: 'application/pdf', bytes: pdf },
      ...(recipient
        ? []
        : [{ name: `${reference}.eml`, contentType: 'message/rfc822', bytes: new TextEncoder().encode(EML) }]),
    ];
    const documents = await archive.file(folder, files, columns as never);
    const sentAt = recipient ? {} : { sentAt: clock.now().toISOString() };
    const done = await store.decide(one.id, 'approved', 'done', { documents, ...sentAt }, SOPHIE, clock.now());
    if (!done) throw new Error('Not sent');
    return done;
  }

  /** As somebody who works in SharePoint does. */
  const refile = (name: string, text: string): Promise<readonly FiledDocument[]> =>
    archive.file(
      folder,
      [{ name, contentType: 'application/pdf', bytes: new TextEncoder().encode(text) }],
      columns as never,
    );
  const zips = () => bench.files().filter(({ path }) => path.endsWith('.zip'));
  return { ...desk, ports, bench, mailbox, folder, asked, sendLetter, refile, zips };
}

export type Court = ReturnType<typeof openCourt>;
