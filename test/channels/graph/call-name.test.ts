import { describe, expect, test } from 'vitest';
import { nameOfCall } from '../../../src/channels/graph/calls/call-name.ts';

const GRAPH = 'https://graph.microsoft.com';

describe('a call is called by its path without what it names', () => {
  test.each([
    ['/v1.0/users/claire.martin%40contoso.example', '/v1.0/users/{}'],
    ['/v1.0/users?$filter=mail eq %27x@y.example%27', '/v1.0/users'],
    ['/v1.0/users/recouvrement@contoso.example/messages', '/v1.0/users/{}/messages'],
    [
      '/v1.0/users/a@b.example/messages/AAMkAD=/attachments/createUploadSession',
      '/v1.0/users/{}/messages/{}/attachments/createUploadSession',
    ],
    [
      '/v1.0/users/a@b.example/mailFolders/inbox/messages/delta()?$deltatoken=x',
      '/v1.0/users/{}/mailFolders/inbox/messages/delta',
    ],
    ['/v1.0/users/a@b.example/mailFolders/Clients%20Dupont/messages', '/v1.0/users/{}/mailFolders/{}/messages'],
    ['/v1.0/sites/contoso.sharepoint.com:/sites/Dossiers%20clients', '/v1.0/sites/{}/{}'],
    ['/v1.0/drives/b!x/root:/ALPHA/DUPONT%20-%20Dupont%20SA:/children', '/v1.0/drives/{}/root/{}/children'],
    ['/v1.0/drives/b!x/items/01ABC:/rappel%201.pdf', '/v1.0/drives/{}/items/{}/{}'],
    ['/v1.0/drives/b!x/items/01ABC:/inbox/Dupont.pdf:/content', '/v1.0/drives/{}/items/{}/{}/content'],
  ])('%s', (path, name) => expect(nameOfCall(`${GRAPH}${path}`)).toBe(name));

  test('an address that is none has no name', () => expect(nameOfCall('http://')).toBe(''));
});
