// Fields of a form by their name, whatever their kind: what is written in them, by whom, and how it is said.
const isTicked = (field) => field?.type === 'checkbox' || field?.type === 'radio';

export const fieldsOf = (form, name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden])`)];

export const values = (form, name) => new FormData(form).getAll(name).map(String);

// What the server wrote in a field of this page, whatever the browser put back in it.
export const saved = (form, name) => fieldsOf(form, name).flatMap((field) => {
  if (isTicked(field)) return field.defaultChecked ? [field.value] : [];
  if (field.tagName === 'SELECT') return [([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value ?? ''];
  return [field.defaultValue];
});

export const put = (form, name, all) => {
  const fields = fieldsOf(form, name);
  for (const field of fields) {
    if (isTicked(field)) field.checked = all.includes(field.value);
    else field.value = all[0] ?? '';
  }
  return fields.length > 0;
};

const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

// What a field is called, with the line it is on.
export const label = (form, name) => {
  const [field] = fieldsOf(form, name);
  const boxes = isTicked(field) ? field.closest('fieldset') : null;
  const said = text(boxes ? boxes.querySelector('legend') : field?.labels?.[0]);
  const line = text((boxes?.parentElement ?? field)?.closest('.line-f')?.querySelector('legend'));
  return line && said ? `${line} – ${said}` : said;
};

// What is written in a field, as people read it.
export const words = (form, name, all) => all.map((value) => {
  const [field] = fieldsOf(form, name);
  if (field?.tagName === 'SELECT') return text([...field.options].find((one) => one.value === value)) || value;
  if (isTicked(field)) return text(fieldsOf(form, name).find((one) => one.value === value)?.labels?.[0]) || value;
  const day = field?.type === 'date' ? new Date(`${value}T12:00`) : NaN;
  return isNaN(day) ? value : day.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
}).filter((one) => one.trim()).join(', ');

// Whether a field says something else than what the server wrote in it.
export const isChanged = (field) => {
  if (isTicked(field)) return field.checked !== field.defaultChecked;
  if (field.tagName === 'SELECT') return [...field.options].some((one, n) => one.selected !== one.defaultSelected && (one.selected ? n > 0 : true));
  return field.value !== field.defaultValue;
};
