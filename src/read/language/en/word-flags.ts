/** Word lists as inputs of the network: what a newspaper reader knows of a word before reading the sentence. */
import { hashText } from "../features.ts";
import type { WordFlags } from "../network/inputs.ts";
import { isGroupWord } from "./groups.ts";

const list = (words: string): Set<string> => new Set(words.toLowerCase().split(/[\s,]+/));

const MONTHS = list(
  "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec.",
);
const WEEKDAYS = list(
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Mon. Tue. Wed. Thu. Fri. Sat. Sun.",
);
const NUMBERS = list(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds thousands scores",
);
const TITLES = list(
  "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Sir Lord Lady Sheikh Shaikh Sheik Ayatollah Imam Mullah Sayyid Sultan Emir King Queen Prince Princess Pope Cardinal Archbishop Bishop Reverend Rev. General Gen Gen. Lieutenant Lt Lt. Major Maj Maj. Colonel Col Col. Captain Capt Capt. Sergeant Sgt Sgt. Brigadier Brig Admiral Adm. Commander Cmdr Corporal Cpl Private Pte Marshal President Premier Chancellor Secretary Senator Sen Sen. Rep. Governor Gov. Mayor Ambassador Judge Justice Chief Officer Deputy Minister Spokesman Spokeswoman",
);
const BODY_WORDS = list(
  "Army Forces Force Police Ministry Council Party Front Movement Brigade Brigades Battalion Division Corps Guard Guards Agency Association Committee Commission Court Department Office Organization Organisation Union University College Company Corporation Corp Corp. Inc Inc. Ltd Bank Group Network News Press Times Post Observatory Institute Foundation Parliament Congress Senate Assembly Government Coalition Alliance Authority Bureau Center Centre Hospital School Church Mosque Club Team League Federation Militia Army's Command Navy Airlines Airways Television TV Radio Journal Tribune Herald Guardian Telegraph Independent Reuters AFP AP BBC CNN NATO UN EU FBI CIA NGO Taliban Hezbollah Hamas ISIS ISIL Isis Isil Qaeda Qaida PKK YPG SDF FSA FARC ELN FMLN Shabaab Haram Interpol UNICEF UNHCR Pentagon Kremlin Xinhua Sana Interfax Tass",
);
const PLACE_WORDS = list(
  "Street Avenue Road Lane Square Bridge River Lake Sea Ocean Gulf Bay Island Islands Peninsula Mountain Mountains Mount Valley Desert Province District County State Region Governorate Prefecture Village Town City Camp Airport Port Harbour Harbor Border Crossing Dam Highway Strip Bank Coast Cape Strait Plateau Hills Hill Park Plaza Station Beach Forest Canal Delta Heights",
);
const COUNTRIES = list(
  "Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Herzegovina Botswana Brazil Brunei Bulgaria Burma Burundi Cambodia Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Somaliland Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe America Britain England Scotland Wales Europe Asia Africa USA US U.S. U.S UK U.K. USSR UAE EU DPRK Catalonia Chechnya Dagestan Crimea Kurdistan Kashmir Tibet Gaza Darfur Tigray Donbas Donbass Abkhazia Ossetia Transnistria Punjab Sindh Balochistan Kerala Bihar Assam Manipur Mindanao Aceh Papua Chiapas Texas California Florida Ohio Michigan Virginia Alaska Hawaii Georgia Oregon Nevada Utah Arizona Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Minnesota Mississippi Missouri Montana Nebraska Oklahoma Pennsylvania Tennessee Vermont Wisconsin Wyoming Colorado Connecticut Delaware Idaho Arkansas Alabama Ontario Quebec Alberta Queensland Victoria",
);
const CITIES = list(
  "London Paris Berlin Madrid Rome Moscow Kiev Kyiv Warsaw Prague Vienna Budapest Athens Istanbul Ankara Cairo Alexandria Tripoli Benghazi Misrata Sirte Tunis Algiers Rabat Casablanca Khartoum Omdurman Juba Mogadishu Kismayo Nairobi Mombasa Kampala Kigali Bujumbura Kinshasa Goma Bukavu Lagos Abuja Kano Maiduguri Kaduna Jos Accra Dakar Bamako Gao Timbuktu Kidal Ouagadougou Niamey Bangui Harare Lusaka Maputo Johannesburg Pretoria Cape Luanda Damascus Aleppo Homs Hama Idlib Raqqa Deraa Daraa Latakia Palmyra Kobani Kobane Qamishli Hasaka Hasakah Beirut Sidon Tyre Amman Jerusalem Haifa Ramallah Nablus Hebron Jenin Rafah Baghdad Mosul Basra Kirkuk Fallujah Falluja Ramadi Tikrit Samarra Baquba Najaf Karbala Kerbala Erbil Irbil Sinjar Qaim Haditha Tehran Isfahan Mashhad Tabriz Shiraz Qom Kabul Kandahar Herat Kunduz Jalalabad Ghazni Helmand Islamabad Karachi Lahore Peshawar Quetta Rawalpindi Delhi Mumbai Kolkata Chennai Bangalore Srinagar Dhaka Colombo Kathmandu Rangoon Yangon Mandalay Bangkok Hanoi Saigon Manila Jakarta Beijing Shanghai Urumqi Lhasa Pyongyang Seoul Tokyo Osaka Taipei Sydney Melbourne Canberra Wellington Auckland Washington York Boston Chicago Angeles Houston Dallas Miami Atlanta Seattle Denver Detroit Philadelphia Phoenix Orlando Vegas Toronto Montreal Ottawa Vancouver Havana Caracas Bogota Medellin Cali Lima Quito Santiago Brasilia Rio Paulo Aires Asuncion Montevideo Tegucigalpa Managua Guatemala Salvador Sanaa Sana'a Aden Taiz Hodeidah Hodeida Marib Riyadh Jeddah Mecca Medina Doha Dubai Dhabi Muscat Manama Donetsk Luhansk Lugansk Kharkiv Mariupol Odessa Odesa Lviv Kherson Sevastopol Simferopol Minsk Tbilisi Baku Yerevan Grozny Makhachkala Tashkent Almaty Bishkek Osh Brussels Antwerp Amsterdam Copenhagen Stockholm Oslo Helsinki Dublin Belfast Glasgow Edinburgh Manchester Birmingham Liverpool Barcelona Lisbon Milan Naples Geneva Zurich Munich Hamburg Frankfurt Belgrade Sarajevo Pristina Zagreb Skopje Tirana Sofia Bucharest",
);
const GIVEN_NAMES = list(
  "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Louis Bobby Philip Johnny Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Betty Sandra Ashley Dorothy Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Shirley Angela Helen Anna Brenda Pamela Nicole Samantha Katherine Emma Ruth Christine Catherine Debra Rachel Carolyn Janet Virginia Maria Heather Diane Julie Joyce Victoria Kelly Christina Lauren Joan Evelyn Olivia Judith Megan Cheryl Martha Andrea Frances Hannah Jacqueline Ann Gloria Jean Kathryn Alice Teresa Sara Janice Doris Madison Julia Grace Judy " +
    "Mohammed Mohammad Muhammad Mohamed Mahmoud Ahmed Ahmad Ali Hassan Hasan Hussein Hussain Husain Omar Umar Osama Usama Abdul Abdullah Abdallah Abdel Abdelaziz Abdulaziz Abdulrahman Abu Ibrahim Ismail Khalid Khaled Khalil Mustafa Mustapha Nasser Nasr Nouri Nuri Saddam Saad Said Saeed Sayed Salah Saleh Salim Salem Sami Samir Tariq Tarek Walid Yasser Yasir Yusuf Youssef Yousef Zaid Zayd Ziad Bashar Hafez Hosni Muammar Moqtada Muqtada Jalal Massoud Masoud Barham Haider Ayad Iyad Adel Adnan Akram Amin Amir Anwar Aziz Bilal Fadi Fahd Faisal Farid Farouk Fawzi Ghassan Hamid Hamza Hani Haroun Hisham Imad Issa Jaber Jamal Karim Kamal Majid Malik Marwan Munir Murad Musa Nabil Najib Omran Qasim Qassem Rafiq Rashid Riad Riyad Sabah Shakir Suleiman Sulaiman Taha Wael Yahya Zakaria Fatima Aisha Ayesha Khadija Leila Layla Mariam Maryam Noor Nour Rania Salma Samira Zainab Zeinab Amina Hamid Hasan Mehmet Recep Tayyip Ahmet Mustafa Kemal Abdurrahman Hakan Murat " +
    "Vladimir Dmitry Dmitri Sergei Sergey Alexei Alexey Aleksandr Alexandr Andrei Andrey Boris Igor Ivan Mikhail Nikolai Nikolay Oleg Pavel Viktor Victor Vitaly Yevgeny Yuri Yury Volodymyr Petro Oleksandr Viktor Yulia Olga Natalia Natalya Svetlana Tatiana Irina Elena Yelena Anna Ekaterina Maria Slobodan Radovan Ratko Milan Zoran Goran Carlos Luis Jorge Miguel Manuel Pedro Antonio Francisco Fernando Rafael Roberto Ricardo Eduardo Alfredo Alberto Alejandro Andres Diego Enrique Felipe Guillermo Gustavo Hugo Ignacio Javier Jaime Julio Mario Pablo Ramon Raul Ruben Salvador Santiago Sergio Hernan Cesar Hector Rosa Carmen Juana Luisa Guadalupe Pierre Jean Jacques Francois Michel Philippe Alain Bernard Nicolas Emmanuel Marine Angela Hans Klaus Wolfgang Helmut Gerhard Jurgen Giuseppe Giovanni Silvio Matteo Luigi Marco Paolo Narendra Rahul Sonia Indira Rajiv Sanjay Amit Arun Ashok Anil Vijay Ravi Rajesh Suresh Ramesh Manoj Deepak Priya Sunita Anita Imran Nawaz Pervez Benazir Asif Hamid Ashraf Gulbuddin Xi Hu Li Wang Zhang Liu Chen Yang Kim Park Lee Shinzo Junichiro Kofi Ban Ki-moon Barack Hillary Bill Donald Joe Bernie Mitt Nelson Thabo Jacob Robert Goodluck Olusegun Muhammadu Yoweri Paul Uhuru Raila Omar Salva Riek Meles Abiy Isaias Laurent Joseph Felix Kwame Chinua Desmond Hugo Nicolas Evo Fidel Raul Daniel Rodrigo Gloria Corazon Joko Susilo Megawati Aung San Suu Kyi Thein Thaksin Yingluck Najib Mahathir Anwar Kerry Chuck Antony Tony Gordon David Theresa Boris Ban Antonio Brad Todd Greg Jeff Ben Sam Tom Tim Jim Mike Dave Steve Dan Chris Nick Alex Matt Bob Ted Ed Fred Ken Ron Don Ray Jay Max Leo Kate Jane Jenny Lucy Sophie Charlotte Chloe Claire Fiona Heidi Ingrid",
);

const CHECKS: readonly ((lower: string) => boolean)[] = [
  MONTHS,
  WEEKDAYS,
  NUMBERS,
  TITLES,
  BODY_WORDS,
  PLACE_WORDS,
  COUNTRIES,
  CITIES,
  GIVEN_NAMES,
].map((words) => (lower: string) => words.has(lower));

/** Hashes of words (small letters) of the names of towns: names of one word, and words of longer names. */
export interface TownWords {
  readonly whole: ReadonlySet<number>;
  readonly part: ReadonlySet<number>;
}

const MOST_LISTS = 30;

/** Flag 1 is a group word, 2… the lists above, 30 and 31 the towns of the gazetteer. */
export const wordFlags =
  (towns: TownWords): WordFlags =>
  (form, lower) => {
    const flags: number[] = [];
    if (isGroupWord(form)) flags.push(1);
    for (let i = 0; i < CHECKS.length; i++) if (CHECKS[i]!(lower)) flags.push(2 + i);
    const hash = hashText(lower);
    if (towns.whole.has(hash)) flags.push(MOST_LISTS);
    if (towns.part.has(hash)) flags.push(MOST_LISTS + 1);
    return flags;
  };
