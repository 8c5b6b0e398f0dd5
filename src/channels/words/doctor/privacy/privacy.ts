/** What `doctor` says of how long what is over is kept. */
export const doctorPrivacyWords = {
  name: (company: string): string => `${company} · durées de conservation`,
  byItself: 'ce qui a passé sa durée part chaque jour de lui-même.',
  byHand:
    'rien ne part de lui-même : « policy.privacy.removesByItself » n’est pas à true. D’ici là, passez de temps à autre « npm run cli -- privacy retention » : il dit ce qui a passé sa durée, et avec « --confirm » le supprime.',
} as const;
