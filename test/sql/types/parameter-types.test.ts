import { describe, expect, test } from 'vitest';
import { type RuntimeText, runtimeTexts } from '../runtime-texts.ts';
import { type Meeting, meetingsIn, type Side } from './meetings.ts';
import { sageSchema, storeSchema } from './schema.ts';
import { declaredTypes, familyOf } from './type-names.ts';

const SAGE = { new: sageSchema('new'), old: sageSchema('old') };
const STORE = storeSchema();
const TEXTS = runtimeTexts().filter(({ name }) => !/^store\/(migrations|migrate)/.test(name));
/** sysname, of SQL Server's own catalogue: nvarchar(128). */
const CATALOGUE = ['name'];

const meetingsOf = ({ name, text }: RuntimeText, release: keyof typeof SAGE = 'new'): readonly Meeting[] =>
  meetingsIn(text, name.startsWith('store/') ? STORE : SAGE[release], declaredTypes(text));
const say = ({ name }: RuntimeText, { how, left, right }: Meeting): string =>
  `${name}: ${left.name || 'a value'} (${left.type}) ${how === 'compared' ? 'compared with' : 'given'} ${right.name || 'a value'} (${right.type})`;
const among = (isWrong: (meeting: Meeting) => boolean, texts: readonly RuntimeText[] = TEXTS): string[] =>
  texts.flatMap((one) =>
    meetingsOf(one)
      .filter(isWrong)
      .map((meeting) => say(one, meeting)),
  );

const isText = ({ type }: Side): boolean => ['varchar', 'nvarchar', 'char', 'nchar'].includes(familyOf(type));
const sides = ({ left, right }: Meeting): readonly Side[] => [left, right];

/** A varchar column beside anything of nvarchar is converted row by row: no index can be sought. */
function losesTheSeek(meeting: Meeting): boolean {
  const families = sides(meeting).map(({ type }) => familyOf(type));
  return meeting.how === 'compared' && families.includes('varchar') && families.includes('nvarchar');
}

/** A parameter that meets a column as it is, of another type or width; a column that a text computes has no type of its own. */
function isTypedOtherwise(meeting: Meeting): boolean {
  const kinds = sides(meeting).map(({ kind }) => kind);
  const types = sides(meeting).map(({ type }) => type);
  return kinds.includes('parameter') && kinds.includes('column') && !types.includes('unknown') && types[0] !== types[1];
}

/** What the reading of a text does not know the type of, beside a text column. */
const isUnknown = (meeting: Meeting): boolean =>
  meeting.how === 'compared' &&
  sides(meeting).some((side) => side.kind === 'column' && isText(side)) &&
  sides(meeting).some(({ type, name }) => type === 'unknown' && !CATALOGUE.includes(name));

describe('what the texts compare', () => {
  test('is read from all of them: both parts, with types from the schemas', () => {
    const all = TEXTS.flatMap((one) => meetingsOf(one));
    expect(all.length).toBeGreaterThan(1_000);
    expect(among(isUnknown)).toEqual([]);
  });

  test('is never a varchar column with an nvarchar value: the conversion would cost the seek', () => {
    expect(among(losesTheSeek)).toEqual([]);
  });

  test('is a parameter of the very type of its column, width included', () => {
    expect(among(isTypedOtherwise)).toEqual([]);
    expect(among((meeting) => sides(meeting).some(({ type }) => type === 'undeclared'))).toEqual([]);
  });

  test('differs on older releases by shorter numbers and coarser days alone: their columns are widened, no parameter is cut', () => {
    const olds = TEXTS.flatMap((one) => meetingsOf(one, 'old').filter(isTypedOtherwise));
    const pairs = new Set(olds.map(({ left, right }) => `${left.type} beside ${right.type}`));
    expect([...pairs].sort()).toEqual(['smalldatetime beside datetime', 'varchar(9) beside varchar(13)']);
    expect(TEXTS.flatMap((one) => meetingsOf(one, 'old').filter(losesTheSeek))).toEqual([]);
  });
});

describe('noticed', () => {
  const text = (head: string, body: string): RuntimeText => ({
    name: 'sage/forged.sql',
    text: `-- DECLARE ${head};\n${body}`,
  });
  const SELECT = 'SELECT T.CT_Num AS CT_Num FROM F_COMPTET T';

  test.each([
    ['an nvarchar parameter', text("@c nvarchar(17) = N''", `${SELECT} WHERE T.CT_Num = @c`)],
    ['the other way round', text("@c nvarchar(17) = N''", `${SELECT} WHERE @c >= T.CT_Num`)],
    ['a national literal', text('@c int = 1', `${SELECT} WHERE T.CT_Num IN ('A', N'B')`)],
    [
      'a list that was split',
      text("@c nvarchar(max) = N''", `${SELECT} WHERE T.CT_Num IN (SELECT value FROM STRING_SPLIT(@c, N'|'))`),
    ],
    ['a conversion', text("@c varchar(17) = ''", `${SELECT} WHERE T.CT_Num = CONVERT(nvarchar(17), @c)`)],
    [
      'a column of a CTE',
      text(
        "@c nvarchar(17) = N''",
        `WITH A (Code) AS (SELECT RTRIM(@c)) ${SELECT} INNER JOIN A B ON B.Code = T.CT_Num`,
      ),
    ],
    [
      'in a sub-query',
      text(
        "@c nvarchar(17) = N''",
        `${SELECT} WHERE EXISTS (SELECT 1 FROM F_CONTACTT C WHERE C.CT_Num = T.CT_Num AND T.CT_Num < @c)`,
      ),
    ],
  ])('an nvarchar beside a varchar column: %s', (_what, forged) => {
    expect(among(losesTheSeek, [forged])).toHaveLength(1);
  });

  test.each([
    ['too narrow', text("@c varchar(13) = ''", `${SELECT} WHERE T.CT_Num = @c`)],
    ['without a width', text("@c varchar(max) = ''", `${SELECT} WHERE T.CT_Num = @c`)],
    ['another number', text('@c int = 0', `${SELECT} WHERE T.CT_Type = @c`)],
    ['what is put in', text("@c nvarchar(69) = N''", 'UPDATE F_COMPTET SET CT_Intitule = @c WHERE cbMarq = 1')],
    [
      'what is inserted',
      text("@c int = 0, @d varchar(17) = ''", 'INSERT INTO F_COMPTET (CT_Type, CT_Num) VALUES (@c, @d)'),
    ],
    ['what is inserted from a query', text("@c varchar(9) = ''", `INSERT INTO F_COMPTET (CT_Num) SELECT @c`)],
  ])('a parameter typed otherwise than its column: %s', (_what, forged) => {
    expect(among(isTypedOtherwise, [forged])).toHaveLength(1);
  });
});
