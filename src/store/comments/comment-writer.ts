import { randomUUID } from 'node:crypto';
import { type Comment, type CommentAct, type CommentChange, changeOf } from '../../domain/comments/comment.ts';
import type { Person } from '../../domain/person.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, instant, int, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { CommentWriter, NewComment } from '../../use-cases/ports/comments/comment-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { commentLine, mentionLine } from './comment-history.ts';
import { type CommentRow, toComment } from './comment-row.ts';
import { planMention } from './notices/notices.ts';

const READ_COMMENT = readSqlFile('./sql/read-comment.sql', import.meta.url);
const FIND_CAUSED = readSqlFile('./sql/find-caused-comment.sql', import.meta.url);
const INSERT_COMMENT = readSqlFile('./sql/insert-comment.sql', import.meta.url);
const UPDATE_COMMENT = readSqlFile('./sql/update-comment.sql', import.meta.url);
const INSERT_VERSION = readSqlFile('./sql/insert-version.sql', import.meta.url);

export function commentWriter(database: SqlDatabase): CommentWriter {
  return {
    addComment: (given, mentioned, now) =>
      untilSettled(() => transact(database, (session) => addComment(session, given, mentioned, now))),
    changeComment: (comment, change, mentioned, by, now) =>
      untilSettled(() =>
        transact(database, (session) => changeComment(session, { comment, change, mentioned, by, now })),
      ),
    mention: ({ id }, person, by, now) =>
      untilSettled(() =>
        transact(database, async (session) => {
          const [row] = await session.query<CommentRow>(READ_COMMENT, { id: idParam(id) });
          return row !== undefined && mentionIn(session, toComment(row), person, by, now);
        }),
      ),
  };
}

/** Where one cause adds two at once, the unique key lets one through and the other finds it. */
async function addComment(session: SqlSession, given: NewComment, mentioned: readonly Person[], now: Date) {
  const company = companyParam(given.company);
  const cause = text(given.cause, 200);
  const [present] = await session.query<CommentRow>(FIND_CAUSED, { company, cause });
  if (present !== undefined) return { added: false, comment: toComment(present) };
  const at = now.toISOString();
  const fresh = { id: randomUUID(), version: 1, at, pinned: false, edited: null, deleted: null };
  const comment: Comment = { ...given, ...fresh };
  await session.execute(INSERT_COMMENT, {
    id: idParam(comment.id),
    company,
    cause,
    aboutKind: text(given.about.kind, 20),
    aboutId: text(given.about.id, 100),
    tiers: tiersParam(given.about.tiers),
    tiersName: text(given.about.name, 200),
    kind: text(given.kind, 20),
    sentence: text(given.text, 2000),
    ...personParams(given.by),
    at: instant(now),
    author: text(given.source?.author ?? null, 200),
    url: text(given.source?.url ?? null, 1000),
  });
  await keepAct(session, comment, 'added', given.by, now);
  for (const person of mentioned) await mentionIn(session, comment, person, given.by, now);
  return { added: true, comment };
}

interface Changing {
  readonly comment: Comment;
  readonly change: CommentChange;
  readonly mentioned: readonly Person[];
  readonly by: Person;
  readonly now: Date;
}

async function changeComment(session: SqlSession, { comment, change, mentioned, by, now }: Changing) {
  const next = changeOf(comment, change, by, now);
  const { edited, deleted } = next;
  const changed = await session.execute(UPDATE_COMMENT, {
    id: idParam(comment.id),
    version: int(comment.version),
    kind: text(next.kind, 20),
    sentence: text(next.text, 2000),
    pinned: bit(next.pinned),
    editedById: text(edited?.by.id ?? null, 100),
    editedByName: text(edited?.by.name ?? null, 200),
    editedAt: instant(edited ? new Date(edited.at) : null),
    deletedById: text(deleted?.by.id ?? null, 100),
    deletedByName: text(deleted?.by.name ?? null, 200),
    deletedAt: instant(deleted ? new Date(deleted.at) : null),
  });
  if (changed === 0) return 'stale' as const;
  await keepAct(session, next, change.kind, by, now);
  for (const person of mentioned) await mentionIn(session, next, person, by, now);
  return next;
}

/** The text as the act left it, and its line of history. */
async function keepAct(session: SqlSession, comment: Comment, act: CommentAct, by: Person, now: Date): Promise<void> {
  await session.execute(INSERT_VERSION, {
    id: idParam(comment.id),
    version: int(comment.version),
    act: text(act, 20),
    kind: text(comment.kind, 20),
    sentence: text(comment.text, 2000),
    ...personParams(by),
    at: instant(now),
  });
  await appendHistory(session, commentLine(comment, act, by, now));
}

async function mentionIn(session: SqlSession, comment: Comment, person: Person, by: Person, now: Date) {
  const planned = await planMention(session, comment.id, person, now);
  if (planned) await appendHistory(session, mentionLine(comment, person, by, now));
  return planned;
}
