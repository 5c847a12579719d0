/** Decisions on the open event, made through the API. Only where the page's source takes them. */
import { getContext, setContext } from "svelte";
import type { Decision, DecisionContent } from "../../model/decision.ts";
import { eventTarget } from "../../model/decision-target.ts";
import type { Event } from "../../model/event.ts";
import { tellApi } from "./api.ts";
import { askPage, type ServerStatus } from "./data.ts";
import type { Desk } from "./desk.svelte.ts";
import { remember, remembered } from "./remembered.ts";

export type Act = "confirm" | "reject" | "note" | "undo";

const DONE = { confirm: "Confirmed", reject: "Rejected", note: "Noted", undo: "Undone" } as const;

/** What the address shows of the past; decisions are made on the present. */
const momentShown = (): string | null => new URLSearchParams(location.search).get("asOf");

export class Review {
  readonly #desk: Desk;
  readonly #server: ServerStatus | null;
  /** Who decides: the token's holder, else the name that was given once. */
  by = $state("");
  /** What is asked for before the decision can be made. */
  asking: "name" | "note" | null = $state(null);
  busy = $state(false);
  /** What came of the last act, and what went wrong. */
  told = $state("");
  fault = $state("");
  asOf: string | null = $state(momentShown());
  /** What goes on once there is a name. */
  #waiting: (() => Promise<void>) | null = null;

  constructor(desk: Desk, server: ServerStatus | null) {
    this.#desk = desk;
    this.#server = server;
    if (server?.canDecide === true) this.by = server.user ?? remembered("name") ?? "";
  }

  /** A store has earlier states; a saved record has one. */
  get hasPast(): boolean {
    return this.#server?.kind === "store";
  }

  get possible(): boolean {
    return this.#server?.canDecide === true && this.asOf === null;
  }

  /** With a token the name is its own. */
  get nameIsGiven(): boolean {
    return this.#server?.user != null;
  }

  get event(): Event | undefined {
    const { open, events } = this.#desk;
    return open?.event == null ? undefined : events.get(open.event);
  }

  /** The decisions that stand on an event, the earliest first. */
  decisionsOn(event: Event): readonly Decision[] {
    const ids = new Set(event.review?.decisions);
    return (this.#desk.story?.decisions ?? []).filter(({ id }) => ids.has(id));
  }

  /** The latest decision on the open event that this person made. */
  get undoable(): Decision | undefined {
    return this.event && this.decisionsOn(this.event).findLast(({ by }) => by === this.by);
  }

  async act(act: Act): Promise<void> {
    const { event } = this;
    if (!this.possible || event === undefined || this.busy) return;
    [this.told, this.fault] = ["", ""];
    if (this.by === "") this.askName(() => this.act(act));
    else if (act === "note") this.asking = "note";
    else if (act === "undo") await this.#undoOwn();
    else if (this.#stands(act, event)) this.told = `${DONE[act]} already`;
    else await this.#decide({ kind: act, ...this.#common(), target: this.#target(event) });
  }

  askName(then: (() => Promise<void>) | null = null): void {
    this.asking = "name";
    this.#waiting = then;
  }

  /** Takes the name, and goes on with what waited for it. */
  async name(given: string): Promise<void> {
    if (given.trim() === "") return;
    this.by = given.trim();
    remember("name", this.by);
    const then = this.#waiting;
    this.cancel();
    await then?.();
  }

  async note(text: string): Promise<void> {
    const { event } = this;
    if (event === undefined || this.busy || text.trim() === "") return;
    await this.#decide({
      kind: "note",
      ...this.#common(),
      target: this.#target(event),
      text: text.trim(),
    });
  }

  async undo(decision: Decision): Promise<void> {
    if (this.busy) return;
    if (this.by === "") this.askName(() => this.undo(decision));
    else await this.#decide({ kind: "undo", ...this.#common(), undoes: decision.id });
  }

  cancel(): void {
    this.asking = this.#waiting = null;
  }

  /** Another event is looked at: what was said and asked of the last one is no more. */
  leave(): void {
    this.cancel();
    [this.told, this.fault] = ["", ""];
  }

  /** Shows the record as it stood, or as it stands: the address keeps which. */
  async showAsOf(asOf: string | null): Promise<void> {
    const address = new URL(location.href);
    if (asOf === null) address.searchParams.delete("asOf");
    else address.searchParams.set("asOf", asOf);
    const before = location.href;
    history.pushState(null, "", address);
    // The address goes back to what is shown where there is nothing to show.
    if (!(await this.reload())) history.replaceState(null, "", before);
  }

  /** Asks again for what the address names. */
  async reload(): Promise<boolean> {
    if (this.#server === null) return false;
    [this.told, this.fault, this.busy] = ["", "", true];
    try {
      this.#desk.renew(await askPage(this.#server));
      this.asOf = momentShown();
      this.cancel();
      return true;
    } catch (error) {
      this.fault = (error as Error).message;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #undoOwn(): Promise<void> {
    const { undoable } = this;
    if (undoable) await this.undo(undoable);
    else this.fault = `${this.by} decided nothing here that could be undone`;
  }

  #common(): { readonly by: string; readonly at: string; readonly reason: null } {
    return { by: this.by, at: new Date().toISOString(), reason: null };
  }

  /** The latest verdict is this one, and this person's own. */
  #stands(act: "confirm" | "reject", event: Event): boolean {
    const verdict = this.decisionsOn(event).findLast(({ kind }) => kind === "confirm" || kind === "reject");
    return verdict?.kind === act && verdict.by === this.by;
  }

  #target = (event: Event) => eventTarget(event, (article) => this.#desk.articles.get(article)?.text ?? "");

  async #decide(content: DecisionContent): Promise<void> {
    [this.told, this.fault, this.busy] = ["", "", true];
    try {
      await tellApi("decisions", content);
    } catch (error) {
      this.fault = `Not decided: ${(error as Error).message}`;
      this.busy = false;
      return;
    }
    if (await this.reload()) this.told = DONE[content.kind as Act];
    else this.fault = `Decided, but the page could not be renewed: ${this.fault}`;
  }
}

const KEY = Symbol("review");
export const provideReview = (desk: Desk, server: ServerStatus | null): Review =>
  setContext(KEY, new Review(desk, server));
export const useReview = (): Review => getContext<Review>(KEY);
