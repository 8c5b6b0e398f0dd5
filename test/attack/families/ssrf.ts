import type { Attack, Expected } from '../attack.ts';
import type { Came } from '../came.ts';
import { textOf } from '../client.ts';
import type { World } from '../world.ts';

const HTTP_FOUND = 302;

/** Whether anything of ours called an address that only the attacker named. */
function visitsOf({ canary }: World): readonly string[] {
  return canary.visits.splice(0).map((visit) => `we called the attacker’s address: ${visit}`);
}

const attack = (name: string, expected: Expected, send: (world: World) => Promise<Came>): Attack => ({
  ...{ family: 'ssrf', name, expected },
  async send(world) {
    const came = await send(world);
    return { ...came, live: [...(came.live ?? []), ...visitsOf(world)] };
  },
});

/** Where an answer would go, with a good token for another address. */
const SERVICE_ADDRESSES: readonly (readonly [string, (world: World) => string])[] = [
  ['the attacker’s', ({ canary }) => canary.url],
  [
    'ours, as a name of the attacker’s',
    ({ canary, connector }) => canary.url.replace('//', `//${new URL(connector.url).host}@`),
  ],
  ['the one that tells of a machine’s identity', () => 'http://169.254.169.254/metadata/identity/oauth2/token'],
  ['a file', () => 'file:///etc/passwd'],
  ['a script', () => 'javascript:zzq'],
  ['none', () => ''],
];

/** Links that are unfurled by Teams where we know them; not one is opened by us. */
const LINKS: readonly (readonly [string, (world: World) => unknown])[] = [
  ['the attacker’s', ({ canary }) => `${canary.url}c/ALPHA/PLAIN1`],
  ['ours as a name', ({ canary, botUrl }) => `${canary.url.replace('//', `//${new URL(botUrl).host}@`)}c/ALPHA/PLAIN1`],
  ['ours as a path', ({ canary, botUrl }) => `${canary.url}${botUrl}/c/ALPHA/PLAIN1`],
  ['ours as the beginning of a name', ({ botUrl }) => `${botUrl}.zzq.example/c/ALPHA/PLAIN1`],
  ['ours by another protocol', ({ botUrl }) => `${botUrl.replace('http', 'ftp')}/c/ALPHA/PLAIN1`],
  ['the one of a machine’s identity', () => 'http://169.254.169.254/c/ALPHA/PLAIN1'],
  ['of a customer that is none', ({ botUrl }) => `${botUrl}/c/ALPHA/..%2f..%2fzzq`],
  ['no text', () => ({ $ne: null })],
];

const PICTURES: readonly Attack[] = [
  attack('an attachment to be fetched', 'inert', ({ client, canary }) =>
    client.say(
      'aide',
      {},
      {
        attachments: [
          { contentType: 'image/png', contentUrl: `${canary.url}a.png`, content: { downloadUrl: canary.url } },
        ],
      },
    ),
  ),
  attack('an address in a text', 'inert', ({ client, canary }) => client.say(`relance client ${canary.url}`)),
  attack('addresses in a mention', 'inert', ({ client, canary }) =>
    client.say(
      'aide',
      {},
      {
        entities: [
          { type: 'mention', mentioned: { id: canary.url, name: canary.url } },
          { type: 'clientInfo', url: canary.url },
        ],
      },
    ),
  ),
  attack('an address in the message on which something is done', 'inert', ({ client, canary }) =>
    client.send(
      client.activity(
        'invoke',
        {},
        {
          name: 'composeExtension/fetchTask',
          value: {
            commandId: 'addComment',
            messagePayload: {
              id: '1',
              linkToMessage: canary.url,
              body: { contentType: 'html', content: `<img src="${canary.url}">` },
              attachments: [{ contentUrl: canary.url }],
            },
          },
        },
      ),
    ),
  ),
];

/** Whom the page of a customer sends a browser to: Teams, and nobody else. */
const REDIRECTS: readonly Attack[] = [
  'ALPHA/PLAIN1',
  'ALPHA/https:%2f%2fzzq.example',
  'zzq.example/PLAIN1',
  'ALPHA/%0d%0aLocation:%20zzq',
].map((path) =>
  attack(`the page /c/${path} sends on to Teams alone`, 'any', async ({ client }) => {
    const { status, headers, body } = await client.raw({ method: 'GET', path: `/c/${path}` });
    const location = String(headers.location ?? '');
    const isTeams = status !== HTTP_FOUND || location.startsWith('https://teams.microsoft.com/l/chat/');
    return { status, said: [textOf(body.toString('utf8'))], live: isTeams ? [] : [`it sends on to ${location}`] };
  }),
);

/** Hosts and forwards that a caller writes: our links lead where we were told that we are. */
const HOSTS: readonly Attack[] = [
  attack('a host that is not ours', 'inert', async (world) => {
    const body = JSON.stringify(world.client.activity('message', {}, { text: 'relance client PLAIN1' }));
    const from = world.connector.received.length;
    const forwarded = {
      'x-forwarded-host': 'zzq.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=zzq.example',
    };
    const { status } = await world.client.post(body, undefined, { host: 'zzq.example', ...forwarded });
    const said = JSON.stringify(world.connector.received.slice(from));
    return { status, said: [said], live: said.includes('zzq.example') ? ['our links lead elsewhere'] : [] };
  }),
];

export const SSRF: readonly Attack[] = [
  ...SERVICE_ADDRESSES.map(([name, url]) =>
    attack(`a service address: ${name}`, 'refused', (world) =>
      world.client.send(world.client.activity('message', {}, { text: 'aide', serviceUrl: url(world) })),
    ),
  ),
  ...LINKS.map(([name, url]) =>
    attack(`a link to unfurl: ${name}`, 'any', async (world) => {
      const { client } = world;
      const value = { url: url(world) };
      const came = await client.send(client.activity('invoke', {}, { name: 'composeExtension/queryLink', value }));
      return { ...came, live: came.said.some((one) => one.includes('AdaptiveCard')) ? ['it was unfurled'] : [] };
    }),
  ),
  ...PICTURES,
  ...REDIRECTS,
  ...HOSTS,
];
