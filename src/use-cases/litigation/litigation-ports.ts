import type { PenaltiesPorts } from '../penalties/read-penalties.ts';
import type { CommentReader } from '../ports/comments/comment-store.ts';
import type { DispatchReader } from '../ports/dispatch/dispatch-store.ts';
import type { DossierArchive } from '../ports/dispatch/dossier-archive.ts';
import type { Mailer } from '../ports/dispatch/mailer.ts';
import type { PostingReader } from '../ports/dispatch/posting-store.ts';
import type { WriteBundle } from '../ports/litigation/write-bundle.ts';
import type { MatterReader } from '../ports/recovery/matter-store.ts';
import type { LetterRenderer } from '../ports/relance/letter-renderer.ts';
import type { ReplyReader } from '../ports/replies/reply-store.ts';

/** What a dossier contentieux is gathered from. */
export interface GatherPorts extends Omit<PenaltiesPorts, 'matters'> {
  readonly matters: Pick<MatterReader, 'mattersOf' | 'standingMatters'>;
  readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
  readonly postings: PostingReader;
  readonly replies: Pick<ReplyReader, 'listBouncesOf'>;
  readonly comments: Pick<CommentReader, 'readComment'>;
  readonly archive: Pick<DossierArchive, 'read'>;
  readonly mailer: Pick<Mailer, 'find' | 'readMime'>;
  readonly renderer: Pick<LetterRenderer, 'fileName'>;
}

export interface BuildPorts extends GatherPorts {
  readonly writeBundle: WriteBundle;
}

/** Matters, and letters, of one customer: beyond these a file is made of each dossier de recouvrement. */
export const MOST_LETTERS = 300;
export const MOST_MATTERS = 500;
/** Of all documents together: what a mail or a court's portal still takes is far below. */
export const MOST_BYTES = 100 * 1024 * 1024;
