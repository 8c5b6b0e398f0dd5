import PostalMime, { decodeWords } from 'postal-mime';

/** What a mail says of its own way; '' where it says nothing. */
export interface MailHead {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly id: string;
  /** The servers that took it, the last first: its `Received` lines, as they are. */
  readonly received: readonly string[];
}

const MOST_SERVERS = 5;

/** The headers of a message (RFC 5322); null where it is none that can be read. */
export async function readMailHead(source: Uint8Array): Promise<MailHead | null> {
  try {
    const { headers } = await PostalMime.parse(source, { attachmentEncoding: 'arraybuffer' });
    const own = (key: string) =>
      headers.filter((one) => one.key === key).map(({ value }) => decodeWords(value).replace(/\s+/gu, ' '));
    const first = (key: string) => own(key)[0] ?? '';
    if (headers.length === 0) return null;
    return {
      ...{ date: first('date'), from: first('from'), to: first('to'), cc: first('cc') },
      ...{ subject: first('subject'), id: first('message-id'), received: own('received').slice(0, MOST_SERVERS) },
    };
  } catch {
    return null;
  }
}
