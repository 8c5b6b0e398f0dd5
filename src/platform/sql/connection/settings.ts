/** What a connection string says, as the driver takes it (`config` of mssql). Times in milliseconds. */
export interface ConnectionSettings {
  readonly server?: string;
  readonly port?: number;
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  /** Of a Windows account: signs in with NTLM. */
  readonly domain?: string;
  readonly connectionTimeout?: number;
  readonly requestTimeout?: number;
  readonly options?: {
    readonly instanceName?: string;
    readonly encrypt?: boolean | 'strict';
    readonly trustServerCertificate?: boolean;
    /** The name that the server's certificate must have. */
    readonly serverName?: string;
    readonly readOnlyIntent?: boolean;
    readonly multiSubnetFailover?: boolean;
    readonly appName?: string;
    readonly workstationId?: string;
    readonly packetSize?: number;
    readonly connectionRetryInterval?: number;
    readonly maxRetriesOnTransientErrors?: number;
  };
  readonly pool?: { readonly min?: number; readonly max?: number };
}

/** Settings that a value gives, or, as text, what is to be written instead: it never quotes what was. */
export type Reading = ConnectionSettings | string;

/** A word of connection strings, first as Microsoft.Data.SqlClient writes it, then its synonyms. */
export interface Word {
  readonly names: readonly [string, ...string[]];
  readonly read: (value: string) => Reading;
}
