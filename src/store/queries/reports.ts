/** Reports of the articles as they count now. */
import type { Kysely } from "kysely";
import type { Report } from "../../model/report.ts";
import type { Tables } from "../tables.ts";
import { holdsAny, limitOf, pageOf, afterOf, type Page, type PageRequest } from "./page.ts";

export interface ReportFilter extends PageRequest {
  readonly article?: string;
  readonly story?: string;
  readonly types?: readonly string[];
}

export interface StoredReport {
  /** Content id: the same report of the same version has the same, whichever release read it. */
  readonly id: string;
  readonly report: Report;
}

/** By article, in the order in which each text tells them. */
export async function reports(db: Kysely<Tables>, filter: ReportFilter = {}): Promise<Page<StoredReport>> {
  const limit = limitOf(filter);
  const after = afterOf(filter);
  const { article, story, types } = filter;
  const rows = await db
    .selectFrom("report as r")
    .innerJoin("article as a", "a.reading", "r.reading")
    .select(["r.article", "r.ordinal", "r.content_id", "r.body"])
    .$if(article !== undefined, (q) => q.where("r.article", "=", article!))
    .$if(story !== undefined, (q) => q.where("a.story", "=", story!))
    .$if(types !== undefined, (q) => q.where(holdsAny("r.types", types!)))
    .$if(after !== null, (q) => {
      const [ordinal = "0", ...id] = after!.split("|");
      return q.where((where) =>
        where.or([
          where("r.article", ">", id.join("|")),
          where.and([where("r.article", "=", id.join("|")), where("r.ordinal", ">", Number(ordinal))]),
        ]),
      );
    })
    .orderBy("r.article")
    .orderBy("r.ordinal")
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map((row) => ({ ...row, sort_key: `${row.ordinal}|${row.article}` })),
    limit,
    (row) => ({ id: row.content_id, report: row.body }),
  );
}
