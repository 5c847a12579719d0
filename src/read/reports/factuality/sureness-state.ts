/** How effects add up, from the event outwards: a hedge weakens, a negation turns, an unreal setting takes the event out of the world. */
import type { Factuality } from "../../../model/factuality.ts";
import type { Effect } from "./embedding-words.ts";
import type { Mode } from "./factuality-of.ts";

const NEGATED: Readonly<Record<Factuality, Factuality>> = {
  "CT+": "CT-",
  "PR+": "PR-",
  "PS+": "PS-",
  "CT-": "CT+",
  "PR-": "PR+",
  "PS-": "PS+",
  Uu: "Uu",
};
const PROBABLE: Readonly<Record<Factuality, Factuality>> = {
  ...NEGATED,
  "CT+": "PR+",
  "PR+": "PR+",
  "PS+": "PS+",
  "CT-": "PR-",
  "PR-": "PR-",
  "PS-": "PS-",
};
const POSSIBLE: Readonly<Record<Factuality, Factuality>> = {
  ...NEGATED,
  "CT+": "PS+",
  "PR+": "PS+",
  "PS+": "PS+",
  "CT-": "PS-",
  "PR-": "PS-",
  "PS-": "PS-",
};

export interface State {
  readonly value: Factuality;
  readonly mode: Mode;
}
export const HAPPENED: State = { value: "CT+", mode: "happened" };

const UNREAL: Readonly<Partial<Record<Effect, Mode>>> = {
  planned: "planned",
  attempted: "attempted",
  threatened: "threatened",
  requested: "requested",
  hypothetical: "hypothetical",
  conditional: "conditional",
  generic: "generic",
};

export function applyEffect(state: State, effect: Effect): State {
  // what is already unreal stays so: "did not plan to attack" is no attack either
  const settled = state.value === "Uu" && state.mode !== "happened";
  switch (effect) {
    case "negates": {
      if (settled) return state;
      const value = NEGATED[state.value];
      return {
        value,
        mode: value.endsWith("-") ? "negated" : state.mode === "negated" ? "happened" : state.mode,
      };
    }
    case "probable":
      return settled ? state : { value: PROBABLE[state.value], mode: state.mode };
    case "possible":
      return settled
        ? state
        : { value: POSSIBLE[state.value], mode: state.mode === "happened" ? "possible" : state.mode };
    case "doubted":
      return settled ? state : { value: "PS+", mode: state.mode === "happened" ? "possible" : state.mode };
    case "feared":
      return settled ? state : { value: POSSIBLE[state.value], mode: "feared" };
    case "unconfirmed":
      return settled ? state : { value: "Uu", mode: state.mode };
    default:
      return settled ? state : { value: "Uu", mode: UNREAL[effect]! };
  }
}
