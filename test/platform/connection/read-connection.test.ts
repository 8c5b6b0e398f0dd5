import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { connectionProblems, readConnection } from '../../../src/platform/sql/connection/read-connection.ts';
import { CONNECTION_WORDS } from '../../../src/platform/sql/connection/words.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';

const NOTHING = {};
const LOGIN = 'remove it and write User Id and Password';

/** Every word of SqlClient, in the spellings that people use: what it sets, or the beginning of why it is refused. */
const TABLE: readonly (readonly [string, object | string])[] = [
  ['Server=sage', { server: 'sage' }],
  ['Data Source=tcp:sage.contoso.example,1433', { server: 'sage.contoso.example', port: 1433 }],
  ['Address=sage\\SAGE100', { server: 'sage', options: { instanceName: 'SAGE100' } }],
  ['Addr=sage\\SAGE100,1500', { server: 'sage', port: 1500 }],
  ['Network Address=(local)', { server: 'localhost' }],
  ['Server=.\\SAGE100', { server: 'localhost', options: { instanceName: 'SAGE100' } }],
  ['Server=sage,0', 'Server is host,'],
  ['Server=sage,99999', 'Server is host,'],
  ['Server=np:sage', 'Server is reached over TCP only'],
  ['Server=\\\\sage\\pipe\\sql\\query', 'Server is reached over TCP only'],
  ['Server=lpc:sage', 'Server is reached over TCP only'],
  ['Data Source=(localdb)\\MSSQLLocalDB', 'Data Source is a SQL Server'],
  ['Initial Catalog=BIJOU', { database: 'BIJOU' }],
  ['DATABASE = BIJOU ', { database: 'BIJOU' }],
  ['User ID=relance', { user: 'relance' }],
  ['UserId=relance', { user: 'relance' }],
  ['User=relance', { user: 'relance' }],
  ['uid=relance', { user: 'relance' }],
  ['User Id=CONTOSO\\relance', { domain: 'CONTOSO', user: 'relance' }],
  ['User Id=CONTOSO\\', 'User ID is a name or DOMAIN\\name'],
  ['Password=p w', { password: 'p w' }],
  ['pwd="a;b ""c"" ="', { password: 'a;b "c" =' }],
  ["PWD='it''s; {x}'", { password: "it's; {x}" }],
  ['Encrypt=Optional', { options: { encrypt: false } }],
  ['encrypt=no', { options: { encrypt: false } }],
  ['Encrypt=False', { options: { encrypt: false } }],
  ['Encrypt=mandatory', { options: { encrypt: true } }],
  ['Encrypt=True', { options: { encrypt: true } }],
  ['Encrypt=Strict', { options: { encrypt: 'strict' } }],
  ['Encrypt=', NOTHING],
  ['Encrypt=fales', 'Encrypt is Optional, Mandatory, Strict,'],
  ['TrustServerCertificate=yes', { options: { trustServerCertificate: true } }],
  ['Trust Server Certificate=True', { options: { trustServerCertificate: true } }],
  ['TrustServerCertificate=fales', 'Trust Server Certificate is true,'],
  ['Host Name In Certificate=sage.local', { options: { serverName: 'sage.local' } }],
  ['HostNameInCertificate=sage.local', { options: { serverName: 'sage.local' } }],
  ['ApplicationIntent=ReadOnly', { options: { readOnlyIntent: true } }],
  ['Application Intent=readonly', { options: { readOnlyIntent: true } }],
  ['ApplicationIntent=ReadWrite', { options: { readOnlyIntent: false } }],
  ['ApplicationIntent=Read', 'Application Intent is ReadOnly or ReadWrite'],
  ['MultiSubnetFailover=True', { options: { multiSubnetFailover: true } }],
  ['Multi Subnet Failover=no', { options: { multiSubnetFailover: false } }],
  ['Application Name=Relance', { options: { appName: 'Relance' } }],
  ['App=Relance', { options: { appName: 'Relance' } }],
  ['Workstation ID=web1', { options: { workstationId: 'web1' } }],
  ['WSID=web1', { options: { workstationId: 'web1' } }],
  ['Packet Size=4096', { options: { packetSize: 4096 } }],
  ['Packet Size=100', 'Packet Size is a whole number from 512'],
  ['Connect Timeout=5', { connectionTimeout: 5000 }],
  ['Connection Timeout=30', { connectionTimeout: 30_000 }],
  ['Timeout=5', { connectionTimeout: 5000 }],
  ['Connect Timeout=0', 'Connect Timeout is a whole number from 1'],
  ['Connect Timeout=abc', 'Connect Timeout is a whole number from 1'],
  ['Command Timeout=60', { requestTimeout: 60_000 }],
  ['ConnectRetryCount=2', { options: { maxRetriesOnTransientErrors: 2 } }],
  ['Connect Retry Count=2', { options: { maxRetriesOnTransientErrors: 2 } }],
  ['ConnectRetryInterval=7', { options: { connectionRetryInterval: 7000 } }],
  ['Connect Retry Interval=7', { options: { connectionRetryInterval: 7000 } }],
  ['Max Pool Size=20', { pool: { max: 20 } }],
  ['Min Pool Size=1', { pool: { min: 1 } }],
  ['Max Pool Size=many', 'Max Pool Size is a whole number'],
  ['Authentication=Sql Password', NOTHING],
  ['Authentication=SqlPassword', NOTHING],
  ['Authentication=Active Directory Managed Identity', `Authentication cannot be obeyed: ${LOGIN}`],
  ['Authentication=Active Directory Integrated', `Authentication cannot be obeyed: ${LOGIN}`],
  ['Authentication=ActiveDirectoryPassword', `Authentication cannot be obeyed: ${LOGIN}`],
  ['Authentication=ntlm', `Authentication cannot be obeyed: ${LOGIN}`],
  ['Integrated Security=false', NOTHING],
  ['Integrated Security=SSPI', `Integrated Security cannot be obeyed: ${LOGIN}`],
  ['IntegratedSecurity=true', `Integrated Security cannot be obeyed: ${LOGIN}`],
  ['Trusted_Connection=Yes', `Trusted_Connection cannot be obeyed: ${LOGIN}`],
  ['Trusted_Connection=no', NOTHING],
  ['Persist Security Info=False', NOTHING],
  ['PersistSecurityInfo=true', 'Persist Security Info cannot be obeyed'],
  ['MultipleActiveResultSets=False', NOTHING],
  ['Multiple Active Result Sets=True', 'Multiple Active Result Sets cannot be obeyed'],
  ['Pooling=true', NOTHING],
  ['Pooling=false', 'Pooling cannot be obeyed'],
  ['Connection Lifetime=0', NOTHING],
  ['Load Balance Timeout=60', 'Load Balance Timeout cannot be obeyed'],
  ['Connection Reset=true', 'Connection Reset cannot be obeyed'],
  ['PoolBlockingPeriod=Auto', 'Pool Blocking Period cannot be obeyed'],
  ['Pool Blocking Period=NeverBlock', NOTHING],
  ['Enlist=true', 'Enlist cannot be obeyed'],
  ['Enlist=false', NOTHING],
  ['Transaction Binding=Implicit Unbind', NOTHING],
  ['Transaction Binding=Explicit Unbind', 'Transaction Binding cannot be obeyed'],
  ['Asynchronous Processing=true', NOTHING],
  ['Async=false', 'Async cannot be obeyed'],
  ['Context Connection=true', 'Context Connection cannot be obeyed'],
  ['Replication=true', 'Replication cannot be obeyed'],
  ['User Instance=true', 'User Instance cannot be obeyed'],
  ['Current Language=us_english', NOTHING],
  ['Language=French', 'Language cannot be obeyed'],
  ['Type System Version=Latest', NOTHING],
  ['Type System Version=SQL Server 2012', 'Type System Version cannot be obeyed'],
  ['Column Encryption Setting=Enabled', 'Column Encryption Setting cannot be obeyed'],
  ['Attestation Protocol=HGS', 'Attestation Protocol cannot be obeyed'],
  ['Enclave Attestation Url=https://x', 'Enclave Attestation Url cannot be obeyed'],
  ['Network Library=dbmssocn', NOTHING],
  ['Net=dbnmpntw', 'Net cannot be obeyed'],
  ['TransparentNetworkIPResolution=true', 'Transparent Network IP Resolution cannot be obeyed'],
  ['IP Address Preference=IPv6First', 'IP Address Preference cannot be obeyed'],
  ['IPAddressPreference=UsePlatformDefault', NOTHING],
  ['Failover Partner=other', 'Failover Partner cannot be obeyed: write the name of the availability group'],
  ['FailoverPartnerSPN=x', 'Failover Partner SPN cannot be obeyed'],
  ['Server SPN=x', 'Server SPN cannot be obeyed'],
  ['ServerCertificate=/etc/c.cer', 'Server Certificate cannot be obeyed'],
  ['AttachDbFilename=c:\\b.mdf', 'AttachDBFilename cannot be obeyed'],
  ['Extended Properties=x', 'Extended Properties cannot be obeyed'],
  ['Initial File Name=x', 'Initial File Name cannot be obeyed'],
  ['Driver="{ODBC Driver 18 for SQL Server}"', 'Driver cannot be obeyed'],
  ['Provider=MSOLEDBSQL', 'Provider cannot be obeyed'],
  ['DSN=Sage', 'DSN cannot be obeyed'],
  ['Client Id=x', `Client ID cannot be obeyed: ${LOGIN}`],
  ['Client Secret=x', `Client Secret cannot be obeyed: ${LOGIN}`],
  ['Tenant Id=x', `Tenant ID cannot be obeyed: ${LOGIN}`],
  ['Token=x', `Token cannot be obeyed: ${LOGIN}`],
  ['MSI Endpoint=x', `MSI Endpoint cannot be obeyed: ${LOGIN}`],
  ['MSI Secret=x', `MSI Secret cannot be obeyed: ${LOGIN}`],
  ['Request Timeout=1000', 'Request Timeout cannot be obeyed: write Command Timeout'],
  ['UseUTC=false', 'Use UTC cannot be obeyed'],
  ['Stream=true', 'Stream cannot be obeyed'],
  ['ParseJSON=true', 'Parse JSON cannot be obeyed'],
];

