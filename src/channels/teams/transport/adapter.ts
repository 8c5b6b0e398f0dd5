import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, ConversationReference, InvokeResponse, TurnContext } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationConstants } from 'botframework-connector';
import { type Caller, type CheckToken, tokenChecker } from './door/check-token.ts';
import { isOfTenant } from './door/tenants.ts';
import { appIdOf, authenticationOptions, type BotAuthority, type BotIdentity, credentialsOf } from './identity.ts';

/** The only channel whose word on who speaks is Microsoft's; elsewhere a client writes it itself. */
const CHANNEL = 'msteams';

/**
 * The connector's adapter with its door closed. What the connector's library leaves open (a token without expiry, a key without
 * endorsements, any tenant, other issuers for other channels, an activity without a service address) is checked before it is asked,
 * and every refusal is the same: it says 500 with the reason for half of them.
 */
export class HardenedAdapter extends TeamsAdapter {
  readonly #tenantId: string | null;
  readonly #scope: string;
  readonly #checkToken: CheckToken;

  constructor(identity: BotIdentity, authority: BotAuthority | undefined) {
    super(authenticationOptions(identity, authority), credentialsOf(identity, authority));
    // The library has a getter for it, which this kind of authentication does not implement.
    this.#scope = authority?.scope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
    this.#tenantId = identity.kind === 'open' ? null : identity.tenantId;
    this.#checkToken = tokenChecker({
      appId: appIdOf(identity),
      issuer: authority?.issuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
      openIdMetadataUrl: authority?.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    });
  }

  /** Whether anybody of this machine is believed, unsigned. */
  get isOpen(): boolean {
    return this.#tenantId === null;
  }

  /** Who calls, before a word of what they send is read. Throws where they prove nothing. */
  checkCaller(authorization: string): Promise<Caller> {
    return this.#checkToken(authorization);
  }

  /** The proven sender of an activity. Throws where it is not proven. No caller: the open door, which believes. */
  async authenticate(
    activity: Activity,
    authorization: string,
    caller: Caller | null,
  ): Promise<AuthenticateRequestResult> {
    if (activity.serviceUrl === undefined) throw new Error('no service address: the answer would go elsewhere');
    if (this.#tenantId !== null) {
      if (!caller) throw new Error('nobody called');
      if (activity.channelId !== CHANNEL) throw new Error('another channel');
      if (!caller.endorsements.includes(activity.channelId)) throw new Error('the key may not sign for this channel');
      if (caller.serviceUrl !== activity.serviceUrl) throw new Error('another service address');
      if (!isOfTenant(activity, caller.claims.tid, this.#tenantId)) throw new Error('another tenant');
    }
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  /** Runs one turn for a sender that `authenticate` proved. */
  runTurn(
    proven: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(proven, activity, logic);
  }
  /** The bot's own chat with the person of a reference: made, or the one that is there. Its id; throws the connector's fault. */
  async createPersonal(appId: string, { serviceUrl, bot, user, conversation }: ConversationReference): Promise<string> {
    const tenantId = conversation.tenantId ?? this.#tenantId ?? '';
    let id = '';
    await this.createConversationAsync(
      appId,
      'msteams',
      serviceUrl,
      this.#scope,
      {
        isGroup: false,
        bot,
        members: [{ id: user?.id ?? '', name: user?.name ?? '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      },
      async (context) => {
        id = context.activity.conversation.id;
      },
    );
    if (id === '') throw new Error('The connector made a conversation without an id.');
    return id;
  }
}
