import type { StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { html, Markup } from './html.ts';

/** Nothing of a mail runs or is fetched: images come inside the page, styles are its own. */
export const BODY_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/** The body as a document of its own; `cid:` images are put in its place, links open elsewhere. */
export function messageBody(world: World, message: StoredMessage): string {
  const { contentType, content } = message.body;
  const shown =
    contentType === 'text'
      ? html`<pre style="white-space:pre-wrap;font:inherit">${content}</pre>`
      : new Markup(withImages(world, message));
  return html`<!doctype html><meta charset="utf-8"><base target="_blank">${shown}`.text;
}

function withImages(world: World, message: StoredMessage): string {
  return message.body.content.replace(/cid:([^"'\s>)]+)/g, (whole, id: string) => {
    const image = message.attachments.find((one) => one.contentId === id && /^image\/[\w.+-]+$/.test(one.contentType));
    if (image === undefined) return whole;
    return `data:${image.contentType};base64,${world.blobs.get(image.key).toString('base64')}`;
  });
}
