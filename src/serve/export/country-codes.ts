/**
 * A country in the schemes that exports write: ISO 3166-1 alpha-3 and numeric; ACLED's regions (codebook, “Country list”);
 * Gleditsch and Ward's numbers, names and regions as UCDP GED uses them (codebook 24.1, appendix).
 */
import iso from "i18n-iso-countries";
import { countryByCode, countryByName } from "../../read/places/countries.ts";

export interface CountryCodes {
  readonly alpha2: string;
  readonly alpha3: string;
  /** ISO 3166-1 numeric; null for Kosovo, which has none (ACLED writes 0). */
  readonly numeric: number | null;
  /** As ACLED names it. */
  readonly name: string;
  readonly acledRegion: string | null;
  readonly ucdp: { readonly number: number; readonly name: string; readonly region: string } | null;
}

const ACLED_REGIONS: { readonly [region: string]: string } = {
  "Western Africa": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL SH TG",
  "Middle Africa": "AO CM CF TD CG CD GQ GA ST",
  "Eastern Africa": "BI KM DJ ER ET KE MG MW MU YT MZ RE RW SC SO SS TZ UG ZM ZW",
  "Southern Africa": "BW SZ LS NA ZA",
  "Northern Africa": "DZ EG LY MA SD TN EH",
  "South Asia": "AF BD BT IN IO MV NP PK LK",
  "Southeast Asia": "BN KH TL ID LA MY MM PH SG TH VN",
  "Middle East": "BH IR IQ IL JO KW LB OM PS QA SA SY TR AE YE",
  Europe:
    "AL AD AT BY BE BA BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH UA GB VA AX SJ",
  "Caucasus and Central Asia": "AM AZ GE KZ KG TJ TM UZ",
  "East Asia": "CN HK JP MO MN KP KR TW",
  "Central America": "BZ CR SV GT HN NI PA",
  "South America": "AR BO BR CL CO EC FK GF GY PY PE SR UY VE",
  Caribbean: "AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF SX VC TT TC VI",
  "North America": "BM CA MX PM US",
  Oceania: "AS AU CX CC CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF",
  Antarctica: "AQ",
};

// Gleditsch & Ward (1999), "A Revised List of Independent States", as continued in UCDP's data.
const GLEDITSCH_WARD: { readonly [region: string]: string } = {
  Americas:
    "US 2 CA 20 BS 31 CU 40 HT 41 DO 42 JM 51 TT 52 BB 53 MX 70 BZ 80 GT 90 HN 91 SV 92 NI 93 CR 94 PA 95 CO 100 VE 101 GY 110 SR 115 EC 130 PE 135 BR 140 BO 145 PY 150 CL 155 AR 160 UY 165",
  Europe:
    "GB 200 IE 205 NL 210 BE 211 LU 212 FR 220 CH 225 ES 230 PT 235 DE 260 PL 290 AT 305 HU 310 CZ 316 SK 317 IT 325 MT 338 AL 339 ME 341 MK 343 HR 344 RS 345 BA 346 XK 347 SI 349 GR 350 CY 352 BG 355 MD 359 RO 360 RU 365 EE 366 LV 367 LT 368 UA 369 BY 370 AM 371 GE 372 AZ 373 FI 375 SE 380 NO 385 DK 390 IS 395",
  Africa:
    "CV 402 GW 404 GQ 411 GM 420 ML 432 SN 433 BJ 434 MR 435 NE 436 CI 437 GN 438 BF 439 LR 450 SL 451 GH 452 TG 461 CM 471 NG 475 GA 481 CF 482 TD 483 CG 484 CD 490 UG 500 KE 501 TZ 510 BI 516 RW 517 SO 520 DJ 522 ET 530 ER 531 AO 540 MZ 541 ZM 551 ZW 552 MW 553 ZA 560 NA 565 LS 570 BW 571 SZ 572 MG 580 KM 581 MU 590 MA 600 DZ 615 TN 616 LY 620 SD 625 SS 626",
  "Middle East":
    "IR 630 TR 640 IQ 645 EG 651 SY 652 LB 660 JO 663 IL 666 SA 670 YE 678 KW 690 BH 692 QA 694 AE 696 OM 698",
  Asia: "AF 700 TM 701 TJ 702 KG 703 UZ 704 KZ 705 CN 710 MN 712 TW 713 KP 731 KR 732 JP 740 IN 750 BT 760 PK 770 BD 771 MM 775 LK 780 MV 781 NP 790 TH 800 KH 811 LA 812 VN 816 MY 820 SG 830 BN 835 PH 840 ID 850 TL 860 AU 900 PG 910 NZ 920 SB 940 FJ 950",
};

