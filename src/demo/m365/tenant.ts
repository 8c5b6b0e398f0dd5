/** A SharePoint site of the stand-in, e.g. { hostname: 'demo.sharepoint.example', path: 'sites/recouvrement', name: 'Recouvrement' }. */
export interface TenantSite {
  readonly hostname: string;
  readonly path: string;
  readonly name: string;
}

export interface TenantUser {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userPrincipalName: string;
  /** As the directory writes them, `smtp:` and `SMTP:`; absent: the mail alone. */
  readonly proxyAddresses?: readonly string[];
  readonly otherMails?: readonly string[];
  /** Ids of the groups that the user belongs to, nested ones included. */
  readonly groups: readonly string[];
}

export interface TenantGroup {
  readonly id: string;
  readonly displayName: string;
}

export interface Tenant {
  /** Addresses whose mailbox exists, shared ones included. */
  readonly mailboxes: readonly string[];
  readonly sites: readonly TenantSite[];
  readonly users: readonly TenantUser[];
  readonly groups: readonly TenantGroup[];
  /** What an application without `User.Read.All` is told of the rest of a profile: nothing, or that it may not ask. Absent: it has the right. */
  readonly profiles?: 'hidden' | 'refused' | undefined;
}

/** What the stand-in holds when nobody says otherwise: one shared mailbox, one site, one person, one group. */
export const defaultTenant: Tenant = {
  mailboxes: ['comptabilite@demo.example'],
  sites: [{ hostname: 'demo.sharepoint.example', path: 'sites/recouvrement', name: 'Recouvrement' }],
  users: [
    {
      id: '3f0c1f57-8a0a-4d0c-9a43-1f7bb0c7e001',
      displayName: 'Camille Perrin',
      mail: 'camille.perrin@demo.example',
      userPrincipalName: 'camille.perrin@demo.example',
      groups: ['7d2b6a31-52c4-4a6e-8a57-90d1d2a4f101'],
    },
  ],
  groups: [{ id: '7d2b6a31-52c4-4a6e-8a57-90d1d2a4f101', displayName: 'Recouvrement' }],
};
