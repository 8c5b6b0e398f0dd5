import { type LetterLink, signLink } from '../channels/http/signed-link.ts';
import type { Ground } from './ground.ts';

/** Whoever holds a link may open it: it lives minutes. */
const LINK_MINUTES = 15;

/** Until when a link that is given now opens. */
export const linkExpiry = ({ clock }: Pick<Ground, 'clock'>): Date =>
  new Date(clock.now().getTime() + LINK_MINUTES * 60_000);

/** Where one letter is read as it was previewed. */
export function letterUrl(ground: Pick<Ground, 'clock' | 'outside'>, link: LetterLink): string {
  const { linkSecret, publicBaseUrl } = ground.outside;
  return `${publicBaseUrl}/lettres/${signLink(link, linkSecret, linkExpiry(ground))}`;
}
