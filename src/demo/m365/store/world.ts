import { join } from 'node:path';
import { type EnforcedLimits, type Enforcer, openLimits } from '../limits/limits.ts';
import type { Tenant } from '../tenant.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import { openRecords, type Records } from './records.ts';
import type { StoredItem } from './stored-item.ts';
import type { StoredList } from './stored-list.ts';
import type { StoredMessage } from './stored-message.ts';
import type { Refusal } from './stored-refusal.ts';
import type { StoredUpload } from './stored-upload.ts';

export interface Download {
  readonly itemKey: string;
  readonly expiresAt: number;
}

/** Everything the stand-in knows. `url` and `contentUrl` are known once it listens. */
export interface World {
  readonly tenant: Tenant;
  readonly now: () => Date;
  url: string;
  /** Where uploads and downloads go: another origin, as with the real service, so that tokens must not follow. */
  contentUrl: string;
  readonly sentItemsDelayMs: number;
  /** Absent: nothing is refused for being too much. */
  readonly limits: Enforcer | undefined;
  /** By address in small letters: recipients whose server refuses, or waits. */
  readonly refusals: Map<string, Refusal>;
  readonly messages: Records<StoredMessage>;
  readonly items: Records<StoredItem>;
  readonly lists: Records<StoredList>;
  readonly uploads: Records<StoredUpload>;
  readonly blobs: Blobs;
  readonly downloads: Map<string, Download>;
}

export function openWorld(options: {
  tenant: Tenant;
  now: () => Date;
  sentItemsDelayMs: number;
  folder: string | undefined;
  limits: EnforcedLimits | undefined;
}): World {
  const under = (name: string) => (options.folder === undefined ? undefined : join(options.folder, name));
  return {
    tenant: options.tenant,
    now: options.now,
    url: '',
    contentUrl: '',
    sentItemsDelayMs: options.sentItemsDelayMs,
    limits: options.limits && openLimits(options.limits, options.now),
    refusals: new Map(),
    messages: openRecords(under('messages')),
    items: openRecords(under('items')),
    lists: openRecords(under('lists')),
    uploads: openRecords(under('uploads')),
    blobs: openBlobs(under('blobs')),
    downloads: new Map(),
  };
}
