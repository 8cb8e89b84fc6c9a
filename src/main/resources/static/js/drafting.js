// A draft is written without this file, with its save button. This saves each field as one types, keeps on this device what
// the server does not have yet, says who else writes and which texts wait for a choice, and why nothing is saved.
import { fieldsOf, isChanged } from './fields.js';
import { net } from './net.js';
import { ENDED, post, saving } from './saving.js';

const state = document.getElementById('etat');
const others = document.getElementById('autres');

const say = (text, late = false) => {
  if (!text || !state) return;
  state.textContent = text;
  state.classList.toggle('late', late);
};

const present = (text) => {
  if (!others) return;
  others.hidden = !text;
  if (others.querySelector('span').textContent !== text) others.querySelector('span').textContent = text;
};

const hidden = (form, name, value) => {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = name;
  field.value = value;
  form.append(field);
};

// The version that each field was read at; that of the page where it has none of its own.
const versions = (form) => ({
  of: (name) => form.elements[`version.${name}`]?.value ?? form.elements.version.value,
  set(name, version) {
    const own = form.elements[`version.${name}`];
    if (own) own.value = version;
    else hidden(form, `version.${name}`, version);
  },
});

const isWritten = (field) => field.name && field.type !== 'hidden' && !field.name.startsWith('_')
  && !['BUTTON', 'FIELDSET'].includes(field.tagName);

// A field that two people wrote waits for one of them to choose; what is refused waits until it is changed.
const waits = (one) => one.conflict || one.refused;

// The fields that changed on a page, each on top of its own version.
const request = (form, sent) => {
  const data = new URLSearchParams({ _csrf: form.elements._csrf.value, version: form.elements.version.value });
  for (const [name, one] of sent) {
    data.append('champs', name);
    data.append(`version.${name}`, one.base);
    for (const value of one.values) data.append(name, value);
  }
  return data;
};

// All of a page that has one version, and which of its fields changed.
const wholeRequest = (form, sent) => {
  const data = new URLSearchParams(new FormData(form));
  for (const name of sent.keys()) data.append('champs', name);
  return data;
};

// What the server answered: what is written is forgotten, what is not waits.
const reader = (form, typed, whole) => {
  const { kept } = typed;

  const written = (json, sent) => {
    if (whole && json.written.length) form.elements.version.value = json.revision;
    for (const name of json.written) {
      if (!whole) versions(form).set(name, json.revision);
      if (sent.get(name) !== kept.get(name) && kept.has(name)) kept.get(name).base = json.revision;
    }
    const settled = json.written.filter((name) => sent.get(name) === kept.get(name));
    typed.forget(settled, new Map(settled.map((name) => [name, sent.get(name)?.values])));
  };

  const hold = (names, sent, why) => {
    for (const name of names) if (kept.has(name) && sent.get(name) === kept.get(name)) kept.get(name).refused = why;
    say(why, true);
  };

  return {
    hold,
    told(json, status, sent) {
      written(json, sent);
      present(json.others);
      say(json.said, status !== 200);
      if (status === 422) hold(json.refused, sent, json.said);
      const held = [...kept.values()].find((one) => one.refused);
      if (held) say(held.refused, true);
      for (const name of json.conflicts) if (kept.has(name)) kept.get(name).conflict = true;
      if (json.conflicts.length) document.getElementById('choisir')?.removeAttribute('hidden');
      typed.remember();
    },
  };
};

