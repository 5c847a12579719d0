/** What one file cannot show: names used twice, classes and types that no file defines, classes that include themselves. */
import type { EventType, KnownActor, WordClass } from "../../../model/codebook.ts";
import { actorKey } from "./compile.ts";
import { CodebookError } from "./codebook-error.ts";
import type { CodebookParts, Placed } from "./yaml-files.ts";

/** @throws CodebookError at the first fault */
export function checkParts(parts: CodebookParts): void {
  unique(parts.types, (t) => t.type, "event type");
  unique(parts.classes, (c) => c.class, "word class");
  checkActorNames(parts.actors);
  const classes = new Map(parts.classes.map((c) => [c.value.class, c]));
  const types = new Set(parts.types.map((t) => t.value.type));
  for (const c of parts.classes) checkInclusions(c, classes);
  for (const t of parts.types) {
    checkConstructions(t, classes);
    for (const other of t.value.refines)
      if (!types.has(other))
        throw new CodebookError(
          t.file,
          t.line,
          `refines “${other}”, which no file defines`,
          "Use a type's exact name",
        );
  }
}

function unique<T>(all: readonly Placed<T>[], name: (value: T) => string, what: string): void {
  const seen = new Map<string, Placed<T>>();
  for (const entry of all) {
    const key = name(entry.value);
    const first = seen.get(key);
    if (first)
      throw new CodebookError(
        entry.file,
        entry.line,
        `${what} “${key}” is defined already at ${first.file}:${first.line}`,
        "Keep one of the two",
      );
    seen.set(key, entry);
  }
}

/** A name stands for one actor, whatever its case: a reader of "ELN" must not have to choose. */
function checkActorNames(actors: readonly Placed<KnownActor>[]): void {
  const owners = new Map<string, Placed<KnownActor>>();
  for (const actor of actors)
    for (const name of [actor.value.name, ...actor.value.aliases]) {
      const owner = owners.get(actorKey(name));
      if (owner && owner !== actor)
        throw new CodebookError(
          actor.file,
          actor.line,
          `“${name}” names “${owner.value.name}” already (${owner.file}:${owner.line})`,
          "Keep it for the actor that reports mean by it, or add words that tell the two apart",
        );
      owners.set(actorKey(name), actor);
    }
}

function checkConstructions(type: Placed<EventType>, classes: ReadonlyMap<string, Placed<WordClass>>): void {
  const ids = new Set<string>();
  for (const c of type.value.constructions) {
    const fail = (problem: string, remedy: string): never => {
      throw new CodebookError(type.file, type.line, `construction “${c.id}”: ${problem}`, remedy);
    };
    if (ids.has(c.id)) fail("its id is used twice", "Give each construction an id of its own");
    ids.add(c.id);
    for (const conditions of [c.when, c.unless])
      for (const [slot, wanted] of Object.entries(conditions ?? {}))
        for (const name of typeof wanted === "string" ? [wanted] : wanted)
          if (!name.startsWith("=") && !classes.has(name))
            fail(
              `${slot} asks for the class “${name}”, which no file defines`,
              `Write a single word as “=${name}”, or define the class in codebook/classes`,
            );
  }
}

function checkInclusions(start: Placed<WordClass>, classes: ReadonlyMap<string, Placed<WordClass>>): void {
  const visit = (c: Placed<WordClass>, path: readonly string[]): void => {
    for (const name of c.value.includes) {
      const inner = classes.get(name);
      if (!inner)
        throw new CodebookError(
          c.file,
          c.line,
          `class “${c.value.class}” includes “${name}”, which no file defines`,
          "Correct the name, or define the class",
        );
      if (name === start.value.class || path.includes(name))
        throw new CodebookError(
          c.file,
          c.line,
          `class “${start.value.class}” includes itself, by way of ${[...path, name].join(" → ")}`,
          "Take one of the inclusions out",
        );
      visit(inner, [...path, name]);
    }
  };
  visit(start, [start.value.class]);
}
