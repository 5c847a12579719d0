/** What the page keeps in this browser between visits; nothing where the browser keeps nothing. */
const name = (key: string): string => `crosscheck-${key}`;

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(name(key));
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(name(key), value);
  } catch {
    // It holds for this visit.
  }
}
