import type { TokenCredential } from '@azure/identity';
import { assemble, type Relance } from '../assemble.ts';
import { openReportRefresher } from '../channels/figures/powerbi/report-refresher.ts';
import type { Hints } from '../channels/schedule/hints.ts';
import type { ProvenIdentity } from '../channels/teams/transport/identity.ts';
import { toCompany } from '../config/companies.ts';
import { type Config, processEnvironment, readConfig } from '../config/config.ts';
import { readStoreConnection, STORE_CONNECTION } from '../config/connections.ts';
import { toSageWriterSettings } from '../config/sage-writer.ts';
import type { Secrets } from '../config/secrets.ts';
import { parisDay } from '../domain/day.ts';
import { type Logger, openProcessLog } from '../platform/log.ts';
import { connectionProblems } from '../platform/sql/connection/read-connection.ts';
import type { SqlDatabase, SqlGateway } from '../platform/sql/database.ts';
import { SqlFault } from '../platform/sql/fault.ts';
import { openGateway } from '../platform/sql/gateway.ts';
import { openedWhenAsked } from '../platform/sql/opened-when-asked.ts';
import { NO_TELEMETRY, type Telemetry } from '../platform/telemetry/telemetry.ts';
import { watchedDatabase } from '../platform/telemetry/watched-database.ts';
import { tellUncaught } from '../platform/tell-uncaught.ts';
import { openSageWriters } from '../sage-writer/open-sage-writers.ts';
import { migrate } from '../store/migrate.ts';
import { StoreBehind } from '../store/open-store.ts';
import type { Planner } from '../use-cases/ports/planner.ts';
import { hasServer, NoDemo, onDemo, sayDemo } from './on-demo.ts';
import { openCredential } from './open-credential.ts';
import { settingsOf } from './room.ts';
import { ROOMS } from './rooms.ts';
import { answerOfDemo, answerUpgradeCheck } from './upgrade-check.ts';

const MICROSOFT_GRAPH = 'https://graph.microsoft.com/';
const POWER_BI = 'https://api.powerbi.com/';
/** People at work in Sage go first: nothing waits longer for what they have locked. */
const SAGE_LOCK_TIMEOUT_MS = 5_000;

/**
 * Production, from its settings: SQL Server, real Graph, real Teams. A Sage that is away keeps neither the service from starting nor the
 * terminal from stopping all sending: `doctor` and `/ready` say which it is.
 */
async function openProduction(config: Config, secrets: Secrets, tells: OpenTelemetry = tellNobody): Promise<Relance> {
  const logger = openProcessLog(config.logLevel);
  const credential = await openCredential(config.credential, secrets.graphSecret);
  const telemetry = await tells(config, logger);
  const gateway = watchedGateway(await openGateway({ kind: 'mssql' }), telemetry);
  const companies = config.companies.map((file) => {
    const connectionString = secrets.sageConnections[file.code] ?? '';
    const open = () => gateway.database({ connectionString, lockTimeoutMs: SAGE_LOCK_TIMEOUT_MS });
    return { company: toCompany(file), sage: openedWhenAsked(file.code, open) };
  });
  const identity = botIdentity(config, secrets);
  return assemble({
    companies,
    store: await gateway.database({ connectionString: secrets.storeConnection }),
    sageWriters: openSageWriters(
      config.companies.flatMap(({ code, sageWriter }) => {
        const connectionString = secrets.sageWriterConnections[code];
        if (sageWriter === null || connectionString === undefined) return [];
        const open = () => gateway.database({ connectionString, lockTimeoutMs: SAGE_LOCK_TIMEOUT_MS });
        return [{ company: code, settings: toSageWriterSettings(sageWriter), open }];
      }),
    ),
    graph: { baseUrl: MICROSOFT_GRAPH, credential },
    credential: config.credential.kind,
    certificateEnds: config.certificateEnds,
    ...(config.powerBi ? { reports: openReportRefresher({ baseUrl: POWER_BI, credential, ...config.powerBi }) } : {}),
    identity,
    clock: { now: () => new Date(), today: () => parisDay(new Date()) },
    sending: config.sending,
    linkSecret: secrets.linkSecret,
    publicBaseUrl: config.http.publicBaseUrl,
    canaryMailbox: config.canaryMailbox,
    ...(config.language ? { language: config.language } : {}),
    ...(config.workQueue ? { hints: await openHints(config.workQueue, credential, logger) } : {}),
    telemetry,
    logger,
    planner: secrets.planner && (await openPlanner(secrets.planner, logger)),
    closeOutside: async () => {
      // First: what is read before the last export is read from the store.
      await telemetry.close();
      await gateway.close();
    },
  });
}

/** Managed identity, else certificate, else secret: as Graph is called. */
function botIdentity({ bot }: Config, { botCertificate, botPassword }: Secrets): ProvenIdentity {
  const { appId, tenantId } = bot;
  if (bot.type === 'UserAssignedMSI') return { kind: 'managed-identity', appId, tenantId };
  if (botCertificate) return { kind: 'certificate', appId, tenantId, certificate: botCertificate };
  return { kind: 'secret', appId, tenantId, secret: botPassword ?? '' };
}

type OpenTelemetry = (config: Config, logger: Logger) => Promise<Telemetry>;

/** A terminal is over before anybody would look. */
const tellNobody: OpenTelemetry = async () => NO_TELEMETRY;

