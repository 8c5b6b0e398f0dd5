import type { Response } from 'express';
import { encodeParameter } from '../mail/mime-header.ts';

/** What a browser may show in place; everything else is downloaded, so that no stored page ever runs here. */
const SHOWN: Readonly<Record<string, string>> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'text/plain': 'text/plain; charset=utf-8',
  'text/csv': 'text/plain; charset=utf-8',
  'message/rfc822': 'text/plain; charset=utf-8',
};

/** Sends a file in place when it is harmless and not asked as a download. */
export function serveFile(
  response: Response,
  file: { readonly name: string; readonly contentType: string; readonly content: Buffer },
  download: boolean,
): void {
  const shownAs = download ? undefined : SHOWN[file.contentType.split(';')[0]?.trim().toLowerCase() ?? ''];
  const disposition = shownAs === undefined ? 'attachment' : 'inline';
  response.setHeader('Content-Disposition', `${disposition}; ${encodeParameter('filename', file.name)}`);
  response.setHeader('Content-Type', shownAs ?? 'application/octet-stream');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.end(file.content);
}
