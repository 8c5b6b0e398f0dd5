import { PEOPLE } from '../../../src/demo/company/people.ts';
import type { FakeConnector } from '../../channels/teams/harness/fake-connector.ts';

const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const PATIENCE_MS = 120_000;
let spoken = 0;

/** Says a text to a bot as a collector does in a private chat, and waits until its answer is at the connector. */
export async function speak(port: number, connector: FakeConnector, text: string, isAnswer: RegExp): Promise<void> {
  const from = connector.received.length;
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity(connector.url, text)),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`HTTP ${response.status} to ${text}`);
  const isThere = (): boolean =>
    connector.received.slice(from).some((one) => isAnswer.test(JSON.stringify(one.activity)));
  for (const end = Date.now() + PATIENCE_MS; !isThere(); await new Promise((next) => setTimeout(next, 5))) {
    if (Date.now() > end) throw new Error(`No answer to ${text}: ${JSON.stringify(connector.received.slice(from))}`);
  }
}

/** Types into the message extension, and waits for its list, which is the answer to the request. Throws on anything else. */
export async function search(port: number, connector: FakeConnector, commandId: string, text: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...said(connector.url),
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId, parameters: [{ name: 'q', value: text }], queryOptions: { skip: 0, count: 25 } },
    }),
  });
  const body = await response.text();
  if (response.status !== 200 || !/"type":"result"/.test(body)) throw new Error(`No list for ${text}: ${body}`);
}

const activity = (serviceUrl: string, text: string): object => ({ ...said(serviceUrl), type: 'message', text });

function said(serviceUrl: string): object {
  const { id, name } = PEOPLE.claire;
  return {
    id: `in-${process.pid}-${++spoken}`,
    channelId: 'msteams',
    serviceUrl,
    locale: 'fr-FR',
    from: { id: `29:${id}`, name, aadObjectId: id },
    recipient: { id: '28:bot', name: 'Relance' },
    conversation: { id: `chat-${id}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}
