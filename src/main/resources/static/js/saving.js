// Saves little by little what is typed in a form: soon after, again while it fails, at once when its reader leaves.
// Nothing goes while the form itself is being sent; when that is stopped, what waits goes again.
const WAIT = [1200, 3000, 8000, 20000];
const PRESENCE = 20000;

// Browsers let a small request end after its page is left.
const LARGEST_LEFT = 60000;

export const post = (address, data) => {
  const body = String(data);
  return fetch(address, { method: 'POST', body: data, keepalive: body.length < LARGEST_LEFT });
};

// What a sending says when nothing more is to be sent.
export const ENDED = 'ended';

// Tells of what ends the writing of a page, or takes its reader away or back.
const watch = (form, { leave, stop, again, online, isSent }) => {
  let leftSending = false;
  form.addEventListener('submit', stop);
  form.addEventListener('unsent', again);
  document.addEventListener('pointerdown', ({ target }) => { if (target.closest?.('a[href]')) leave(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
  addEventListener('pagehide', () => {
    leftSending = isSent();
    leave();
  });
  // Come back to by the browser's arrow, a page that was sent begins again.
  addEventListener('pageshow', ({ persisted }) => { if (persisted && leftSending) location.reload(); });
  addEventListener('online', online);
};

// waits: whether something is to be sent; send: sends it, and says whether the server answered, or ENDED.
export const saving = (form, { waits, send }) => {
  let tries = 0;
  let timer;
  let busy = false;
  let ended = false;
  let sent = false;

  const soon = () => {
    clearTimeout(timer);
    if (waits() && !ended && !sent) timer = setTimeout(now, WAIT[tries]);
  };

  const now = async () => {
    if (busy || ended || sent) return;
    clearTimeout(timer);
    busy = true;
    try {
      const answered = await send();
      ended = answered === ENDED;
      tries = answered ? 0 : Math.min(tries + 1, WAIT.length - 1);
    } finally {
      busy = false;
      soon();
    }
  };

  const leave = () => { if (waits()) now(); };
  const stop = () => { clearTimeout(timer); sent = true; };
  const again = () => {
    sent = false;
    soon();
  };
  const online = () => { tries = 0; leave(); };
  watch(form, { leave, stop, again, online, isSent: () => sent });
  setInterval(() => { if (!document.hidden && !waits()) now(); }, PRESENCE);
  return { soon, now };
};
