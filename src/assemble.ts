import { companyHolidays } from './assemble/company-holidays.ts';
import { openCompanies } from './assemble/open-companies.ts';
import { newOwner, passesOf } from './assemble/passes.ts';
import { runCli } from './channels/cli/cli.ts';
import type { CliAnswer } from './channels/cli/cli-answer.ts';
import { doctorChecks } from './channels/cli/doctor/doctor-checks.ts';
import { type GraphConnection, openGraphClient } from './channels/graph/calls/client.ts';
import { openDirectory } from './channels/graph/directory.ts';
import { openDossierArchive } from './channels/graph/dossier/dossier-archive.ts';
import { openDossierSetup } from './channels/graph/dossier/dossier-setup.ts';
import { openMailer } from './channels/graph/mail/mailer.ts';
import { letterRoute, mailRoute } from './channels/http/relance/letter-route.ts';
import { type LetterLink, signLink } from './channels/http/relance/signed-link.ts';
import { buildHttpApp, listen } from './channels/http/server.ts';
import { customerLinkRoute } from './channels/http/tiers/customer-link.ts';
import { createLetterRenderer } from './channels/letters/letter-renderer.ts';
import { type PassName, type Schedule, startPasses } from './channels/schedule/passes.ts';
import { PeopleGate } from './channels/schedule/people-gate.ts';
import { openLinks } from './channels/teams/deep-link.ts';
import type { BotAuthority, BotIdentity } from './channels/teams/transport/identity.ts';
import type { Company } from './domain/company/company.ts';
import type { Language } from './domain/language.ts';
import type { SendingPolicy } from './domain/sending-policy.ts';
import { frenchHolidayNames } from './platform/holidays.ts';
import { findCopies, readCopy } from './platform/invoice-copies.ts';
import type { Logger } from './platform/log.ts';
import type { SqlDatabase } from './platform/sql/database.ts';
import { missingMigrations } from './store/migrate.ts';
import { openStore } from './store/open-store.ts';
import { markAnnulled } from './use-cases/dispatch/annulment/mark-annulled.ts';
import type { DispatchPorts, Patience } from './use-cases/dispatch/dispatch-ports.ts';
import { runDispatches } from './use-cases/dispatch/run-dispatches.ts';
import type { Clock } from './use-cases/ports/clock.ts';
import type { Announcer } from './use-cases/ports/dispatch/announcer.ts';
import type { DispatchReader, DispatchWriter } from './use-cases/ports/dispatch/dispatch-store.ts';
import type { ReportRefresher } from './use-cases/ports/figures/report-refresher.ts';
import type { InvoiceCopies } from './use-cases/ports/relance/invoice-copies.ts';
import type { SageWriters } from './use-cases/ports/sage-writes/sage-writer.ts';
import { readPreviewedLetter } from './use-cases/relance/preview-letters.ts';

/** What differs between production, the demo and a test: everything outside, and nothing else. */
export interface Outside {
  readonly companies: readonly { readonly company: Company; readonly sage: SqlDatabase }[];
  readonly store: SqlDatabase;
  /** Of the companies that let decisions be written into their Sage; absent: none. */
  readonly sageWriters?: SageWriters;
  readonly graph: GraphConnection;
  /** Absent: the published report is refreshed by its own schedule. */
  readonly reports?: ReportRefresher;
  readonly identity: BotIdentity;
  readonly authority?: BotAuthority;
  readonly clock: Clock;
  readonly sending: SendingPolicy;
  readonly linkSecret: string;
  readonly publicBaseUrl: string;
  /** A mailbox that the product must not be able to read; null: not checked. */
  readonly canaryMailbox: string | null;
  /** `embedded`: the demo, whose `doctor` asks less. */
  readonly kind?: 'embedded';
  readonly logger: Logger;
  readonly patience?: Patience;
  readonly leaseMs?: number;
  /** Everyone reads this language; absent: each person that of their Teams. */
  readonly language?: Language;
  /** Around the store's dispatches: the proof of resumption stops the process here. */
  readonly aroundDispatches?: (store: DispatchReader & DispatchWriter) => DispatchReader & DispatchWriter;
  readonly closeOutside: () => Promise<void>;
}

