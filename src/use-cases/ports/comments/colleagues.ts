import type { Person } from '../../../domain/person.ts';

/** A person of the company, and where they get mail. */
export interface Colleague extends Person {
  /** Null: no mailbox that the directory knows. */
  readonly mail: string | null;
}

/** People of the company by what others call them. Guests are nobody here: what we tell stays in the company. Throws OutsideFault. */
export interface Colleagues {
  /** Whose name, first name, surname or address begins so, in any case; at most `limit`. */
  findByName(name: string, limit: number): Promise<readonly Person[]>;
  findById(id: string): Promise<Colleague | null>;
}
