import { describe, expect, test } from "vitest";
import { namedFeeds } from "./discover.ts";
import { FeedError } from "./feed.ts";
import { longerContent } from "./item-content.ts";
import { looksLikeOpml, readOpml } from "./opml.ts";
import { parseFeedBytes } from "./parse-feed.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("lists of feeds", () => {
  test("groups are opened, each feed comes once, what is no web address is named", () => {
    const list = bytes(`<?xml version="1.0"?><opml version="2.0"><head><title>Coast</title></head><body>
      <outline text="North"><outline text="Velm Post" type="rss" xmlUrl="https://post.velm.example/rss"/>
        <outline text="Deeper"><outline text="Radio" xmlUrl="feed://radio.coast.example/atom"/></outline></outline>
      <outline text="Again" xmlUrl="https://post.velm.example/rss"/>
      <outline text="A page" htmlUrl="https://page.example/"/>
      <outline text="A file" xmlUrl="file:///etc/feeds"/></body></opml>`);
    expect(looksLikeOpml(list)).toBe(true);
    expect(readOpml(list)).toEqual({
      feeds: [
        { address: "https://post.velm.example/rss", title: "Velm Post" },
        { address: "https://radio.coast.example/atom", title: "Radio" },
      ],
      skipped: ["A file: “file:” addresses are not fetched, only http: and https:"],
    });
  });

  test("groups may lie ten thousand deep", () => {
    const deep = 10_000;
    const list = `<opml version="2.0"><body>${'<outline text="g">'.repeat(deep)}<outline text="f" xmlUrl="https://f.example/"/>${"</outline>".repeat(deep)}</body></opml>`;
    try {
      expect(readOpml(bytes(list)).feeds).toHaveLength(1);
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError);
    }
  });

  test("what is no list is said to be none", () => {
    expect(looksLikeOpml(bytes("<rss><channel/></rss>"))).toBe(false);
    expect(() => readOpml(bytes("<opml"))).toThrow(FeedError);
  });
});

test("a page names its feeds: relative to its base, those of comments last, no other kinds of link", () => {
  const page = bytes(`<!doctype html><html><head><base href="https://post.velm.example/news/">
    <link rel="alternate" type="application/rss+xml" title="Velm Post &raquo; Comments Feed" href="comments/feed/">
    <link rel="alternate" type="application/rss+xml; charset=utf-8" title="Velm  Post" href="feed/">
    <LINK REL="alternate home" TYPE="application/atom+xml" HREF="//atom.velm.example/a">
    <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="x.css"></head>
    <body><link rel="alternate" type="application/rss+xml" href="/in-body"></body></html>`);
  expect(namedFeeds(page, "text/html; charset=utf-8", "https://post.velm.example/")).toEqual([
    { address: "https://post.velm.example/news/feed/", title: "Velm Post" },
    { address: "https://atom.velm.example/a", title: null },
    { address: "https://post.velm.example/news/comments/feed/", title: "Velm Post » Comments Feed" },
  ]);
});

test("a taste is not taken for the text, nor a long text that breaks off", () => {
  const text = `<p>${"The barge broke loose in the storm. ".repeat(30)}</p>`;
  expect(longerContent([text, "<p>The barge.</p>"])).toBe(text);
  expect(longerContent(["<p>The barge broke loose.</p>", undefined])).toBeNull();
  expect(longerContent([text.replace("</p>", " [&#8230;]</p>")])).toBeNull();
  expect(longerContent([text.replace("</p>", ' <a href="#">Continue reading</a></p>')])).toBeNull();
  expect(longerContent([`<img src="${"x".repeat(2000)}">`])).toBeNull();
});

test("the wrong type, a byte order mark and a charset in the header are no hindrance", () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Вести</title><item><title>Плотина</title><link>https://v.example/1</link></item></channel></rss>`;
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(feed)]);
  expect(parseFeedBytes(marked, "text/html", "https://v.example/").items[0]!.title).toBe("Плотина");
  const cyrillic = Uint8Array.from(
    [...feed].map((c) => {
      const code = c.codePointAt(0)!;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
  expect(
    parseFeedBytes(cyrillic, "application/rss+xml; charset=windows-1251", "https://v.example/").title,
  ).toBe("Вести");
});

test.each([
  "",
  "   \n",
  "Service unavailable",
  "{}",
  '{"version":"https://jsonfeed.org/version/1","items":[{"id"',
  "<rss",
  "<svg/>",
])("%j is no feed, and that is said", (text) => {
  expect(() => parseFeedBytes(bytes(text), null, "https://v.example/")).toThrow(FeedError);
});
