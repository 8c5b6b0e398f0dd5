import type { LetterContent } from '../letter-content.ts';
import { serveTypesetter } from './serve-typesetter.ts';

serveTypesetter<LetterContent>({
  file: new URL('./letter.typ', import.meta.url),
  input: 'letter',
  noun: 'Letter',
});
