import { cutQuotes } from '../../../src/channels/graph/inbox/cut-quotes.ts';
import { textOfHtml } from '../../../src/demo/m365/mail/html-text.ts';
import type { IncomingMail } from '../../../src/domain/replies/incoming-mail.ts';
import type { InboxBench } from '../../contracts/replies/inbox.ts';

interface Held extends IncomingMail {
  readonly id: string;
}

/** An inbox in memory, whose position is how many it gave. */
export function openFakeInbox(mailbox = 'relances@essai.example'): InboxBench & { readonly held: readonly Held[] } {
  const held: Held[] = [];
  return {
    held,
    mailbox,
    forgotten: 'forgotten',
    close: async () => undefined,
    receive({ from, fromName = from, subject = '', text = '', html, headers = {}, files = [], internetMessageId }) {
      const [id, whole] = [`AAk${held.length}`, html === undefined ? text : textOfHtml(html)];
      const mail: Held = {
        ...{ id, from, fromName, subject, text: whole, said: cutQuotes(whole) },
        internetMessageId: internetMessageId ?? `<${id}@essai.example>`,
        ...{ receivedAt: '2026-03-02T09:00:00.000Z', conversationId: id, webLink: `https://outlook.example/${id}` },
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
        attachments: files.map(({ name, content }) => ({ name, size: Buffer.byteLength(content) })),
      };
      held.push(mail);
      return mail.internetMessageId;
    },
    inbox: {
      readPage: async (_, from) => {
        const at = 'position' in from ? Number(from.position) : 0;
        return Number.isNaN(at) ? null : { messages: held.slice(at), position: String(held.length), isLast: true };
      },
      readMail: async (_, id) => held.find((one) => one.id === id) ?? null,
      readSource: async () => null,
    },
  };
}
