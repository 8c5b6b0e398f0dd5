import type { Certificate } from './certificate.ts';
import type { CompanyFile } from './companies.ts';
import { type ConnectionCheck, readConnection, STORE_CONNECTION } from './connections.ts';
import { type PlannerSettings, readPlanner } from './planner.ts';

/** Values that never reach a log, an error message or a card. */
export interface Secrets {
  readonly storeConnection: string;
  /** By company code. */
  readonly sageConnections: Readonly<Record<string, string>>;
  /** By company code; of the companies that let decisions be written into their Sage. */
  readonly sageWriterConnections: Readonly<Record<string, string>>;
  readonly botPassword: string | null;
  /** Before the password, where there is one. */
  readonly botCertificate: Certificate | null;
  /** Where Graph knows us by a secret. */
  readonly graphSecret: string | null;
  /** Signs the short-lived links to previewed letters. */
  readonly linkSecret: string;
  readonly planner: PlannerSettings | null;
}

interface SecretVariables {
  readonly MICROSOFT_APP_PASSWORD?: string | undefined;
  readonly AZURE_CLIENT_SECRET?: string | undefined;
}

interface SecretMeans {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly checkConnection: ConnectionCheck;
  readonly need: (name: 'RELANCE_LINK_SECRET', why: string) => string;
}

/** Secrets of the product and of these companies; what is missing or cannot be used is added to `problems`, never its value. */
export function readSecrets(
  variables: SecretVariables,
  { environment, checkConnection, need }: SecretMeans,
  { companies, certificate }: { readonly companies: readonly CompanyFile[]; readonly certificate: Certificate | null },
  problems: string[],
): Secrets {
  const connection: ReadConnection = (name, why) => {
    const { value, problems: found } = readConnection(environment, { variable: name, why }, checkConnection);
    problems.push(...found);
    return value;
  };
  return {
    storeConnection: connection(STORE_CONNECTION.variable, STORE_CONNECTION.why),
    sageConnections: readSageConnections(companies, connection),
    sageWriterConnections: readWriterConnections(companies, connection),
    botCertificate: certificate,
    botPassword: variables.MICROSOFT_APP_PASSWORD ?? null,
    graphSecret: variables.AZURE_CLIENT_SECRET ?? null,
    linkSecret: need('RELANCE_LINK_SECRET', 'at least 32 random characters (openssl rand -base64 36)'),
    planner: readPlanner(environment, problems),
  };
}

/** The connection string that a variable holds, checked; its problems are reported under that name. */
type ReadConnection = (variable: string, why: string) => string;

function readSageConnections(
  companies: readonly CompanyFile[],
  connection: ReadConnection,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    companies.map(({ code, sageConnectionVariable }) => [
      code,
      connection(sageConnectionVariable, `Sage connection string of ${code}`),
    ]),
  );
}

function readWriterConnections(
  companies: readonly CompanyFile[],
  connection: ReadConnection,
): Readonly<Record<string, string>> {
  const writing = companies.flatMap(({ code, sageWriter }) => (sageWriter === null ? [] : [{ code, ...sageWriter }]));
  return Object.fromEntries(
    writing.map(({ code, connectionVariable }) => [
      code,
      connection(connectionVariable, `connection string that writes into the Sage of ${code}`),
    ]),
  );
}
