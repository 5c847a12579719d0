/** The four corpora of news with toponyms, as their files have them (shared/bench/places; measuring only). */
import { readFileSync } from "node:fs";

export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly lat: number | null;
  readonly lon: number | null;
}
export interface GoldArticle {
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}
export interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly articles: readonly GoldArticle[];
  /** Whether "Iraqi" counts as a toponym there. */
  readonly demonyms: boolean;
}

/** GeoWebNews marks much that is no name (Gritta et al. 2019, table 1): only its toponym types count here. */
const GWN_TOPONYMS =
  /^(Literal|Literal_Modifier|Mixed|Coercion|Embedded_Literal|Metonymic|Non_Literal_Modifier|Embedded_Non_Lit|Demonym)$/;

export function readCorpora(folder: string): readonly Corpus[] {
  const read = (file: string): string => readFileSync(`${folder}/${file}`, "utf8");
  return [
    corpus("LGL", "lgl.xml", read("lgl.xml"), true, "toponym", "phrase", "lat", "lon"),
    corpus("TR-News", "TR-News.xml", read("TR-News.xml"), true, "toponym", "phrase", "lat", "lon"),
    corpus(
      "GeoWebNews",
      "GWN.xml",
      read("GWN.xml"),
      true,
      "toponym",
      "extractedName",
      "latitude",
      "longitude",
    ),
    corpus("GeoVirus", "GeoVirus.xml", read("GeoVirus.xml"), false, "location", "name", "lat", "lon"),
  ];
}

function corpus(
  name: string,
  file: string,
  xml: string,
  demonyms: boolean,
  element: string,
  phrase: string,
  lat: string,
  lon: string,
): Corpus {
  const articles = [...xml.matchAll(/<article\b.*?<\/article>/gs)].map(([article]): GoldArticle => {
    const text = content(article, "text") ?? "";
    const toponyms = [...article.matchAll(new RegExp(`<${element}>.*?</${element}>`, "gs"))].flatMap(
      ([toponym]): GoldToponym[] => {
        const type = content(toponym, "type");
        if (type !== null && !GWN_TOPONYMS.test(type)) return [];
        const at = offsetOf(text, content(toponym, phrase) ?? "", Number(content(toponym, "start")));
        const number = (value: string | null): number | null =>
          value === null || value === "" ? null : Number(value);
        const end = Number(content(toponym, "end")) - Number(content(toponym, "start")) + at;
        return [{ start: at, end, lat: number(content(toponym, lat)), lon: number(content(toponym, lon)) }];
      },
    );
    return { text, toponyms };
  });
  return { name, file, articles, demonyms };
}

/** Some files count characters from one, or count a line end twice: the phrase is looked for close by. */
function offsetOf(text: string, phrase: string, start: number): number {
  for (let d = 0; d <= 6; d++)
    for (const at of [start - d, start + d]) if (text.startsWith(phrase, at)) return at;
  return start;
}

function content(xml: string, element: string): string | null {
  const found = new RegExp(`<${element}>(.*?)</${element}>`, "s").exec(xml)?.[1];
  if (found === undefined) return null;
  const cdata = /^<!\[CDATA\[(.*)\]\]>$/s.exec(found)?.[1];
  return (
    cdata ??
    found.replace(
      /&(amp|lt|gt|quot|apos|#\d+);/g,
      (whole, entity: string) =>
        ENTITIES[entity] ?? (entity.startsWith("#") ? String.fromCodePoint(Number(entity.slice(1))) : whole),
    )
  );
}
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
