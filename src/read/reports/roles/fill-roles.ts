/** Fills actor1 and actor2 of a folded frame: the slots that its constructions name, then what else may stand for them. */
import type { Actor } from "../../../model/actor.ts";
import type { TypeGroup } from "../../../model/codebook.ts";
import type { Token } from "../../../model/language.ts";
import { countryByName, countryOfDemonym } from "../../places/countries.ts";
import { actorKey, type CompiledCodebook } from "../codebook/compile.ts";
import { framesOf, type FoldedFrame, type Frame } from "../frame.ts";
import { antecedentOf, coreOf, isOfClass } from "../match/nominals.ts";
import type { Reading } from "../reading.ts";
import type { Cast } from "./cast.ts";
import { nameActor } from "./name-actor.ts";

export interface Roles {
  readonly actor1: readonly Actor[];
  readonly actor2: readonly Actor[];
  readonly why: readonly string[];
}

/** Things that kill, hit and happen, but do not act; and what is said to last or to be told. */
const NO_ACTORS = [
  "event-noun",
  "munition",
  "explosive-device",
  "natural-hazard",
  "disease",
  "abstract-thing",
  "firearm",
];
/** Who can act: what a modifier or a by-phrase must be to be an actor. */
const AGENTS = [
  "armed-actor",
  "official",
  "police",
  "gunman",
  "protester",
  "crowd",
  "criminal",
  "suicide-bomber",
];
/** Nouns for doers that can be a trigger themselves: "a suicide attacker blew up". */
const DOERS = ["suicide-bomber", "gunman", "rioter", "protester"];
/** Groups of types whose states act by their forces. */
const BY_FORCE: ReadonlySet<TypeGroup> = new Set<TypeGroup>(["violence", "territory", "launch"]);
/** How far after a passive verb its by-phrase may stand, in tokens. */
const REACH_BY = 12;

