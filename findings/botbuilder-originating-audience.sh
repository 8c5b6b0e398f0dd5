#!/bin/sh
# Package:   botbuilder-core 4.23.3 with botframework-connector 4.23.3.
# Surprise:  ConfigurationBotFrameworkAuthentication, which CloudAdapter is made with, does not answer getOriginatingAudience():
#            it throws « NotImplemented », though the authentication that it holds knows the audience of its cloud. It passes the
#            six other calls on. The types promise all seven. CloudAdapter.createConversationAsync takes an audience, and there is
#            no way to ask for the one that was configured: a constant is right in one cloud and wrong in another. CloudSkillHandler
#            calls it on whatever authentication it is given.
# Source:    botbuilder-core, lib/configurationBotFrameworkAuthentication.js: no getOriginatingAudience, so that of the base class
#            is left (botframework-connector, lib/auth/botFrameworkAuthentication.js); parameterizedBotFrameworkAuthentication.js
#            beside it answers its scope.
# Instead:   give the audience by hand, from the same setting (ToChannelFromBotOAuthScope), or make the authentication with
#            BotFrameworkAuthenticationFactory.create, which answers.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts botbuilder-core@4.23.3 botframework-connector@4.23.3

cat > seen.cjs <<'JS'
const { ConfigurationBotFrameworkAuthentication } = require('botbuilder-core');
const { BotFrameworkAuthenticationFactory } = require('botframework-connector');

const app = { MicrosoftAppId: '11111111-1111-4111-8111-111111111111', MicrosoftAppPassword: 'p', MicrosoftAppType: 'MultiTenant' };
const government = 'https://botframework.azure.us';

function say(name, authentication) {
  try {
    console.log(`${name} -> ${authentication.getOriginatingAudience()}`);
  } catch (error) {
    console.log(`${name} -> throws ${error.message}`);
  }
}
say('the factory, public cloud', BotFrameworkAuthenticationFactory.create());
say('the factory, government cloud', BotFrameworkAuthenticationFactory.create(government));
say('from configuration, public cloud', new ConfigurationBotFrameworkAuthentication(app));
say('from configuration, government cloud', new ConfigurationBotFrameworkAuthentication({ ...app, ChannelService: government }));
JS

cat > expected.txt <<'TEXT'
the factory, public cloud -> https://api.botframework.com
the factory, government cloud -> https://api.botframework.us
from configuration, public cloud -> throws NotImplemented
from configuration, government cloud -> throws NotImplemented
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
