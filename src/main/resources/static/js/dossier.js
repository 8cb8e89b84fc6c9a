// A dossier is written without this file, with its save button. It saves each field as one types, keeps on this device
// what the server does not have yet, shows the questions that depend on answers, and has the server reckon the budget.
// Where nothing can be written any more, it shows what was kept, to be copied.
import { shelf } from './device.js';
import { fieldsOf, isChanged, label, put, saved, values, words } from './fields.js';
import { reach, withLines } from './lines.js';
import { post, saving } from './saving.js';

const form = document.querySelector('form[data-key]');
const { draft, reckon, owner, key } = form.dataset;
const state = document.getElementById('etat');
const others = document.getElementById('autres');
const device = shelf(`dossier/${owner}/${key}`);

// What the server does not have yet: by field, its values and the revision it was read at. What is left has no field.
const kept = new Map();
const left = new Map();
const touched = new Set();

const say = (text, late) => {
  if (!text || !state) return;
  state.textContent = text;
  state.classList.toggle('late', Boolean(late));
};

const remember = () => device.write(kept.size + left.size ? [...left, ...kept] : null);

const base = (name) => form.elements[`version.${name}`]?.value ?? form.elements.version.value;

const rebase = (name, revision) => {
  let field = form.elements[`version.${name}`];
  if (!field) {
    field = document.createElement('input');
    field.type = 'hidden';
    field.name = `version.${name}`;
    form.append(field);
  }
  field.value = revision;
};

const same = (one, other) => one?.join('\n') === other?.join('\n');

const keep = (name, all = values(form, name)) => {
  const before = kept.get(name);
  touched.add(name);
  kept.set(name, { values: all, base: before?.base ?? base(name), over: before?.over, label: label(form, name), words: words(form, name, all) });
};

// What is kept and has no field any more is shown, never sent.
const showLeft = () => {
  const place = document.getElementById('appareil');
  if (!place || !left.size) return;
  for (const [name, one] of left) {
    const title = document.createElement('dt');
    title.textContent = one.label || label(form, name) || name;
    const said = document.createElement('dd');
    said.className = 'd-text';
    said.lang = 'fr';
    said.textContent = one.words ?? words(form, name, one.values);
    place.querySelector('dl').append(title, said);
  }
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    left.clear();
    remember();
    place.hidden = true;
  });
};

// A field that two people wrote waits for one of them to choose; what is too long waits until it is changed.
const waits = (one) => one.conflict || one.refused;
const hold = (names, sent, why) => {
  for (const name of names) {
    if (sent.get(name) === kept.get(name)) kept.get(name).refused = why;
  }
  say(why, true);
};

// Why what was sent is not saved, when the server says it without words of its own.
const refused = (answer, sent) => {
  const gone = answer.status === 404 || answer.status === 410;
  const out = answer.redirected || answer.status === 401 || answer.status === 403;
  if (gone || out) saver.end();
  if (answer.status === 413) hold([...sent.keys()], sent, form.dataset.long);
  else if (gone || out || sent.size) say(gone ? form.dataset.gone : out ? form.dataset.session : form.dataset.again, true);
};

const request = (sent) => {
  const data = new URLSearchParams({ _csrf: form.elements._csrf.value, version: form.elements.version.value });
  for (const [name, one] of sent) {
    one.over = one.values;
    data.append('champs', name);
    data.append(`version.${name}`, one.base);
    for (const value of one.values) data.append(name, value);
  }
  return data;
};

const written = (json, sent) => {
  for (const name of json.written) {
    rebase(name, json.revision);
    if (sent.get(name) === kept.get(name)) kept.delete(name);
    else kept.get(name).base = json.revision;
  }
};

const told = (json, status, sent) => {
  written(json, sent);
  if (others) {
    others.hidden = !json.others;
    others.querySelector('span').textContent = json.others;
  }
  say(json.said, status !== 200);
  if (status === 422) hold(json.refused, sent, json.said);
  const held = [...kept.values()].find((one) => one.refused);
  if (held) say(held.refused, true);
  if (status === 409) {
    for (const name of json.conflicts) kept.get(name).conflict = true;
    document.getElementById('choisir')?.removeAttribute('hidden');
  }
  remember();
  if (status === 410) saver.end();
};

