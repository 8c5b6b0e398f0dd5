import type { RequestHandler } from 'express';
import { customerCommand, customerRefSchema, type Links, unpackedCode } from '../../teams/deep-link.ts';
import { pages } from '../../words/pages.ts';

/**
 * `GET /c/<company>/<code>`: sends on to the chat with the bot, with the question typed. Whoever opens it learns nothing here:
 * the bot answers those who may know. Where the bot is in no Teams, a page says what to write.
 */
export function customerLinkRoute(links: Pick<Links, 'chatLink'>): RequestHandler {
  return (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' });
    const { company, code } = request.params;
    const ref = customerRefSchema.safeParse({ company, code: unpackedCode(String(code ?? '')) });
    if (!ref.success) return void response.status(404).type('html').send(pages.customerUnknown);
    const command = customerCommand(ref.data);
    const chat = links.chatLink(command);
    if (chat === null) return void response.type('html').send(pages.openInTeams(command));
    response.redirect(302, chat);
  };
}