/** Where UCDP's name is not ACLED's. */
const UCDP_NAMES: { readonly [code: string]: string } = {
  BA: "Bosnia-Herzegovina",
  CD: "DR Congo (Zaire)",
  CG: "Congo",
  KH: "Cambodia (Kampuchea)",
  MG: "Madagascar (Malagasy)",
  MK: "North Macedonia",
  MM: "Myanmar (Burma)",
  RS: "Serbia (Yugoslavia)",
  RU: "Russia (Soviet Union)",
  SZ: "Kingdom of eSwatini (Swaziland)",
  US: "United States of America",
  VN: "Vietnam (North Vietnam)",
  YE: "Yemen (North Yemen)",
  ZW: "Zimbabwe (Rhodesia)",
};

const region = new Map(
  Object.entries(ACLED_REGIONS).flatMap(([name, codes]) =>
    codes.split(" ").map((code) => [code, name] as const),
  ),
);
const gleditschWard = new Map(
  Object.entries(GLEDITSCH_WARD).flatMap(([name, pairs]) =>
    [...pairs.matchAll(/([A-Z]{2}) (\d+)/g)].map(
      ([, code, number]) => [code!, { number: Number(number), region: name }] as const,
    ),
  ),
);

export const ACLED_REGION_NAMES: readonly string[] = Object.keys(ACLED_REGIONS);
export const UCDP_REGION_NAMES: readonly string[] = Object.keys(GLEDITSCH_WARD);

/** @param alpha2 as a place of the record has it; null where the code is not known */
export function countryCodes(alpha2: string | null): CountryCodes | null {
  const country = alpha2 === null ? null : countryByCode(alpha2);
  if (country === null) return null;
  const { code } = country;
  const number = iso.alpha2ToNumeric(code);
  const ucdp = gleditschWard.get(code);
  return {
    alpha2: code,
    // ISO 3166 has no code for Kosovo; XKX is the one in use.
    alpha3: code === "XK" ? "XKX" : (iso.alpha2ToAlpha3(code) ?? ""),
    numeric: code === "XK" || number === undefined ? null : Number(number),
    name: country.name,
    acledRegion: region.get(code) ?? null,
    ucdp: ucdp === undefined ? null : { ...ucdp, name: UCDP_NAMES[code] ?? country.name },
  };
}

const OF_STATE =
  /^(Military Forces|Police Forces|Government|Coast Guard|Security Forces) of (?:the )?(.+?)(?: \(.*\))?$/;
const OF_COUNTRY = /^(?:Civilians|Protesters|Rioters|Unidentified [^(]+|Prisoners|Labour Group) \((.+)\)$/;

/** The country that an actor's name tells of: "Military Forces of Iraq (2014-)", "Civilians (Iraq)"; else null. */
export function countryOfActor(name: string): CountryCodes | null {
  const named = OF_STATE.exec(name)?.[2] ?? OF_COUNTRY.exec(name)?.[1];
  return named === undefined ? null : countryCodes(countryByName(named)?.code ?? null);
}

export const isStateBody = (name: string): boolean => OF_STATE.test(name);
