/**
 * Nationalities, peoples, faiths and political currents: OntoNotes' NORP. Demonyms after the CIA World Factbook's list
 * ("noun/adjective" of every country); the rest as newspapers name them. Plurals in -s are understood.
 */
const NATIONALITIES =
  "Afghan Albanian Algerian American Andorran Angolan Antiguan Argentine Argentinian Argentinean Armenian Australian Austrian Azerbaijani Azeri Bahamian " +
  "Bahraini Bangladeshi Barbadian Belarusian Belarussian Belgian Belizean Beninese Bermudian Bhutanese Bolivian Bosnian Botswanan Motswana Brazilian " +
  "Briton British Brit Bruneian Bulgarian Burkinabe Burmese Burundian Cambodian Cameroonian Canadian Chadian Chilean Chinese Colombian Comoran Congolese " +
  "Croatian Croat Cuban Cypriot Czech Danish Dane Djiboutian Dominican Dutch Dutchman Ecuadorian Ecuadorean Egyptian Emirati English Englishman Eritrean " +
  "Estonian Ethiopian Fijian Filipino Filipina Philippine Finnish Finn French Frenchman Frenchwoman Gabonese Gambian Georgian German Ghanaian Greek Greenlander Grenadian Guatemalan " +
  "Guinean Guyanese Haitian Honduran Hungarian Icelander Icelandic Indian Indonesian Iranian Iraqi Irish Irishman Israeli Italian Ivorian Jamaican " +
  "Japanese Jordanian Kazakh Kazakhstani Kenyan Korean Kosovar Kosovan Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan Liechtensteiner Lithuanian " +
  "Luxembourger Macedonian Malagasy Malawian Malaysian Maldivian Malian Maltese Mauritanian Mauritian Mexican Micronesian Moldovan Monegasque Mongolian " +
  "Montenegrin Moroccan Mozambican Namibian Nauruan Nepali Nepalese Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palauan Palestinian Panamanian " +
  "Paraguayan Peruvian Pole Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran Salvadorean Samoan Saudi Senegalese Serbian Serb Seychellois " +
  "Singaporean Slovak Slovakian Slovene Slovenian Somali Somalian Spaniard Spanish Sudanese Surinamese Swazi Swede Swedish Swiss Syrian Tajik Taiwanese " +
  "Tanzanian Thai Timorese Togolese Tongan Trinidadian Tunisian Turk Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Vanuatuan Venezuelan Vietnamese Welsh " +
  "Welshman Yemeni Yemenite Yugoslav Zambian Zimbabwean Scottish Scot Soviet Catalan Crimean Chechen Dagestani Ingush Abkhaz Abkhazian Ossetian Transnistrian Sahrawi " +
  "Tibetan European African Asian Latin Arab Arabian Western Westerner Scandinavian Balkan Caucasian Kashmiri Punjabi Bengali Sindhi Gulf Maghrebi Nordic Caribbean";
const PEOPLES =
  "Kurd Kurdish Pashtun Pashto Tajik Hazara Uighur Uyghur Rohingya Karen Kachin Shan Tamil Sinhalese Sinhala Tatar Turkoman Turcoman Turkman Yazidi Yezidi Assyrian Chaldean " +
  "Druze Alawite Berber Amazigh Tuareg Bedouin Hausa Fulani Igbo Yoruba Ijaw Hutu Tutsi Oromo Amhara Tigrayan Tigray Masalit Zaghawa Fur Nuer Dinka Shilluk Kikuyu Luo Maasai " +
  "Zulu Xhosa Afrikaner Baloch Baluch Baluchi Bosniak Roma Gypsy Gypsies Sami Basque Breton Flemish Walloon Maori Aborigine Aboriginal Inuit Mapuche Maya Mayan Quechua " +
  "Hispanic Latino Latina Chicano Creole Slav Slavic Han Hmong Papuan Moro Acehnese Javanese Circassian Meskhetian Gujarati Bihari Marathi Naga Bodo Gorkha Caucasian";
const FAITHS =
  "Muslim Moslem Islamic Islamist Sunni Shia Shiite Shi'ite Shi'a Shi'i Sufi Salafi Salafist Wahhabi Wahabi Ahmadi Ismaili Alevi Zaidi Ibadi Christian Catholic Protestant Orthodox Copt Coptic Maronite " +
  "Melkite Evangelical Anglican Methodist Baptist Lutheran Presbyterian Mormon Pentecostal Quaker Amish Jew Jewish Hindu Buddhist Sikh Jain Zoroastrian Bahai Baha'i Jesuit Hasidic Zionist";
const CURRENTS =
  "Republican Democrat Democratic Baathist Ba'athist Nazi neo-Nazi Communist Maoist Marxist Leninist Trotskyist Stalinist Socialist Conservative Tory Tories Labour Labor Liberal Libertarian " +
  "Nationalist Unionist Loyalist Jihadist Jihadi Sandinista Sandinist Contra Zapatista Peronist Chavista Bolshevik Nasserist Khomeinist Houthi Huthi Janjaweed Gaddafist Thatcherite Sadrist Naxalite Naxal";

const bases = (list: string): string[] => list.split(" ").map((word) => word.toLowerCase());

const POLITICAL = new Set(bases(CURRENTS));
const SINGULAR = new Set([...bases(NATIONALITIES), ...bases(PEOPLES), ...bases(FAITHS), ...POLITICAL]);
const PLURAL = new Set(
  [...SINGULAR]
    .filter((word) => !/(?:s|ese|ish|sh|ch)$/.test(word))
    .map((word) => (word.endsWith("man") ? `${word.slice(0, -3)}men` : `${word}s`)),
);

/** Whether a capitalised word names members of a people, faith, nation or current, or is its adjective. */
export function isGroupWord(word: string): boolean {
  const first = word.charAt(0);
  if (first === first.toLowerCase() && !word.startsWith("neo-")) return false;
  const lower = word.toLowerCase().replace(/[’`]/g, "'");
  return SINGULAR.has(lower) || PLURAL.has(lower);
}

/** Words of `isGroupWord` that are ordinary English too ("a labour dispute", "orthodox", "western"). */
export const isPoliticalWord = (word: string): boolean => POLITICAL.has(word.toLowerCase().replace(/s$/, ""));

const COMMUNITIES = new Set([...bases(PEOPLES), ...bases(FAITHS)]);

/** A people or a faith, no nationality: before a place it says who lives there ("Sunni Anbar"; but "French Guiana"). */
export const isCommunityWord = (word: string): boolean =>
  word.charAt(0) !== word.charAt(0).toLowerCase() &&
  COMMUNITIES.has(word.toLowerCase().replace(/[’`]/g, "'"));
