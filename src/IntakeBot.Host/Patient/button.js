// The button that a clinic's own page gets by one script tag, and the chat that opens behind it. It sets no style
// attribute and adds no style element, so that a strict Content-Security-Policy of that page does not break it: that
// needs this host in script-src and in frame-src, and nothing else.
const script = document.currentScript;
const origin = new URL(script.src).origin;
const { form, lang, label } = script.dataset;
const spanish = (lang ?? document.documentElement.lang ?? '').startsWith('es');
const words = spanish
  ? { open: 'Preguntas antes de su visita', close: 'Cerrar', title: `Conversación con ${clinic.name}` }
  : { open: 'Questions before your visit', close: 'Close', title: `Chat with ${clinic.name}` };

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { all: initial; }
  button { font: 600 16px/1.25 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; cursor: pointer; }
  :focus-visible { outline: 3px solid ${clinic.accent}; outline-offset: 3px; }
  .open { position: fixed; right: max(16px, env(safe-area-inset-right)); bottom: max(16px, env(safe-area-inset-bottom));
    z-index: 2147483000; max-width: calc(100vw - 32px); min-height: 56px; padding: 12px 24px; border: 2px solid #fff;
    border-radius: 28px; background: ${clinic.accent}; color: ${clinic.onAccent}; box-shadow: 0 6px 24px rgb(16 24 40 / .3); }
  .panel { position: fixed; right: 16px; bottom: 16px; z-index: 2147483001; display: flex; flex-direction: column;
    width: min(420px, calc(100vw - 32px)); height: min(720px, calc(100dvh - 32px)); overflow: hidden; background: #fff;
    border: 1px solid #dde2e9; border-radius: 16px; box-shadow: 0 16px 48px rgb(16 24 40 / .35); }
  .bar { display: flex; justify-content: flex-end; background: ${clinic.accent}; }
  .close { min-height: 44px; padding: 8px 16px; border: 0; background: transparent; color: ${clinic.onAccent}; }
  .close:focus-visible { outline-color: ${clinic.onAccent}; outline-offset: -5px; }
  iframe { flex: 1; width: 100%; border: 0; }
  [hidden] { display: none; }
  @media (max-width: 480px) { .panel { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; } }
`);

const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [style];

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

const open = make('button', { type: 'button', className: 'open', textContent: label ?? words.open });
const panel = make('div', { className: 'panel', hidden: true, id: 'panel' });
const bar = make('div', { className: 'bar' });
const close = make('button', { type: 'button', className: 'close', textContent: words.close });
panel.setAttribute('role', 'dialog');
panel.setAttribute('aria-label', words.title);
open.setAttribute('aria-expanded', 'false');
open.setAttribute('aria-controls', 'panel');
open.setAttribute('aria-haspopup', 'dialog');
bar.append(close);
panel.append(bar);
root.append(open, panel);
let frame = null;

function show() {
  if (!frame) {
    const address = new URL('/embed', origin);
    if (form) address.searchParams.set('form', form);
    if (lang) address.searchParams.set('lang', lang);
    frame = make('iframe', { src: address.href, title: words.title });
    panel.append(frame);
  }
  panel.hidden = false;
  open.hidden = true;
  open.setAttribute('aria-expanded', 'true');
  frame.focus();
}

// The frame stays, hidden: what was typed and not yet sent is there when it opens again.
function hide() {
  panel.hidden = true;
  open.hidden = false;
  open.setAttribute('aria-expanded', 'false');
  open.focus();
}

open.addEventListener('click', show);
close.addEventListener('click', hide);
panel.addEventListener('keydown', event => event.key === 'Escape' && hide());
addEventListener('message', event => {
  if (frame && event.source === frame.contentWindow && event.origin === origin && event.data?.intake === 'close') hide();
});

const place = () => document.body.append(host);
if (document.body) place();
else addEventListener('DOMContentLoaded', place);
