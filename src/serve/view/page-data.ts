/** What the page is given: today embedded in its file, later from the API. */
import type { Record } from "../../model/record.ts";
import type { Brief } from "../brief/brief.ts";

export interface PageData {
  readonly record: Record;
  readonly brief: Brief;
}
