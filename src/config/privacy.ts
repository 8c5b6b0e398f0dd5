import { z } from 'zod';
import { RETENTION_LIMITS, type RetentionKind, USUAL_RETENTION } from '../domain/privacy/privacy-setting.ts';
import { strict } from './strict.ts';
import { text } from './values.ts';

/** Days within what the law leaves to decide. */
function daysOf(kind: RetentionKind) {
  const { least, most } = RETENTION_LIMITS[kind];
  return z.number().int().min(least).max(most).default(USUAL_RETENTION[kind]);
}

/** Each field of `policy.privacy`. A retention that is left out is the usual one. */
export const PRIVACY_FIELDS = {
  retention: strict({
    comments: daysOf('comments'),
    tasks: daysOf('tasks'),
    matters: daysOf('matters'),
    bankEntries: daysOf('bankEntries'),
  }),
  removesByItself: z.boolean(),
  naturalPersons: z.array(text),
};
