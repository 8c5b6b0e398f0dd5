import { account } from './fr/account.ts';
import { dispatch } from './fr/dispatch.ts';
import { draft } from './fr/draft.ts';
import { explain } from './fr/explain.ts';
import { notice } from './fr/notice.ts';
import { talk } from './fr/talk.ts';
import { noBreaks } from './no-break.ts';

/** Every sentence that people read in Teams, in French: the reference that other languages follow key by key. */
export const fr = noBreaks({ account, dispatch, draft, explain, notice, talk });

export type Words = typeof fr;
