/** F_CONTACTT with the name of its service (P_SERVICECPTA). */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly service: string;
  readonly role: string;
}
