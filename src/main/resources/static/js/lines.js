// A line more or a line less in the tables of a budget, in place.
const renumber = (line, n) => {
  for (const one of line.querySelectorAll('[id],[name],[for],[value]')) {
    for (const attribute of ['id', 'name', 'for']) {
      if (one.hasAttribute(attribute)) one.setAttribute(attribute, one.getAttribute(attribute).replace(/-\d+$/, `-${n}`));
    }
    if (one.tagName === 'INPUT') one.value = '';
    if (one.tagName === 'SELECT') one.selectedIndex = 0;
    if (one.tagName === 'BUTTON') one.value = one.value.replace(/-\d+$/, `-${n}`);
  }
};

export const addLine = (body) => {
  const last = body.lastElementChild;
  const line = Number(last.dataset.line);
  const fresh = last.cloneNode(true);
  fresh.dataset.line = line + 1;
  renumber(fresh, line + 1);
  fresh.querySelectorAll('.err').forEach((one) => one.remove());
  fresh.querySelectorAll('.is-invalid').forEach((one) => one.classList.remove('is-invalid'));
  for (const hidden of fresh.querySelectorAll('.visually-hidden')) hidden.textContent = hidden.textContent.replace(/\d+$/, line + 2);
  body.append(fresh);
  return fresh;
};

// The line that a field is of is there, however many it takes: fields of a line end with its number.
export const reach = (name) => {
  const [field, line] = name.split(/-(?=\d+$)/);
  const body = line && [...document.querySelectorAll('tbody:has(> tr[data-line])')].find((one) => one.querySelector(`[name^="${CSS.escape(field)}-"]`));
  while (body && Number(body.lastElementChild.dataset.line) < Number(line) && body.children.length < Number(body.dataset.most)) addLine(body);
};

const removeLine = (line, emptied) => {
  const fields = [...line.querySelectorAll('input, select')];
  for (const field of fields) {
    if (field.tagName === 'SELECT') field.selectedIndex = 0;
    else field.value = '';
  }
  const next = (line.nextElementSibling ?? line.previousElementSibling)?.querySelector('input, select');
  if (line.parentElement.children.length > 1) line.remove();
  next?.focus();
  emptied(fields.map((field) => field.name));
};

// emptied: told the names of the fields of a line that is taken away.
export const withLines = (form, emptied) => {
  form.addEventListener('click', (event) => {
    const adder = event.target.closest('[data-adds]');
    const remover = event.target.closest('[name=retirer]');
    if (adder || remover) event.preventDefault();
    if (adder) addLine(document.getElementById(adder.dataset.adds)).querySelector('input, select').focus();
    if (remover) removeLine(remover.closest('tr'), emptied);
  });
  // From the last cell of the last line, Enter writes one more line instead of sending the form.
  form.addEventListener('keydown', (event) => {
    const line = event.target.closest?.('tr[data-line]');
    if (event.key !== 'Enter' || !line || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    (line.nextElementSibling ?? addLine(line.parentElement)).querySelector('input, select').focus();
  });
};