export interface Relance {
  readonly logger: Logger;
  runCli(argv: readonly string[]): Promise<CliAnswer>;
  /** Listens and works until closed. */
  serve(address: {
    readonly host: string;
    readonly port: number;
  }): Promise<{ readonly port: number; close(): Promise<void> }>;
  /** One pass over the dispatches, for what has no worker. */
  dispatchOnce(announcer?: Announcer): Promise<number>;
  close(): Promise<void>;
}

/** Exchange usually shows a sent message within seconds; under load, minutes. */
const PATIENCE: Patience = { lookupDelaysMs: [2_000, 5_000, 15_000, 30_000, 60_000, 120_000], maxAttempts: 8 };
/** Longer than the longest step, and what a letter waits after its worker died. */
const LEASE_MS = 5 * 60_000;
const CLAIMED_AT_ONCE = 1;
const LINK_MINUTES = 15;
const NO_WRITERS: SageWriters = { of: () => null };
const SILENT: Announcer = { dispatchChanged: async () => undefined };

const invoiceCopies: InvoiceCopies = {
  find: async ({ invoiceCopies: folder }, pieces) => (folder ? findCopies(folder, pieces) : []),
  read: ({ invoiceCopies: folder = '' }, names) =>
    Promise.all(
      names.map(async (name) => ({ name, contentType: 'application/pdf', bytes: await readCopy(folder, name) })),
    ),
};