const send = async () => {
  const sent = new Map([...kept].filter(([, one]) => !waits(one)));
  const data = request(sent);
  remember();
  if (sent.size) say(form.dataset.saving);
  try {
    const answer = await post(draft, data);
    const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
    if (json) told(json, answer.status, sent);
    else refused(answer, sent);
    return Boolean(json);
  } catch {
    if (sent.size) say(form.dataset.lost, true);
    return false;
  }
};

const saver = draft && saving(form, { waits: () => [...kept.values()].some((one) => !waits(one)), send });

// Questions that depend on an earlier answer.
const ask = () => {
  for (const block of form.querySelectorAll('[data-if]')) {
    const on = form.querySelector(`[name="${CSS.escape(block.dataset.if)}"]`)?.closest('[data-if]');
    const shown = !on?.hidden && values(form, block.dataset.if).some((one) => block.dataset.answers.split('\n').includes(one));
    block.hidden = !shown;
  }
};

// The server reckons: one implementation of the sums and of the rules.
let soon;
let asked = 0;
const reckoned = async () => {
  const turn = ++asked;
  try {
    const answer = await fetch(reckon, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!(answer.ok || answer.status === 422) || answer.redirected || turn !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('bilan');
    if (fresh) document.getElementById('bilan').replaceChildren(...fresh.childNodes);
  } catch { /* the next change asks again */ }
};
const count = () => {
  if (!reckon) return;
  clearTimeout(soon);
  soon = setTimeout(reckoned, 300);
};

// The fields of a line of the budget go together, so that what a colleague wrote there meanwhile is told whole.
const together = (field) => [...field.closest('tr[data-line]')?.querySelectorAll('input, select') ?? [field]].map((one) => one.name);

const note = ({ target }) => {
  if (!target.name || target.name.startsWith('version') || target.name.startsWith('_')) return;
  together(target).forEach((name) => keep(name));
  remember();
  ask();
  count();
  saver?.soon();
};
form.addEventListener('input', note);
form.addEventListener('change', note);

withLines(form, (names) => {
  names.forEach((name) => keep(name, []));
  remember();
  count();
  saver?.soon();
});

// What was changed on this page is sent, and no more: what a colleague wrote meanwhile elsewhere in it stays.
const isWritten = (field) => field.name && field.type !== 'hidden' && !['BUTTON', 'FIELDSET'].includes(field.tagName);
form.addEventListener('submit', () => {
  for (const one of kept.values()) one.sent = true;
  remember();
  for (const field of form.elements) {
    if (isWritten(field) && isChanged(field)) together(field).forEach((name) => touched.add(name));
  }
  form.querySelectorAll('input[name=champs]').forEach((one) => one.remove());
  for (const name of ['', ...touched]) {
    const one = document.createElement('input');
    one.type = 'hidden';
    one.name = 'champs';
    one.value = name;
    form.append(one);
  }
});
form.addEventListener('unsent', () => {
  for (const one of kept.values()) delete one.sent;
  remember();
});

// Arrived by saving this step or by choosing between two texts: what that form carried is settled, this once.
const isSettled = () => {
  const here = new URL(location.href);
  if (!['enregistre', 'choisi'].includes(here.searchParams.get('fait'))) return false;
  here.searchParams.delete('fait');
  history.replaceState(history.state, '', here);
  return true;
};

// What an earlier page could not send comes back on top of the text that it was typed over; when what is saved now is
// what it had begun to send, on top of that.
const comeBack = (name, { sent, conflict, refused: long, ...one }) => {
  const filled = one.values.join('').trim();
  if (!draft) {
    if (filled) left.set(name, { ...one, sent, conflict });
    return;
  }
  reach(name);
  if (same(saved(form, name), one.over)) one.base = base(name);
  if (put(form, name, one.values)) {
    const fold = fieldsOf(form, name)[0].closest('details');
    if (fold) fold.open = true;
    touched.add(name);
    kept.set(name, one);
    rebase(name, one.base);
  } else if (filled) left.set(name, one);
};

const begin = () => {
  // What this page shows again because it was too long to be saved.
  for (const name of (form.dataset.unsaved ?? '').split(' ').filter(Boolean)) keep(name);
  const settled = isSettled();
  for (const [name, one] of device.read() ?? []) {
    if ((settled && one.sent) || kept.has(name) || same(saved(form, name), one.values)) continue;
    comeBack(name, one);
  }
  remember();
  showLeft();
  if (!draft) return;
  if (kept.size) {
    say(form.dataset.restored);
    saver.now();
    count();
  }
  document.getElementById('recalculer')?.setAttribute('hidden', '');
  ask();
};
begin();
