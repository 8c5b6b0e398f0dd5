/** Sandbox is on until an administrator turns it off: every mail goes to one test address. */
export type SendingPolicy = { readonly sandbox: true; readonly redirectTo: string } | { readonly sandbox: false };
