/** FactBank's values in a reader's words. */
import type { Factuality } from "../../model/factuality.ts";

export const FACTUALITY_NAME: { readonly [value in Factuality]: string } = {
  "CT+": "asserted",
  "PR+": "probable",
  "PS+": "possible",
  "CT-": "denied",
  "PR-": "probably not",
  "PS-": "possibly not",
  Uu: "uncommitted",
};
