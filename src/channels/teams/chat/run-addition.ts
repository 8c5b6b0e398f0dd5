import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Language } from '../../../domain/language.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';

/** Sentences, for whoever reads the card. */
export type SaidLines = (language: Language) => readonly string[];

/** What a room has to say before letters to all customers of a company are approved. */
export interface RunAddition {
  /** Null: nothing. An OutsideFault leaves it out, and the card goes on. */
  readBefore(company: CompanyCode): Promise<SaidLines | null>;
}

/** What all rooms have to say, in their order. */
export async function readBefore(additions: readonly RunAddition[], company: CompanyCode): Promise<SaidLines> {
  const said = await Promise.all(additions.map((one) => one.readBefore(company).catch(withoutOutside)));
  return (language) => said.flatMap((lines) => lines?.(language) ?? []);
}

function withoutOutside(fault: unknown): null {
  if (fault instanceof OutsideFault) return null;
  throw fault;
}
