// Replies to the team are saved by their buttons. Until then this device keeps what is typed, and puts it back where
// nothing else was saved meanwhile; where something was, it is shown beside, to be copied.
(() => {
  'use strict';
  const form = document.getElementById('reponses');
  if (!form?.dataset.kept) return;
  const place = `portail.reponses ${form.dataset.kept}`;
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem(place)) ?? {}; } catch { /* Nothing that can be read. */ }
  const remember = () => {
    try {
      if (Object.keys(kept).length) localStorage.setItem(place, JSON.stringify(kept));
      else localStorage.removeItem(place);
    } catch { /* No room, or not allowed: the buttons still save. */ }
  };
  for (const area of form.querySelectorAll('textarea')) {
    const one = kept[area.name];
    if (one && one.base === area.defaultValue) {
      area.value = one.text;
    } else if (one && one.text.trim() !== area.defaultValue.trim()) {
      const beside = document.createElement('p');
      beside.className = 'd-text p-other';
      beside.textContent = `${form.dataset.yours} ${one.text}`;
      area.before(beside);
      delete kept[area.name];
    } else {
      delete kept[area.name];
    }
    area.addEventListener('input', () => {
      if (area.value === area.defaultValue) delete kept[area.name];
      else kept[area.name] = { base: area.defaultValue, text: area.value };
      remember();
    });
  }
  remember();
})();
