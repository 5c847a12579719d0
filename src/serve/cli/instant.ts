/** An instant as people write it: a day, which means its end, or a day and a time. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?$/i;
const DAY_MS = 86_400_000;

/** A time without a zone is UTC. @throws Error saying how to write it */
export function readInstant(value: string): Date {
  const wrong = (): Error =>
    new Error("Give a day or a time as 2014-06-22, 2014-06-22T12:00Z or 2014-06-22T12:00+02:00.");
  if (DAY.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) throw wrong();
    return new Date(day.getTime() + DAY_MS);
  }
  const match = TIME.exec(value);
  if (match === null) throw wrong();
  const zone = (match[3] ?? "Z").toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const time = new Date(`${match[1]}T${match[2]}${zone}`);
  if (Number.isNaN(time.getTime())) throw wrong();
  return time;
}
