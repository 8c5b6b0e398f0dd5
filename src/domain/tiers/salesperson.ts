/** F_COLLABORATEUR, as documents and customers name them; the address may be empty. */
export interface Salesperson {
  readonly name: string;
  readonly email: string;
}
