/** Rich Text Format (Microsoft, version 1.9.1) to text: what a reader would see, a paragraph a line. */
import { DocumentError, type DocumentText } from "./document.ts";
import { charsetOfCodepage, charsetOfFont, decoderOf, HIDDEN_GROUPS, SYMBOLS } from "./rtf-words.ts";

/** What holds inside one pair of braces. */
interface Group {
  /** Its text is not shown: tables of fonts, pictures, page headers, hidden words. */
  readonly hidden: boolean;
  readonly fontTable: boolean;
  /** Characters that stand after a \u for readers without Unicode. */
  readonly fallback: number;
  readonly charset: string;
  /** Number of the font, where a font's own entry is read. */
  readonly font: number | null;
}

const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\(\r\n|[^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\/gy;

/** @throws DocumentError where the bytes are no RTF */
export function readRtf(bytes: Uint8Array): DocumentText {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (!/^\s*\{\\rtf/.test(source))
    throw new DocumentError("damaged", "the file does not begin as RTF does (“{\\rtf”)", "export it again");
  return new RtfReader(source).read();
}

class RtfReader {
  readonly #source: string;
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #text: string[] = [];
  /** Bytes of one charset, not yet decoded: a letter may take two of them. */
  #bytes: number[] = [];
  #group: Group = { hidden: false, fontTable: false, fallback: 1, charset: "windows-1252", font: null };
  /** Fallback characters still to pass over. */
  #passOver = 0;
  /** Whether the last token was \*: the group may be ignored by readers that don't know its name. */
  #starred = false;

  constructor(source: string) {
    this.#source = source;
  }

  read(): DocumentText {
    TOKEN.lastIndex = 0;
    for (let token = TOKEN.exec(this.#source); token; token = TOKEN.exec(this.#source)) {
      const [, word, number, hex, symbol, brace, plain] = token;
      if (brace !== undefined) this.#brace(brace);
      else if (word !== undefined) this.#word(word, number === undefined ? null : Number(number));
      else if (hex !== undefined) this.#byte(parseInt(hex, 16));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (plain !== undefined) for (const letter of plain) this.#byte(letter.charCodeAt(0));
      if (word === "bin" && number !== undefined) TOKEN.lastIndex += Math.max(0, Number(number));
      if (brace === "}" && this.#groups.length === 0) break;
    }
    this.#flush();
    const text = this.#text
      .join("")
      .replace(/[ \t]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    return {
      text,
      remarks: this.#groups.length > 0 ? ["the file breaks off: it ends inside a group of RTF"] : [],
    };
  }

  #brace(brace: string): void {
    this.#flush();
    this.#passOver = 0;
    this.#starred = false;
    if (brace === "{") this.#groups.push(this.#group);
    else this.#group = this.#groups.pop() ?? this.#group;
  }

  #set(change: Partial<Group>): void {
    this.#flush();
    this.#group = { ...this.#group, ...change };
  }

  #word(word: string, number: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (this.#passOver > 0 && word !== "u") {
      this.#passOver--;
      return;
    }
    if (HIDDEN_GROUPS.has(word) || starred) {
      this.#set({
        hidden: this.#group.hidden || !SHOWN_THOUGH_STARRED.has(word),
        fontTable: word === "fonttbl",
      });
      return;
    }
    switch (word) {
      case "u":
        this.#unicode(number ?? 0);
        break;
      case "uc":
        this.#set({ fallback: number ?? 1 });
        break;
      case "v":
        this.#set({ hidden: number !== 0 });
        break;
      case "ansicpg":
        this.#set({ charset: charsetOfCodepage(number ?? 1252) });
        break;
      case "mac":
        this.#set({ charset: "macintosh" });
        break;
      case "f":
        if (this.#group.fontTable) this.#set({ font: number });
        else if (this.#fonts.has(number ?? -1)) this.#set({ charset: this.#fonts.get(number ?? -1)! });
        break;
      case "fcharset": {
        const charset = charsetOfFont(number ?? 0);
        if (this.#group.fontTable && this.#group.font !== null && charset !== null)
          this.#fonts.set(this.#group.font, charset);
        break;
      }
      default:
        this.#put(SYMBOLS.get(word) ?? "");
    }
  }

  #symbol(symbol: string): void {
    if (symbol === "*") {
      this.#starred = true;
      return;
    }
    if (symbol === "~") this.#put("\u00a0");
    else if (symbol === "_") this.#put("\u2011");
    else if (symbol === "\n" || symbol === "\r" || symbol === "\r\n") this.#put("\n");
    else if (symbol === "\\" || symbol === "{" || symbol === "}") this.#byte(symbol.charCodeAt(0));
  }

  #byte(byte: number): void {
    if (this.#passOver > 0) this.#passOver--;
    else if (!this.#group.hidden) this.#bytes.push(byte);
  }

  /** Beyond 32,767 the format writes negative numbers. */
  #unicode(number: number): void {
    this.#put(String.fromCharCode(number & 0xffff));
    this.#passOver = this.#group.fallback;
  }

  #put(text: string): void {
    if (text === "") return;
    this.#flush();
    if (!this.#group.hidden) this.#text.push(text);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#text.push(decoderOf(this.#group.charset).decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }
}

/** Groups that are marked as ignorable and yet show text. */
const SHOWN_THOUGH_STARRED: ReadonlySet<string> = new Set(["shptxt", "fldrslt", "shpinst"]);
