import { ibanOf, joinText, referenceOf } from '../clean-text.ts';

/** What a bank wrote in field 86. */
export interface Details {
  readonly name: string;
  readonly iban: string | null;
  readonly text: string;
  readonly endToEndId: string | null;
  readonly returnReason: string | null;
}

/**
 * Field 86 in its three usual forms: subfields `?20` (with SEPA's EREF+, SVWZ+ inside), code words `/NAME/…/REMI/…`, or free text.
 * A line is cut at 65 signs wherever that falls, so that lines of a subfield are joined as they are.
 */
export function readDetails(lines: readonly string[]): Details {
  const whole = lines.join('');
  if (/^\d{3}\?|^\?\d{2}/u.test(whole)) return readSubfields(whole);
  if (/(?:^|\s)\/(?:NAME|REMI|EREF|IBAN|ORDP|CNTP|RTRN|MARF)\//u.test(whole) || whole.startsWith('/'))
    return readCodeWords(whole);
  return { name: '', iban: null, text: joinText(lines), endToEndId: null, returnReason: null };
}

function readSubfields(whole: string): Details {
  const parts = [...whole.matchAll(/\?(\d{2})([^?]*)/gu)].map(([, number = '', text = '']) => ({ number, text }));
  const of = (from: number, to: number): string =>
    parts
      .filter(({ number }) => Number(number) >= from && Number(number) <= to)
      .map(({ text }) => text)
      .join('');
  const purpose = of(20, 29) + of(60, 63);
  const sepa = new Map(
    [
      ...purpose.matchAll(
        /(EREF|KREF|MREF|CRED|SVWZ|ABWA|IBAN)\+((?:(?!(?:EREF|KREF|MREF|CRED|SVWZ|ABWA|IBAN)\+)[\s\S])*)/gu,
      ),
    ].map(([, word = '', text = '']) => [word, text.trim()]),
  );
  return {
    name: joinText([sepa.get('ABWA') ?? of(32, 33)]),
    iban: ibanOf(of(31, 31)) ?? ibanOf(sepa.get('IBAN')),
    text: joinText([sepa.get('SVWZ') ?? purpose]),
    endToEndId: referenceOf(sepa.get('EREF')),
    returnReason: referenceOf(of(34, 34).replace(/^0+$/u, '')),
  };
}

function readCodeWords(whole: string): Details {
  const WORD = /\/(NAME|REMI|EREF|IBAN|ORDP|BENM|CNTP|RTRN|MARF|CSID|TRTP|BIC|TRCD|PREF|PURP|ULTD|ULTC|INST|ID)\//gu;
  const at = [...whole.matchAll(WORD)];
  const said = new Map(
    at.map((match, index) => [match[1] ?? '', whole.slice(match.index + match[0].length, at[index + 1]?.index)]),
  );
  // ING writes account, bank and name in one word: /CNTP/iban/bic/name/city/.
  const party = said.get('CNTP')?.split('/') ?? [];
  const remittance = said.get('REMI') ?? (at.length === 0 ? whole : '');
  return {
    name: joinText([said.get('NAME') ?? party[2]]),
    iban: ibanOf(said.get('IBAN')) ?? ibanOf(party[0]),
    text: joinText([remittance.replace(/^(?:USTD|STRD)\/+/u, '').replace(/\/+$/u, '')]),
    endToEndId: referenceOf(said.get('EREF')?.replace(/\/+$/u, '')),
    returnReason: referenceOf(said.get('RTRN')?.replace(/\/+$/u, '')),
  };
}
