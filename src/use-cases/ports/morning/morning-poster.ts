import type { MorningPost } from '../../../domain/morning/morning-post.ts';
import type { Delivered } from '../transport/delivered.ts';

/** Posts the morning's news. Never throws. */
export interface MorningPoster {
  post(conversationId: string, post: MorningPost): Promise<Delivered>;
}
