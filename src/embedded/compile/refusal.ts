/** A text that the embedded engine does not take. `number` is SQL Server's own for the same complaint, where it has one. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly number: number;

  constructor(construct: string, number = 50_000) {
    super(`The embedded engine refuses ${construct}: it is outside the T-SQL subset that both engines answer alike`);
    this.number = number;
  }
}
