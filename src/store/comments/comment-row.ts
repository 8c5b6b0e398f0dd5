import type { Comment, CommentAct, CommentVersion, Done } from '../../domain/comments/comment.ts';
import { readInstant } from '../columns.ts';

export interface CommentRow {
  readonly Id: string;
  readonly Company: string;
  readonly Version: number;
  readonly AboutKind: Comment['about']['kind'];
  readonly AboutId: string;
  readonly Tiers: string;
  readonly TiersName: string;
  readonly Kind: Comment['kind'];
  readonly Sentence: string;
  readonly ById: string;
  readonly ByName: string;
  readonly MadeAt: Date;
  readonly Pinned: boolean;
  readonly SourceAuthor: string | null;
  readonly SourceUrl: string | null;
  readonly Cause: string;
  readonly EditedById: string | null;
  readonly EditedByName: string | null;
  readonly EditedAt: Date | null;
  readonly DeletedById: string | null;
  readonly DeletedByName: string | null;
  readonly DeletedAt: Date | null;
}

export const toComment = (row: CommentRow): Comment => ({
  id: row.Id,
  company: row.Company,
  version: row.Version,
  about: { kind: row.AboutKind, id: row.AboutId, tiers: row.Tiers, name: row.TiersName },
  kind: row.Kind,
  text: row.Sentence,
  by: { id: row.ById, name: row.ByName },
  at: readInstant(row.MadeAt),
  pinned: Boolean(row.Pinned),
  source: row.SourceUrl === null ? null : { author: row.SourceAuthor ?? '', url: row.SourceUrl },
  cause: row.Cause,
  edited: toDone(row.EditedById, row.EditedByName, row.EditedAt),
  deleted: toDone(row.DeletedById, row.DeletedByName, row.DeletedAt),
});

const toDone = (id: string | null, name: string | null, at: Date | null): Done | null =>
  at === null ? null : { by: { id: id ?? '', name: name ?? '' }, at: readInstant(at) };

export interface VersionRow {
  readonly Version: number;
  readonly Act: CommentAct;
  readonly Kind: Comment['kind'];
  readonly Sentence: string;
  readonly ById: string;
  readonly ByName: string;
  readonly HappenedAt: Date;
}

export const toVersion = (row: VersionRow): CommentVersion => ({
  version: row.Version,
  act: row.Act,
  kind: row.Kind,
  text: row.Sentence,
  by: { id: row.ById, name: row.ByName },
  at: readInstant(row.HappenedAt),
});
