// The patient's chat: Web Chat on this host's own conversation, progress above it, and what is urgent made to stand out.
import { openConversation } from './connection.js';
import { adaptiveCardsHostConfig, styleOptions } from './look.js';
import * as session from './session.js';
import { words } from './words.js';

const { WebChat, React } = window;
const find = id => document.getElementById(id);

function tell(words) {
  const notice = find('notice');
  if (notice.textContent !== words) notice.textContent = words;
  notice.hidden = !words;
}

function showProgress(progress) {
  const { section, sections, settled, title, total } = progress;
  find('progress-text').textContent = section ? words.part(section, sections, title) : title;
  const bar = find('progress-bar');
  bar.max = Math.max(1, total);
  bar.value = settled;
  find('progress').hidden = false;
}

let turningTo = null; // the page in another language, once the bot has answered in it

const store = WebChat.createStore({}, () => next => action => {
  if (turningTo && action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.from.role === 'bot')
    location.assign(turningTo);
  const progress = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.channelData?.progress;
  if (progress) showProgress(progress);
  return next(action);
});

// A frame and a heading, not colour alone; and for an emergency the number to tap, as the help line has it.
const headings = { emergency: words.emergency, 'same-day': words.sameDay };

function callNow() {
  const link = document.querySelector('.help a.number');
  return link && React.createElement('a', { className: 'urgent__call', href: link.href }, words.call(link.textContent));
}

const activityMiddleware = () => next => (...setup) => {
  const { activity } = setup[0];
  const render = next(...setup);
  const urgency = activity.from.role === 'bot' ? activity.channelData?.urgency : undefined;
  if (!render || !headings[urgency]) return render;
  return (...args) =>
    React.createElement(
      'div',
      { className: `urgent urgent--${urgency}` },
      React.createElement('p', { className: 'urgent__title' }, headings[urgency]),
      render(...args),
      urgency === 'emergency' && callNow()
    );
};

const overrideLocalizedStrings = {
  CONNECTIVITY_STATUS_ALT_CONNECTING: words.opening,
  CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: words.slow,
  TEXT_INPUT_PLACEHOLDER: words.placeholder
};

// The bot goes on in the language by being asked for it, as by any other words; then the page around it does.
for (const link of document.querySelectorAll('a.language')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    turningTo = link.href;
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: link.textContent, method: 'click' } });
  });
}

const dialog = find('leave-dialog');
find('leave').hidden = false;
find('leave').addEventListener('click', () => dialog.showModal());
if (session.embedded) {
  dialog.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    session.leave();
  });
}
find('stay').addEventListener('click', () => dialog.close());

WebChat.renderWebChat(
  {
    activityMiddleware,
    adaptiveCardsHostConfig,
    directLine: openConversation(tell), // who the patient is, the token says
    locale: document.documentElement.lang,
    nonce: document.querySelector('script[nonce]').nonce,
    overrideLocalizedStrings,
    store,
    styleOptions
  },
  find('chat')
);
find('chat').removeAttribute('aria-busy');
