/** Who holds what. */
import { sentence, type BriefSentence, type Segment } from "./brief.ts";
import { actorName } from "./actors.ts";
import { dayName } from "./dates.ts";
import { byText } from "./ordering.ts";
import { joinSegments, type Writing } from "./writing.ts";

/** A sentence a holder: "In the hands of X: A since 20 June; B, as follows from the reports, since 21 June." */
export function controlSentences({ story, citations, year }: Writing): readonly BriefSentence[] {
  const day = (iso: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayName(iso, year) : iso);
  const holders = Map.groupBy(
    [...story.control].sort((a, b) => byText(a.place, b.place) || byText(a.since ?? "", b.since ?? "")),
    (control) => control.holder,
  );
  return [...holders]
    .sort(([, a], [, b]) => b.length - a.length || byText(a[0]!.holder, b[0]!.holder))
    .flatMap(([holder, held]) => {
      const places = held.map((control): Segment => {
        const until = control.until ? ` until ${day(control.until)}` : "";
        const since = control.since ? ` ${until ? "from" : "since"} ${day(control.since)}` : "";
        const basis = control.basis === "inferred" ? " (inferred)" : "";
        return {
          text: `${control.place}${since}${until}${basis}`,
          cites: citations.citeAll(control.reports),
        };
      });
      const segments = [
        { text: `In the hands of ${actorName(holder)}: `, cites: [] },
        ...joinSegments(places, "; "),
        { text: ".", cites: [] },
      ];
      return places.some((segment) => segment.cites.length > 0) ? [sentence(segments)] : [];
    });
}
