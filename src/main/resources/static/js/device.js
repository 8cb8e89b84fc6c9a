// What this device keeps, under a name; one that is full, or that may keep nothing, keeps nothing.
export const shelf = (name, store = 'localStorage') => ({
  read() {
    try {
      return JSON.parse(globalThis[store].getItem(name));
    } catch {
      return null;
    }
  },
  write(value) {
    try {
      if (value) globalThis[store].setItem(name, JSON.stringify(value));
      else globalThis[store].removeItem(name);
    } catch { /* the save button is there */ }
  },
});
