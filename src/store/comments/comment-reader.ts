import type { Channel, Mention, NoticeState } from '../../domain/comments/mention.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { CommentFilter, CommentReader } from '../../use-cases/ports/comments/comment-store.ts';
import { companyParam, idParam, tiersParam } from '../columns.ts';
import { type CommentRow, toComment, toVersion, type VersionRow } from './comment-row.ts';

const READ_COMMENT = readSqlFile('./sql/read-comment.sql', import.meta.url);
const LIST_COMMENTS = readSqlFile('./sql/list-comments.sql', import.meta.url);
const COUNT_COMMENTS = readSqlFile('./sql/count-comments.sql', import.meta.url);
const READ_VERSIONS = readSqlFile('./sql/read-versions.sql', import.meta.url);
const READ_MENTIONS = readSqlFile('./sql/read-mentions.sql', import.meta.url);

interface MentionRow {
  readonly CommentId: string;
  readonly PersonId: string;
  readonly PersonName: string;
  readonly Channel: Channel;
  readonly State: NoticeState;
}

interface Counted {
  readonly Total: number | string;
}

export function commentReader(database: SqlDatabase): CommentReader {
  return {
    readComment: async (id) => {
      const [row] = await database.query<CommentRow>(READ_COMMENT, { id: idParam(id) });
      return row === undefined ? null : toComment(row);
    },
    listComments: async (filter, skip, count) => {
      const asked = filterParams(filter);
      const rows = await database.query<CommentRow & Counted>(LIST_COMMENTS, {
        ...asked,
        skip: int(skip),
        count: int(count),
      });
      // Past the last page no line says how many there are.
      const [counted] = rows.length > 0 || skip === 0 ? rows : await database.query<Counted>(COUNT_COMMENTS, asked);
      return { comments: rows.map(toComment), total: Number(counted?.Total ?? 0) };
    },
    readVersions: async (id) => (await database.query<VersionRow>(READ_VERSIONS, { id: idParam(id) })).map(toVersion),
    readMentions: async (ids) =>
      ids.length === 0
        ? new Map()
        : toMentions(await database.query<MentionRow>(READ_MENTIONS, { ids: longText(ids.join('|')) })),
  };
}

const filterParams = (filter: CommentFilter) => ({
  company: companyParam(filter.company),
  tiers: tiersParam(filter.tiers),
  text: text(filter.text === '' ? null : filter.text.toLowerCase(), 200),
});

function toMentions(rows: readonly MentionRow[]): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Map<string, Mention>>();
  for (const { CommentId, PersonId, PersonName, Channel, State } of rows) {
    const ofComment = found.get(CommentId) ?? new Map<string, Mention>();
    const before = ofComment.get(PersonId) ?? {
      person: { id: PersonId, name: PersonName },
      ...({ chat: 'planned', mail: 'planned' } as const),
    };
    found.set(CommentId, ofComment.set(PersonId, { ...before, [Channel]: State }));
  }
  return new Map([...found].map(([id, ofComment]) => [id, [...ofComment.values()]]));
}
