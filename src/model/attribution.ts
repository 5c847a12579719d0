/** Whom an article names as the source of what it says, in the article's words. */
import { z } from "zod";

export const SOURCE_KINDS = [
  "official",
  "military",
  "police",
  "medical",
  "witness",
  "monitor",
  "media",
  "belligerent",
  "aid-group",
  "court",
  "other",
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

export interface Attribution {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: SourceKind;
  /** Whom that source was told through: in "SANA, citing a doctor" the doctor, via SANA. */
  readonly via: Attribution | null;
}
export const Attribution: z.ZodType<Attribution> = z.lazy(() =>
  z.object({
    text: z.string().min(1),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    kind: SourceKind,
    via: Attribution.nullable(),
  }),
) as z.ZodType<Attribution>;
