import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { mailboxesOf } from '../domain/company/mailboxes-of.ts';
import { type Day, parseDay } from '../domain/day.ts';
import type { Language } from '../domain/language.ts';
import type { SendingPolicy } from '../domain/sending-policy.ts';
import type { CertificateEnd } from '../domain/status/certificate-end.ts';
import { type BotSettings, readBot } from './bot.ts';
import { type Certificate, readGraphCertificate } from './certificate.ts';
import type { CompanyFile } from './companies.ts';
import { readCompanies } from './companies-file.ts';
import type { ConnectionCheck } from './connections.ts';
import type { CredentialChoice } from './credential.ts';
import { unfollowedReferences } from './key-vault.ts';
import { parsePort } from './port.ts';
import { type PowerBiModel, readPowerBi } from './power-bi.ts';
import { normalizeAddress } from './public-address.ts';
import type { SettingsPart } from './room-settings.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { readTelemetryEndpoint } from './telemetry-endpoint.ts';
import { judgeSafety, sayUnsafe } from './unsafe.ts';
import { readWorkQueue } from './work-queue.ts';

/** Where the data is: a SQL Server, or the embedded engine in a folder (demo and tests). */
export type DataConfig = { readonly kind: 'mssql' } | { readonly kind: 'embedded'; readonly folder: string };

export interface Config {
  readonly data: DataConfig;
  /** A fixed day for the demo, the CLI and tests; production refuses it. */
  readonly today: Day | null;
  readonly logLevel: string;
  readonly http: { readonly host: string; readonly port: number; readonly publicBaseUrl: string };
  readonly bot: BotSettings;
  /** How Graph knows us. */
  readonly credential: CredentialChoice;
  /** Of the certificates by which Entra knows us; none where it knows us otherwise. */
  readonly certificateEnds: readonly CertificateEnd[];
  readonly sending: SendingPolicy;
  /** null: each person reads the language of their Teams. */
  readonly language: Language | null;
  /** A mailbox outside our scope: `doctor` verifies that it is refused. */
  readonly canaryMailbox: string | null;
  /** The published model to be refreshed; null: it is refreshed by its own schedule. */
  readonly powerBi: PowerBiModel | null;
  /** The queue of Azure Storage through which instances tell each other of work; null: one instance. */
  readonly workQueue: string | null;
  /** Where OpenTelemetry is exported; null: nowhere. */
  readonly telemetryEndpoint: string | null;
  readonly companies: readonly CompanyFile[];
}

export type Environment = Readonly<Record<string, string | undefined>>;
/** What reading the settings is handed. */
export interface ConfigMeans {
  /** What rooms let a company decide. */
  readonly settings: readonly SettingsPart[];
  readonly readFile?: ReadFile;
  /** The gateway's: only it knows which words of a connection string it obeys. */
  readonly checkConnection?: ConnectionCheck;
  /** By which certificates must hold; absent: now. */
  readonly now?: Date;
}
type ReadFile = (path: string) => string;
export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly secrets: Secrets }
  | { readonly ok: false; readonly problems: readonly string[] };

const optional = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text.trim() : undefined));

const environmentSchema = z.object({
  RELANCE_DATA: optional,
  RELANCE_TODAY: optional,
  RELANCE_LOG_LEVEL: optional,
  RELANCE_HOST: optional,
  PORT: optional,
  RELANCE_PUBLIC_BASE_URL: optional,
  MICROSOFT_APP_ID: optional,
  MICROSOFT_APP_TENANT_ID: optional,
  MICROSOFT_APP_TYPE: optional,
  MICROSOFT_APP_CERTIFICATE_PATH: optional,
  MICROSOFT_APP_PASSWORD: optional,
  AZURE_CLIENT_SECRET: optional,
  RELANCE_STORE_CONNECTION: optional,
  RELANCE_COMPANIES: optional,
  RELANCE_SANDBOX: optional,
  RELANCE_SANDBOX_ADDRESS: optional,
  RELANCE_LINK_SECRET: optional,
  RELANCE_CANARY_MAILBOX: optional,
  RELANCE_LANGUAGE: optional,
  RELANCE_POWERBI_WORKSPACE: optional,
  RELANCE_POWERBI_DATASET: optional,
  RELANCE_WORK_QUEUE: optional,
  OTEL_EXPORTER_OTLP_ENDPOINT: optional,
});
type Variables = z.infer<typeof environmentSchema>;

/** The process's own environment: this module is the only one that looks at it. */
export const processEnvironment = (): Environment => process.env;

/** What the demo, the CLI and `load` need of the environment: where the embedded data is, and the day. Throws on a bad day. */
export function readLocalSettings(environment: Environment): { folder: string; today: Day | null; hasServer: boolean } {
  const variables = environmentSchema.parse(environment);
  const today = variables.RELANCE_TODAY === undefined ? null : parseDay(variables.RELANCE_TODAY);
  if (today === undefined) throw new Error(`RELANCE_TODAY is not a day (YYYY-MM-DD): ${variables.RELANCE_TODAY}`);
  return {
    folder: variables.RELANCE_DATA ?? '.data',
    today,
    hasServer: variables.RELANCE_STORE_CONNECTION !== undefined,
  };
}

