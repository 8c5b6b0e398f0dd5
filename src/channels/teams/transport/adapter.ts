import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, ConversationReference, InvokeResponse, TurnContext } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationConstants } from 'botframework-connector';
import { authenticationOptions, type BotAuthority, type BotIdentity, credentialsOf } from './identity.ts';

/** Only what is checked before a token is: everything else of an activity is the connector's. */
const tenantOf = (activity: Activity): unknown =>
  activity.conversation?.tenantId ?? (activity.channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id;

/**
 * The connector's adapter with its door closed: one answer for every bad token (it says 500 with the reason for half of
 * them), our tenant only (it accepts any), and a service address in the activity (without one its check is skipped and
 * the answer goes elsewhere).
 */
export class HardenedAdapter extends TeamsAdapter {
  readonly #tenantId: string | null;
  readonly #scope: string;

  constructor(identity: BotIdentity, authority: BotAuthority | undefined) {
    super(authenticationOptions(identity, authority), credentialsOf(identity, authority));
    // The library has a getter for it, which this kind of authentication does not implement.
    this.#scope = authority?.scope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
    this.#tenantId = identity.kind === 'open' ? null : identity.tenantId;
  }

  /** The proven sender, or null where it is not proven, whatever the cause; the cause is told to `onRefusal` only. */
  async authenticate(
    activity: Activity,
    authorization: string,
    onRefusal: (cause: unknown) => void,
  ): Promise<AuthenticateRequestResult | null> {
    if (typeof activity.serviceUrl !== 'string' || activity.serviceUrl === '') {
      onRefusal('no serviceUrl');
      return null;
    }
    try {
      const proven = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      if (this.#tenantId !== null && tenantOf(activity) !== this.#tenantId) {
        onRefusal('another tenant');
        return null;
      }
      return proven;
    } catch (cause) {
      onRefusal(cause);
      return null;
    }
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
