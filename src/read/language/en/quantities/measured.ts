/** What a number measures when it does not count: money, distance, duration, age, percent and so on. */
import type { QuantityUnit } from "../../../../model/language.ts";

const entries = (unit: QuantityUnit, words: string): [string, QuantityUnit][] =>
  words.split(" ").map((word) => [word, unit]);

/** Unit words that follow a number, singular and plural, lower case. */
export const UNIT_NOUNS: ReadonlyMap<string, QuantityUnit> = new Map([
  ...entries("percent", "% percent percents percentage pc pct"),
  ...entries(
    "money",
    "dollar dollars euro euros cent cents pence rupee rupees yen yuan ruble rubles rouble roubles dinar dinars dirham dirhams riyal riyals " +
      "rial rials lira liras peso pesos franc francs krone kroner krona kronor shekel shekels naira rand shilling shillings rupiah baht won " +
      "afghani afghanis hryvnia hryvnias real reais zloty bolivars usd eur gbp",
  ),
  ...entries(
    "distance",
    "mile miles km kms kilometre kilometres kilometer kilometers metre metres meter meters m yd yard yards foot feet ft inch inches in. cm " +
      "centimetre centimetres centimeter centimeters mm millimetre millimetres millimeter millimeters league leagues furlong furlongs nm",
  ),
  ...entries("area", "acre acres hectare hectares ha dunam dunams sqkm sqm"),
  ...entries(
    "weight",
    "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams gramme grammes g tonne tonnes ton tons ounce ounces oz lb lbs kiloton kilotons megaton megatons",
  ),
  ...entries("volume", "litre litres liter liters gallon gallons ml pint pints barrels barrel bpd"),
  ...entries(
    "duration",
    "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks fortnight fortnights month months year years " +
      "yr yrs decade decades century centuries night nights weekend weekends millennium millennia semester semesters",
  ),
  ...entries("rate", "mph kph kmh knots"),
  ...entries("temperature", "degrees celsius fahrenheit °"),
]);

/** Before a number. */
export const CURRENCY_SIGNS: ReadonlySet<string> = new Set([..."$£€¥₹₽₺₪₩₦₫₴฿"]);
export const CURRENCY_CODES: ReadonlySet<string> = new Set("usd eur gbp cad aud jpy chf rs inr".split(" "));

/**
 * A number after one of these words names a thing and counts nothing: "Flight 370", "Highway 1", "Article 5",
 * "Brigade 27", "Phase 2", "page 12", "No. 10".
 */
export const LABELLED: ReadonlySet<string> = new Set(
  (
    "flight highway route road motorway interstate autobahn junction exit article section chapter clause paragraph annex appendix page pages " +
    "phase stage step level tier category grade class type model version mark mk unit brigade division battalion regiment corps squadron " +
    "company platoon camp zone sector area block room ward gate terminal platform track line bus train number no nos nr nrs nº # channel " +
    "district precinct resolution protocol chapter psalm verse surah sura group apollo soyuz boeing airbus antonov tupolev ilyushin " +
    "mirage apartment flat house suite box building warehouse pier berth hangar reactor checkpoint bulletin episode season part volume " +
    "chromosome windows iphone size lot studio radio act rule title order decree law case exercise proposition measure question grade " +
    "aged age caption photo figure slide frame"
  ).split(" "),
);
