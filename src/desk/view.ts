/** Which state of the world a view shows: what had been published by then, and what this desk had taken in by then. */
export interface View {
  /** Only articles that had been published by then; null: all. */
  readonly asOf?: Date | null;
  /** Only articles and decisions that this desk had taken in by then; null: all. */
  readonly asKnown?: Date | null;
  /** One story, by its id or that of any article in it; null: all. */
  readonly story?: string | null;
}

/** True where the view is of the present, which the store holds built. */
export const isPresent = ({ asOf = null, asKnown = null }: View): boolean =>
  asOf === null && asKnown === null;
