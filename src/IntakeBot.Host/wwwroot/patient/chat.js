// The patient's chat: connects Web Chat to this host and keeps it connected, shows progress, marks what is urgent.
(() => {
  'use strict';

  const nonce = document.currentScript.nonce;
  const find = id => document.getElementById(id);
  const chat = find('chat');
  const { WebChat, React } = window;

  /* Connection ------------------------------------------------------------------------------------------------- */

  const ONLINE = 2; // DirectLineJS's connection states
  const EXPIRED = 3;
  const FAILED = 4;
  const ENDED = 5;

  const store = WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') showProgress(action.payload.activity);
    return next(action);
  });

  let connection = null;
  let everOnline = false;
  let sockets = true;
  let failures = 0;
  let waiting = 0;

  async function connect() {
    clearTimeout(waiting);
    let session;
    try {
      const response = await fetch('/intake/token', { method: 'POST', cache: 'no-store' });
      if (response.status === 401) return location.reload(); // the session is over: the page says what comes next
      if (!response.ok) throw new Error(`token: ${response.status}`);
      session = await response.json();
    } catch {
      return tryAgain();
    }
    failures = 0;
    connection?.watch.unsubscribe();
    connection?.line.end();
    const line = WebChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token: session.token,
      conversationId: session.conversationId,
      webSocket: sockets
    });
    connection = { line, watch: line.connectionStatus$.subscribe(watch) };
    render(line, session.userId);
  }

  function watch(status) {
    if (status === ONLINE) {
      everOnline = true;
      tell('');
    } else if (status === EXPIRED || status === ENDED) {
      // A phone slept longer than its token lived. A fresh one comes with the same conversation.
      setTimeout(connect, 0);
    } else if (status === FAILED) {
      // Some networks let no web socket through: then ask for news instead of being told.
      if (!everOnline) sockets = !sockets;
      tryAgain();
    }
  }

  function tryAgain() {
    failures += 1;
    tell('We cannot reach the clinic just now. Your answers so far are kept. We keep trying.');
    clearTimeout(waiting);
    waiting = setTimeout(connect, Math.min(30000, 1000 * 2 ** failures));
  }

  function tell(words) {
    const notice = find('notice');
    notice.textContent = words;
    notice.hidden = !words;
  }

  addEventListener('offline', () => tell('You are offline. Your answers so far are kept. The chat goes on by itself.'));
  addEventListener('online', () => connection && connect());

  /* Around the chat -------------------------------------------------------------------------------------------- */

  function showProgress({ channelData }) {
    const progress = channelData?.progress;
    if (!progress) return;
    const { section, sections, settled, title, total } = progress;
    find('progress-text').textContent = section ? `Part ${section} of ${sections} · ${title}` : title;
    const bar = find('progress-bar');
    bar.max = Math.max(1, total);
    bar.value = settled;
    find('progress').hidden = false;
  }

  const dialog = find('leave-dialog');
  find('leave').hidden = false;
  find('leave').addEventListener('click', () => dialog.showModal());
  find('stay').addEventListener('click', () => dialog.close());

  /* Web Chat --------------------------------------------------------------------------------------------------- */

  // What is urgent stands out by a frame and a heading, not by colour alone.
  const urgency = {
    emergency: 'Please read this now',
    'same-day': 'Important'
  };
  const activityMiddleware = () => next => (...setup) => {
    const { activity } = setup[0];
    const inner = next(...setup);
    const words = activity.from.role === 'bot' && urgency[activity.channelData?.urgency];
    if (!inner || !words) return inner;
    return (...args) =>
      React.createElement(
        'div',
        { className: `urgent urgent--${activity.channelData.urgency}` },
        React.createElement('p', { className: 'urgent__title' }, words),
        inner(...args)
      );
  };

  const css = getComputedStyle(document.documentElement);
  const colour = name => css.getPropertyValue(name).trim();
  const accent = colour('--accent');
  const onAccent = colour('--on-accent');
  const ink = colour('--accent-ink');
  const text = colour('--text');
  const line = colour('--line');
  const soft = colour('--soft');
  const paper = colour('--paper');
  const font = getComputedStyle(document.body).fontFamily;

  const styleOptions = {
    accent: ink,
    backgroundColor: 'transparent',
    primaryFont: font,
    subtle: soft,
    paddingRegular: 12,
    botAvatarInitials: undefined,
    userAvatarInitials: undefined,
    bubbleBackground: paper,
    bubbleBorderColor: line,
    bubbleBorderRadius: 16,
    bubbleTextColor: text,
    bubbleMinHeight: 44,
    bubbleMinWidth: 0,
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: accent,
    bubbleFromUserBorderColor: accent,
    bubbleFromUserBorderRadius: 16,
    bubbleFromUserTextColor: onAccent,
    cardEmphasisBackgroundColor: paper,
    cardPushButtonBackgroundColor: accent,
    cardPushButtonTextColor: onAccent,
    hideUploadButton: true,
    disableFileUpload: true,
    emojiSet: false,
    markdownRenderHTML: false,
    maxMessageLength: 4000,
    sendBoxBackground: paper,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxButtonColor: ink,
    sendBoxHeight: 56,
    sendBoxPlaceholderColor: soft,
    sendBoxTextColor: text,
    sendBoxTextWrap: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: paper,
    suggestedActionBorderColor: ink,
    suggestedActionBorderRadius: 24,
    suggestedActionBorderWidth: 1.5,
    suggestedActionHeight: 48,
    suggestedActionTextColor: ink,
    suggestedActionBackgroundColorOnActive: accent,
    suggestedActionTextColorOnActive: onAccent,
    groupTimestamp: 300000,
    timestampColor: soft,
    toastWarnBackgroundColor: '#fff6db',
    transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : '.2s'
  };

  const adaptiveCardsHostConfig = {
    fontFamily: font,
    supportsInteractivity: true,
    fontSizes: { small: 14, default: 16, medium: 17, large: 18, extraLarge: 20 },
    lineHeights: { small: 20, default: 23, medium: 25, large: 26, extraLarge: 28 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 16 },
    containerStyles: {
      default: {
        backgroundColor: paper,
        foregroundColors: {
          default: { default: text, subtle: soft },
          accent: { default: ink, subtle: ink },
          attention: { default: '#a4262c', subtle: '#a4262c' }
        }
      }
    },
    actions: {
      actionAlignment: 'stretch',
      actionsOrientation: 'horizontal',
      buttonSpacing: 8,
      maxActions: 20,
      spacing: 'default'
    },
    textBlock: { headingLevel: 3 }
  };

  const words = {
    CONNECTIVITY_STATUS_ALT_CONNECTING: 'Opening your chat…',
    CONNECTIVITY_STATUS_ALT_FATAL: 'We cannot reach the clinic just now. Your answers so far are kept.',
    CONNECTIVITY_STATUS_ALT_RECONNECTING: 'The connection was lost. Your answers so far are kept. Connecting again…',
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Connecting takes longer than usual. Your answers so far are kept.',
    TEXT_INPUT_PLACEHOLDER: 'Type your answer'
  };

  function render(directLine, userID) {
    WebChat.renderWebChat(
      {
        activityMiddleware,
        adaptiveCardsHostConfig,
        directLine,
        locale: document.documentElement.lang,
        nonce,
        overrideLocalizedStrings: words,
        store,
        styleOptions,
        userID
      },
      chat
    );
    chat.removeAttribute('aria-busy');
  }

  connect();
})();