test.each(TABLE)('a connection string’s word is obeyed, or refused by name: %s', (written, expected) => {
  const { settings, problems } = readConnection(written);
  if (typeof expected === 'string') {
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  } else {
    expect({ settings, problems }).toEqual({ settings: expected, problems: [] });
  }
});

test.each(TABLE)('a word is read alike with and without spaces, in any case: %s', (written) => {
  const [, word = '', value = ''] = /^([^=]+)(=.*)$/su.exec(written) ?? [];
  const told = readConnection(written);
  for (const spelling of [word.replace(/\s/gu, ''), word.toUpperCase(), word.toLowerCase(), ` ${word} `]) {
    expect(readConnection(spelling + value), spelling).toEqual(told);
  }
});

test('all spellings of a word set the same', () => {
  for (const { names } of CONNECTION_WORDS) {
    const rows = TABLE.filter(([written]) => names.some((name) => written.startsWith(`${name}=`)));
    for (const [written, expected] of rows.filter(([, one]) => typeof one === 'object')) {
      const value = written.slice(written.indexOf('='));
      for (const name of names)
        expect(readConnection(name + value), name).toEqual({ settings: expected, problems: [] });
    }
  }
});

test('each word that there is, is in the table', () => {
  const plain = (word: string) => word.toLowerCase().replace(/[\s_]/g, '');
  const tried = new Set(TABLE.map(([written]) => plain(written.split('=')[0] ?? '')));
  const untried = CONNECTION_WORDS.filter(({ names }) => !names.some((name) => tried.has(plain(name))));
  expect(untried.map(({ names }) => names[0])).toEqual([]);
});

