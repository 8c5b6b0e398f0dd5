import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkQueue } from '../../src/config/work-queue.ts';
import { channelsOf, readBicep, readParameters, settingsOf } from './bicep.ts';

const root = path.join(import.meta.dirname, '../..');
const main = readBicep('main.bicep');
const app = readBicep('modules/app.bicep');
const settings = settingsOf(app);

const example = readFileSync(path.join(root, 'env/.env.example'), 'utf8');
const [production = '', notProduction = ''] = example.split(/^# --- Demo, terminal and tests only.*$/m);
const namesIn = (text: string): readonly string[] => [...text.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((m) => m[1] ?? '');

test('the service starts in Azure as npm start does, flags included, in the place of the shell: SIGTERM comes to it', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  expect(/appCommandLine: '([^']+)'/.exec(app.text)?.[1]).toBe(`exec ${scripts.start}`);
});

test('an instance that is taken down is given the most time that App Service gives to end what it has begun', () => {
  expect(settings.get('WEBSITES_CONTAINER_STOP_TIME_LIMIT')).toBe("'120'");
});

describe('the settings that the service gets in Azure', () => {
  /** A managed identity has no password; its tenant is that of its resource. */
  const NOT_WITH_A_MANAGED_IDENTITY = [
    'MICROSOFT_APP_PASSWORD',
    'AZURE_CLIENT_CERTIFICATE_PATH',
    'AZURE_CLIENT_SECRET',
    'AZURE_TENANT_ID',
  ];
  /** What App Service itself reads. */
  const OF_THE_PLATFORM = /^(WEBSITES?|SCM)_/;
  const sage = (readParameters().sageConnections?.value ?? []) as readonly { variable: string; secret: string }[];
  const given = [...settings.keys(), ...sage.map(({ variable }) => variable)];

  test('are all those of env/.env.example', () => {
    const wanted = namesIn(production).filter((name) => !NOT_WITH_A_MANAGED_IDENTITY.includes(name));
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((name) => !given.includes(name))).toEqual([]);
  });

  test('and no other: what nothing reads, or is for the demo and tests', () => {
    expect(namesIn(notProduction)).toContain('RELANCE_TODAY');
    const known = namesIn(production);
    expect(given.filter((name) => !known.includes(name) && !OF_THE_PLATFORM.test(name))).toEqual([]);
  });

  test('name the connection of each company of the example', () => {
    const companies = JSON.parse(readFileSync(path.join(root, 'env/companies.example.json'), 'utf8')) as readonly {
      readonly sageConnectionVariable: string;
    }[];
    expect(sage.map(({ variable }) => variable)).toEqual(companies.map((company) => company.sageConnectionVariable));
  });

  test.each(['RELANCE_STORE_CONNECTION', 'RELANCE_LINK_SECRET'])('%s comes from the Key Vault', (name) => {
    expect(settings.get(name)).toMatch(/^'\$\{secretOf\}[a-z-]+\)'$/);
  });

  test('connections to Sage come from the Key Vault', () => {
    expect(app.text).toMatch(
      /toObject\(sageConnections, one => one\.variable, one => '\$\{secretOf\}\$\{one\.secret\}\)'\)/,
    );
    expect(app.text).toMatch(/^var secretOf = '@Microsoft\.KeyVault\(VaultName=\$\{vaultName\};SecretName='$/m);
  });

  test('the sandbox is on unless the deployment says off', () => {
    expect(main.text).toContain("param sandbox string = 'on'");
    expect(settings.get('RELANCE_SANDBOX')).toBe('sandbox');
  });
});

