import { expect, test } from 'vitest';
import { parsePort } from '../../src/config/port.ts';

test.each(['1', '80', '3978', '65535'])('%s is a port', (text) => expect(parsePort(text)).toBe(Number(text)));

test.each(['', ' ', '0', '-1', '65536', '100000', '39 78', '3978 ', '3978.0', '1e3', '0x10', 'abc', '３９７８'])(
  '« %s » is no port',
  (text) => expect(parsePort(text)).toBeNull(),
);
