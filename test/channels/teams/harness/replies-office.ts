import type { RepliesDesk } from '../../../../src/channels/teams/rooms/replies/desk.ts';
import { openRepliesDesk } from '../../../../src/channels/teams/rooms/replies/open-desk.ts';
import { sayReplyTask } from '../../../../src/channels/words/replies/say-reply.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { aCompany } from '../../../builders/company.ts';
import { type Books, registryOf } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { RENE, SOPHIE } from './fake-desk.ts';

/** Letters that did not arrive, and answers to others, as they are, over books and a store in memory. */
export const openRepliesOffice = (books: Books, store: StoreReader & StoreWriter): RepliesDesk =>
  openRepliesDesk({
    companies: registryOf([aCompany(), books]),
    directory: directoryOf({ [SOPHIE.id]: ['collector'], [RENE.id]: ['reader'] }),
    clock: new HandClock('2026-03-02T09:20:00Z'),
    replies: store,
    tasks: store,
    sayReplyTask,
  });
