// A call is written without this file, with its save button. It saves what changes as one writes, keeps on this device
// what the server does not have yet, tells who else writes, and lets questions be dragged.
import { values } from './fields.js';
import { isKept, net } from './net.js';
import { withOrder } from './order.js';
import { post, saving } from './saving.js';
import { tell } from './told.js';

const state = document.getElementById('etat');
const others = document.getElementById('autres');

const say = (text, late) => {
  if (!state || !text) return;
  state.textContent = text;
  state.classList.toggle('late', late);
};

const present = (text) => {
  if (!others) return;
  others.hidden = !text;
  if (others.querySelector('span').textContent !== text) others.querySelector('span').textContent = text;
};

// What the server makes of what was typed: the Markdown as it will be read, the sentences of rules.
const refresh = async () => {
  const pieces = document.querySelectorAll('[data-fresh]');
  if (!pieces.length && !document.querySelector('.w-rule')) return;
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  for (const fresh of page.querySelectorAll('[data-fresh]')) {
    document.getElementById(fresh.id)?.replaceChildren(...fresh.childNodes);
  }
};

const request = (form, names) => {
  const data = new URLSearchParams(new FormData(form));
  for (const name of names) data.append('champs', name);
  return data;
};

const write = (form) => {
  const changed = new Set();
  const typed = net(form);

  const took = (json, sent) => {
    form.elements.version.value = json.version;
    typed.forget([...sent.keys()].filter((name) => !changed.has(name)), sent);
    if (json.saved) refresh();
  };

  const send = async () => {
    const sent = new Map([...changed].map((name) => [name, values(form, name)]));
    changed.clear();
    typed.sends(sent.keys());
    try {
      const answer = await post(form.dataset.draft, request(form, sent.keys()));
      const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
      if (!json) throw new Error('no answer');
      present(json.others);
      say(json.said, answer.status === 409);
      if (answer.status === 409) saver.end();
      else took(json, sent);
      return true;
    } catch {
      [...sent.keys()].forEach((name) => changed.add(name));
      if (sent.size) say(form.dataset.late, true);
      return false;
    }
  };

  const saver = saving(form, { waits: () => changed.size > 0, send });
  const note = ({ target }) => {
    if (!isKept(target) || target.name === 'q') return;
    typed.note(target.name);
    changed.add(target.name);
    saver.soon();
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);
  const back = typed.restore();
  tell(form, typed, back);
  back.forEach((name) => changed.add(name));
  if (back.length) saver.now();
};

const form = document.querySelector('form[data-draft]');
if (form) write(form);
withOrder(document.querySelector('.w-items[data-order=true]'));
