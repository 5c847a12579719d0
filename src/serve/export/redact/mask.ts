/** How a hidden name stands in a text: as many marks as it had characters, so that positions still hold. */
const MARK = "█";
const RUN = new RegExp(`${MARK}+(?:[ \\u00a0.'’-]*${MARK}+)*`, "gu");

export const WITHHELD = "[name withheld]";

export const maskFor = (name: string): string => MARK.repeat(name.length);

export const hasMask = (text: string): boolean => text.includes(MARK);

/** As it is printed: not even the name's length is told. */
export const shownAs = (text: string): string => (hasMask(text) ? text.replace(RUN, WITHHELD) : text);
