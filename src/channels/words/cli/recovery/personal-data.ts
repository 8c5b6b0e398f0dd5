/** What a person is told that is kept on them here. */
export const recoveryPersonalWords = {
  tasks: 'Tâches en cours',
  'tasks-over': 'Tâches finies',
} as const;
