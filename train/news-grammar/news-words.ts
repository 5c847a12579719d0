/** Words for the grammar of newspaper English: whole classes, of no particular story. */
const list = (text: string): string[] =>
  text
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter((item) => item !== "");
const spaced = (text: string): string[] => text.trim().split(/\s+/);

export const GIVEN_NAMES = spaced(`
Ahmed Ali Hassan Hussein Omar Khalid Mahmoud Mohammed Mohammad Abdullah Ibrahim Yusuf Mustafa Tariq Walid Samir Nasser Fadi Bilal Hamza Karim Jamal Rashid Salim Zaid Faisal Nabil Marwan
Abdul Abu Haider Nuri Jalal Adnan Ayman Bassam Ghassan Hisham Imad Jaber Majid Munir Qasim Riad Saad Suleiman Yasser Ziad Fatima Aisha Leila Mariam Noor Rania Salma Zainab Amina Huda
John James Robert Michael David William Richard Thomas Charles Daniel Mark Paul Steven Andrew Peter George Brian Kevin Scott Eric Laura Sarah Emily Anna Mary Linda Karen Susan Lisa Nancy
Ivan Dmitry Sergei Alexei Vladimir Andrei Oleg Viktor Mikhail Olga Irina Petro Oleksandr Yulia Carlos Luis Jorge Miguel Juan Pedro Rafael Diego Maria Rosa Carmen Jean Pierre Francois Hans Klaus
Giovanni Marco Narendra Rahul Sanjay Amit Ravi Priya Imran Nawaz Asif Hamid Ashraf Wei Li Jun Min Hiroshi Kenji Yuki Kim Joon Emeka Chidi Ngozi Kwame Abebe Tesfaye Haile Juma Wanjiru Mwangi
Erdal Mehmet Murat Kemal Selim Bram Lars Erik Nils Astrid Ingrid Jens Mateusz Piotr Jan Zoran Goran Milos Ana Elena Dragan Nguyen Tran Somchai Aung Thein Jose Ramon Benigno Joko Budi`);
export const SURNAMES = spaced(`
Smith Jones Brown Taylor Wilson Johnson Miller Davis Clark Lewis Walker Hall Young King Wright Hill Green Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins
Ivanov Petrov Smirnov Kuznetsov Popov Volkov Sokolov Kovalenko Shevchenko Bondarenko Tkachenko Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz
Dubois Moreau Laurent Bernard Muller Schmidt Schneider Weber Wagner Rossi Russo Ferrari Bianchi Singh Kumar Sharma Gupta Patel Khan Malik Shah Chaudhry Bhutto Karzai Ghani Zhang Wang Chen Liu Yang Zhao
Tanaka Suzuki Sato Park Choi Kang Okafor Adeyemi Balogun Mensah Kamau Otieno Odinga Tesfaye Bekele Demir Yilmaz Kaya Ozturk Aydin Kowalski Nowak Novak Horvat Petrovic Jovanovic Nikolic Andersson Hansen
Mansour Haddad Khoury Nasrallah Hariri Sadr Barzani Talabani Rahman Hussain Hassan Aziz Saleh Hamdan Darwish Farouk Zaidan Shamsi Qureshi Abbas Jumblatt Aoun Shalash Dulaimi Jabouri Ubaidi Tikriti
Nguyen Tran Pham Santos Reyes Cruz Aquino Widodo Suharto Mbeki Zuma Moyo Banda Phiri Diallo Traore Keita Coulibaly Sow Ndiaye Abdi Farah Warsame Osman`);
/** What follows "al-" in surnames. */
export const ARABIC_SURNAMES = spaced(`
Maliki Jaafari Hashimi Nujaifi Dulaimi Jubouri Tikriti Baghdadi Zarqawi Adnani Shami Masri Assad Khatib Hassan Sadr Hakim Sistani Khoei Abadi Bakr Jazairi Libi Iraqi Yemeni Sharif Ghamdi Otaibi Qahtani Harbi Zahrani
Saud Sabah Thani Khalifa Nahyan Maktoum Qassam Rantisi Zahar Aswad Rawi Ani Obeidi Samarrai Fahdawi Halbousi Issawi Shammari Anzi Mutairi Houthi Ahmar Eryani Zindani Senussi Obeidi Megrahi Barghouti Tamimi`);
export const ARABIC_PLACES = spaced(`
Qaim Rutba Hasakah Bab Nayrab Shaddadi Mayadin Bukamal Tanf Zawiya Bayda Marj Khums Kufra Jawf Hudaydah Mukalla Bayda Dhale Hawija Shirqat Baaj Qayyarah Alam Sharqat Dour Ishaqi Tarmiya Yusufiyah Karmah Saqlawiyah
Walid Tabqa Safira Qusayr Rastan Zabadani Hajar Waer Mezzeh Yarmouk Ghouta Arish Sheikh Fashir Geneina Obeid Damazin Arabiya Jadida Mansoura Thawra Salam Nahda Karrada Kadhimiya Shuala Jihad`);
export const PLACES = list(`
Baghdad, Mosul, Basra, Kirkuk, Fallujah, Ramadi, Tikrit, Damascus, Aleppo, Homs, Hama, Idlib, Raqqa, Deir Ezzor, Latakia, Beirut, Tripoli, Benghazi, Misrata, Sirte, Cairo, Sanaa, Aden, Taiz, Hodeidah, Marib, Riyadh, Amman, Gaza City,
Khan Younis, Rafah, Jenin, Nablus, Hebron, Jerusalem, Tel Aviv, Ashkelon, Tehran, Isfahan, Kabul, Kandahar, Kunduz, Jalalabad, Ghazni, Lashkar Gah, Peshawar, Quetta, Karachi, Lahore, Islamabad, Srinagar, New Delhi, Mumbai, Dhaka, Colombo, Kathmandu,
Khartoum, Omdurman, El Fasher, Juba, Malakal, Bentiu, Mogadishu, Kismayo, Baidoa, Nairobi, Garissa, Addis Ababa, Mekelle, Goma, Bunia, Bukavu, Bangui, Bamako, Gao, Timbuktu, Kidal, Maiduguri, Kano, Jos, Kaduna, Abuja, Lagos, Ouagadougou, Niamey,
Diffa, Kiev, Kyiv, Kharkiv, Donetsk, Luhansk, Mariupol, Kherson, Odessa, Lviv, Bakhmut, Moscow, Grozny, Istanbul, Ankara, Diyarbakir, Athens, Paris, London, Brussels, Madrid, Berlin, Manila, Marawi, Jolo, Zamboanga, Jakarta, Poso, Yangon, Mandalay,
Sittwe, Bangkok, Pattani, Yala, Beijing, Urumqi, Pyongyang, Seoul, Tokyo, Bogota, Medellin, Cali, Caracas, Lima, Port-au-Prince, San Salvador, Tegucigalpa, Ciudad Juarez, Culiacan, Acapulco, Las Vegas, New York, Boston, Orlando, San Bernardino, Dallas`);
export const COUNTRIES = list(`
Iraq, Syria, Lebanon, Israel, Jordan, Egypt, Libya, Tunisia, Algeria, Morocco, Yemen, Saudi Arabia, Iran, Turkey, Afghanistan, Pakistan, India, Bangladesh, Sri Lanka, Nepal, Myanmar, Thailand, Indonesia, the Philippines, China, North Korea, South Korea, Japan,
Sudan, South Sudan, Somalia, Ethiopia, Eritrea, Kenya, Uganda, Rwanda, Burundi, Congo, Nigeria, Niger, Mali, Burkina Faso, Chad, Cameroon, Mozambique, Ukraine, Russia, Georgia, Azerbaijan, Armenia, France, Britain, Germany, Spain, Greece, Colombia, Venezuela, Mexico, Haiti, Peru, Ecuador`).map(
  (name) => name.replace(/^the /, ""),
);
export const NATIONALITIES = spaced(`
Iraqi Syrian Lebanese Israeli Palestinian Jordanian Egyptian Libyan Tunisian Algerian Yemeni Saudi Iranian Turkish Afghan Pakistani Indian Bangladeshi Thai Indonesian Philippine Chinese Korean Sudanese Somali Ethiopian Eritrean Kenyan
Ugandan Rwandan Congolese Nigerian Malian Chadian Ukrainian Russian Georgian Armenian French British German Spanish Greek Colombian Venezuelan Mexican Haitian American Kurdish Sunni Shiite Shia Christian Muslim Yazidi Druze Alawite Hindu Buddhist Tuareg Hutu Tutsi Chechen Arab`);
export const GROUPS = list(`
Islamic State, Islamic State of Iraq and the Levant, Islamic State group, Isis, ISIS, ISIL, Isil, Al-Qaeda, al-Qaeda, al-Qaida, al-Nusra Front, Nusra Front, Ahrar al-Sham, Jaish al-Islam, Hezbollah, Hizbollah, Hamas, Islamic Jihad, Fatah, Taliban, Haqqani Network, Lashkar-e-Taiba,
Jaish-e-Mohammed, al-Shabaab, al-Shabab, Boko Haram, Houthis, Ansar Allah, Free Syrian Army, Syrian Democratic Forces, Kurdistan Workers Party, PKK, YPG, SDF, Peshmerga, Mahdi Army, Badr Organization, Popular Mobilisation Forces, Revolutionary Guards, Rapid Support Forces, RSF, SPLA,
Lord's Resistance Army, M23, ADF, FARC, ELN, Shining Path, Tamil Tigers, LTTE, Abu Sayyaf, Moro Islamic Liberation Front, New People's Army, Wagner Group, Azov Battalion, Northern Alliance, National Liberation Army, United Front, Tigray People's Liberation Front, TPLF, African Union, United Nations, UN, NATO, Nato,
European Union, Arab League, Red Cross, Red Crescent, Human Rights Watch, Amnesty International, Syrian Observatory for Human Rights, White Helmets, Doctors Without Borders, UNHCR, Unicef, World Health Organization, Interior Ministry, Defence Ministry, Ministry of Defence, Foreign Ministry, Health Ministry,
National Guard, Border Guard, Iraqi Army, Syrian Army, Israel Defense Forces, IDF, Pentagon, State Department, White House, Kremlin, Congress, Parliament, Supreme Court, Federal Police, FBI, CIA, Scotland Yard, Coast Guard, Civil Defence, Central Bank, Royal Navy, Air Force, Security Council`);
export const AGENCIES = list(
  `Reuters, AFP, Agence France-Presse, Associated Press, AP, Xinhua, Al Jazeera, al-Jazeera, Al Arabiya, BBC, CNN, Sky News, SANA, Sana, Interfax, TASS, Tass, Anadolu, Fars, IRNA, Petra, Press Association, Bloomberg, New York Times, Washington Post, Guardian, Haaretz, Dawn, The Hindu, ABC News`,
);
export const TITLES = list(
  `President, Prime Minister, Mr, Mr., Mrs, Ms, Dr, Dr., General, Gen., Colonel, Col., Major General, Brigadier General, Brig. Gen., Lieutenant, Lt., Captain, Sheikh, Ayatollah, Imam, Governor, Gov., Senator, Sen., Mayor, Foreign Minister, Defence Minister, Interior Minister, Secretary, Ambassador, King, Judge, Commander, Chancellor`,
);
export const OFFICES = list(
  "president, prime minister, foreign minister, army chief, defence secretary, interior minister, police chief, leader, commander, opposition leader, ambassador, spokesman, lawmaker, journalist, general",
);
export const ROLES = spaced(
  "head leader commander spokesman governor mayor director member chief founder resident teacher doctor adviser deputy imam secretary chairman coordinator",
);
export const NUMBER_WORDS = spaced(
  "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty",
);
export const PEOPLE = spaced(`
people civilians soldiers policemen officers villagers residents protesters children women men workers fighters militants rebels insurgents students journalists passengers troops pilgrims worshippers refugees migrants guards
hostages prisoners miners farmers tourists doctors medics peacekeepers activists demonstrators shoppers gunmen tribesmen Christians Kurds Palestinians Israelis Iraqis bodies families`);
export const PERSON = spaced(
  "soldier policeman officer civilian woman man boy girl child journalist driver guard student teacher doctor worker farmer protester militant rebel pilot priest cleric judge politician lawmaker mayor commander colonel aid-worker".replace(
    " aid-worker",
    "",
  ),
);
export const PEOPLE_ADJECTIVES = spaced(
  "young local foreign unarmed armed civilian wounded off-duty elderly innocent senior".replace(
    " off-duty",
    "",
  ),
);
export const ACTORS = list(
  `militants, gunmen, rebels, insurgents, fighters, soldiers, troops, police, security forces, government forces, army troops, police officers, border guards, tribal fighters, militiamen, protesters, rioters, jihadists, separatists, guerrillas, kidnappers, attackers, assailants, bombers, warplanes, fighter jets, war planes, helicopters, naval forces, special forces, coalition aircraft, opposition fighters, settlers, bandits, pirates, smugglers, cartel gunmen, extremists, loyalists, paramilitaries, prison guards, peacekeepers, drones, gunboats, demonstrators, firefighters, rescuers, villagers`,
);
export const ACTOR = spaced(
  "army military government police militia group gang mob coalition gunman bomber attacker cartel regime faction navy airline junta crowd court ministry",
);
export const ACTOR_ADJECTIVES = spaced(
  "armed masked unidentified unknown Islamist jihadist rebel foreign local suspected heavily pro-government anti-government extremist"
    .replace(" heavily", "")
    .replace(" pro-government anti-government", ""),
);
export const TARGETS = list(
  `police station, army base, army checkpoint, checkpoint, market, mosque, church, school, hospital, hotel, convoy, bus, bridge, airport, border crossing, police academy, oil refinery, pipeline, power plant, embassy, consulate, prison, village, camp, refugee camp, restaurant, wedding, funeral, ship, tanker, train, barracks, air base, dam, parliament building, television station, military post, factory, warehouse, university, headquarters, neighbourhood, stadium, office, house, home, village, outpost`,
);
export const DIRECTIONS = spaced(
  "northern southern eastern western central northeastern northwestern southeastern southwestern",
);
export const DAYS = spaced("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
export const EVENT_NOUNS = list(
  `attack, air strike, raid, ambush, bombing, suicide bombing, car bombing, offensive, assault, operation, clash, protest, shooting, explosion, blast, siege, rocket attack, drone strike, mortar attack, gun battle, shootout, earthquake, fire, crash, flood, crackdown, demonstration, search, campaign, counteroffensive, strike, rally, ceasefire, battle, hostage crisis`,
);

/** past, participle, -ing, base, -s. */
const verbs = (text: string): [string, string, string, string, string][] =>
  list(text).map((entry) => entry.split(/\s+/) as [string, string, string, string, string]);
export const HARM =
  verbs(`killed killed killing kill kills, killed killed killing kill kills, wounded wounded wounding wound wounds, injured injured injuring injure injures, shot shot shooting shoot shoots, abducted abducted abducting abduct abducts, kidnapped kidnapped kidnapping kidnap kidnaps,
arrested arrested arresting arrest arrests, detained detained detaining detain detains, executed executed executing execute executes, beheaded beheaded beheading behead beheads, attacked attacked attacking attack attacks, ambushed ambushed ambushing ambush ambushes, released released releasing release releases, freed freed freeing free frees,
captured captured capturing capture captures, beat beaten beating beat beats, murdered murdered murdering murder murders, slaughtered slaughtered slaughtering slaughter slaughters, hanged hanged hanging hang hangs, stabbed stabbed stabbing stab stabs, hit hit hitting hit hits, evacuated evacuated evacuating evacuate evacuates, displaced displaced displacing displace displaces,
targeted targeted targeting target targets, buried buried burying bury buries, expelled expelled expelling expel expels, hurt hurt hurting hurt hurts, burned burned burning burn burns, tortured tortured torturing torture tortures, rescued rescued rescuing rescue rescues`);
export const SEIZE =
  verbs(`seized seized seizing seize seizes, captured captured capturing capture captures, took taken taking take takes, retook retaken retaking retake retakes, overran overrun overrunning overrun overruns, stormed stormed storming storm storms, attacked attacked attacking attack attacks, bombed bombed bombing bomb bombs,
shelled shelled shelling shell shells, besieged besieged besieging besiege besieges, recaptured recaptured recapturing recapture recaptures, occupied occupied occupying occupy occupies, hit hit hitting hit hits, struck struck striking strike strikes, destroyed destroyed destroying destroy destroys, raided raided raiding raid raids,
entered entered entering enter enters, surrounded surrounded surrounding surround surrounds, blew blown blowing blow blows, torched torched torching torch torches, looted looted looting loot loots, abandoned abandoned abandoning abandon abandons, controlled controlled controlling control controls, held held holding hold holds, lost lost losing lose loses, liberated liberated liberating liberate liberates`).filter(
    ([past]) => past !== "blew",
  );
export const INTRANSITIVE = list(
  "died, fled, clashed, protested, marched, gathered, withdrew, advanced, surrendered, retreated, escaped, demonstrated, rallied, drowned, exploded",
).map((past) => [past] as const);

/** First words of names that the treebank ties as adjectives. */
export const NAME_ADJECTIVES: ReadonlySet<string> = new Set([
  ...spaced(
    "New North South East West Saudi White Red United Islamic Free Democratic Popular Supreme Royal National Revolutionary Central Northern Southern Eastern Western Federal Civil Coastal Rapid African European Syrian Iraqi Arab Mahdi Kurdistan Shining",
  ).filter((w) => !["Mahdi", "Kurdistan"].includes(w)),
]);
