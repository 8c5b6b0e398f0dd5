/** Words of Microsoft's own paths. Whatever is none of them is somebody's: an address, an id, a folder, a file. */
const WORDS = new Set([
  ...['v1.0', 'users', 'me', 'messages', 'mailFolders', 'inbox', 'sentitems', 'drafts', 'childFolders', 'attachments'],
  ...[
    'createUploadSession',
    'send',
    'sendMail',
    'delta',
    'groups',
    'members',
    'transitiveMembers',
    'checkMemberGroups',
  ],
  ...[
    'sites',
    'drives',
    'drive',
    'items',
    'root',
    'children',
    'content',
    'listItem',
    'fields',
    'list',
    'lists',
    'columns',
  ],
  ...['microsoft.graph.delta', '$value', '$batch', '$count'],
]);
const VALUE = '{}';

/**
 * The path of a call without what it names: `/v1.0/users/{}/messages/{}/attachments`. A path below a folder (`root:/ALPHA/Dupont:`)
 * is one value. What is asked (after `?`) is left out.
 */
export function nameOfCall(url: string): string {
  const path = (URL.parse(url, 'https://graph.microsoft.com')?.pathname ?? '').replace(
    /:\/.*?(?=:(?:\/|$)|$):?/gu,
    `:/${VALUE}`,
  );
  const named = path.split('/').map((part) => {
    if (part === '' || part === VALUE) return part;
    const word = part.replace(/(?:\(.*\))?:?$/u, '');
    return WORDS.has(word) ? word : VALUE;
  });
  return named.join('/');
}
