// A call is written without this file, with its save button. It saves what changes as one writes, tells who else writes,
// and lets questions be dragged.
(() => {
  'use strict';
  const form = document.querySelector('form[data-draft]');
  const state = document.getElementById('etat');
  const others = document.getElementById('autres');
  const changed = new Set();
  let timer;
  let busy = false;
  let stopped = false;

  const say = (text, late) => {
    if (!state || !text) return;
    state.textContent = text;
    state.classList.toggle('late', late);
  };

  const tell = (text) => {
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

  const send = async () => {
    if (busy || stopped) return;
    busy = true;
    const names = [...changed];
    changed.clear();
    let pause = 1200;
    const data = new URLSearchParams(new FormData(form));
    for (const name of names) data.append('champs', name);
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body: data });
      const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
      if (!json) throw new Error('no answer');
      tell(json.others);
      say(json.said, answer.status === 409);
      if (answer.status === 409) stopped = true;
      else {
        form.elements.version.value = json.version;
        if (json.saved) await refresh();
      }
    } catch {
      names.forEach((name) => changed.add(name));
      if (names.length) say(form.dataset.late, true);
      pause = 8000;
    }
    busy = false;
    if (changed.size && !stopped) later(pause);
  };

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  };

  if (form) {
    const note = (event) => {
      if (!event.target.name || event.target.name === 'q') return;
      changed.add(event.target.name);
      later(1200);
    };
    form.addEventListener('input', note);
    form.addEventListener('change', note);
    setInterval(() => { if (!document.hidden && !changed.size) send(); }, 20000);
  }

  // Dragging posts the same form as the buttons, with the rank instead of a direction; Alt and an arrow press a button.
  const list = document.querySelector('.w-items[data-order=true]');
  if (list) {
    const items = [...list.children];
    let dragged = null;
    const clear = () => items.forEach((item) => item.classList.remove('over', 'after', 'dragged'));
    for (const item of items) {
      item.draggable = true;
      item.querySelectorAll('a').forEach((link) => { link.draggable = false; });
      item.addEventListener('dragstart', (event) => {
        dragged = item;
        item.classList.add('dragged');
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', item.querySelector('a').id);
      });
      item.addEventListener('dragend', () => { dragged = null; clear(); });
      item.addEventListener('dragover', (event) => {
        if (!dragged) return;
        event.preventDefault();
        item.classList.add('over');
        item.classList.toggle('after', items.indexOf(dragged) < items.indexOf(item));
      });
      item.addEventListener('dragleave', () => item.classList.remove('over', 'after'));
      item.addEventListener('drop', (event) => {
        if (!dragged) return;
        event.preventDefault();
        if (dragged === item) return clear();
        const move = dragged.querySelector('.moves form');
        const rank = document.createElement('input');
        rank.type = 'hidden';
        rank.name = 'rang';
        rank.value = items.indexOf(item) + 1;
        move.append(rank);
        move.submit();
      });
      item.addEventListener('keydown', (event) => {
        if (!event.altKey || event.ctrlKey || event.metaKey) return;
        const way = { ArrowUp: 'haut', ArrowDown: 'bas' }[event.key];
        if (!way) return;
        event.preventDefault();
        item.querySelector(`.moves [name=sens][value=${way}]`)?.click();
      });
    }
    document.getElementById('ordre-aide')?.removeAttribute('hidden');
  }
})();
