/** A person of the company, as Entra knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
}
