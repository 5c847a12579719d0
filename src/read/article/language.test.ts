import { describe, expect, it } from "vitest";
import { languageOf } from "./language.ts";

describe("the language of an article", () => {
  it.each([
    [
      "news",
      "Rebels shelled Vell on Monday, killing five people. The army fled to the port of Orm, police said.",
    ],
    ["short news without articles", "Rebels shelled Vell on Monday, killing 5 people. ".repeat(20)],
    [
      "headlines with foreign names",
      "Gunmen Kill Mayor in Karsk\nSheikh Omar Abu Hadid Visits Vell\nBlast Rocks Orm Port",
    ],
    [
      "a list of names",
      "Omar Abro, Ana Rell, Ulla Vik, Jon Brand, Ida Holm, Ragna Falk, Orri Lind, Mina Osk",
    ],
    [
      "behind marks and an endless token",
      `${"“(".repeat(9000)}${"x".repeat(9000)} The army took the town of Vell.`,
    ],
    ["a few words", "Visite à Vell"],
  ])("%s: English", (_, text) => {
    expect(languageOf(text)).toBe("en");
  });

  it.each([
    [
      "es",
      "Los rebeldes tomaron el puerto el lunes y mataron a tres personas, dijo la policía de la ciudad.",
    ],
    ["es", "LOS REBELDES TOMARON EL PUERTO EL LUNES Y MATARON A TRES PERSONAS, DIJO LA POLICIA DE LA CIUDAD"],
    [
      "de",
      "Die Rebellen haben am Montag den Hafen eingenommen und drei Menschen getötet, wie die Polizei sagte.",
    ],
    ["zh", "叛军星期一占领了港口，打死三人，该市警方说。居民说他们听到了爆炸声。".repeat(3)],
    ["ar", "سيطر المتمردون على الميناء يوم الاثنين وقتلوا ثلاثة أشخاص حسبما قالت الشرطة في المدينة."],
    ["und", "12 – 3 (…)"],
  ])("%s: %s", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
