// node scenarios.mjs NAME [websocket|polling]
// Drives the host at BASE (and NODE2, another on the same database) with botframework-directlinejs.
// SECRET is the host's Direct Line secret; EXPIRED and CONVERSATION name a token that has ended and its conversation.
import { byBot, byPatient, call, check, ConnectionStatus, messages, newToken, open, same, say, until } from './client.mjs';
import { startProxy } from './proxy.mjs';

const { BASE, NODE2, EXPIRED, CONVERSATION } = process.env;
const [name, way = 'websocket'] = process.argv.slice(2);
const webSocket = way === 'websocket';
const answers = ['Ana', '3 June 1991', 'female', 'none of these', 'My eczema keeps coming back'];
const ids = client => messages(client).map(activity => activity.id);

async function begin(base = BASE) {
  const { token, conversationId } = await newToken(base);
  const client = open(base, { token, webSocket });
  await until('the greeting', () => byBot(client).length > 0);
  return { token, conversationId, client };
}

async function transcript(conversationId, token) {
  const { status, body } = await call(BASE, 'GET', `conversations/${conversationId}/activities`, token);
  same(status, 200, 'status of the transcript');
  return body.activities;
}

// Everything that is in the transcript was heard, in its order, and each once.
async function heardAll(client, conversationId, token) {
  const kept = (await transcript(conversationId, token)).map(activity => activity.id);
  await until('the whole transcript', () => ids(client).length >= kept.length);
  same(ids(client), kept, 'what was heard');
}

