// How Web Chat and its cards look: in the page's own colours and type.

const root = getComputedStyle(document.documentElement);
const colour = name => root.getPropertyValue(name).trim();

const accent = colour('--accent');
const onAccent = colour('--on-accent');
const ink = colour('--accent-ink');
const text = colour('--text');
const soft = colour('--soft');
const line = colour('--line');
const paper = colour('--paper');
const primaryFont = getComputedStyle(document.body).fontFamily;

const { accept } = document.getElementById('chat').dataset; // the kinds of file that the clinic takes

export const styleOptions = {
  accent: ink,
  autoScrollSnapOnPage: true, // a card taller than the screen shows its question first
  backgroundColor: 'transparent',
  primaryFont,
  subtle: soft,
  paddingRegular: 12,

  bubbleBackground: paper,
  bubbleBorderColor: line,
  bubbleBorderRadius: 16,
  bubbleMaxWidth: 560,
  bubbleMinHeight: 44,
  bubbleMinWidth: 0,
  bubbleTextColor: text,
  bubbleFromUserBackground: accent,
  bubbleFromUserBorderColor: accent,
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: onAccent,

  cardEmphasisBackgroundColor: paper,
  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: onAccent,

  emojiSet: {}, // a patient's ":/" stays what it is
  hideUploadButton: !accept,
  disableFileUpload: !accept,
  uploadAccept: accept,
  uploadThumbnailContentType: 'image/jpeg',
  uploadThumbnailQuality: 0.7,
  markdownRenderHTML: false,
  maxMessageLength: 4000,

  sendBoxBackground: paper,
  sendBoxBorderTop: `solid 1px ${line}`,
  sendBoxButtonColor: ink,
  sendBoxHeight: 56,
  sendBoxPlaceholderColor: soft,
  sendBoxTextColor: text,
  sendBoxTextWrap: true,
  sendTimeout: 290_000, // connection.js goes on posting; Web Chat itself gives up at 300

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: paper,
  suggestedActionBackgroundColorOnActive: accent,
  suggestedActionBorderColor: ink,
  suggestedActionBorderRadius: 24,
  suggestedActionBorderWidth: 1.5,
  suggestedActionHeight: 48,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'none', // patient.css draws the page's own ring
  suggestedActionsVisualKeyboardIndicatorWidth: 0,
  suggestedActionTextColor: ink,
  suggestedActionTextColorOnActive: onAccent,

  transcriptVisualKeyboardIndicatorColor: ink,

  groupTimestamp: 300_000,
  timestampColor: soft,
  transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : '.2s'
};

export const adaptiveCardsHostConfig = {
  fontFamily: primaryFont,
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
        attention: { default: colour('--warn'), subtle: colour('--warn') }
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
