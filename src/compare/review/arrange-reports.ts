/** Decisions on what belongs together: split, merge, move. They are made again on what the program brought together. */
import type { Anchor, Decision } from "../../model/decision.ts";
import type { Report } from "../../model/report.ts";
import { groupOf, reportKey, type FindReport } from "./find-report.ts";

/** Mentions that were brought together, with the reasons. */
export interface Group<M> {
  readonly mentions: readonly M[];
  readonly joined: readonly string[];
}

const why = (decision: Decision, what: string): string =>
  `${what} by ${decision.by}, decision ${decision.id.slice(0, 12)}`;

/** @param order the mentions' order, by which groups are sorted again */
export function arrangeReports<M extends { readonly report: Report }>(
  groups: readonly Group<M>[],
  order: readonly M[],
  decisions: readonly Decision[],
  find: FindReport,
): Group<M>[] {
  const position = new Map(order.map((m, i) => [m, i]));
  const sorted = (mentions: readonly M[]): M[] =>
    mentions.toSorted((a, b) => position.get(a)! - position.get(b)!);
  let current = [...groups];
  const holding = (anchors: readonly Anchor[]): Group<M> | null =>
    groupOf(current, (group) => group.mentions.map((m) => m.report), anchors, find);
  for (const decision of decisions) {
    switch (decision.kind) {
      case "merge": {
        const [one, other] = [holding(decision.target.reports), holding(decision.with.reports)];
        if (one === null || other === null || one === other) break;
        const joined = [...one.joined, ...other.joined, why(decision, "merged")];
        current = current.filter((g) => g !== one && g !== other);
        current.push({ mentions: sorted([...one.mentions, ...other.mentions]), joined });
        break;
      }
      case "split": {
        const one = holding(decision.target.reports);
        if (one === null) break;
        const keys = keysOf(decision.reports, find);
        const out = one.mentions.filter((m) => keys.has(reportKey(m.report)));
        if (out.length === 0 || out.length === one.mentions.length) break;
        const left = one.mentions.filter((m) => !out.includes(m));
        current = current.filter((g) => g !== one);
        current.push(
          { mentions: left, joined: [...one.joined, why(decision, "split")] },
          { mentions: out, joined: [why(decision, "split off")] },
        );
        break;
      }
      case "move": {
        const keys = keysOf([decision.target.report], find);
        const from = current.find((g) => g.mentions.some((m) => keys.has(reportKey(m.report))));
        const to = holding(decision.to.reports);
        if (from === undefined || to === null || from === to) break;
        const moved = from.mentions.filter((m) => keys.has(reportKey(m.report)));
        const left = from.mentions.filter((m) => !moved.includes(m));
        current = current.filter((g) => g !== from && g !== to);
        if (left.length > 0)
          current.push({
            mentions: left,
            joined: [...from.joined, why(decision, "a report was moved away")],
          });
        current.push({
          mentions: sorted([...to.mentions, ...moved]),
          joined: [...to.joined, why(decision, "a report was moved here")],
        });
        break;
      }
      default:
        break;
    }
  }
  return current.sort((a, b) => position.get(a.mentions[0]!)! - position.get(b.mentions[0]!)!);
}

const keysOf = (anchors: readonly Anchor[], find: FindReport): Set<string> =>
  new Set(anchors.map(find).flatMap((r) => (r === null ? [] : [reportKey(r)])));
