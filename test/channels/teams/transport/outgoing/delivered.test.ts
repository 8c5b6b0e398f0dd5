import { expect, test } from 'vitest';
import { deliveredAfter } from '../../../../../src/channels/teams/transport/outgoing/delivered.ts';

test.each([
  [{ statusCode: 403 }, 'refused'],
  [{ statusCode: 404 }, 'refused'],
  [{ statusCode: 413 }, 'refused'],
  [{ statusCode: 401 }, 'busy'],
  [{ statusCode: 412 }, 'busy'],
  [{ statusCode: 429 }, 'busy'],
  [{ statusCode: 500 }, 'unknown'],
  [{ statusCode: 503 }, 'unknown'],
  [{ code: 'ECONNREFUSED' }, 'busy'],
  [{ errorCode: 'network_error' }, 'busy'],
  [{ code: 'ENOTFOUND' }, 'busy'],
  [{ code: 'ECONNRESET' }, 'unknown'],
  [{ code: 'ETIMEDOUT' }, 'unknown'],
  [new Error('anything'), 'unknown'],
  [null, 'unknown'],
] as const)('a message whose sending ended with %j is %s', (error, expected) => {
  expect(deliveredAfter(error)).toBe(expected);
});
