/** What stands around a name and says that it is a place, or that it is none. All lower case. */

/** Something is there, or moves there: "in X", "toward X". */
export const AT_PLACE: ReadonlySet<string> = new Set(
  "in near at from outside inside around across toward towards into onto through throughout within beyond above via reach reached entered left".split(
    " ",
  ),
);
/** Verbs whose object is a place, as newspapers use them: "entered X", "retook X". */
export const TAKES_PLACES: ReadonlySet<string> = new Set(
  "enter enters entered entering leave leaves leaving reach reaches reaching storm storms stormed storming overrun overran overrunning retake retook retaken retaking recapture recaptured recapturing liberate liberated liberating besiege besieged besieging bombard bombarded bombarding bomb bombed bombing shell shelled shelling evacuate evacuated evacuating flee fled fleeing visit visits visited visiting invade invaded invading abandon abandoned seize seized seizing capture captured capturing hit struck battered pounded flooded".split(
    " ",
  ),
);
/** Weaker: followed by places and by everything else. */
export const MAYBE_AT_PLACE: ReadonlySet<string> = new Set(
  "to of on for between over off with against by".split(" "),
);
/** Prepositions that keep a distance: the event is not in the place but by it. */
export const BESIDE: ReadonlySet<string> = new Set(
  "near outside around beyond off alongside beside opposite above toward towards".split(" "),
);
/** "north of X", "the outskirts of X", "close to X". */
export const BESIDE_OF: ReadonlySet<string> = new Set(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west outskirts outside edge countryside suburbs suburb environs vicinity approaches gates coast shore shores borders border close next adjacent kilometres kilometers km miles mi".split(
    " ",
  ),
);
/** "the Idlib countryside", "the Ramadi area". */
export const BESIDE_AFTER: ReadonlySet<string> = new Set(
  "countryside outskirts environs suburbs vicinity area areas surroundings".split(" "),
);
/** What lies, or leads, between places: "the road between X and Y", "the highway to X", but no "talks between X and Y". */
export const WAYS: ReadonlySet<string> = new Set(
  "road roads highway highways motorway route track way railway line stretch area border front frontline somewhere halfway midway desert territory lies located".split(
    " ",
  ),
);
/** "northern X", "eastern X": a part of it. */
export const PART_OF: ReadonlySet<string> = new Set(
  "northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western north south east west northeast northwest southeast southwest upper lower rural parts part swathes mainland".split(
    " ",
  ),
);
export const DIRECTIONS: ReadonlySet<string> = new Set(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split(
    " ",
  ),
);

