// Microsoft's own client of the Bot Connector as an independent peer. Reads one job as JSON from the standard input and
// prints what became of it.
//   {"judge": [{name, authorization, activity}], metadata, appId}  which tokens it lets in
//   {"reply": activity, token}                                     posts the reply as it would
import {
  ChannelValidation,
  ConnectorClient,
  JwtTokenValidation,
  SimpleCredentialProvider,
} from "botframework-connector";

const read = async () => {
  let text = "";
  for await (const part of process.stdin) text += part;
  return JSON.parse(text);
};

const judge = async ({ judge: cases, metadata, appId }) => {
  ChannelValidation.OpenIdMetadataEndpoint = metadata;
  const credentials = new SimpleCredentialProvider(appId, "not used to judge");
  const verdicts = {};
  for (const { name, authorization, activity } of cases) {
    try {
      const identity = await JwtTokenValidation.authenticateRequest(activity, authorization ?? "", credentials, "");
      verdicts[name] = identity.isAuthenticated;
    } catch {
      verdicts[name] = false;
    }
  }
  return verdicts;
};

const reply = async ({ reply: activity, token }) => {
  const credentials = {
    signRequest: async (request) => {
      if (token) request.headers.set("authorization", `Bearer ${token}`);
      return request;
    },
  };
  const client = new ConnectorClient(credentials, { baseUri: activity.serviceUrl });
  const answer = await client.conversations.replyToActivity(activity.conversation.id, activity.replyToId, activity);
  return { id: answer.id };
};

const job = await read();
console.log(JSON.stringify(await (job.judge ? judge(job) : reply(job))));
