import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type ExpiringPart, type PersonPart, personalData } from '../../privacy/person-table.ts';

const sql = (name: string): string => readSqlFile(`./sql/${name}.sql`, import.meta.url);

const ANSWERS_FOR = {
  CustomerComment: [
    'Tiers',
    'TiersName',
    'Sentence',
    'ById',
    'ByName',
    'SourceAuthor',
    'SourceUrl',
    'EditedById',
    'EditedByName',
    'DeletedById',
    'DeletedByName',
  ],
  CommentVersion: ['Sentence', 'ById', 'ByName'],
  CommentNotice: ['PersonId', 'PersonName', 'MailConversationId'],
};

/** Versions go before what they are found by. */
const PARTS: readonly PersonPart[] = [
  { what: 'comments', read: sql('read-comments'), why: 'current' },
  { what: 'comment-versions', read: sql('read-versions'), why: 'current' },
  {
    what: 'comment-versions-over',
    read: sql('read-versions-over'),
    erase: { fate: 'nameless', text: sql('erase-versions-over') },
  },
  {
    what: 'comments-over',
    read: sql('read-comments-over'),
    erase: { fate: 'nameless', text: sql('erase-comments-over') },
  },
  { what: 'mentions-under-way', read: sql('read-mentions-under-way'), why: 'current' },
  { what: 'mentions', read: sql('read-mentions'), erase: { fate: 'erased', text: sql('erase-mentions') } },
];

const EXPIRING: readonly ExpiringPart[] = [
  { what: 'mentions', by: 'comments', count: sql('count-old-mentions'), remove: sql('remove-old-mentions') },
  {
    what: 'comment-versions',
    by: 'comments',
    count: sql('count-old-versions'),
    remove: sql('remove-old-versions'),
  },
  { what: 'comments', by: 'comments', count: sql('count-old-comments'), remove: sql('remove-old-comments') },
];

/** Comments that stand are in use until they are older than their company keeps them (case N2); one that was deleted is, of a person who asks, but a number. */
export const commentsPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS, EXPIRING);