/** What may part a name from the event noun that it governs: "U.S.-led overnight air strikes", "Hamas' heavy shelling". */
const MAY_STAND_BETWEEN =
  /^([-–‐'’]|'s|’s|led|overnight|heavy|intense|deadly|fresh|new|recent|air|aerial|artillery|mortar|rocket|missile|drone|suicide|car|truck|ground|cross-border|retaliatory)$/i;

const isEventNoun = (t: Token): boolean => t.upos === "NOUN" || t.xpos === "VBG";

export function fillRoles(reading: Reading, book: CompiledCodebook, cast: Cast, folded: FoldedFrame): Roles {
  const filler = new RoleFiller(reading, book, cast, folded);
  const first = filler.actor1();
  const second = filler.actor2(first.actors);
  return { actor1: first.actors, actor2: second.actors, why: [...first.why, ...second.why] };
}

interface Filled {
  readonly actors: readonly Actor[];
  readonly why: readonly string[];
}

const NOBODY: Filled = { actors: [], why: [] };

class RoleFiller {
  readonly #reading: Reading;
  readonly #book: CompiledCodebook;
  readonly #cast: Cast;
  readonly #frames: readonly Frame[];
  readonly #s: number;
  readonly #triggers: ReadonlySet<number>;
  /** Heads of the phrases for those killed or hurt. */
  readonly #hurt: ReadonlySet<number>;
  readonly #byForce: boolean;

  constructor(reading: Reading, book: CompiledCodebook, cast: Cast, folded: FoldedFrame) {
    this.#reading = reading;
    this.#book = book;
    this.#cast = cast;
    this.#frames = framesOf(folded);
    this.#s = folded.main.sentence;
    this.#triggers = new Set(this.#frames.flatMap((f) => f.phrase));
    this.#hurt = new Set(
      this.#frames.flatMap((f) => f.casualties.flatMap((c) => (c.people === null ? [] : [c.people]))),
    );
    this.#byForce = BY_FORCE.has(folded.main.type.group);
  }

  actor1(): Filled {
    for (const frame of this.#frames) {
      const filled = this.#fromSlots(frame, frame.construction.roles?.actor1 ?? ["subject"], (t) =>
        this.#mayAct(frame, t),
      );
      if (filled.actors.length) return filled;
    }
    // "rebel shelling", "the police shooting": a modifier that can act.
    for (const frame of this.#frames) {
      const filled = this.#fromSlots(
        frame,
        ["compound"],
        (t) =>
          this.#reading.token(frame.sentence, t).upos !== "PRON" &&
          this.#isAny(t, AGENTS) &&
          this.#mayAct(frame, t),
      );
      if (filled.actors.length) return filled;
    }
    return (
      this.#byPhrase() ??
      this.#doerAsTrigger() ??
      this.#nameBefore() ??
      this.#fromPhrase() ??
      this.#implied() ??
      NOBODY
    );
  }

  /** Whom it was done to, then those whom it hurt, then what stands in a phrase: "opened fire at a party, killing two guests". */
  actor2(actor1: readonly Actor[]): Filled {
    const direct = this.#sufferers(actor1, (slot) => slot === "object");
    if (direct.actors.length) return direct;
    const hurt = this.#named([...this.#hurt], "those killed or hurt", "suffers");
    return hurt.actors.length ? hurt : this.#sufferers(actor1, (slot) => slot !== "object");
  }

  #sufferers(actor1: readonly Actor[], wanted: (slot: string) => boolean): Filled {
    for (const frame of this.#frames) {
      const slots = (frame.construction.roles?.actor2 ?? ["object"]).filter(wanted);
      const filled = this.#fromSlots(frame, slots, (t) => this.#maySuffer(t), "suffers");
      const others = filled.actors.filter((a) => !actor1.some((b) => b.name === a.name));
      if (others.length) return { ...filled, actors: others };
    }
    return NOBODY;
  }

  #fromSlots(
    frame: Frame,
    slots: readonly string[],
    fits: (t: number) => boolean,
    side: "acts" | "suffers" = "acts",
  ): Filled {
    for (const slot of slots) {
      const filled = this.#named((frame.slots.get(slot) ?? []).filter(fits), slot, side);
      if (filled.actors.length) return filled;
    }
    return NOBODY;
  }

  #named(tokens: readonly number[], from: string, side: "acts" | "suffers" = "acts"): Filled {
    const actors: Actor[] = [];
    for (const token of tokens) {
      const actor = nameActor(
        this.#reading,
        this.#book,
        this.#cast,
        { sentence: this.#s, token },
        // A judge who is killed is no soldier.
        this.#byForce && !(side === "suffers" && this.#isAny(token, ["person"])),
      );
      if (actor && !actors.some((a) => a.name === actor.name)) actors.push(actor);
    }
    return {
      actors,
      why: actors.map((a) => `actor from ${from}: “${a.asWritten[0] ?? a.name}” is ${a.name}`),
    };
  }

  #mayAct(frame: Frame, t: number): boolean {
    return this.#maySuffer(t) && !this.#isHurt(t) && !this.#isPlaceOnly(frame, t);
  }

  /** Neither a trigger, nor a thing that happens, nor a time, nor a bare number. */
  #maySuffer(t: number): boolean {
    const token = this.#reading.token(this.#s, t);
    if (this.#triggers.has(t) || this.#reading.timesIn(this.#s).some((x) => x.first <= t && t <= x.last))
      return false;
    if (token.upos === "NOUN" && this.#isAny(t, NO_ACTORS)) return false;
    const place = this.#reading.placeAt(this.#s, t);
    return !(place && !place.metonym && place.place.kind !== "country");
  }

  #isHurt(t: number): boolean {
    const tree = this.#reading.tree(this.#s);
    return coreOf(tree, antecedentOf(tree, t)).some((c) => this.#hurt.has(c));
  }

  /** A place that is not a country does not act; "Tikrit strike" is a strike there. */
  #isPlaceOnly(frame: Frame, t: number): boolean {
    const place = this.#reading.placeAt(frame.sentence, t);
    return place !== null && !place.metonym && place.place.kind !== "country";
  }

  /** "in Hamas shelling", "U.S.-led air strikes": a body called by name right before an event noun, however the tree hangs it. */
  #nameBefore(): Filled | null {
    for (const frame of this.#frames) {
      const { tokens } = this.#reading.tree(frame.sentence).sentence;
      if (!isEventNoun(tokens[frame.trigger]!)) continue;
      let at = frame.phrase[0]! - 1;
      while (at >= 0 && frame.phrase[0]! - at <= 5 && MAY_STAND_BETWEEN.test(tokens[at]!.text)) at--;
      if (at < 0 || !this.#isNamedForce(at) || !this.#mayAct(frame, at)) continue;
      const filled = this.#named([at], "the name before the trigger");
      if (filled.actors.length) return filled;
    }
    return null;
  }

  /** "rocket attacks from the hills" have no doer, "rocket attacks from Hamas" do. */
  #fromPhrase(): Filled | null {
    for (const frame of this.#frames) {
      if (!isEventNoun(this.#reading.token(frame.sentence, frame.trigger))) continue;
      const filled = this.#fromSlots(
        frame,
        ["from"],
        (t) =>
          (this.#isNamedForce(t) || this.#isAny(t, ["armed-group", "gunman", "soldier"])) &&
          this.#mayAct(frame, t),
      );
      if (filled.actors.length) return filled;
    }
    return null;
  }

  /** A known body, or a country that can act by its forces. */
  #isNamedForce(t: number): boolean {
    const word = this.#reading.token(this.#s, t).text;
    const name = this.#reading.nameAt(this.#s, t)?.text ?? word;
    if (!/^\p{Lu}/u.test(word)) return false;
    if (this.#book.actors.has(actorKey(name)) || this.#book.actors.has(actorKey(word))) return true;
    return this.#byForce && (countryOfDemonym(name) ?? countryByName(name)) !== null;
  }

  /** "had been commandeered hours earlier by pirates": a by-phrase that the tree hung elsewhere. */
  #byPhrase(): Filled | null {
    const tree = this.#reading.tree(this.#s);
    const { tokens } = tree.sentence;
    for (const frame of this.#frames) {
      const last = frame.phrase.at(-1)!;
      for (let i = last + 1; i <= last + REACH_BY && i < tokens.length; i++) {
        if (tokens[i]!.upos === "PUNCT" && tokens[i]!.text !== ",") break;
        if (tokens[i]!.lemma !== "by") continue;
        const head = tree.is(i, "case") ? tokens[i]!.head : -1;
        if (head > i && this.#isAny(head, AGENTS) && this.#mayAct(frame, head))
          return this.#named(tree.conjuncts(head), "by");
      }
    }
    return null;
  }

  #doerAsTrigger(): Filled | null {
    const doer = this.#frames.map((f) => f.trigger).find((t) => this.#isAny(t, DOERS));
    return doer === undefined ? null : this.#named([doer], "the trigger itself");
  }

  /** Protests are protesters', riots rioters', whoever else is named. */
  #implied(): Filled | null {
    const frame = this.#frames.find((f) => f.type.impliedActor1 !== null);
    if (!frame?.type.impliedActor1) return null;
    const { name, inter } = frame.type.impliedActor1;
    const country = this.#cast.country === null ? "" : ` (${this.#cast.country})`;
    const word = this.#reading.token(frame.sentence, frame.trigger).text;
    return {
      actors: [{ name: `${name}${country}`, asWritten: [word], inter }],
      why: [`actor implied by ${frame.type.type}`],
    };
  }

  #isAny(t: number, classes: readonly string[]): boolean {
    return classes.some((name) => {
      const c = this.#book.classes.get(name);
      return c !== undefined && isOfClass(this.#reading, this.#book, this.#s, t, c);
    });
  }
}
