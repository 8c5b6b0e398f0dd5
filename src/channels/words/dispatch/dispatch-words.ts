import { letters as enLetters } from '../en/dispatch/past-letters.ts';
import { post as enPost } from '../en/dispatch/post.ts';
import { dispatch as enDispatch } from '../en/dispatch/to-check.ts';
import { letters as frLetters } from '../fr/dispatch/past-letters.ts';
import { post as frPost } from '../fr/dispatch/post.ts';
import { dispatch as frDispatch } from '../fr/dispatch/to-check.ts';
import { roomWords } from '../words.ts';

/** What dispatch says of letters to check. */
export const dispatchWords = roomWords({ fr: frDispatch, en: enDispatch });

/** What it says of letters that left, and of taking one back. */
export const lettersWords = roomWords({ fr: frLetters, en: enLetters });

/** What it says of letters by post. */
export const postWords = roomWords({ fr: frPost, en: enPost });
