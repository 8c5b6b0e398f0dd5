import type { PrintedLetter } from './letter-press.ts';
import { serveTypesetter } from './serve-typesetter.ts';

serveTypesetter<PrintedLetter>({
  file: new URL('./letter.typ', import.meta.url),
  input: 'letter',
  noun: 'Letter',
});
