import { ENDED, isFault } from '../came.ts';
import type { Said } from '../client.ts';
import { MARK } from '../corpus.ts';
import { pathsOf } from '../harvest.ts';
import type { World } from '../world.ts';
import { liveInCard } from './live-in-card.ts';
import { liveInAnswer, liveInFileName, liveInHtml, liveInPdf } from './live-in-file.ts';

const KINDS = ['csv', 'xlsx', 'pdf'];
/** A page whose files stand below it. */
const WITH_FILES = /^\/(?:etats|repetitions|encaissements|efactures|campagnes)\/[^/]+$/u;

/** What is alive in some cards, and in all that a browser opens from them. */
export async function liveInPages(world: World, cards: readonly Said[]): Promise<readonly string[]> {
  const { client, botUrl } = world;
  const live = cards.flatMap(liveInCard);
  const paths = [...new Set(cards.flatMap((card) => pathsOf(card, botUrl)))].filter((path) => !path.startsWith('/c/'));
  for (const path of paths.flatMap((one) =>
    WITH_FILES.test(one) ? [one, ...KINDS.map((kind) => `${one}/${kind}`)] : [one],
  )) {
    const { status, headers, body } = await client.raw({ method: 'GET', path });
    const where = path.replace(/[^/]{40,}/u, '…');
    if (status <= ENDED || isFault(status)) live.push(`${where}: ${status}`);
    else live.push(...(await liveInAnswer(headers, body)).map((one) => `${where}: ${one}`));
  }
  return live;
}

/** What is alive in all mails that left so far, their files, and the paths under which files are kept. */
export async function liveInMails({ m365 }: World): Promise<readonly string[]> {
  const live: string[] = [];
  for (const mail of m365.sentMessages()) {
    const head = [
      mail.subject,
      ...mail.to,
      ...mail.cc,
      ...mail.bcc,
      ...mail.headers.flatMap(({ name, value }) => [name, value]),
    ];
    live.push(
      ...head.filter((one) => /[\r\n]/u.test(one)).map((one) => `a line more in the head: ${JSON.stringify(one)}`),
    );
    if ([...mail.to, ...mail.cc, ...mail.bcc].some((one) => one.includes(MARK))) live.push('sent to somebody else');
    live.push(...liveInHtml(mail.content), ...mail.attachments.flatMap(({ name }) => liveInFileName(name)));
    for (const { content } of mail.attachments) live.push(...(await liveInPdf(content)));
  }
  for (const { path } of m365.files()) {
    if (path.split('/').some((part) => part === '..' || part === '.' || liveInFileName(part).length > 0))
      live.push(`a path that leads elsewhere: ${path}`);
  }
  return live;
}
