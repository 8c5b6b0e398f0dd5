import type { Company } from '../../../domain/company/company.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import type { Day } from '../../../domain/day.ts';
import { POST } from '../../../domain/dispatch/post-setting.ts';
import { byPlace, isIncomplete } from '../../../domain/dispatch/postal-order.ts';
import { goesRegistered } from '../../../domain/dispatch/posting.ts';
import type { Language } from '../../../domain/language.ts';
import type { GatheredPost } from '../../ports/dispatch/post-printer.ts';
import type { PostalFilter, PostalLetter, PostingReader } from '../../ports/dispatch/posting-store.ts';

/** A letter by post, and whether it goes en recommandé: `goesRegistered`. */
export interface PostLetter extends PostalLetter {
  readonly registered: boolean;
  readonly toComplete: boolean;
}

/** Letters by post as they are laid in envelopes: addresses to complete first, then by country, postcode and name. */
export async function listPost(
  postings: Pick<PostingReader, 'listPostal'>,
  company: Company,
  filter: Omit<PostalFilter, 'company'>,
): Promise<readonly PostLetter[]> {
  const setting = settingOf(company, POST);
  const found = await postings.listPostal({ ...filter, company: company.code });
  return found
    .toSorted((one, other) => byPlace(one.facts.tiers, other.facts.tiers))
    .map((letter) => ({
      ...letter,
      registered: goesRegistered(letter.facts, letter.posting, setting),
      toComplete: isIncomplete(letter.facts.tiers.addressLines),
    }));
}

/** These letters in one file, each as it was kept. */
export async function gatherPost(
  postings: Pick<PostingReader, 'readLetters'>,
  company: Company,
  letters: readonly PostLetter[],
  asked: { readonly on: Day; readonly language: Language; readonly bothSides?: boolean },
): Promise<GatheredPost> {
  const kept = await postings.readLetters(letters.map(({ dispatchId }) => dispatchId));
  return {
    companyName: company.identity.name,
    on: asked.on,
    language: asked.language,
    bothSides: asked.bothSides ?? settingOf(company, POST).bothSides,
    letters: letters.map(({ dispatchId, facts, registered, toComplete }) => {
      const pdf = kept.get(dispatchId);
      // It was kept before it was filed, and only what is filed is listed.
      if (!pdf) throw new Error(`Letter ${facts.reference} of dispatch ${dispatchId} is not kept`);
      const { code, name, addressLines } = facts.tiers;
      return { code, name, addressLines, reference: facts.reference, registered, toComplete, pdf };
    }),
  };
}
