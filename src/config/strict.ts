import { z } from 'zod';
import { nearestName } from '../domain/nearest-name.ts';

/**
 * An object of these keys and no other: one that is not known is refused by its name, with the one that it may misspell. A setting
 * that is spelled wrong must not be one that changes nothing.
 */
export const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    errorMap: (issue, { defaultError }) => ({
      message:
        issue.code === 'unrecognized_keys' ? issue.keys.map(noSetting(Object.keys(shape))).join('; ') : defaultError,
    }),
  });

const noSetting =
  (known: readonly string[]) =>
  (key: string): string => {
    const near = nearestName(key, known);
    return near === null ? `'${key}' is no setting` : `'${key}' is no setting: did you mean '${near}'?`;
  };
