/** What a person may do with a company's receivables, as its Entra groups give it. */
export type Role = 'reader' | 'collector' | 'approver' | 'admin';
