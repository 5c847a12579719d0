/** The six counts of the record, in its order. Apart from their schemas, so that a page can do without these. */
export const COUNT_FIELDS = ["killed", "wounded", "missing", "detained", "displaced", "released"] as const;
export type CountField = (typeof COUNT_FIELDS)[number];