/** OpenTelemetry is loaded where there is an endpoint: else it takes neither time nor memory. */
const tellEndpoint: OpenTelemetry = async ({ telemetryEndpoint }, logger) => {
  if (telemetryEndpoint === null) return NO_TELEMETRY;
  const { openTelemetry } = await import('../platform/telemetry/open-telemetry.ts');
  return openTelemetry(telemetryEndpoint, (said) => logger.warn({ said }, 'Telemetry is not exported'));
};

const watchedGateway = (gateway: SqlGateway, telemetry: Telemetry): SqlGateway =>
  telemetry === NO_TELEMETRY
    ? gateway
    : { ...gateway, database: async (target) => watchedDatabase(await gateway.database(target), telemetry) };

/** The client of queues is loaded where there is one. */
async function openHints(address: string, credential: TokenCredential, logger: Logger): Promise<Hints> {
  const [{ QueueClient }, { queueHints }] = await Promise.all([
    import('@azure/storage-queue'),
    import('../channels/schedule/queue-hints.ts'),
  ]);
  return queueHints(new QueueClient(address, credential), (error) =>
    logger.warn({ err: error }, 'The queue of work does not answer: passes run by their own hours'),
  );
}

/** Its client is loaded where it is on. */
async function openPlanner(settings: NonNullable<Secrets['planner']>, logger: Logger): Promise<Planner> {
  const { openOpenAiPlanner } = await import('../channels/planner/openai-planner.ts');
  return openOpenAiPlanner(settings, logger);
}

/** Settings, or every problem on stderr and an end: nothing starts half configured. */
function configOrExit(): { readonly config: Config; readonly secrets: Secrets } {
  const result = readConfig(processEnvironment(), {
    settings: settingsOf(ROOMS),
    checkConnection: connectionProblems,
  });
  return result.ok ? result : endWith(result.problems);
}

/** As sysexits.h names it: the configuration is at fault; a service is away. */
const [CONFIGURATION, UNAVAILABLE] = [78, 69];

function endWith(problems: readonly string[], code = CONFIGURATION): never {
  process.stderr.write(`Relance cannot start:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
  process.exit(code);
}

/** What keeps everything from beginning, in one line: nobody at an installation reads a stack. Null: a fault of ours, which has one. */
function whyNotBegun(fault: unknown): { readonly problem: string; readonly code: number } | null {
  if (fault instanceof NoDemo) {
    const problem = `${STORE_CONNECTION.variable} is missing: this copy has no demo to run on instead`;
    return { problem, code: CONFIGURATION };
  }
  if (fault instanceof StoreBehind) return { problem: fault.message, code: UNAVAILABLE };
  if (fault instanceof SqlFault && fault.passes) {
    return {
      problem: `The store (${STORE_CONNECTION.variable}) does not answer, ${fault.kind}: ${fault.message}`,
      code: UNAVAILABLE,
    };
  }
  return null;
}

async function start(): Promise<void> {
  const { config, secrets } = configOrExit();
  const relance = await openProduction(config, secrets, tellEndpoint);
  tellUncaught(relance.logger);
  const running = await relance.serve(config.http);
  const { sending, credential } = config;
  relance.logger.info(
    {
      port: running.port,
      sandbox: sending.sandbox,
      credential: credential.kind,
      bot: botIdentity(config, secrets).kind,
    },
    'Relance is listening',
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.close().then(
        () => process.exit(0),
        (fault) => {
          relance.logger.error({ err: fault }, 'Relance did not close as it should');
          process.exit(1);
        },
      );
    });
  }
}

/** The terminal: on the server where one is configured, else on the embedded base of the demo. */
async function runTerminal(argv: readonly string[]): Promise<void> {
  if (!hasServer()) return finish(await onDemo(({ runEmbeddedCli }) => runEmbeddedCli(argv)));
  const { config, secrets } = configOrExit();
  const relance = await openProduction(config, secrets);
  const answer = await relance.runCli(argv);
  await relance.close();
  finish(answer);
}

async function bringStoreUp(): Promise<void> {
  if (!hasServer()) return finish(await onDemo(({ migrateEmbedded }) => migrateEmbedded()));
  const applied = await onStore(migrate);
  finish({ exitCode: 0, output: applied.length > 0 ? applied.join('\n') : 'Nothing to apply' });
}

async function sayWhatUpgrades(argv: readonly string[]): Promise<void> {
  if (hasServer()) return finish(await onStore((store) => answerUpgradeCheck(store, argv)));
  sayDemo();
  finish(answerOfDemo(argv));
}

/** With the store, of which its connection alone is asked: no company, no bot, no Microsoft 365. */
async function onStore<Answer>(run: (store: SqlDatabase) => Promise<Answer>): Promise<Answer> {
  const settings = readStoreConnection(processEnvironment(), connectionProblems);
  if (!settings.ok) return endWith(settings.problems);
  const gateway = await openGateway({ kind: 'mssql' });
  const answer = await run(await gateway.database({ connectionString: settings.connection }));
  await gateway.close();
  return answer;
}

function finish(answer: { readonly exitCode: number; readonly output: string }): void {
  process.stdout.write(`${answer.output}\n`);
  process.exitCode = answer.exitCode;
}

/** What was asked of the process: to serve, one command of the terminal, the store brought up, or what that would do. Sets the exit code. */
export async function run([command = 'start', ...argv]: readonly string[]): Promise<void> {
  // Until the settings say which level.
  openProcessLog('warn');
  try {
    if (command === 'cli') await runTerminal(argv);
    else if (command === 'migrate') await bringStoreUp();
    else if (command === 'upgrade-check') await sayWhatUpgrades(argv);
    else await start();
  } catch (fault) {
    const why = whyNotBegun(fault);
    if (!why) throw fault;
    endWith([why.problem], why.code);
  }
}
