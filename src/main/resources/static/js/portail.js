// Everything works without this file: it adds the reader's own time to deadlines
// and turns the filters page of small screens into a dialog.
import './sending.js';

const en = document.documentElement.lang.startsWith('en');
const locale = en ? 'en-GB' : 'fr-FR';
const format = (date, options) => new Intl.DateTimeFormat(locale, options).format(date);
const wallClock = (date, timeZone) => format(date, { timeZone, dateStyle: 'short', timeStyle: 'short' });

const hour = (date) => {
  const [h, m] = format(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).split(':');
  if (en) return `${h}:${m}`;
  return `${+h}\u00a0h${m === '00' ? '' : `\u00a0${m}`}`;
};

const day = (date) => {
  const words = format(date, { weekday: 'long', day: 'numeric', month: 'long' });
  return en ? words : words.replace(/ 1 /, ' 1er ');
};

// <time datetime="2026-03-31T15:00Z" data-local="oui">: adds the reader's time when it is not that of Paris.
const addLocalTimes = (root) => {
  for (const time of root.querySelectorAll('time[data-local]')) {
    time.removeAttribute('data-local');
    const date = new Date(time.dateTime);
    if (isNaN(date) || wallClock(date) === wallClock(date, 'Europe/Paris')) continue;
    const sameDay = wallClock(date).slice(0, 10) === wallClock(date, 'Europe/Paris').slice(0, 10);
    const local = sameDay ? hour(date) : `${day(date)}, ${hour(date)}`;
    const note = document.createElement('span');
    note.className = 'mini';
    note.textContent = en ? ` (${local} where you are)` : ` (soit ${local} chez vous)`;
    time.after(note);
  }
};

// The link to #filtres opens the filters over the page; everything else becomes inert until they close.
const panel = () => document.querySelector('.filters');
const isOpen = () => panel()?.classList.contains('on');

const openFilters = () => {
  panel().classList.add('on');
  panel().setAttribute('role', 'dialog');
  panel().setAttribute('aria-modal', 'true');
  for (let node = panel(); node !== document.body; node = node.parentElement) {
    for (const other of node.parentElement.children) other.inert = other !== node;
  }
  panel().querySelector('h2').focus();
};

const closeFilters = () => {
  if (!isOpen()) return;
  panel().classList.remove('on');
  panel().removeAttribute('role');
  panel().removeAttribute('aria-modal');
  document.querySelectorAll('[inert]').forEach((other) => { other.inert = false; });
  document.querySelector('a[href="#filtres"]').focus();
};

document.addEventListener('click', (event) => {
  const opener = event.target.closest?.('a[href="#filtres"]');
  const closer = isOpen() && event.target.closest?.('.filters a[href="#resultats"], .filters [type=submit]');
  if (opener && panel()) openFilters();
  if (closer) closeFilters();
  if (opener || closer?.hash) event.preventDefault();
});
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') closeFilters(); });
matchMedia('(min-width: 992px)').addEventListener('change', closeFilters);

// Addresses without empty criteria; what changes in place needs no scrolling.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  for (const name of new Set(detail.formData.keys())) {
    const values = detail.formData.getAll(name);
    detail.formData.delete(name);
    for (const value of values) if (value !== '') detail.formData.append(name, value);
  }
  detail.path = detail.path.split('#')[0];
});

// Of a number of days and a day, the last chosen counts.
document.addEventListener('change', ({ target }) => {
  if (target.matches('[type=radio][name=cloture]')) document.getElementById('avant-le').value = '';
}, true);

// Enter in a field is a change and a submission; the first has already sent everything.
document.addEventListener('submit', (event) => {
  if (!event.target.matches('.search.htmx-request')) return;
  event.preventDefault();
  event.stopPropagation();
}, true);

// What is being typed stays; a date is typed in three parts, so its field stays too.
document.addEventListener('htmx:oobBeforeSwap', ({ detail }) => {
  const typed = document.activeElement;
  if (!detail.target.contains(typed) || !typed.matches('input:not([type=checkbox], [type=radio])')) return;
  if (typed.type === 'date') detail.shouldSwap = false;
  else detail.fragment.querySelector(`#${typed.id}`).value = typed.value;
});

// A facet stays as the reader left it when the server sends the facets again with new counts.
const facets = new Map();
document.addEventListener('toggle', ({ target }) => { if (target.matches('.facet[id]')) facets.set(target.id, target.open); }, true);
document.addEventListener('htmx:afterSwap', () => facets.forEach((open, id) => {
  const facet = document.getElementById(id);
  if (facet) facet.open = open;
}));

// The new total is written in a region that was there before, the only way it is surely read out.
document.addEventListener('htmx:afterSettle', ({ target }) => {
  if (target.id !== 'resultats') return;
  const place = isOpen() ? panel() : target.parentElement;
  if (document.activeElement === document.body) (isOpen() ? panel().querySelector('h2') : target).focus({ preventScroll: true });
  const status = place.querySelector('[role=status]');
  status.textContent = '';
  setTimeout(() => { status.textContent = target.querySelector('.count').textContent; }, 100);
});

// A refused or lost request: the browser shows the page itself, or why it cannot.
for (const failure of ['htmx:responseError', 'htmx:sendError']) {
  document.addEventListener(failure, ({ detail }) => { location.assign(detail.pathInfo.finalRequestPath); });
}

// The button that shows a password is there only for those who can press it.
const addPasswordButtons = (root) => {
  for (const button of root.querySelectorAll('[data-shows][hidden]')) {
    const label = button.querySelector('span');
    const words = [label.textContent, button.dataset.hide];
    button.hidden = false;
    button.setAttribute('aria-controls', button.dataset.shows);
    button.addEventListener('click', () => {
      const field = document.getElementById(button.dataset.shows);
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      label.textContent = words[shown ? 0 : 1];
    });
  }
};
addPasswordButtons(document);

document.addEventListener('htmx:load', (event) => addLocalTimes(event.target.parentElement ?? document));
addLocalTimes(document);