// Sends what waits, and answers as saving.js asks.
const sender = (form, typed, toSend, { whole, took }) => {
  const answers = reader(form, typed, whole);

  // Why nothing was saved, when the server says it without words of its own.
  const refused = ({ status, redirected }, sent) => {
    const gone = status === 404 || status === 410;
    const out = redirected || status === 401 || status === 403;
    const why = status === 413 ? 'long' : gone ? 'gone' : out ? 'session' : 'again';
    const said = form.dataset[why] ?? form.dataset.late;
    if (status === 413) answers.hold([...sent.keys()], sent, said);
    else if (gone || out || sent.size) say(said, true);
    return gone || out ? ENDED : false;
  };

  const told = (json, status, sent) => {
    answers.told(json, status, sent);
    if (json.written.length) took();
    return status === 410 || (whole && status === 409) ? ENDED : true;
  };

  return async () => {
    const sent = toSend();
    const data = whole ? wholeRequest(form, sent) : request(form, sent);
    typed.sends(sent.keys());
    if (sent.size) say(form.dataset.saving);
    try {
      const answer = await post(form.dataset.draft, data);
      const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
      return json ? told(json, answer.status, sent) : refused(answer, sent);
    } catch {
      if (sent.size) say(form.dataset.lost ?? form.dataset.late, true);
      return false;
    }
  };
};

// Arrived by sending a form or by choosing between two texts: what that form carried is settled, this once.
const isSettled = () => {
  const here = new URL(location.href);
  if (!['enregistre', 'choisi'].includes(here.searchParams.get('fait'))) return false;
  here.searchParams.delete('fait');
  history.replaceState(history.state, '', here);
  return true;
};

// What a form that was sent carried stays here until a page says that it is settled.
const forgetSettled = ({ kept }) => {
  if (!isSettled()) return;
  for (const [name, one] of [...kept]) if (one.sent) kept.delete(name);
};

// What was changed on this page is sent by its buttons, and no more: what a colleague wrote meanwhile elsewhere stays.
const withButtons = (form, { kept, remember }, touched, together) => {
  form.addEventListener('submit', () => {
    for (const one of kept.values()) one.sent = true;
    remember();
    for (const field of form.elements) if (isWritten(field) && isChanged(field)) together(field).forEach((name) => touched.add(name));
    form.querySelectorAll('input[name=champs]').forEach((one) => one.remove());
    for (const name of ['', ...touched]) hidden(form, 'champs', name);
  });
  form.addEventListener('unsent', () => {
    for (const one of kept.values()) delete one.sent;
    remember();
  });
};

// What an earlier page could not send comes back; what this one shows again because it was refused is noted.
const restore = (form, typed, touched) => {
  const unsaved = (form.dataset.unsaved ?? '').split(' ').filter(Boolean);
  unsaved.forEach((name) => typed.kept.delete(name));
  const back = typed.restore();
  unsaved.forEach((name) => typed.note(name));
  for (const name of back) {
    const fold = fieldsOf(form, name)[0].closest('details');
    if (fold) fold.open = true;
  }
  [...back, ...unsaved].forEach((name) => touched.add(name));
  return back;
};

// Saves a form as one types. whole: whether the page has one version for all its
// fields; together: the fields that go with one; is: whether a field is of the draft; reach: see net.js; took: told when
// something was saved; noted: told of each change.
export const drafting = (form, { whole = false, together = (field) => [field.name], is = isWritten, reach, took = () => {}, noted = () => {} } = {}) => {
  const { draft } = form.dataset;
  const at = whole ? undefined : `dossier/${form.dataset.owner ?? document.body.dataset.owner}/${form.dataset.key}`;
  const typed = net(form, { at, reach: draft ? reach : undefined, drafts: true, versions: whole ? null : versions(form) });
  const touched = new Set();
  const toSend = () => new Map([...typed.kept].filter(([name, one]) => (touched.has(name) || fieldsOf(form, name).length) && !waits(one)));
  const saver = draft && saving(form, { waits: () => toSend().size > 0, send: sender(form, typed, toSend, { whole, took }) });

  const note = (names, all) => {
    names.forEach((name) => {
      touched.add(name);
      typed.note(name, all);
    });
    noted();
    saver?.soon();
  };
  for (const kind of ['input', 'change']) form.addEventListener(kind, ({ target }) => { if (is(target)) note(together(target)); });

  if (!whole) {
    forgetSettled(typed);
    withButtons(form, typed, touched, together);
  }
  const back = restore(form, typed, touched);
  if (draft && typed.kept.size) {
    if (back.length) say(form.dataset.restored);
    if (toSend().size) saver.now();
  }
  return { typed, note, back };
};