/**
 * Reads production settings, and reports every problem at once: a missing or unsafe one is a refusal to start. Messages name
 * variables, never their values.
 */
export function readConfig(
  environment: Environment,
  {
    settings,
    readFile = (path) => readFileSync(path, 'utf8'),
    checkConnection = () => [],
    now = new Date(),
  }: ConfigMeans,
): ConfigResult {
  const variables = environmentSchema.parse(environment);
  const problems: string[] = [...unfollowedReferences(environment)];
  const need = (name: keyof Variables, why: string): string => {
    const value = variables[name];
    if (value === undefined) problems.push(`${name} is missing: ${why}`);
    return value ?? '';
  };

  const companies = readCompanies(
    need('RELANCE_COMPANIES', 'path of the companies file (env/companies.example.json)'),
    { settings, readFile },
    problems,
  );
  const { credential, certificateEnds, bot, certificate } = readProof(
    { environment, variables, companies },
    { need, readFile, now },
    problems,
  );
  const config: Config = {
    data: { kind: 'mssql' },
    today: null,
    logLevel: variables.RELANCE_LOG_LEVEL ?? 'info',
    http: {
      host: variables.RELANCE_HOST ?? '0.0.0.0',
      port: readPort(variables.PORT, problems),
      publicBaseUrl: readBaseUrl(
        need('RELANCE_PUBLIC_BASE_URL', 'https address at which people open previewed letters'),
        problems,
      ),
    },
    bot,
    credential,
    certificateEnds,
    sending: readSending(variables, problems),
    language: readLanguage(variables.RELANCE_LANGUAGE, problems),
    canaryMailbox: variables.RELANCE_CANARY_MAILBOX ?? null,
    powerBi: readPowerBi(variables.RELANCE_POWERBI_WORKSPACE, variables.RELANCE_POWERBI_DATASET, problems),
    workQueue: readWorkQueue(variables.RELANCE_WORK_QUEUE, problems),
    telemetryEndpoint: readTelemetryEndpoint(variables.OTEL_EXPORTER_OTLP_ENDPOINT, problems),
    companies,
  };
  const means = { environment, checkConnection, need };
  const secrets = readSecrets(variables, means, { companies, certificate }, problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config, secrets };
}

interface ProofFacts {
  readonly environment: Environment;
  readonly variables: Variables;
  readonly companies: readonly CompanyFile[];
}

/** By what Entra knows us, Graph and bot alike; what makes it unsafe to start is told with it. */
function readProof(
  { environment, variables, companies }: ProofFacts,
  means: Parameters<typeof readBot>[1],
  problems: string[],
): Pick<Config, 'bot' | 'credential' | 'certificateEnds'> & { readonly certificate: Certificate | null } {
  const mailboxes = companies.flatMap(({ code, mailbox, mailboxes: others = [] }) =>
    mailboxesOf({ mailbox, mailboxes: others }).map((one) => ({ company: code, mailbox: one })),
  );
  const { unsafe, credential } = judgeSafety({ environment, mailboxes });
  problems.push(...unsafe.map(sayUnsafe));
  const graphEnds = credential.ok ? readGraphCertificate(credential.credential, means, problems) : [];
  const { bot, certificate, ends } = readBot(variables, means, problems);
  return {
    bot,
    certificate,
    credential: credential.ok ? credential.credential : { kind: 'managed-identity', clientId: null },
    certificateEnds: [...graphEnds, ...ends],
  };
}

/** On unless it says exactly `off`: a typing mistake must not write to customers. */
function readSending(variables: Variables, problems: string[]): SendingPolicy {
  if (variables.RELANCE_SANDBOX === 'off') return { sandbox: false };
  if (variables.RELANCE_SANDBOX !== undefined && variables.RELANCE_SANDBOX !== 'on') {
    problems.push('RELANCE_SANDBOX is on or off');
  }
  const redirectTo = variables.RELANCE_SANDBOX_ADDRESS ?? '';
  if (!/^[^\s@]+@[^\s@]+$/.test(redirectTo)) {
    problems.push('RELANCE_SANDBOX_ADDRESS is missing: while the sandbox is on, every mail goes to that address');
  }
  return { sandbox: true, redirectTo };
}

function readLanguage(text: string | undefined, problems: string[]): Language | null {
  if (text === undefined || text === 'auto') return null;
  if (text !== 'fr' && text !== 'en') problems.push('RELANCE_LANGUAGE is fr, en or auto');
  return text === 'en' ? 'en' : 'fr';
}

function readPort(text: string | undefined, problems: string[]): number {
  const port = parsePort(text ?? '3978');
  if (port === null) problems.push('PORT is not a port number');
  return port ?? 0;
}

/** Links are made of it and compared with it: once here, in one form, whatever the letters, the port or the alphabet typed. */
function readBaseUrl(text: string, problems: string[]): string {
  if (text === '') return '';
  const address = normalizeAddress(text);
  if (address === undefined) {
    problems.push('RELANCE_PUBLIC_BASE_URL must be an https address, without user, query or fragment');
  }
  return address ?? '';
}