test('what the Azure portal gives is read whole', () => {
  const portal =
    'Server=tcp:x.database.windows.net,1433;Initial Catalog=store;Persist Security Info=False;User ID=u;Password="p{}";' +
    'MultipleActiveResultSets=False;Encrypt=True;TrustServerCertificate=False;Connection Timeout=30;';
  expect(connectionProblems(portal)).toEqual([]);
  expect(readConnection(portal).settings).toEqual({
    server: 'x.database.windows.net',
    port: 1433,
    database: 'store',
    user: 'u',
    password: 'p{}',
    connectionTimeout: 30_000,
    options: { encrypt: true, trustServerCertificate: false },
  });
});

test.each([
  ['Server=a;Data Source=b', ['Data Source / Server / Address / Addr / Network Address is there twice: leave one']],
  ['Server=db;Database=store', ['User Id is missing', 'Password is missing']],
  ['', ['Server is missing', 'Database is missing', 'User Id is missing', 'Password is missing']],
  ['Encypt=true', ['the word of part 1 is unknown: did you mean Encrypt?']],
])('%s is refused with what to mend', (written, problems) => expect(connectionProblems(written)).toEqual(problems));

test.each([
  'Server=db;Password=s3cret;x9=1',
  'Server=db;Password=ab;s3cret',
  'Server=db;Password={s3cret}',
  'Server=db;Password= {s3cret',
  'Server=db;Password==s3cret',
  'Server=db;Password="s3cret',
  'Server=db;Password="s3cret"s3cret',
  "Server=db;Password='s3cret;Encrypt=s3cret",
  'Server=db;Password=a;s3cret=b;Encrypt=s3cret;User Id=s3cret\\;Connect Timeout=s3cret;Authentication=s3cret',
])('no refusal quotes what may be a secret: %s', (written) => {
  const problems = connectionProblems(written);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join('\n')).not.toMatch(/s3cret|x9/u);
});

test('; and {} in a password stand between quotes, and two ; in a row are two', () => {
  expect(readConnection('Password="a;;b{c}";;Database=store;;').settings).toEqual({
    password: 'a;;b{c}',
    database: 'store',
  });
});

/** The first byte that the driver sends: 0x12 begins a TDS 7 greeting, 0x16 a TLS one. */
async function firstByteOf(words: string): Promise<number | undefined> {
  const first = Promise.withResolvers<number | undefined>();
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', (bytes) => {
        first.resolve(bytes[0]);
        socket.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const gateway = await openGateway({ kind: 'mssql' });
  const login = 'Database=x;User Id=u;Password=p;Connect Timeout=5;Connect Retry Count=0';
  const opened = gateway.database({ connectionString: `Server=127.0.0.1,${port};${login};${words}` }).catch(() => null);
  const byte = await first.promise;
  await opened;
  await gateway.close();
  server.close();
  return byte;
}

test('Encrypt=Strict greets the server in TLS, Mandatory and Optional in TDS', async () => {
  expect(await firstByteOf('Encrypt=Strict')).toBe(0x16);
  expect(await firstByteOf('Encrypt=Mandatory')).toBe(0x12);
  expect(await firstByteOf('Encrypt=Optional')).toBe(0x12);
});