/** Wires ports to adapters and channels to use cases. The only place that knows them all. */
export async function assemble(outside: Outside): Promise<Relance> {
  const { clock, logger, sending } = outside;
  const { reader, writer } = await openStore(outside.store, () => clock.now(), sending.sandbox);
  const companies = openCompanies(outside.companies, clock);
  const client = openGraphClient(outside.graph);
  const renderer = createLetterRenderer({
    onUnprintable: (report) => logger.warn(report, 'A letter holds characters that its font cannot draw'),
  });
  const store = { ...reader, ...writer };
  const dispatches = (outside.aroundDispatches ?? ((plain) => plain))(store);
  const situation = { companies, memory: reader, clock, isHoliday: companyHolidays() };
  const preparing = { ...situation, copies: invoiceCopies, sending, drafts: store, renderer };
  const remembered = {
    holds: store,
    risks: store,
    turns: writer,
    sageWrites: store,
    sageWriters: outside.sageWriters ?? NO_WRITERS,
    dataset: store,
    reportRequests: writer,
    nameHoliday: frenchHolidayNames(),
  };
  const archive = openDossierArchive(client);
  const sendingPorts = {
    ...situation,
    dispatches,
    renderer,
    mailer: openMailer(client),
    archive,
    copies: invoiceCopies,
    sending,
    patience: outside.patience ?? PATIENCE,
  };
  const pass = async (announcer: Announcer): Promise<number> => {
    const ports: DispatchPorts = { ...sendingPorts, announcer };
    const run = { owner: newOwner(), leaseMs: outside.leaseMs ?? LEASE_MS, limit: CLAIMED_AT_ONCE };
    const mark = (): Promise<number> => markAnnulled({ ...ports, annulments: writer }, run);
    // Whatever becomes of letters under way, the dossier says what was annulled.
    const taken = await runDispatches(ports, run).catch((failure: unknown) =>
      mark().then(() => Promise.reject(failure)),
    );
    return taken + (await mark());
  };
  const close = async (): Promise<void> => {
    await renderer.close();
    await outside.closeOutside();
  };

  return {
    logger,
    runCli: (argv) =>
      runCli(
        {
          ...situation,
          dispatches: reader,
          annulments: writer,
          refreshes: writer,
          ...remembered,
          conversations: writer,
          // The terminal has no bot: the service brings its cards up to date.
          announcer: { holdChanged: ({ id }) => writer.askRefresh({ kind: 'hold', id }, clock.now()) },
          setup: openDossierSetup(client),
          checks: doctorChecks(
            {
              ...outside,
              missingMigrations: () => missingMigrations(outside.store),
              credit: { conversations: writer, clock },
              letters: { dispatches: reader, clock },
            },
            client,
            companies,
          ),
        },
        argv,
      ),
    dispatchOnce: (announcer = SILENT) => pass(announcer),
    close,

    async serve({ host, port }) {
      // Loaded here: the terminal has no use for a bot.
      const [{ createBot }, { openDesk }, { openCreditDesk }, { openFiguresDesk }, { openSearchDesk }] =
        await Promise.all([
          import('./channels/teams/bot.ts'),
          import('./channels/teams/rooms/relance/open-desk.ts'),
          import('./channels/teams/rooms/credit/open-desk.ts'),
          import('./channels/teams/rooms/figures/open-desk.ts'),
          import('./channels/teams/extension/open-search-desk.ts'),
        ]);
      const onError = (error: unknown): void => logger.error({ err: error }, 'A request or a pass failed');
      const directory = openDirectory(client, companies.list(), clock);
      const appId = outside.identity.kind === 'open' ? '' : outside.identity.appId;
      const links = openLinks(outside.publicBaseUrl, appId);
      let wake: Schedule<PassName>['wake'] = () => undefined;
      const expiry = (): Date => new Date(clock.now().getTime() + LINK_MINUTES * 60_000);
      const desk = openDesk({
        ...preparing,
        directory,
        dispatches,
        annulments: writer,
        archive,
        dataset: reader,
        mailer: sendingPorts.mailer,
        exclusions: writer,
        conversations: writer,
        wakeWorker: () => wake('dispatch'),
        previewUrls: ({ id, version }, digest, index) => {
          const token = signLink({ draftId: id, version, digest, index }, outside.linkSecret, expiry());
          const pdf = `${outside.publicBaseUrl}/lettres/${token}`;
          return { pdf, mail: `${pdf}/mail` };
        },
      });
      const credit = openCreditDesk({
        ...situation,
        directory,
        holds: store,
        risks: store,
        conversations: writer,
        wakeTeller: () => {
          wake('tell');
          wake('writeBack');
        },
      });
      const gate = new PeopleGate();
      const bot = createBot({
        noteAsked: () => gate.asked(),
        identity: outside.identity,
        ...(outside.authority ? { authority: outside.authority } : {}),
        desk,
        credit,
        figures: openFiguresDesk({ companies, directory, clock, dataset: reader }),
        search: openSearchDesk({ companies, directory, clock }),
        links,
        conversations: writer,
        clock,
        logger,
        ...(outside.language ? { options: { language: outside.language } } : {}),
      });
      const previewed = {
        clock,
        renderer,
        linkSecret: outside.linkSecret,
        readLetter: (link: LetterLink) => readPreviewedLetter(preparing, link),
      };
      const http = await listen(
        buildHttpApp({
          messages: bot.handle,
          letter: letterRoute(previewed),
          mail: mailRoute(previewed),
          customer: customerLinkRoute(links),
          isReady: () =>
            outside.store.query('SELECT 1 AS Un').then(
              () => true,
              () => false,
            ),
          onError,
        }),
        host,
        port,
      );
      const passes = passesOf({
        ...situation,
        directory,
        ...remembered,
        mornings: writer,
        conversations: writer,
        announcer: bot.creditAnnouncer,
        keeper: bot.keeper,
        refreshes: writer,
        cards: bot,
        answerOwed: () => bot.answerOwed(),
        logger,
        dispatchOnce: () => pass(bot.announcer),
        ...(outside.reports ? { reports: outside.reports } : {}),
      });
      const onPassError = (error: unknown, pass: PassName): void => logger.error({ err: error, pass }, 'A pass failed');
      const schedule = startPasses(passes, onPassError, gate);
      wake = schedule.wake;
      return {
        port: http.port,
        close: async () => {
          await http.close();
          await schedule.stop();
          await bot.close();
          await close();
        },
      };
    },
  };
}
