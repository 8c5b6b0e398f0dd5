import type { Response } from 'express';

/** What a link of minutes opens is kept by nobody on the way, found by no search, and tells no other site where it was opened. */
export const keepPrivate = (response: Response): Response =>
  response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' });
