// A dossier is written without this file, with its save button. It saves each field as one types, keeps on this device
// what the server does not have yet, shows the questions that depend on answers, and has the server reckon the budget.
// Where nothing can be written any more, it shows what was kept, to be copied.
(() => {
  'use strict';
  const form = document.querySelector('form[data-key]');
  if (!form) return;
  const { draft, reckon, owner, key } = form.dataset;
  const state = document.getElementById('etat');
  const others = document.getElementById('autres');
  const store = `dossier/${owner}/${key}`;
  const kept = new Map();
  const left = new Map();
  const touched = new Set();
  const wait = [1200, 3000, 8000, 20000];
  let tries = 0;
  let timer;
  let busy = false;
  let ended = false;

  const say = (text, late) => {
    if (!text || !state) return;
    state.textContent = text;
    state.classList.toggle('late', Boolean(late));
  };

  const values = (name) => new FormData(form).getAll(name).map(String);

  // What the server does not have yet: by field, its values and the revision it was read at.
  const remember = () => {
    try {
      if (kept.size + left.size) localStorage.setItem(store, JSON.stringify([...left, ...kept]));
      else localStorage.removeItem(store);
    } catch { /* a full or forbidden store: the save button is there */ }
  };

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

  const fieldsOf = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];

  // What the server wrote in a field of this page, whatever the browser put back in it.
  const saved = (name) => fieldsOf(name).flatMap((field) => {
    if (field.type === 'checkbox' || field.type === 'radio') return field.defaultChecked ? [field.value] : [];
    if (field.tagName === 'SELECT') return [([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value ?? ''];
    return [field.defaultValue];
  });

  const put = (name, all) => {
    const fields = fieldsOf(name);
    for (const field of fields) {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = all.includes(field.value);
      else field.value = all[0] ?? '';
    }
    return fields.length > 0;
  };

  const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  // What a field is called, with the line it is on.
  const label = (name) => {
    const [field] = fieldsOf(name);
    const boxes = field?.type === 'checkbox' || field?.type === 'radio' ? field.closest('fieldset') : null;
    const said = text(boxes ? boxes.querySelector('legend') : field?.labels?.[0]);
    const line = text((boxes?.parentElement ?? field)?.closest('.line-f')?.querySelector('legend'));
    return line && said ? `${line} – ${said}` : said;
  };

  // What is written in a field, as people read it.
  const words = (name, all) => all.map((value) => {
    const [field] = fieldsOf(name);
    if (field?.tagName === 'SELECT') return text([...field.options].find((one) => one.value === value)) || value;
    if (field?.type === 'checkbox' || field?.type === 'radio') return text(fieldsOf(name).find((one) => one.value === value)?.labels?.[0]) || value;
    const day = field?.type === 'date' ? new Date(`${value}T12:00`) : NaN;
    return isNaN(day) ? value : day.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  }).filter((one) => one.trim()).join(', ');

  const entry = (name, at) => ({ values: values(name), base: at, label: label(name), words: words(name, values(name)) });

  // What is kept and has no field any more is shown, never sent.
  const showLeft = () => {
    const place = document.getElementById('appareil');
    if (!place || !left.size) return;
    for (const [name, one] of left) {
      const title = document.createElement('dt');
      title.textContent = one.label || label(name) || name;
      const said = document.createElement('dd');
      said.className = 'd-text';
      said.lang = 'fr';
      said.textContent = one.words ?? words(name, one.values);
      place.querySelector('dl').append(title, said);
    }
    place.hidden = false;
    place.querySelector('button').addEventListener('click', () => {
      left.clear();
      remember();
      place.hidden = true;
    });
  };

  // A field that two people wrote waits for one of them to choose.
  const waits = (one) => one.conflict || one.refused;
  const toSend = () => [...kept.values()].some((one) => !waits(one));

  // Why what was sent is not saved, when the server says it without words of its own.
  const refused = (answer, sent) => {
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      say(form.dataset.session, true);
      ended = true;
    } else if (answer.status === 404 || answer.status === 410) {
      say(form.dataset.gone, true);
      ended = true;
    } else if (answer.status === 413) hold([...sent.keys()], sent, form.dataset.long);
    else retry(sent, form.dataset.again);
  };

  // What is too long waits until it is changed.
  const hold = (names, sent, why) => {
    for (const name of names) {
      if (sent.get(name) === kept.get(name)) kept.get(name).refused = why;
    }
    say(why, true);
  };

  const retry = (sent, why) => {
    tries = Math.min(tries + 1, wait.length - 1);
    if (sent.size) say(why, true);
  };

  const send = async () => {
    if (busy || ended) return;
    busy = true;
    const sent = new Map([...kept].filter(([, one]) => !waits(one)));
    const data = new URLSearchParams({ _csrf: form.elements._csrf.value, version: form.elements.version.value });
    for (const [name, one] of sent) {
      data.append('champs', name);
      data.append(`version.${name}`, one.base);
      for (const value of one.values) data.append(name, value);
    }
    if (sent.size) say(form.dataset.saving);
    try {
      const answer = await fetch(draft, { method: 'POST', body: data });
      const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
      if (!json) {
        refused(answer, sent);
        return;
      }
      tries = 0;
      for (const name of json.written) {
        rebase(name, json.revision);
        if (sent.get(name) === kept.get(name)) kept.delete(name);
        else kept.get(name).base = json.revision;
      }
      remember();
      if (others) {
        others.hidden = !json.others;
        others.querySelector('span').textContent = json.others;
      }
      say(json.said, answer.status !== 200);
      if (answer.status === 422) hold(json.refused, sent, json.said);
      const held = [...kept.values()].find((one) => one.refused);
      if (held) say(held.refused, true);
      if (answer.status === 409) {
        for (const name of json.conflicts) kept.get(name).conflict = true;
        remember();
        document.getElementById('choisir').hidden = false;
      }
      if (answer.status === 410) ended = true;
    } catch {
      retry(sent, form.dataset.lost);
    } finally {
      busy = false;
      if (toSend() && !ended) later();
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, wait[tries]);
  };

  // Questions that depend on an earlier answer.
  const ask = () => {
    for (const block of form.querySelectorAll('[data-if]')) {
      const on = form.querySelector(`[name="${CSS.escape(block.dataset.if)}"]`)?.closest('[data-if]');
      const shown = !on?.hidden && values(block.dataset.if).some((one) => block.dataset.answers.split('\n').includes(one));
      block.hidden = !shown;
    }
  };

  // The server reckons: one implementation of the sums and of the rules.
  let soon;
  let asked = 0;
  const count = () => {
    if (!reckon) return;
    clearTimeout(soon);
    soon = setTimeout(async () => {
      const turn = ++asked;
      try {
        const answer = await fetch(reckon, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
        if (!(answer.ok || answer.status === 422) || answer.redirected || turn !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById('bilan');
        if (fresh) document.getElementById('bilan').replaceChildren(...fresh.childNodes);
      } catch { /* the next change asks again */ }
    }, 300);
  };

  // The fields of a line of the budget go together, so that what a colleague wrote there meanwhile is told whole.
  const together = (field) => [...field.closest('tr[data-line]')?.querySelectorAll('input, select') ?? [field]].map((one) => one.name);

  const note = ({ target }) => {
    if (!target.name || target.name.startsWith('version') || target.name.startsWith('_')) return;
    for (const name of together(target)) {
      touched.add(name);
      kept.set(name, entry(name, kept.get(name)?.base ?? base(name)));
    }
    remember();
    ask();
    count();
    if (!ended) later();
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);

  // What was changed on this page is sent, and no more: what a colleague wrote meanwhile elsewhere in it stays.
  const isChanged = (field) => {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName === 'SELECT') return [...field.options].some((one, n) => one.selected !== one.defaultSelected && (one.selected ? n > 0 : true));
    return field.value !== field.defaultValue;
  };
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    ended = true;
    for (const one of kept.values()) one.sent = true;
    remember();
    for (const field of form.elements) {
      if (field.name && field.type !== 'hidden' && field.tagName !== 'BUTTON' && field.tagName !== 'FIELDSET' && isChanged(field)) for (const name of together(field)) touched.add(name);
    }
    for (const name of ['', ...touched]) {
      const one = document.createElement('input');
      one.type = 'hidden';
      one.name = 'champs';
      one.value = name;
      form.append(one);
    }
  });

  // A line more, or a line less, in place.
  const add = (body) => {
    const last = body.lastElementChild;
    const line = Number(last.dataset.line);
    const fresh = last.cloneNode(true);
    fresh.dataset.line = line + 1;
    for (const one of fresh.querySelectorAll('[id],[name],[for],[value]')) {
      for (const attribute of ['id', 'name', 'for']) {
        if (one.hasAttribute(attribute)) one.setAttribute(attribute, one.getAttribute(attribute).replace(/-\d+$/, `-${line + 1}`));
      }
      if (one.tagName === 'INPUT') one.value = '';
      if (one.tagName === 'SELECT') one.selectedIndex = 0;
      if (one.tagName === 'BUTTON') one.value = one.value.replace(/-\d+$/, `-${line + 1}`);
    }
    fresh.querySelectorAll('.err').forEach((one) => one.remove());
    fresh.querySelectorAll('.is-invalid').forEach((one) => one.classList.remove('is-invalid'));
    for (const hidden of fresh.querySelectorAll('.visually-hidden')) hidden.textContent = hidden.textContent.replace(/\d+$/, line + 2);
    body.append(fresh);
    return fresh;
  };
  form.addEventListener('click', (event) => {
    const adder = event.target.closest('[data-adds]');
    const remover = event.target.closest('[name=retirer]');
    if (adder) {
      event.preventDefault();
      add(document.getElementById(adder.dataset.adds)).querySelector('input, select').focus();
    }
    if (remover) {
      event.preventDefault();
      const line = remover.closest('tr');
      for (const field of line.querySelectorAll('input, select')) {
        if (field.tagName === 'SELECT') field.selectedIndex = 0;
        else field.value = '';
        touched.add(field.name);
        kept.set(field.name, { values: [], base: base(field.name) });
      }
      remember();
      const next = (line.nextElementSibling ?? line.previousElementSibling)?.querySelector('input, select');
      if (line.parentElement.children.length > 1) line.remove();
      next?.focus();
      count();
      later();
    }
  });
  // From the last cell of the last line, Enter writes one more line instead of sending the form.
  form.addEventListener('keydown', (event) => {
    const line = event.target.closest?.('tr[data-line]');
    if (event.key !== 'Enter' || !line || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    (line.nextElementSibling ?? add(line.parentElement)).querySelector('input, select').focus();
  });

  // What this page shows again because it was too long to be saved.
  for (const name of (form.dataset.unsaved ?? '').split(' ').filter(Boolean)) {
    touched.add(name);
    kept.set(name, entry(name, base(name)));
  }

  // Arrived by saving this step or by choosing between two texts: what that form carried is settled, this once.
  const here = new URL(location.href);
  const settled = ['enregistre', 'choisi'].includes(here.searchParams.get('fait'));
  if (settled) {
    here.searchParams.delete('fait');
    history.replaceState(history.state, '', here);
  }

  // What an earlier page could not send, on top of the text that it was typed over.
  try {
    for (const [name, { sent, conflict, refused: long, ...one }] of JSON.parse(localStorage.getItem(store) ?? '[]')) {
      if ((settled && sent) || kept.has(name)) continue;
      if (saved(name).join('\n') === one.values.join('\n')) continue;
      if (!draft) {
        if (one.values.join('').trim()) left.set(name, { ...one, sent, conflict });
        continue;
      }
      const line = name.match(/^([dr])-[a-z]+-(\d+)$/);
      if (line) {
        const body = document.getElementById(`lignes-${line[1]}`);
        while (Number(body.lastElementChild.dataset.line) < Number(line[2]) && body.children.length < 400) add(body);
      }
      if (put(name, one.values)) {
        touched.add(name);
        kept.set(name, one);
        rebase(name, one.base);
      } else if (one.values.join('').trim()) left.set(name, one);
    }
    remember();
    showLeft();
    if (kept.size) {
      say(form.dataset.restored);
      later();
    }
  } catch { /* what cannot be read is left as it is */ }

  // Come back to by the browser's arrow, a page that was sent begins again.
  addEventListener('pageshow', (event) => { if (event.persisted && ended) location.reload(); });

  if (!draft) return;
  const recalculate = document.getElementById('recalculer');
  if (recalculate) recalculate.hidden = true;
  ask();
  if (kept.size) count();
  addEventListener('online', () => { tries = 0; if (toSend() && !ended) send(); });
  setInterval(() => { if (!document.hidden && !toSend()) send(); }, 20000);
})();
