/** What a person is told that is kept on them here. */
export const recoveryPersonalWords = {
  tasks: 'Tâches en cours',
  'tasks-over': 'Tâches finies',
  matters: 'Promesses, litiges, procédures et dossiers en cours',
  'matters-over': 'Promesses, litiges, procédures et dossiers finis',
} as const;
