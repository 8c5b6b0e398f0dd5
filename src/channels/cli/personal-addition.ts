import type { PersonalData } from '../../use-cases/ports/privacy/personal-data.ts';

/** What a room keeps on people, with its words for each kind, in French: they are read at the terminal and in what is handed out. */
export interface PersonalAddition extends PersonalData {
  readonly called: Readonly<Record<string, string>>;
}
