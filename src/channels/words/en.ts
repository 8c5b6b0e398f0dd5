import { account } from './en/account.ts';
import { dispatch } from './en/dispatch.ts';
import { draft } from './en/draft.ts';
import { explain } from './en/explain.ts';
import { notice } from './en/notice.ts';
import { talk } from './en/talk.ts';
import type { Words } from './fr.ts';

/** Every sentence that people read in Teams, in English. */
export const en: Words = { account, dispatch, draft, explain, notice, talk };