const scenarios = {
  async order() {
    const { client, conversationId, token } = await begin();
    for (const [i, text] of answers.entries()) {
      const id = await say(client, text, `own-${i}`);
      await until('the echo', () => byPatient(client).some(activity => activity.id === id));
      await heardAll(client, conversationId, token);
    }
    same(byPatient(client).map(a => a.text), answers, 'the echoes');
    same(byPatient(client).map(a => a.channelData.clientActivityID), answers.map((_, i) => `own-${i}`), 'their own ids');
    check(messages(client).every(a => a.id && a.timestamp && a.from.id && a.conversation.id === conversationId), 'every activity is stamped');
    check(byPatient(client).every(a => a.from.id === 'dl_patient'), 'the sender is the one of the token');
  },

  async again() {
    const { client, conversationId, token } = await begin();
    const first = await say(client, 'Ana', 'own-1');
    const second = await say(client, 'Ana', 'own-1');
    same(second, first, 'the id of a message that is posted twice');
    await heardAll(client, conversationId, token);
    same(byPatient(client).length, 1, 'how often it was heard');
  },

  async cut() {
    const proxy = await startProxy(BASE);
    const { client, conversationId, token } = await begin(proxy.base);
    await say(client, answers[0], 'own-0');
    await until('the echo', () => byPatient(client).length === 1);
    // Polling, this client gives up for good at the first call that breaks, so its network only stands still.
    if (webSocket) proxy.cut();
    else proxy.stand();
    // While this client is cut off the conversation goes on elsewhere.
    for (const [i, text] of answers.slice(1, 3).entries()) {
      const { status } = await call(BASE, 'POST', `conversations/${conversationId}/activities`, token, {
        type: 'message',
        text,
        channelData: { clientActivityID: `elsewhere-${i}` }
      });
      same(status, 200, 'a post over another network');
    }
    proxy.mend();
    await until('what was said meanwhile', () => byPatient(client).length === 3);
    await heardAll(client, conversationId, token);
    await say(client, answers[3], 'own-3');
    await heardAll(client, conversationId, token);
  },

  async resume() {
    const { client, conversationId, token } = await begin();
    await say(client, 'Ana', 'own-0');
    await heardAll(client, conversationId, token);
    client.line.end();
    const back = open(BASE, { token, conversationId, webSocket });
    await heardAll(back, conversationId, token);
  },

  async refresh() {
    const { client, conversationId } = await begin();
    const before = client.line.token;
    const fresh = await new Promise((resolve, reject) => client.line.refreshToken().subscribe(resolve, reject));
    check(fresh !== before, 'the token is another');
    client.line.token = fresh;
    await say(client, 'Ana', 'own-0');
    await heardAll(client, conversationId, fresh);
  },

  async expired() {
    const client = open(BASE, { token: EXPIRED, conversationId: CONVERSATION, webSocket });
    await until('the end', () => client.errors.length > 0 || client.states.includes(ConnectionStatus.ExpiredToken));
    same(client.heard, [], 'what was heard');
    const { status, body } = await call(BASE, 'POST', 'tokens/refresh', EXPIRED);
    same([status, body.error.code], [403, 'TokenExpired'], 'renewing an expired token');
  },

  async forged() {
    const { token, conversationId } = await begin();
    const middle = Math.floor(token.length / 2);
    const forged = token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1);
    const client = open(BASE, { token: forged, conversationId, webSocket });
    await until('the refusal', () => client.states.includes(ConnectionStatus.FailedToConnect));
    same(client.heard, [], 'what was heard');
    same((await call(BASE, 'POST', 'tokens/refresh', forged)).status, 401, 'renewing a forged token');
  },

  async foreign() {
    const own = await begin();
    const other = await begin();
    await say(other.client, 'Secret Ben', 'own-0');
    const client = open(BASE, { token: own.token, conversationId: other.conversationId, webSocket });
    await until('the refusal', () => client.states.some(state => state > ConnectionStatus.Online));
    same(client.heard, [], 'what was heard');
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/activities', undefined],
      ['POST', '/activities', { type: 'message', text: 'x' }]
    ]) {
      const { status } = await call(BASE, method, `conversations/${other.conversationId}${path}`, own.token, body);
      same(status, 403, `${method} ${path} with a foreign token`);
    }
  },

  async concurrent() {
    const { client, conversationId, token } = await begin();
    const second = open(BASE, { token, conversationId, webSocket });
    await until('the greeting in the second', () => byBot(second).length > 0);
    const posts = Array.from({ length: 12 }, (_, i) => say(i % 2 ? client : second, `word ${i}`, `own-${i}`));
    const given = await Promise.all(posts);
    same(new Set(given).size, 12, 'different ids');
    // Each once. Of frames that come close together this client mixes the activities when it is short of time, so their
    // order is not asked of it here: StreamTests reads it from the wire.
    const kept = (await transcript(conversationId, token)).map(activity => activity.id);
    for (const each of [client, second]) {
      await until('the whole transcript', () => ids(each).length >= kept.length);
      same(ids(each).toSorted(), kept.toSorted(), 'what was heard');
    }
    same(byPatient(client).length, 12, 'echoes');
  },

  async 'two-nodes'() {
    const { client, conversationId, token } = await begin();
    for (const [i, text] of answers.entries()) {
      const { status } = await call(NODE2, 'POST', `conversations/${conversationId}/activities`, token, {
        type: 'message',
        text,
        channelData: { clientActivityID: `own-${i}` }
      });
      same(status, 200, 'a post to the other node');
      await until('its echo from this node', () => byPatient(client).length === i + 1);
      await heardAll(client, conversationId, token);
    }
    const there = open(NODE2, { token, conversationId, webSocket });
    await heardAll(there, conversationId, token);
  },

  // Says one thing and tells how to take the conversation up again once the host has been killed and started anew.
  async before() {
    const { client, conversationId, token } = await begin();
    await say(client, 'Ana', 'own-0');
    await heardAll(client, conversationId, token);
    console.log(JSON.stringify({ conversationId, token, heard: ids(client) }));
  },

  async after() {
    const { conversationId, token, heard } = JSON.parse(process.env.BEFORE);
    const client = open(BASE, { token, conversationId, webSocket });
    await until('the replay', () => ids(client).length >= heard.length);
    same(ids(client).slice(0, heard.length), heard, 'the replay after a restart');
    await say(client, '3 June 1991', 'own-1');
    await heardAll(client, conversationId, token);
  }
};

setTimeout(() => {
  console.error(`${name}: took too long`);
  process.exit(2);
}, 90_000).unref();
await scenarios[name]().catch(error => {
  console.error(`${name} over ${way}: ${error.message}`);
  process.exit(1);
});
process.exit(0);
