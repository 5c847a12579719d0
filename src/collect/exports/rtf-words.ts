/** What RTF's control words stand for, as far as text is concerned (specification 1.9.1). */

/** Groups whose text no reader of the page sees in the running text. */
export const HIDDEN_GROUPS: ReadonlySet<string> = new Set(
  (
    "fonttbl colortbl stylesheet info pict objdata fldinst datafield filetbl listtable listoverridetable revtbl rsidtbl " +
    "header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn " +
    "xmlnstbl mmathPr themedata colorschememapping latentstyles datastore bkmkstart bkmkend nonshppict pntext pntxta pntxtb " +
    "annotation atnid atnauthor tc xe txe private userprops generator"
  ).split(" "),
);

/** Control words that are characters. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["par", "\n"],
  ["sect", "\n"],
  ["page", "\n"],
  ["column", "\n"],
  ["line", "\n"],
  ["row", "\n"],
  ["nestrow", "\n"],
  ["cell", "\t"],
  ["nestcell", "\t"],
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
]);

/** Windows code pages as the Encoding Standard names them; what it lacks is read as windows-1252. */
export function charsetOfCodepage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return CODEPAGES.get(page) ?? "windows-1252";
}
const CODEPAGES: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [54936, "gb18030"],
  [65001, "utf-8"],
]);

/** \fcharset; null where it says nothing of letters (symbol and OEM fonts, and the document's own). */
export const charsetOfFont = (number: number): string | null => FONT_CHARSETS.get(number) ?? null;
const FONT_CHARSETS: ReadonlyMap<number, string> = new Map([
  [0, "windows-1252"],
  [77, "macintosh"],
  [128, "shift_jis"],
  [129, "euc-kr"],
  [134, "gbk"],
  [136, "big5"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [163, "windows-1258"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [222, "windows-874"],
  [238, "windows-1250"],
]);

const decoders = new Map<string, TextDecoder>();
export function decoderOf(charset: string): TextDecoder {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder;
}
