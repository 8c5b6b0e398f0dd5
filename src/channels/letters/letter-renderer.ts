import type { LetterRenderer } from '../../use-cases/ports/relance/letter-renderer.ts';
import { letterFileName } from './letter-file-name.ts';
import { openLetterSigns } from './letter-signs.ts';
import { writeMail } from './mail/write-mail.ts';
import { createLetterPress } from './pdf/letter-press.ts';
import { writeLetter } from './write-letter.ts';

export interface LetterRendererOptions {
  /** A letter that takes longer is given up and its worker replaced. 3,000 lines take about 3 s. */
  readonly timeoutMs?: number;
  /** Told when a letter holds characters that its font cannot draw: they were printed as `�`, and a person should look. */
  readonly onUnprintable?: (report: { readonly reference: string; readonly characters: readonly string[] }) => void;
}

/**
 * Letters as A4 PDF/A-3a (in a worker thread, one at a time) and as mails, both laid out from the same `LetterContent`.
 * `renderPdf` rejects with an Error that names the letter's reference when it cannot be set, in time or at all; nothing
 * left the process then, so it may simply be called again. `close` ends the worker; letters under way are rejected.
 */
export function createLetterRenderer(options: LetterRendererOptions = {}): LetterRenderer & { close(): Promise<void> } {
  const press = createLetterPress(options.timeoutMs ?? 60_000);
  return {
    async renderPdf(facts) {
      const { pdf, unprintable } = await press.print(writeLetter(facts));
      if (unprintable.length > 0) options.onUnprintable?.({ reference: facts.reference, characters: unprintable });
      return pdf;
    },
    renderMail: writeMail,
    unwritable: openLetterSigns(),
    fileName: letterFileName,
    close: press.close,
  };
}
