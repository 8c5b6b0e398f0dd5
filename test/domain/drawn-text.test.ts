import { describe, expect, test } from 'vitest';
import { dropUndrawn, dropUnseen } from '../../src/domain/drawn-text.ts';

/** Every sign that Unicode says to draw as nothing where a program does not know it. */
const IGNORABLE = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{Default_Ignorable_Code_Point}/u.test(sign));

describe('what draws nothing', () => {
  test('is dropped from a word, whichever of all of Unicode it is', () => {
    expect(IGNORABLE.length).toBeGreaterThan(4000);
    expect(IGNORABLE.filter((sign) => dropUndrawn(`Du${sign}pont`) !== 'Dupont')).toEqual([]);
    expect(IGNORABLE.filter((sign) => dropUnseen(`Du${sign}pont`) !== 'Dupont')).toEqual([]);
  });

  test.each([
    ['what Windows leaves undefined', 'a\u0081b\u009dc', 'abc'],
    ['controls', 'a\u0000b\u0007c\u007f', 'abc'],
    ['marks of annotations', 'a\ufff9b\ufffbc', 'abc'],
    ['the ends of a text', '\ufeffabc\u00ad', 'abc'],
  ])('is dropped: %s', (_what, text, drawn) => expect(dropUndrawn(text)).toBe(drawn));

  test.each([
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['a next line', 'a\u0085b'],
    ['a form feed', 'a\fb'],
    ['an empty Braille pattern', 'a\u2800b'],
  ])('is a blank where it moves the pen: %s', (_what, text) => expect(dropUndrawn(text)).toBe('a b'));

  test.each([
    ['U+200C in a Persian word', 'می\u200cخواهم'],
    ['U+200D in a Persian abbreviation', 'ه\u200d.ش'],
    ['U+200D in a Hindi word', 'क्\u200dष'],
    ['U+200D at the end of a Malayalam word', 'ന്\u200d'],
    ['U+200C in a Bengali word', 'র\u200c্যাব'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a coloured heart', '❤\ufe0f'],
    ['a firefighter with a tone of skin', '👩🏽\u200d🚒'],
    ['a pirate’s flag', '🏴\u200d☠\ufe0f'],
    ['a number sign of Arabic, which is drawn', '\u0600123'],
    ['line ends and tabulators', 'a\tb\r\nc\nd'],
    ['blanks of every width', 'a\u00a0b\u202fc\u3000d'],
    ['accents that combine', 'e\u0301'],
  ])('stays where it is needed: %s', (_what, text) => expect(dropUndrawn(text)).toBe(text));

  test.each([
    ['a joiner between Latin letters', 'Du\u200cpo\u200dnt', 'Dupont'],
    ['a joiner twice', 'می\u200c\u200cخ', 'می\u200cخ'],
    ['a soft hyphen beside a joiner', 'م\u00ad\u200cخ', 'م\u200cخ'],
    ['a separator at the end of a word', 'شركة\u200c SARL', 'شركة SARL'],
    ['a selector after a letter', 'A\ufe0f', 'A'],
  ])('is dropped where it is not: %s', (_what, text, drawn) => expect(dropUndrawn(text)).toBe(drawn));

  test('has no part in comparing, needed or not', () => {
    expect(dropUnseen('می\u200cخواهم')).toBe('میخواهم');
    expect(dropUnseen('12\u00ad500')).toBe('12500');
  });
});
