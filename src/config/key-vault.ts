/** A Key Vault reference, as App Service writes it where a secret is to be. */
export const isReference = (value: string): boolean => value.trim().startsWith('@Microsoft.KeyVault(');

/**
 * App Service leaves a Key Vault reference that it cannot follow as it is: its text, which is no secret, would then sign links.
 */
export const unfollowedReferences = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(environment)
    .filter(([, value]) => value !== undefined && isReference(value))
    .map(
      ([name]) => `${name} is a Key Vault reference that was not followed: put the secret there, and let us read it`,
    );
