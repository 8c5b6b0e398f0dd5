import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { takeConsole, withoutSecrets } from '../../src/platform/console.ts';
import { APP_ID, FakeIssuer } from '../channels/teams/harness/fake-issuer.ts';

const root = path.join(import.meta.dirname, '../..');
const lines: string[] = [];
let undo: () => void;
beforeEach(() => {
  lines.length = 0;
  undo = takeConsole(
    pino({ level: 'debug', base: null, timestamp: false }, { write: (line) => void lines.push(line) }),
  );
});
afterEach(() => undo());
const written = (): readonly { level: number; said: string; library: string | null }[] =>
  lines.map((line) => JSON.parse(line));

describe('what libraries write on the console goes to the log', () => {
  it.each([
    ['error', 50],
    ['warn', 40],
    ['log', 30],
    ['info', 30],
    ['debug', 20],
    ['trace', 20],
  ] as const)('console.%s has level %i', (way, level) => {
    console[way]('hello', 7, undefined);
    expect(written()).toEqual([
      { level, library: null, said: 'hello 7 undefined', msg: 'a library wrote on the console' },
    ]);
  });

  it('cut, and on one line', () => {
    console.error(`one\ntwo\u0007${' x'.repeat(5_000)}`);
    expect(written()[0]?.said).toMatch(/^one two x/u);
    expect(written()[0]?.said.length).toBeLessThanOrEqual(301);
  });

  it('an error by its name, code and message, without its stack; an object by its kind', () => {
    const fault = Object.assign(new TypeError('went wrong'), {
      code: 'ECONNREFUSED',
      response: { debt: 'Dupont 1 200' },
    });
    console.error(fault, { customer: 'Dupont' }, ['Dupont'], new Map([['Dupont', 1]]), null, () => 'Dupont');
    expect(written()[0]?.said).toBe('TypeError ECONNREFUSED: went wrong [Object] [Array] [Map] null [Function]');
  });

  it('says which library wrote, and none of what the signing key is: the connector’s prints it in full', async () => {
    const issuer = await new FakeIssuer().start();
    const { authority } = issuer;
    const serviceUrl = 'https://smba.example/';
    const library = new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: APP_ID,
        ChannelService: '',
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: authority.loginUrl,
        ToChannelFromBotOAuthScope: authority.scope,
        ToBotFromChannelTokenIssuer: authority.issuer,
        OAuthUrl: authority.oauthUrl,
        ToBotFromChannelOpenIdMetadataUrl: authority.openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: authority.openIdMetadataUrl,
        CallerId: 'urn:botframework:azure',
      },
      authority.credentials,
    );
    const activity = { type: 'message', channelId: 'msteams', serviceUrl } as never;
    const hour = 3_600;
    const now = Math.floor(Date.now() / 1_000);
    const tokens = [
      await issuer.sign(serviceUrl, {}, 'stranger'),
      await issuer.sign(serviceUrl, { nbf: now - 3 * hour, exp: now - hour }),
    ];
    for (const token of tokens) {
      await expect(library.authenticateRequest(activity, `Bearer ${token}`)).rejects.toThrow();
    }
    await issuer.close();
    const [key, expired] = written();
    expect(key).toMatchObject({ level: 50, library: 'botframework-connector' });
    expect(key?.said).toBe('Error finding key for token. Available keys: <key>');
    expect(expired).toMatchObject({ level: 50, said: 'TokenExpiredError: jwt expired' });
    expect(lines.join('')).not.toMatch(/BEGIN|MII|stack/u);
  });

  it('until it is undone', () => {
    undo();
    expect(console.error.name).not.toBe('write');
    expect(lines).toEqual([]);
  });
});

describe('what may be a secret or somebody’s is not written', () => {
  it.each([
    ['key: -----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----\n.', 'key: <key> .'],
    ['-----BEGIN PRIVATE KEY-----\nMIIB, never ended', '<key>'],
    ['got eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiIxIn0.c2ln', 'got <token>'],
    ['Authorization: Bearer abc.def', 'Authorization=<secret> <token>'],
    ['Server=x;Password=hunter2;User=sa', 'Server=x;Password=<secret>;User=sa'],
    ['clientSecret: hunter2', 'clientSecret=<secret>'],
    [
      'GET https://u:p@graph.example:8080/v1.0/users/claire?$select=mail failed',
      'GET https://graph.example:8080/… failed',
    ],
    ['to claire.martin@bijou.example', 'to <address>'],
    ['person 0f8fad5b-d9cb-469f-a165-70867728950e', 'person <id>'],
    ['from 29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD', 'from <id>'],
    ['in a:1XyZabc-def_ghi', 'in <id>'],
    ['in 19:abcdef@thread.v2', 'in <id>'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN <number>'],
    ['SIRET 732 829 320 00074', 'SIRET <number>'],
    ['phone 06 12 34 56 78', 'phone <number>'],
    [`hash ${'ab12'.repeat(16)}`, 'hash <key>'],
    ['Customer "Dupont SARL" not found', 'Customer "…" not found'],
    ["No route for 'Dupont', sorry", 'No route for "…", sorry'],
    ["the 'retryPolicy' option isn't read", 'the "…" option isn\'t read'],
    ['BadRequest: Missing activity or activity type.', 'BadRequest: Missing activity or activity type.'],
  ])('%j', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });

  it('a very long text costs little', () => {
    const began = performance.now();
    for (const sign of ['a', '@', '"', "'", '-', '1 ', 'a:', '://', '-----BEGIN']) withoutSecrets(sign.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('every process of the product', () => {
  test.each(['src/assemble/run.ts', 'src/demo/run-demo.ts', 'src/demo/load/run.ts'])('%s takes its console', (file) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toMatch(/^\s*(?:const logger = )?openProcessLog\(/mu);
  });

  it('prints what a library writes on its log alone: stdout stays the command’s own', () => {
    const script = `
      const { openProcessLog } = await import('./src/platform/log.ts');
      openProcessLog('warn');
      console.log('a library says Password=hunter2');
      console.warn('a library warns: Password=hunter2');
      process.stdout.write('answer');`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe('answer');
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ level: 40, said: 'a library warns: Password=<secret>' }]);
  });
});
