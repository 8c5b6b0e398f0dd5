import { describe, expect, test } from 'vitest';
import { privacyMeaning } from '../../src/channels/words/cli/privacy/settings.ts';
import { PRIVACY_FIELDS } from '../../src/config/privacy.ts';
import { settingsPart } from '../../src/config/room-settings.ts';
import { PRIVACY, RETENTION_LIMITS, USUAL_RETENTION } from '../../src/domain/privacy/privacy-setting.ts';

const { schema } = settingsPart(PRIVACY, PRIVACY_FIELDS, privacyMeaning);
const read = (retention: object) => schema.safeParse({ retention });

describe('policy.privacy', () => {
  test('left out is the usual one, field by field', () => {
    expect(schema.parse({})).toEqual(PRIVACY.byDefault);
    expect(read({ comments: 365 }).data).toMatchObject({ retention: { ...USUAL_RETENTION, comments: 365 } });
  });

  test.each(Object.entries(RETENTION_LIMITS))(
    '%s may not be kept shorter or longer than the law leaves',
    (kind, { least, most }) => {
      expect([least, most].map((days) => read({ [kind]: days }).success)).toEqual([true, true]);
      expect([least - 1, most + 1].map((days) => read({ [kind]: days }).success)).toEqual([false, false]);
    },
  );

  test('what is usual is within what the law leaves', () => {
    for (const [kind, { least, most }] of Object.entries(RETENTION_LIMITS)) {
      const usual = USUAL_RETENTION[kind as keyof typeof USUAL_RETENTION];
      expect(usual >= least && usual <= most, kind).toBe(true);
    }
  });

  test('a field that there is not is refused', () => {
    expect(read({ letters: 365 }).success).toBe(false);
  });
});
