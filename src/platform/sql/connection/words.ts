import { readServer, readUser } from './server.ts';
import type { Word } from './settings.ts';
import { already, flag, oneOf, refused, text, whole } from './values.ts';

const SQL_LOGIN = 'remove it and write User Id and Password, of a SQL login or of a Windows account (DOMAIN\\name)';
const REMOVE = 'remove it';
const SECOND_MS = 1000;
const DAY_S = 86_400;

/**
 * Every word of Microsoft.Data.SqlClient, and what it does here. The driver's own reading is not used: it takes `Encrypt=Optional`
 * for « encrypt », `Encrypt=` for « do not », `ApplicationIntent=ReadOnly` for its contrary, `Transaction Binding` for implicit
 * transactions, and drops `User`, `Trust Server Certificate` and other spellings without a word.
 */
const SQL_CLIENT: readonly Word[] = [
  { names: ['Data Source', 'Server', 'Address', 'Addr', 'Network Address'], read: readServer },
  { names: ['Initial Catalog', 'Database'], read: text((database) => ({ database })) },
  { names: ['User ID', 'UID', 'User'], read: readUser },
  { names: ['Password', 'PWD'], read: text((password) => ({ password })) },
  {
    names: ['Encrypt'],
    read: oneOf({
      Optional: { options: { encrypt: false } },
      Mandatory: { options: { encrypt: true } },
      Strict: { options: { encrypt: 'strict' } },
      true: { options: { encrypt: true } },
      false: { options: { encrypt: false } },
      yes: { options: { encrypt: true } },
      no: { options: { encrypt: false } },
    }),
  },
  {
    names: ['Trust Server Certificate'],
    read: flag((trustServerCertificate) => ({ options: { trustServerCertificate } })),
  },
  { names: ['Host Name In Certificate'], read: text((serverName) => ({ options: { serverName } })) },
  {
    names: ['Application Intent'],
    read: oneOf({ ReadOnly: { options: { readOnlyIntent: true } }, ReadWrite: { options: { readOnlyIntent: false } } }),
  },
  { names: ['Multi Subnet Failover'], read: flag((multiSubnetFailover) => ({ options: { multiSubnetFailover } })) },
  { names: ['Application Name', 'App'], read: text((appName) => ({ options: { appName } })) },
  { names: ['Workstation ID', 'WSID'], read: text((workstationId) => ({ options: { workstationId } })) },
  { names: ['Packet Size'], read: whole(512, 32_767, (packetSize) => ({ options: { packetSize } })) },
  {
    names: ['Connect Timeout', 'Connection Timeout', 'Timeout'],
    read: whole(1, DAY_S, (seconds) => ({ connectionTimeout: seconds * SECOND_MS })),
  },
  { names: ['Command Timeout'], read: whole(1, DAY_S, (seconds) => ({ requestTimeout: seconds * SECOND_MS })) },
  {
    names: ['Connect Retry Count'],
    read: whole(0, 255, (maxRetriesOnTransientErrors) => ({ options: { maxRetriesOnTransientErrors } })),
  },
  {
    names: ['Connect Retry Interval'],
    read: whole(1, 60, (seconds) => ({ options: { connectionRetryInterval: seconds * SECOND_MS } })),
  },
  { names: ['Max Pool Size'], read: whole(1, 32_767, (max) => ({ pool: { max } })) },
  { names: ['Min Pool Size'], read: whole(0, 32_767, (min) => ({ pool: { min } })) },

  { names: ['Authentication'], read: already(['Sql Password', 'SqlPassword', 'Not Specified'], SQL_LOGIN) },
  { names: ['Integrated Security', 'Trusted_Connection'], read: already(['false', 'no'], SQL_LOGIN) },
  { names: ['Persist Security Info'], read: already(['false', 'no'], 'the password is never given back, remove it') },
  { names: ['Multiple Active Result Sets'], read: already(['false', 'no'], 'remove it, the pool does without') },
  { names: ['Pooling'], read: already(['true', 'yes'], 'connections are always pooled, remove it') },
  { names: ['Connection Lifetime', 'Load Balance Timeout'], read: already(['0'], REMOVE) },
  { names: ['Connection Reset'], read: refused(REMOVE) },
  { names: ['Pool Blocking Period'], read: already(['NeverBlock'], 'a failed connection never blocks, remove it') },
  { names: ['Enlist'], read: already(['false', 'no'], 'there are no distributed transactions, remove it') },
  {
    names: ['Transaction Binding'],
    read: already(['Implicit Unbind'], 'there are no distributed transactions, remove it'),
  },
  { names: ['Asynchronous Processing', 'Async'], read: already(['true', 'yes'], 'all is asynchronous, remove it') },
  { names: ['Context Connection'], read: already(['false', 'no'], REMOVE) },
  { names: ['Replication'], read: already(['false', 'no'], REMOVE) },
  { names: ['User Instance'], read: already(['false', 'no'], REMOVE) },
  {
    names: ['Current Language', 'Language'],
    read: already(['us_english', 'English'], 'the queries expect us_english, remove it'),
  },
  { names: ['Type System Version'], read: already(['Latest'], REMOVE) },
  { names: ['Column Encryption Setting'], read: already(['Disabled'], 'encrypted columns cannot be read, remove it') },
  { names: ['Attestation Protocol'], read: already(['None', 'Not Specified'], REMOVE) },
  { names: ['Enclave Attestation Url'], read: refused(REMOVE) },
  {
    names: ['Network Library', 'Network', 'Net'],
    read: already(['dbmssocn'], 'the server is reached over TCP, remove it'),
  },
  {
    names: ['Transparent Network IP Resolution'],
    read: already(['false', 'no'], 'remove it, or write Multi Subnet Failover=true'),
  },
  { names: ['IP Address Preference'], read: already(['UsePlatformDefault'], 'write the address itself as Server') },
  {
    names: ['Failover Partner'],
    read: refused('write the name of the availability group as Server and Multi Subnet Failover=true'),
  },
  { names: ['Failover Partner SPN'], read: refused(REMOVE) },
  { names: ['Server SPN'], read: refused(SQL_LOGIN) },
  {
    names: ['Server Certificate'],
    read: refused('have the authority of that certificate trusted where Relance runs, NODE_EXTRA_CA_CERTS'),
  },
  {
    names: ['AttachDBFilename', 'Extended Properties', 'Initial File Name'],
    read: refused('attach the base on the server, and write Database'),
  },
];

/** Words of other drivers that people copy. */
const OTHERS: readonly Word[] = [
  ...(['Driver', 'Provider', 'DSN'] as const).map((name) => ({
    names: [name] as const,
    read: refused('the driver is chosen, remove it'),
  })),
  ...(['Client ID', 'Client Secret', 'Tenant ID', 'Token', 'MSI Endpoint', 'MSI Secret'] as const).map((name) => ({
    names: [name] as const,
    read: refused(SQL_LOGIN),
  })),
  { names: ['Request Timeout'], read: refused('write Command Timeout, in seconds') },
  { names: ['Use UTC'], read: already(['true', 'yes'], 'days are read as they are written, remove it') },
  { names: ['Stream'], read: already(['false', 'no'], REMOVE) },
  { names: ['Parse JSON'], read: already(['false', 'no'], REMOVE) },
];

export const CONNECTION_WORDS: readonly Word[] = [...SQL_CLIENT, ...OTHERS];
