/** Numbers as formulas write them: "1.3e6", "6.23x10^-4". */
import type { Piece } from "../pieces.ts";
import type { Reading } from "./reading.ts";

/** "1.3e6", "6.23x10^-4", "1.1^23". */
export function readPower(pieces: readonly Piece[], i: number, base: number): Reading | null {
  const joint = pieces[i + 1];
  if (!joint?.glued) return null;
  if (joint.text === "e") {
    const exponent = readExponent(pieces, i + 2);
    return exponent && { value: Number(`${base}e${exponent.value}`), next: exponent.next };
  }
  const times = joint.text === "x" || joint.text === "×";
  const caret = times ? i + 3 : i + 1;
  if (pieces[caret]?.text !== "^" || !pieces[caret]!.glued || (times && pieces[i + 2]?.text !== "10"))
    return null;
  const exponent = readExponent(pieces, caret + 1);
  if (!exponent) return null;
  return { value: times ? Number(`${base}e${exponent.value}`) : base ** exponent.value, next: exponent.next };
}

/** "23", "+14", "-4"; whole and glued to what stands before. */
function readExponent(pieces: readonly Piece[], at: number): Reading | null {
  let next = at;
  let negative = false;
  while (pieces[next]?.glued && (pieces[next]!.text === "+" || pieces[next]!.text === "-"))
    negative = (pieces[next++]!.text === "-") !== negative;
  const digits = pieces[next];
  if (digits?.kind !== "number" || !digits.glued || !/^\d{1,3}$/.test(digits.text)) return null;
  return { value: negative ? -Number(digits.text) : Number(digits.text), next: next + 1 };
}
