/**
 * Brings together the frames of one sentence that tell one event. "A car bomb exploded in the market, killing seven" has three
 * triggers and one event; "rebels seized the town after taking the crossing" has two and two.
 */
import type { Tree } from "../../language/tree.ts";
import type { FoldedFrame, Frame } from "../frame.ts";
import type { Reading } from "../reading.ts";
import { EVENT_SUBJECT_VERBS, LIGHT_AGENTIVE, LIGHT_PATIENTIVE } from "../match/light-verbs.ts";

/** Events that kill and wound; the results of others stand alone. */
const HOST_GROUPS: ReadonlySet<string> = new Set(["violence", "hazard", "protest", "launch"]);

/** Relations over which what happened and what it did are joined, and prepositions that may open the phrase. */
const RESULT_PATH =
  /^(advcl|acl|conj|xcomp|ccomp|parataxis|nsubj|obj|obl|nmod|dep|appos|csubj|compound|list)(:|$)/;
const RESULT_PREPOSITIONS = new Set([
  "in",
  "by",
  "from",
  "during",
  "after",
  "when",
  "at",
  "with",
  "of",
  "as",
  "following",
  "since",
  "to",
  "under",
  "amid",
  "because",
  "due",
]);
const SAME_PATH = /^(advcl|acl|xcomp|nsubj|obj|obl|nmod|compound|amod|appos|dep)(:|$)/;
const SAME_PREPOSITIONS = new Set([
  "in",
  "by",
  "with",
  "during",
  "of",
  "from",
  "when",
  "as",
  "at",
  "under",
  "to",
]);
/** Clause openers that set a second event apart in time. */
const SEPARATING_MARKS = new Set([
  "after",
  "before",
  "since",
  "until",
  "despite",
  "although",
  "though",
  "while",
  "if",
  "because",
  "following",
]);
const LONGEST_PATH = 4;

interface Link {
  readonly child: Frame;
  readonly parent: Frame;
  readonly path: readonly number[];
}

export function foldFrames(reading: Reading, frames: readonly Frame[]): readonly FoldedFrame[] {
  if (frames.length === 0) return [];
  const tree = reading.tree(frames[0]!.sentence);
  const owner = ownersOf(tree, frames);
  const leader = new Map<Frame, Frame>(frames.map((f) => [f, f]));
  const find = (f: Frame): Frame => {
    let at = f;
    while (leader.get(at) !== at) at = leader.get(at)!;
    return at;
  };
  const reasons = new Map<Frame, string[]>();
  const join = (into: Frame, from: Frame, why: string): void => {
    const [a, b] = [find(into), find(from)];
    if (a === b) return;
    leader.set(b, a);
    reasons.set(a, [...(reasons.get(a) ?? []), ...(reasons.get(b) ?? []), why]);
  };
  const isResult = (f: Frame): boolean => f.isResult;
  const word = (f: Frame): string => tree.token(f.trigger).text;

  // Same event first, so that a result finds the whole of its host.
  const links = frames
    .flatMap((f) => linkOf(tree, f, owner) ?? [])
    .sort((a, b) => a.path.length - b.path.length);
  for (const { child, parent, path } of links)
    if (
      !isResult(child) &&
      !isResult(parent) &&
      ((mayBeSame(child, parent) && joinsSame(tree, path)) || isPurpose(tree, child, parent))
    )
      join(
        moreExact(parent, child),
        moreExact(parent, child) === parent ? child : parent,
        `“${word(child)}” and “${word(parent)}” name one event`,
      );
  for (const { child, parent, path } of links) {
    if (isResult(child) === isResult(parent) && !isResult(child)) continue;
    // "killed two before police shot him dead": what follows later did not do it.
    if (isResult(parent) && path.some((at) => isLater(tree, at))) continue;
    const host = isResult(child) ? parent : child;
    const result = isResult(child) ? child : parent;
    // What one event did is not also what another in the sentence did.
    if (
      !isResult(host) &&
      frames.some((f) => !isResult(f) && find(f) !== find(host) && find(f) === find(result))
    )
      continue;
    if (isResult(host)) {
      if (joinsResult(tree, path))
        join(host, result, `“${word(host)}” and “${word(result)}” are results of one event`);
    } else if (
      (HOST_GROUPS.has(host.type.group) || isInTheTaking(tree, host, path)) &&
      joinsResult(tree, path)
    )
      join(host, result, `“${word(result)}” is what “${word(host)}” did`);
  }
  // Where the tree does not connect them, a result goes to the nearest host before it in the sentence.
  for (const f of frames) {
    if (!isResult(f) || [...frames].some((g) => g !== f && find(g) === find(f) && !isResult(g))) continue;
    const host = nearestHost(tree, frames, f);
    if (host) join(host, f, `“${word(f)}” stands beside “${word(host)}”`);
  }
  return gather(frames, find, reasons, isResult);
}

function gather(
  frames: readonly Frame[],
  find: (f: Frame) => Frame,
  reasons: ReadonlyMap<Frame, readonly string[]>,
  isResult: (f: Frame) => boolean,
): readonly FoldedFrame[] {
  const groups = new Map<Frame, Frame[]>();
  for (const f of frames) groups.set(find(f), [...(groups.get(find(f)) ?? []), f]);
  return [...groups].map(([lead, members]) => {
    const events = members.filter((m) => !isResult(m));
    const main = events.length
      ? events.reduce((a, b) => moreExact(a, b))
      : members.reduce((a, b) => moreExact(a, b));
    return {
      main,
      same: events.filter((m) => m !== main),
      results: members.filter((m) => isResult(m) && m !== main),
      why: reasons.get(lead) ?? [],
    };
  });
}

