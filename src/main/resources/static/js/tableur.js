// What is copied from a spreadsheet fills the lines of the budget, from the cell where it is pasted. A cell that
// chooses among words takes the one that is written; the file of the dossier saves and reckons what changed.
const form = document.querySelector('form[data-pasted]');
const state = document.getElementById('colle');


// Cells between tabs; one that holds a line break, a tab or a quote is quoted.
const cells = (text) => {
  const rows = [[]];
  const each = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
  for (const [, quoted, bare, end] of text.replace(/\r\n?/g, '\n').replace(/\n$/, '').matchAll(each)) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? bare).replace(/\s*\n\s*/g, ' ').trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
};

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s\p{Z}]+/gu, ' ').trim().toLowerCase();

const fill = (field, text) => {
  if (field.tagName === 'SELECT') {
    const said = plain(text);
    const option = [...field.options].find((one) => plain(one.text) === said || one.value === said);
    if (!option || !said) return;
    field.value = option.value;
  } else field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

form?.addEventListener('paste', (event) => {
  const line = event.target.closest?.('tr[data-line]');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!line || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  const body = line.parentElement;
  const rows = cells(text);
  const first = [...body.children].indexOf(line);
  const most = Number(body.dataset.most);
  if (first + rows.length > most) {
    state.textContent = form.dataset.tooMany.replace('{0}', first + rows.length).replace('{1}', most);
    return;
  }
  while (body.children.length < first + rows.length) form.querySelector(`[data-adds="${body.id}"]`).click();
  const from = [...line.querySelectorAll('input, select')].indexOf(event.target);
  rows.forEach((row, below) => {
    const fields = [...body.children[first + below].querySelectorAll('input, select')].slice(from);
    row.slice(0, fields.length).forEach((said, right) => fill(fields[right], said));
  });
  event.target.focus();
  state.textContent = form.dataset.pasted.replace('{0}', rows.length);
});
