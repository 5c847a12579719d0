/** Events as a person coded them, or as a record has them: what two codings are compared by. */
import { z } from "zod";
import { COUNT_FIELDS } from "../model/count.ts";

const name = z.union([z.string(), z.object({ name: z.string() }).loose()]);
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]).nullish();
const toll = z
  .object({ low: z.number().nullish(), best: z.number().nullish(), high: z.number().nullish() })
  .loose()
  .nullish();

const CodedEvent = z
  .object({
    id: z.string().optional(),
    type: oneOrMore(z.string()),
    actor1: oneOrMore(name),
    actor2: oneOrMore(name),
    place: oneOrMore(name),
    date: z.union([z.string(), z.array(z.string()).min(1)]).nullish(),
    ...Object.fromEntries(COUNT_FIELDS.map((field) => [field, toll])),
    status: z.string().nullish(),
    background: z.boolean().nullish(),
    reports: z.array(z.object({ article: z.string(), start: z.number(), end: z.number() }).loose()).min(1),
  })
  .loose();
export type CodedEvent = z.infer<typeof CodedEvent>;

const Coding = z.union([
  z.object({ stories: z.array(z.object({ events: z.array(CodedEvent) }).loose()) }).loose(),
  z.object({ events: z.array(CodedEvent) }).loose(),
]);

/** Events of a record, or of an object with `events`. @throws Error saying where it is not of that form */
export function codedEvents(json: unknown): CodedEvent[] {
  const parsed = Coding.safeParse(json);
  if (parsed.success)
    return "stories" in parsed.data
      ? (parsed.data.stories as { events: CodedEvent[] }[]).flatMap((s) => s.events)
      : (parsed.data.events as CodedEvent[]);
  const [issue] = parsed.error.issues;
  throw new Error(
    `no coding: ${[...(issue?.path ?? []), issue?.message].join(": ")}; give a record, or { "events": [{ "type", "date", "place", "killed", "reports": [{ "article", "start", "end" }] }] }`,
  );
}
