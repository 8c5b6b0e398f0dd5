import type { MorningPost } from '../../../domain/morning/morning-post.ts';
import type { Delivered } from '../transport/delivered.ts';

/** Posts the morning's news, and what rooms say beside it. Never throws. */
export interface MorningPoster<Part> {
  post(conversationId: string, post: MorningPost, beside: readonly Part[]): Promise<Delivered>;
}