describe('the parts fit together', () => {
  test('what the parameters file gives is asked for, and what has no default is given', () => {
    const file = Object.keys(readParameters());
    expect(file.filter((name) => !main.params.has(name))).toEqual([]);
    expect([...main.params].filter(([name, hasDefault]) => !hasDefault && !file.includes(name))).toEqual([]);
  });

  test.each(main.modules)('$file is given what it asks for, no less and no more', ({ file, given }) => {
    const asked = readBicep(file).params;
    expect(asked.size).toBeGreaterThan(1);
    expect([...given].sort()).toEqual([...asked.keys()].sort());
  });

  test('what is taken from a module is put out by it', () => {
    const taken = [...main.text.matchAll(/(\w+)\.outputs\.(\w+)/g)];
    expect(taken.length).toBeGreaterThan(8);
    const absent = taken.filter(([, name, output = '']) => {
      const module = main.modules.find((one) => one.name === name);
      return !module || !readBicep(module.file).outputs.includes(output);
    });
    expect(absent.map(([all]) => all)).toEqual([]);
  });
});

describe('the service is closed but for what it needs open', () => {
  const all = main.modules.map(({ file }) => readBicep(file).text).join('\n');

  test.each(['httpsOnly: true', "minTlsVersion: '1.2'", "ftpsState: 'Disabled'", 'properties: { allow: false }'])(
    'the App Service says %s',
    (line) => expect(app.text).toContain(line),
  );

  test('the bot belongs to one tenant and is its managed identity', () => {
    const bot = readBicep('modules/bot.bicep').text;
    expect(bot).toContain("msaAppType: 'UserAssignedMSI'");
    expect(settings.get('MICROSOFT_APP_TYPE')).toBe("'UserAssignedMSI'");
    expect(bot).toContain('msaAppTenantId: tenant().tenantId');
  });

  test('people reach the bot in Teams alone: local keys are off, and so is each site of Web Chat and Direct Line', () => {
    const bot = readBicep('modules/bot.bicep');
    expect(bot.text).toMatch(/^ {4}disableLocalAuth: true$/m);
    const channels = channelsOf(bot);
    expect(channels.map(({ name }) => name).sort()).toEqual(['DirectLineChannel', 'MsTeamsChannel', 'WebChatChannel']);
    for (const { name, body } of channels) {
      expect(body).toMatch(/^ {2}parent: bot$/m);
      const switches = [...body.matchAll(/\bis(?:V\d)?Enabled: (\w+)/g)].map(([, value]) => value);
      expect(switches.length).toBeGreaterThan(0);
      expect(new Set(switches), name).toEqual(new Set([name === 'MsTeamsChannel' ? 'true' : 'false']));
      const sites = [...body.matchAll(/siteName: '([^']+)', isEnabled: false/g)].map(([, site]) => site);
      expect(sites, name).toEqual(name === 'MsTeamsChannel' ? [] : ['Default Site']);
    }
  });

  test('the only rights given in Azure are to read secrets, and to use one queue and one container', () => {
    const given = [...all.matchAll(/scope: (\w+)\n {2}properties: \{\n {4}roleDefinitionId: (\w+)/g)];
    expect(given.map(([, scope, role]) => [scope, role])).toEqual(
      expect.arrayContaining([
        ['vault', 'secretsUser'],
        ['work', 'queueContributor'],
        ['facts', 'blobContributor'],
      ]),
    );
    expect(all.match(/roleDefinitionId:/g)).toHaveLength(3);
    for (const role of [
      '4633458b-17de-408a-b874-0445c86b69e6',
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    ]) {
      expect(all).toContain(role);
    }
  });

  test('no key opens the storage: it has roles alone, and the queue that it names is one that the service takes', () => {
    const storage = readBicep('modules/storage.bicep').text;
    expect(storage).toContain('allowSharedKeyAccess: false');
    const queue = /^var queueName = '([^']+)'$/m.exec(storage)?.[1] ?? '';
    const problems: string[] = [];
    expect(readWorkQueue(`https://a.queue.core.windows.net/${queue}`, problems)).not.toBeNull();
    expect(problems).toEqual([]);
  });

  test('no deployment carries a secret: none is a parameter, none is written to the vault', () => {
    expect(all).not.toMatch(/@secure\(|vaults\/secrets|listKeys\(/);
  });
});
