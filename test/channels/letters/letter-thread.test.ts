import { expect, test, vi } from 'vitest';
import { createLetterPress } from '../../../src/channels/letters/pdf/letter-press.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import { letterFacts } from './letter-facts.ts';

// Of this thread alone: another loads its own.
vi.mock('../../../src/channels/letters/payment-code.ts', () => ({
  drawCode: () => {
    throw new Error('drawn by the thread that answers people');
  },
}));

test('a payment code is drawn by the thread that sets letters, not by the one that answers people', async () => {
  const content = writeLetter(letterFacts());
  expect(content.bank.code?.payload).toMatch(/^BCD\n/u);
  const press = createLetterPress(60_000);
  try {
    const { pdf } = await press.print(content);
    expect(pdf.length).toBeGreaterThan(10_000);
  } finally {
    await press.close();
  }
});
