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

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const runbook = read('infra/README.md');

test('the service starts in Azure as npm start does, flags included, in the place of the shell: SIGTERM comes to it', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
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
    'MICROSOFT_APP_CERTIFICATE_PATH',
    'MICROSOFT_APP_PASSWORD',
    'AZURE_CLIENT_CERTIFICATE_PATH',
    'AZURE_CLIENT_SECRET',
    'AZURE_TENANT_ID',
  ];
  /** What App Service itself reads, and Node. */
  const OF_THE_PLATFORM = /^(?:(?:WEBSITES?|SCM)_|NODE_(?:COMPILE_CACHE|EXTRA_CA_CERTS)$)/;
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

  test('what an administrator decides is in the parameters file, all but the place, which is that of the group', () => {
    const decided = [...main.params.keys()].filter((name) => name !== 'location');
    expect(decided.length).toBeGreaterThan(15);
    expect(Object.keys(readParameters()).sort()).toEqual(decided.sort());
  });

  test('what the toolkit fills in is text, as it gives nothing else', () => {
    const filled = Object.entries(readParameters()).filter(([, { value }]) =>
      String(value).startsWith('$'.concat('{{')),
    );
    expect(filled.length).toBeGreaterThan(15);
    for (const [name] of filled) expect(main.text).toMatch(new RegExp(`^param ${name} string\\b`, 'm'));
  });

  test('the command of the runbook names parameters that there are, with what alerts, size and words take', () => {
    const command = /^az deployment group create .+?^```$/ms.exec(runbook)?.[0] ?? '';
    const named = [...command.matchAll(/ (\w+)=/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !main.params.has(name))).toEqual([]);
    const wanted = ['alertAddress', 'alertUnderWayMinutes', 'instances', 'planSize', 'otlpEndpoint'];
    const words = ['planner', 'plannerModel', 'plannerEndpoint', 'language', 'logLevel'];
    expect(named.sort()).toEqual([...wanted, ...words].sort());
  });

  test('no deployment goes without a decision on whom alerts reach, and it says whom', () => {
    expect(main.params.get('alertAddress')).toBe(false);
    expect(main.text).toMatch(/^@minLength\(1\)\nparam alertAddress string$/m);
    expect(read('env/.env.dev')).toMatch(/^ALERT_ADDRESS=$/m);
    expect(main.text).toContain("output ALERTS_REACH string = alertAddress == '-' ? 'nobody' : alertAddress");
    expect(runbook).toContain('`ALERTS_REACH`');
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

describe('names that the template shares with the code and the runbook', () => {
  const served = read('src/channels/http/server.ts');

  test('App Service asks for the health of an instance where the server answers it', () => {
    const asked = /healthCheckPath: '([^']+)'/.exec(app.text)?.[1];
    expect(served).toContain(`app.get('${asked}'`);
  });

  test('the bot is written to where the server takes it', () => {
    const endpoint = /endpoint: 'https:\/\/\$\{endpointHost\}([^']+)'/.exec(readBicep('modules/bot.bicep').text)?.[1];
    expect(served).toContain(`app.use('${endpoint}', parts.messages)`);
  });

  test('App Service runs the Node that the project needs', () => {
    const { engines } = JSON.parse(read('package.json')) as { readonly engines: { readonly node: string } };
    const runs = /linuxFxVersion: 'NODE\|(\d+)-lts'/.exec(app.text)?.[1];
    expect(runs).toBe(/\d+/.exec(engines.node)?.[0]);
  });

  test('the code runs from the package that is deployed, by the toolkit and by the runbook, and nothing is built there', () => {
    expect(settings.get('WEBSITE_RUN_FROM_PACKAGE')).toBe("'1'");
    expect(settings.get('SCM_DO_BUILD_DURING_DEPLOYMENT')).toBe("'false'");
    expect(read('m365agents.yml')).toContain('uses: azureAppService/zipDeploy');
    expect(runbook).toMatch(/^az webapp deploy .+ --type zip /m);
  });

  test('compiled modules are written outside of that package, where the container has them', () => {
    const folder = settings.get('NODE_COMPILE_CACHE')?.replaceAll("'", '');
    expect(folder).toMatch(/^\/tmp\//);
    expect(read('Containerfile')).toContain(`ENV NODE_COMPILE_CACHE=${folder}\n`);
    expect(runbook).toContain(`\`${folder}\``);
  });

  test('secrets that settings refer to are those that the runbook puts into the vault', () => {
    const ofSage = (readParameters().sageConnections?.value ?? []) as readonly { readonly secret: string }[];
    const ofSettings = [...app.text.matchAll(/\$\{secretOf\}([a-z-]+)\)'/g)].map(([, name = '']) => name);
    const put = [...runbook.matchAll(/az keyvault secret set --vault-name <vault> --name (\S+)/g)].map(
      ([, name = '']) => name,
    );
    expect(ofSettings.length).toBeGreaterThan(2);
    expect(put.sort()).toEqual([...ofSettings, ...ofSage.map(({ secret }) => secret)].sort());
  });

  test('authorities that the words of connections speak of may be given, and stay over deployments', () => {
    expect(read('src/platform/sql/connection/words.ts')).toContain('NODE_EXTRA_CA_CERTS');
    expect(settings.get('NODE_EXTRA_CA_CERTS')).toBe('authorities');
    const put = /az webapp deploy .+ --src-path authorities\.pem --target-path (\S+)/.exec(
      read('infra/reaching-sage.md'),
    )?.[1];
    expect(read('env/.env.dev')).toContain(`SQL_AUTHORITIES=-\n`);
    expect(read('infra/reaching-sage.md')).toContain(`SQL_AUTHORITIES=${put}`);
  });

  test('the companies file is read where the runbook puts it', () => {
    const put = /az webapp deploy .+ --target-path (\S+)/.exec(runbook)?.[1];
    expect(settings.get('RELANCE_COMPANIES')).toBe(`'${put}'`);
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
