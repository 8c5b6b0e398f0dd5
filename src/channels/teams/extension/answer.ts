import type { MessagingExtensionResult } from 'botbuilder';
import type { Person } from '../../../domain/person.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { wordsFor } from '../../words/words.ts';
import type { Links } from '../deep-link.ts';
import { orApology } from '../transport/apology.ts';
import { inTime } from '../transport/in-time.ts';
import type { BotLogger } from '../transport/logger.ts';
import type { Asked } from '../turn.ts';
import { type SearchAddition, searchAdded } from './addition.ts';
import { readQuery } from './read-query.ts';
import { customersResult, invoicesResult, linkResult, messageResult, pageAfter, withAdded } from './results.ts';
import type { SearchDesk } from './search-desk.ts';

export interface Extension {
  readonly search: SearchDesk;
  /** What rooms add to the searches. */
  readonly additions: () => readonly SearchAddition[];
  readonly links: Links;
  readonly logger: BotLogger;
  /** Longer than this, a search does without what rooms add. */
  readonly additionsWithinMs: number;
  /** Teams gives an extension up after some seconds: later than this, it is told to try again. */
  readonly answerWithinMs: number;
}

/** Results of a search, or why there are none, in words. Never rejects. */
export async function answerQuery(
  extension: Extension,
  asked: Asked,
  value: unknown,
): Promise<MessagingExtensionResult> {
  const words = wordsFor(asked.language);
  const { who } = asked;
  const query = readQuery(value);
  if (!query) return messageResult(words.extension.unknownCommand);
  if (!who) return messageResult(words.talk.unknownPerson);
  return inWords(extension, asked, () => search(extension, asked, who, query));
}

/** Rooms are asked at the same time; whoever may not search at all is refused, whatever they add. */
async function search(
  { search: desk, links, additions, logger, additionsWithinMs }: Extension,
  { language }: Asked,
  who: Person,
  { what, request }: NonNullable<ReturnType<typeof readQuery>>,
): Promise<MessagingExtensionResult> {
  const asked = { what, who, text: request.text, language };
  const adding = searchAdded(additions(), asked, logger, additionsWithinMs);
  const found = await desk[what](who, request);
  if (found.kind === 'refused') return messageResult(explainIn(language).refusal(found.refusal));
  const own =
    found.kind === 'customers'
      ? customersResult(language, found, request, links)
      : invoicesResult(language, found, request, links);
  const total = found.kind === 'too-short' ? 0 : found.total;
  return withAdded(language, own, pageAfter(total, request, await adding), links);
}

/**
 * The card of an address of ours, for somebody who may read that company; undefined unfurls nothing. Of other addresses nothing
 * is said, nor to others whether the customer exists.
 */
export async function answerLink(
  extension: Extension,
  asked: Asked,
  value: unknown,
): Promise<MessagingExtensionResult | undefined> {
  const { search: desk, links } = extension;
  const { who, language } = asked;
  const url = typeof value === 'object' && value !== null && 'url' in value ? value.url : undefined;
  const ref = typeof url === 'string' ? links.readCustomerLink(url) : null;
  if (!ref || !who) return undefined;
  const answer = await inWords(extension, asked, async () => {
    const named = await desk.name(who, ref.company, ref.code);
    if (named.kind === 'refused') return undefined;
    return linkResult(language, { ...named, url: links.customerLink(named.company, named.code) });
  });
  // A card or nothing: an apology would be pasted into the message.
  return answer?.type === 'result' ? answer : undefined;
}

/** What the work gives in time; an apology where it fails, an invitation to try again where it takes long. */
async function inWords<T extends MessagingExtensionResult | undefined>(
  { logger, answerWithinMs }: Extension,
  { language, conversation }: Asked,
  work: () => Promise<T>,
): Promise<T | MessagingExtensionResult> {
  const facts = { conversation: conversation.id };
  const begunAt = performance.now();
  const given: { result?: T | MessagingExtensionResult } = {};
  const working = orApology(
    async () => {
      given.result = await work();
      return null;
    },
    language,
    logger,
    facts,
  );
  const done = await inTime(working, answerWithinMs);
  if (!done) {
    logger.info(facts, 'a search takes too long');
    void working.then(() => logger.info({ ...facts, afterMs: Math.round(performance.now() - begunAt) }, 'late search'));
    return messageResult(wordsFor(language).extension.tooLong);
  }
  return done.value?.text === undefined ? (given.result as T) : messageResult(done.value.text);
}
