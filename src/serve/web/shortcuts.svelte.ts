/** Keys of one character. They can be switched off (WCAG 2.1.4): speech input types them by accident. */
import { remember, remembered } from "./remembered.ts";

class Shortcuts {
  on = $state(remembered("shortcuts") !== "off");
  /** Whether the list of keys is shown. */
  listed = $state(false);

  switch(on: boolean): void {
    this.on = on;
    remember("shortcuts", on ? "on" : "off");
  }

  /** True for a key that is meant for the page, not for a field, a list or a dialog. */
  takes(event: KeyboardEvent): boolean {
    if (!this.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
    return !(event.target instanceof Element && event.target.closest("input, select, textarea, dialog"));
  }
}

export const shortcuts = new Shortcuts();
