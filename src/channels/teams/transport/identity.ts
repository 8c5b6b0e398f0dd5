import {
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  CertificateServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';

interface EntraApp {
  readonly appId: string;
  readonly tenantId: string;
}

/** An app of Entra, and by what it gets its tokens. */
export type ProvenIdentity =
  | (EntraApp & { readonly kind: 'managed-identity' })
  | (EntraApp & {
      readonly kind: 'certificate';
      /** The thumbprint is SHA-1 in hexadecimal, the key PEM: the connector's library signs with both. */
      readonly certificate: { readonly thumbprint: string; readonly privateKey: string };
    })
  | (EntraApp & { readonly kind: 'secret'; readonly secret: string });

/** Who the bot is. `open` accepts unsigned requests from this machine only: for the Playground, never in production. */
export type BotIdentity = ProvenIdentity | { readonly kind: 'open' };

/** Another authority than Microsoft's public cloud. All of it or nothing: the connector guesses none of the missing ones. */
export interface BotAuthority {
  readonly issuer: string;
  readonly openIdMetadataUrl: string;
  readonly loginUrl: string;
  readonly scope: string;
  readonly oauthUrl: string;
  readonly credentials: ServiceClientCredentialsFactory;
}

/** Of its Entra app; empty for the open door, which is nobody's. */
export const appIdOf = (identity: BotIdentity): string => (identity.kind === 'open' ? '' : identity.appId);

/** Throws where an identity names nobody: an empty app id would switch every check off. */
export function checkIdentity(identity: BotIdentity): void {
  if (identity.kind === 'open') return;
  if (identity.appId.trim() === '') throw new Error('The bot has no app id: it would accept requests from anyone.');
  if (identity.tenantId.trim() === '') throw new Error('The bot has no tenant id: it would serve any tenant.');
  if (identity.kind === 'secret' && identity.secret === '') throw new Error('The bot has no secret.');
  if (identity.kind !== 'certificate') return;
  const { thumbprint, privateKey } = identity.certificate;
  if (thumbprint === '' || privateKey === '') throw new Error('The bot has no certificate with its key.');
}

const APP_TYPES = {
  'managed-identity': 'UserAssignedMSI',
  certificate: 'SingleTenant',
  secret: 'SingleTenant',
} as const;

export function authenticationOptions(
  identity: BotIdentity,
  authority: BotAuthority | undefined,
): ConfigurationBotFrameworkAuthenticationOptions {
  if (identity.kind === 'open') return {};
  const app = {
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    MicrosoftAppType: APP_TYPES[identity.kind],
  };
  if (!authority) return app;
  return {
    ...app,
    ChannelService: '',
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: authority.loginUrl,
    ToChannelFromBotOAuthScope: authority.scope,
    ToBotFromChannelTokenIssuer: authority.issuer,
    OAuthUrl: authority.oauthUrl,
    ToBotFromChannelOpenIdMetadataUrl: authority.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: authority.openIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  };
}

export function credentialsOf(
  identity: BotIdentity,
  authority: BotAuthority | undefined,
): ServiceClientCredentialsFactory {
  if (authority) return authority.credentials;
  if (identity.kind === 'open') return new ConfigurationServiceClientCredentialFactory({});
  if (identity.kind === 'certificate') {
    const { appId, tenantId, certificate } = identity;
    const { thumbprint, privateKey } = certificate;
    return new CertificateServiceClientCredentialsFactory(appId, thumbprint, privateKey, tenantId);
  }
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    MicrosoftAppType: APP_TYPES[identity.kind],
    ...(identity.kind === 'secret' ? { MicrosoftAppPassword: identity.secret } : {}),
  });
}
