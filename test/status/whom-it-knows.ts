import type { Outside } from '../../src/assemble.ts';
import { PEOPLE } from '../recorded/product.ts';

interface Sheet {
  readonly CT_Num: string;
  readonly CT_Intitule: string;
  readonly CT_EMail: string | null;
}

/** Shorter ones are words of everybody's. */
const TELLING = 4;

/** The customers of these bases by code, name and address, and the colleagues by name: what neither a log nor a collector may learn. */
export async function whomItKnows({ companies }: Pick<Outside, 'companies'>): Promise<readonly string[]> {
  const sheets = await Promise.all(
    companies.map(({ sage }) => sage.query<Sheet>('SELECT CT_Num, CT_Intitule, CT_EMail FROM F_COMPTET')),
  );
  const mails = await Promise.all(
    companies.map(({ sage }) => sage.query<{ readonly CT_EMail: string }>('SELECT CT_EMail FROM F_CONTACTT')),
  );
  const known = [
    ...sheets.flat().flatMap(({ CT_Num, CT_Intitule, CT_EMail }) => [CT_Num, CT_Intitule, CT_EMail ?? '']),
    ...mails.flat().map(({ CT_EMail }) => CT_EMail),
    ...Object.values(PEOPLE).map(({ name }) => name),
  ];
  const codes = companies.map(({ company }) => company.code as string);
  return [...new Set(known.map((one) => (one ?? '').trim()))].filter(
    (one) => one.length >= TELLING && !codes.includes(one),
  );
}

/** Those of them that the text has, each as a word of its own. */
export const foundIn = (text: string, known: readonly string[]): readonly string[] =>
  known.filter((one) => new RegExp(`(?<![\\p{L}\\d])${escaped(one)}(?![\\p{L}\\d])`, 'u').test(text));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
