import type { Response } from 'express';
import type { ListDocument } from '../files/list-document.ts';
import { FILE_TYPES, type FileKind, type WriteFile } from '../files/write-file.ts';

/** A list as a file that the browser keeps under its own name. */
export async function sendFile(
  response: Response,
  kind: FileKind,
  document: ListDocument,
  writeFile: WriteFile,
): Promise<void> {
  const file = await writeFile(kind, document);
  const name = encodeURIComponent(`${document.fileName}.${kind}`);
  response.set('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
  response.set('Content-Type', FILE_TYPES[kind]).send(Buffer.from(file));
}