/** A name after one of these is a person's. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr sir dame lord lady prof professor president vice-president premier minister chancellor senator sen congressman congresswoman rep governor gov mayor king queen prince princess emperor sultan emir sheikh shaikh sheik imam ayatollah mullah mufti pope bishop archbishop cardinal rabbi rev reverend father sister brother pastor gen general col colonel maj major lt lieutenant capt captain cmdr commander sgt sergeant cpl corporal pvt private admiral adm brig brigadier marshal judge justice attorney sheriff detective officer chief spokesman spokeswoman spokesperson secretary ambassador envoy coach actor actress singer journalist reporter photographer leader cleric preacher aunt uncle".split(
    " ",
  ),
);
/** Begins a person's name, where a place follows that looks like a surname: the commonest given names in English print. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny tony tom jim mike bob bill ken steve dan ben sam tim greg nick matt jeff mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice julia grace judy sophia rose denise amber marilyn danielle brittany diana natalie jane lori mohammed mohammad muhammad mohamed ahmed ahmad ali hassan hussein hussain omar abdullah abdul ibrahim khalid khaled mahmoud mustafa yusuf youssef bashar saddam nouri nuri haider barack hillary vladimir dmitry sergei ivan boris angela emmanuel francois nicolas jacques pierre jean hans carlos luis jorge pedro miguel fidel hugo silvio giorgio narendra xi kim paris chelsea brooklyn savannah sydney".split(
    " ",
  ),
);
/** The run "X Post" names a body, a paper, a team, not the place X. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  "post times herald news tribune journal gazette guardian telegraph chronicle observer examiner inquirer dispatch press star globe mail express standard mirror sun today magazine radio television tv channel agency network media center centre foundation institute university college academy school council commission committee congress parliament senate assembly ministry department bureau office authority administration government party movement front army forces force brigade brigades battalion corps guard guards police command union league association federation organisation organization society club fc united rovers wanderers athletic albion hotspur bank group company corp corporation inc ltd plc llc airlines airways railway railways motors electric energy petroleum oil gas orchestra philharmonic museum hospital church cathedral observatory project initiative coalition alliance campaign fund trust watch international brotherhood jihad accord accords agreement treaty pact protocol summit declaration convention conference process formula giants bears bulls lions tigers yankees mets dodgers cubs cowboys patriots eagles jets rangers lakers celtics knicks nets".split(
    " ",
  ),
);
/** Bodies that belong to the place they are named after, and say that it is meant: "Newark Police Department". */
export const LOCAL_BODIES: ReadonlySet<string> = new Set(
  "police fire department council court courthouse library school schools sheriff sheriff's mayor municipal municipality works health environmental education transportation highway patrol hospital jail prison airport zoo chamber commissioners board auditor detention".split(
    " ",
  ),
);
/** Said of people by the place they are of: "a Lancaster girl", "Richmond police". */
export const LOCALS: ReadonlySet<string> = new Set(
  "police residents resident man woman men women girl boy teen teenager couple family mother father native natives mayor officials councillors councilman schools firefighters sheriff's residents' driver student students area home house apartment neighborhood suburb outskirts countryside front frontline siege".split(
    " ",
  ),
);
/** "speaks French": the language, not the people. */
export const SPEAKING: ReadonlySet<string> = new Set(
  "speak speaks spoke speaking spoken fluent learn learning".split(" "),
);
/** A kind of place with two words: "border crossing", "air base". */
export const KIND_MODIFIER: ReadonlySet<string> = new Set(
  "border air refugee military naval army international power police train bus railway nuclear oil gas shopping metro".split(
    " ",
  ),
);
/** "the Somali coast", "Syrian territory": the country, not its people. */
export const LAND_WORDS: ReadonlySet<string> = new Set(
  "coast coastline waters shore shores border borders frontier territory soil airspace side mainland countryside desert".split(
    " ",
  ),
);
/** A ship's name follows. */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set(
  "uss hms ins mv mt ss rms hmas hmcs usns usns fs irins".split(" "),
);
/** "the ferry Estonia": the kind of ship before its name. */
export const SHIP_KINDS: ReadonlySet<string> = new Set(
  "ship ferry tanker freighter frigate destroyer cruiser carrier submarine vessel trawler yacht warship corvette liner trimaran steamer steamship schooner tugboat gunboat minesweeper cutter boat".split(
    " ",
  ),
);
/** Said before a name that was given to something else, with a capital: "Operation Geneva", "Hurricane Florence". */
export const NAME_GIVERS: ReadonlySet<string> = new Set(
  "operation hurricane typhoon cyclone storm exercise".split(" "),
);
export const THE: ReadonlySet<string> = new Set(["the", "a"]);
/** Lower-case words that stand inside names. */
export const INSIDE_NAMES: ReadonlySet<string> = new Set(
  "of de del della di da do dos du la le les al el ar as ash at ad an az ez er es et en ed ul upon on sur the and au aux y bin ibn abu umm".split(
    " ",
  ),
);
/** Begin sentences with a capital that means nothing. */
export const PLAIN_INITIALS: ReadonlySet<string> = new Set(
  "in near at from outside inside around across toward towards of the and but or for to on with after before when while as by since although though that this these those his her their its our an a if then also only meanwhile however both many some most all more no yet so why how what where who".split(
    " ",
  ),
);
/** Never the name of a place, though some place bears it. */
export const NEVER_PLACES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan eid god allah lord president internet twitter facebook google english arabic islam muslim christian sunni shiite shia jewish i he she it we you they the a an this that these those but and or if when while after before as at by for from in of on to with not no yes mr mrs ms dr bible koran quran arab arabs kurd kurds christians muslims jews sunnis shiites shiite shi'ite shi'ites alawite alawites druze yazidi yazidis hindu hindus buddhist catholic protestant toyota ford honda nokia boeing isis isil nato opec house man woman state fire police west east north south superior supreme federal metro route interstate pack tri wal main senate western eastern northern southern central".split(
    " ",
  ),
);
