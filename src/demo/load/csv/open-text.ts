import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';

/** A text file as it is read: UTF-8, else Windows-1252, which French spreadsheets write. Throws where there is no file. */
export async function openText(file: string): Promise<Readable> {
  const encoding = (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
  return Readable.from(decode(file, new TextDecoder(encoding)));
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function* decode(file: string, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
