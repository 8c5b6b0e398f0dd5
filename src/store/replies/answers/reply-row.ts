import { z } from 'zod';
import type { AttachedFile } from '../../../domain/replies/incoming-mail.ts';
import type { FoundBy } from '../../../domain/replies/letter-named.ts';
import type { HandledAs, Reply, ReplyHandled, WrittenBy } from '../../../domain/replies/reply.ts';
import type { Suggested, Suggestion } from '../../../domain/replies/suggest.ts';
import { bigint, day, instant, json, text } from '../../../platform/sql/params.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import { companyParam, idParam, readCents, readDayOrNull, readInstant, tiersParam } from '../../columns.ts';
import { readJson } from '../../stored-json.ts';

export interface ReplyRow {
  readonly Id: string;
  readonly Company: string;
  readonly Tiers: string;
  readonly TiersName: string;
  readonly DispatchId: string | null;
  readonly Reference: string | null;
  readonly FoundBy: FoundBy;
  readonly FromAddress: string;
  readonly FromName: string;
  readonly Writer: WrittenBy;
  readonly Subject: string;
  readonly Excerpt: string;
  readonly ReceivedAt: Date;
  readonly WebLink: string;
  readonly Attachments: string;
  readonly Suggested: Suggested | null;
  readonly SuggestedWords: string | null;
  readonly SuggestedDay: Date | null;
  readonly SuggestedCents: string | number | null;
  readonly OwnerId: string;
  readonly OwnerName: string;
  readonly HandledAs: HandledAs | null;
  readonly HandledById: string | null;
  readonly HandledByName: string | null;
  readonly HandledAt: Date | null;
}

const attachedShape: z.ZodType<AttachedFile> = z.object({ name: z.string(), size: z.number() });

export const toReply = (row: ReplyRow): Reply => ({
  id: row.Id,
  company: row.Company,
  tiers: row.Tiers,
  name: row.TiersName,
  letter: row.DispatchId === null ? null : { id: row.DispatchId, reference: row.Reference ?? '' },
  foundBy: row.FoundBy,
  from: row.FromAddress,
  fromName: row.FromName,
  writer: row.Writer,
  subject: row.Subject,
  excerpt: row.Excerpt,
  at: readInstant(row.ReceivedAt),
  webLink: row.WebLink,
  attachments: readJson(z.array(attachedShape), row.Attachments, `CustomerReply ${row.Id}, column Attachments`),
  suggestion: suggestionOf(row),
  owner: { id: row.OwnerId, name: row.OwnerName },
  handled: handledOf(row),
});

const suggestionOf = ({ Suggested, SuggestedWords, SuggestedDay, SuggestedCents }: ReplyRow): Suggestion | null =>
  Suggested === null
    ? null
    : {
        kind: Suggested,
        words: SuggestedWords ?? '',
        day: readDayOrNull(SuggestedDay),
        amount: SuggestedCents === null ? null : readCents(SuggestedCents),
      };

const handledOf = ({ HandledAs, HandledById, HandledByName, HandledAt }: ReplyRow): ReplyHandled | null =>
  HandledAs === null || HandledAt === null
    ? null
    : { as: HandledAs, by: { id: HandledById ?? '', name: HandledByName ?? '' }, at: readInstant(HandledAt) };

export const replyParams = (reply: Reply): SqlParams => ({
  id: idParam(reply.id),
  company: companyParam(reply.company),
  tiers: tiersParam(reply.tiers),
  tiersName: text(reply.name, 200),
  dispatchId: text(reply.letter?.id ?? null, 40),
  reference: text(reply.letter?.reference ?? null, 20),
  foundBy: text(reply.foundBy, 20),
  fromAddress: text(reply.from, 320),
  fromName: text(reply.fromName, 200),
  writer: text(reply.writer, 20),
  subject: text(reply.subject, 400),
  excerpt: text(reply.excerpt, 2000),
  at: instant(new Date(reply.at)),
  webLink: text(reply.webLink, 1000),
  attachments: json(reply.attachments),
  suggested: text(reply.suggestion?.kind ?? null, 20),
  words: text(reply.suggestion?.words ?? null, 400),
  day: day(reply.suggestion?.day ?? null),
  cents: bigint(reply.suggestion?.amount ?? null),
  ownerId: text(reply.owner.id, 100),
  ownerName: text(reply.owner.name, 200),
});