/** Tokens that stand for a frame when looking up the tree: its trigger, and the light verb that bears its noun. */
function ownersOf(tree: Tree, frames: readonly Frame[]): ReadonlyMap<number, Frame> {
  const owner = new Map<number, Frame>();
  for (const f of frames) {
    const head = tree.token(f.trigger).head;
    if (head < 0 || owner.has(head)) continue;
    const verb = tree.token(head);
    if (verb.upos !== "VERB") continue;
    const noun = tree.token(f.trigger).upos !== "VERB";
    const below = tree.is(f.trigger, "obj", "nsubj", "obl");
    if (
      noun &&
      below &&
      [LIGHT_AGENTIVE, LIGHT_PATIENTIVE, EVENT_SUBJECT_VERBS].some((s) => s.has(verb.lemma))
    )
      owner.set(head, f);
  }
  for (const f of frames) for (const p of f.phrase) owner.set(p, f);
  return owner;
}

function linkOf(tree: Tree, child: Frame, owner: ReadonlyMap<number, Frame>): Link | null {
  const path = [child.trigger];
  for (const at of tree.ancestors(child.trigger)) {
    const parent = owner.get(at);
    if (parent && parent !== child) return { child, parent, path };
    if (path.length >= LONGEST_PATH) return null;
    path.push(at);
  }
  return null;
}

function joinsResult(tree: Tree, path: readonly number[]): boolean {
  return path.every((p) => {
    if (!RESULT_PATH.test(tree.token(p).deprel)) return false;
    const preposition = tree.is(p, "obl", "nmod") ? tree.preposition(p) : null;
    return preposition === null || preposition.split(" ").some((w) => RESULT_PREPOSITIONS.has(w));
  });
}

function joinsSame(tree: Tree, path: readonly number[]): boolean {
  return path.every((p) => {
    if (!SAME_PATH.test(tree.token(p).deprel)) return false;
    if (tree.children(p, "mark").some((m) => SEPARATING_MARKS.has(tree.token(m).lemma))) return false;
    // "is held in the jail, where he awaits extradition": what is told of the place is another event.
    if (tree.is(p, "advcl") && tree.children(p, "advmod").some((m) => tree.token(m).lemma === "where"))
      return false;
    // "fired tear gas to disperse the crowd": the purpose is not what happened.
    if (tree.is(p, "advcl") && tree.children(p, "mark").some((m) => tree.token(m).lemma === "to"))
      return false;
    const preposition = tree.is(p, "obl", "nmod") ? tree.preposition(p) : null;
    return preposition === null || preposition.split(" ").every((w) => SAME_PREPOSITIONS.has(w));
  });
}

/** "captured the positions and killed nine troops" is one fight; whom "the advance saw killed" elsewhere is another. */
const isInTheTaking = (tree: Tree, host: Frame, path: readonly number[]): boolean =>
  host.type.group === "territory" && path.length === 1 && tree.is(path[0]!, "conj");

const isLater = (tree: Tree, clause: number): boolean =>
  tree.children(clause, "mark").some((m) => /^(before|until|till)$/.test(tree.token(m).lemma));

const mayBeSame = (a: Frame, b: Frame): boolean =>
  a.type.group === b.type.group &&
  a.type.group !== "speech" &&
  a.type.group !== "movement" &&
  !bothPlaced(a, b);

/** "travelled to Iraq for a second visit", "forced families to flee": one event, told twice. */
const isPurpose = (tree: Tree, child: Frame, parent: Frame): boolean =>
  child.type === parent.type &&
  tree.token(child.trigger).head === parent.trigger &&
  (["for", "on"].includes(tree.preposition(child.trigger) ?? "") ||
    (tree.is(child.trigger, "xcomp", "advcl") &&
      tree.children(child.trigger, "mark").some((m) => tree.token(m).lemma === "to")));

/** Two frames that name different objects of their own tell two events: "shelled Ardo and bombed Merin". */
const bothPlaced = (a: Frame, b: Frame): boolean =>
  a.type.perPlace && b.type.perPlace && a.type.group === "territory";

/** The frame whose type says more; of equals the one that fits more closely, then the one that stands first. */
function moreExact(a: Frame, b: Frame): Frame {
  if (a.type.refines.includes(b.type.type)) return a;
  if (b.type.refines.includes(a.type.type)) return b;
  return (b.type.precedence - a.type.precedence || b.fit - a.fit || a.trigger - b.trigger) > 0 ? b : a;
}

function nearestHost(tree: Tree, frames: readonly Frame[], result: Frame): Frame | null {
  const hosts = frames.filter((f) => !f.isResult && HOST_GROUPS.has(f.type.group));
  const before = hosts.filter((f) => f.trigger < result.trigger).at(-1);
  if (before) return before;
  const after = hosts.find((f) => f.trigger > result.trigger);
  // "21 killed in an attack": a host that follows must hang below the result.
  return after && tree.clauseHead(after.trigger) === tree.clauseHead(result.trigger) ? after : null;
}
