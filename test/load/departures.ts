import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptFile, SentMessage } from '../../src/demo/m365/observe.ts';

/** What was seen of letters at Microsoft 365. */
export interface Departures {
  /** Mails that had left when this was asked. */
  readonly sent: number;
  /** References that left more than once, and addresses that were written to more than once: the run has one letter a customer. Since then too. */
  readonly twice: readonly string[];
  /** Of the mails that had left: subjects of those without their letter as PDF, names of letters that were not filed as they were sent. */
  readonly bare: readonly string[];
  readonly unfiled: readonly string[];
}

export type Mail = Pick<SentMessage, 'subject' | 'to' | 'attachments'>;
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

/** Looks at the mails that had left, and waits for their letters to be filed; `withinMs`: for so long. */
export async function seeDepartures(
  m365: Seen,
  sent: readonly Mail[],
  withinMs: number = FILED_WITHIN_MS,
): Promise<Departures> {
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

const referenceOf = ({ subject }: Mail): string => REFERENCE.exec(subject)?.[1] ?? subject;

function twiceIn(sent: readonly Mail[]): readonly string[] {
  const twice = (keyOf: (mail: Mail) => string): readonly string[] =>
    [...Map.groupBy(sent, keyOf)].filter(([, mails]) => mails.length > 1).map(([key]) => key);
  return [...twice(referenceOf), ...twice(({ to }) => to.join(', '))];
}
