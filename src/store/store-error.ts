/** What a user of a store can act on: what is wrong, where, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
