import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptFile, SentMessage } from '../../src/demo/m365/observe.ts';

/** What was seen of letters at Microsoft 365. */
export interface Departures {
  /** Mails that had left when this was asked. */
  readonly sent: number;
  /** References of letters that left more than once, those that left since too. */
  readonly twice: readonly string[];
  /** Of the mails that had left: subjects of those without their letter as PDF, names of letters that were not filed as they were sent. */
  readonly bare: readonly string[];
  readonly unfiled: readonly string[];
}

export type Mail = Pick<SentMessage, 'subject' | 'attachments'>;
export type Filed = Pick<KeptFile, 'path' | 'content'>;

/** Microsoft 365, as far as it is looked at. */
interface Seen {
  sentMessages(): readonly Mail[];
  files(): readonly Filed[];
}

/** The letter is filed once Microsoft 365 shows the mail among those sent. */
const FILED_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 200;
/** At the end of every subject. */
const REFERENCE = /\[([^\]]+)\]$/u;

const isPdf = ({ name, content }: Mail['attachments'][number]): boolean =>
  name.endsWith('.pdf') && content.subarray(0, 5).toString('latin1') === '%PDF-';

/** Counts the mails that have left by now, and waits for their letters to be filed; `withinMs`: for so long. */
export async function seeDepartures(m365: Seen, withinMs: number = FILED_WITHIN_MS): Promise<Departures> {
  const sent = m365.sentMessages();
  const letters = sent.flatMap(({ attachments }) => attachments.filter(isPdf));
  const missing = (): readonly string[] => {
    const filed = new Map(m365.files().map(({ path, content }) => [basename(path), content]));
    return letters.filter(({ name, content }) => !filed.get(name)?.equals(content)).map(({ name }) => name);
  };
  for (const end = Date.now() + withinMs; missing().length > 0 && Date.now() < end; ) await sleep(LOOK_AGAIN_MS);
  return {
    sent: sent.length,
    twice: twiceIn(m365.sentMessages()),
    bare: sent.filter(({ attachments }) => !attachments.some(isPdf)).map(({ subject }) => subject),
    unfiled: missing(),
  };
}

function twiceIn(sent: readonly Mail[]): readonly string[] {
  const byReference = Map.groupBy(sent, ({ subject }) => REFERENCE.exec(subject)?.[1] ?? subject);
  return [...byReference].filter(([, mails]) => mails.length > 1).map(([reference]) => reference);
}
